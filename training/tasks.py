"""What is asked of each corpus: which rows, which label, which score, and what we aim for.

A row counts where `label` gives a number. A system's score comes from `score`; one that has no
such quality is given the benefit of its general harshness where that is a fair stand-in, so that
no peer looks worse than it is.
"""

from collections.abc import Callable
from dataclasses import dataclass

from training.labels import (
    CALM,
    Label,
    Pick,
    balance,
    best,
    flagged,
    harshness,
    is_open,
    is_question,
    number,
    offends,
    only_calm,
    quartile,
    receptive,
    sides,
    situation,
    therapist,
)
from training.rows import evened

_WIDER = (*CALM, "approval", "remorse")


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One figure on one corpus. `measure` is auc, r or share (of rows that draw a finding)."""

    corpus: str
    name: str
    label: Label
    score: Pick
    measure: str = "auc"
    aim: float | None = None
    says: str = ""
    part_of: str = ""
    even: Callable[[str], str] = str

    @property
    def wanted_low(self) -> bool:
        """Whether a small figure is the good one."""
        return self.measure == "share"


def _ucc(label: str, *names: str) -> Task:
    counted = label != "generalisation_unfair"
    return Task(
        corpus="ucc",
        name=f"UCC {label}",
        label=number(label),
        score=best(*names),
        says="comments that the crowd calls so, by " + " or ".join(names),
        part_of="UCC mean of six" if counted else "",
    )


MEANS = {"UCC mean of six": 0.78}
TASKS = (
    _ucc("generalisation", "generalization"),
    _ucc("hostile", "hostility", "harsh"),
    _ucc("antagonize", "harsh"),
    _ucc("dismissive", "dismissal"),
    _ucc("condescending", "contempt"),
    _ucc("sarcastic", "sarcasm"),
    _ucc("generalisation_unfair", "generalization"),
    Task(
        corpus="paradetox_texts",
        name="ParaDetox harsh",
        label=number("toxic"),
        score=best("harsh"),
        aim=0.995,
        even=evened,
        says="toxic lines against their detoxed wordings, case and spacing evened for everyone",
    ),
    Task(
        corpus="appdia",
        name="APPDIA harsh",
        label=number("offensive", "toxic", "label"),
        score=best("harsh"),
        aim=0.95,
        even=evened,
        says="offensive comments against their gentler wordings, case and spacing evened",
    ),
    Task(
        corpus="goemotions",
        name="GoEmotions harsh/warm",
        label=sides(CALM),
        score=harshness,
        aim=0.98,
        says="anger, annoyance, disapproval or disgust against love, caring, gratitude, "
        "admiration or joy; rows with both or neither left out; score harsh − warm",
    ),
    Task(
        corpus="goemotions",
        name="GoEmotions harsh/warm, wider",
        label=sides(_WIDER),
        score=harshness,
        says="the same with approval and remorse on the warm side",
    ),
    Task(
        corpus="goemotions",
        name="Alarms: GoEmotions calm",
        label=only_calm,
        score=flagged,
        measure="share",
        aim=0.03,
        says="share of rows labelled only love, caring, gratitude, admiration or joy that "
        "draw a finding",
    ),
    Task(
        corpus="ewt",
        name="Alarms: English Web Treebank",
        label=lambda _: 1.0,
        score=flagged,
        measure="share",
        aim=0.03,
        says="share of plain sentences that draw a finding",
    ),
    Task(
        corpus="receptiveness",
        name="Receptiveness r",
        label=number("receptive"),
        score=receptive,
        measure="r",
        aim=0.5,
        says="rated receptiveness of replies in disagreements (warm − harsh for those "
        "without such a score)",
    ),
    Task(
        corpus="annomi",
        name="AnnoMI reflection",
        score=best("reflection", instead=None),
        label=therapist(lambda row: row.on("reflection_exists")),
        aim=0.9,
        says="the therapist's turns with a reflection against those without",
    ),
    Task(
        corpus="annomi",
        name="AnnoMI open question",
        label=therapist(is_open),
        aim=0.95,
        score=best("open_question", instead=None),
        says="the therapist's turns with an open question against all others",
    ),
    Task(
        corpus="annomi",
        name="AnnoMI open or closed",
        label=therapist(is_open, is_question),
        score=best("open_question", instead=None),
        says="open questions against closed ones only",
    ),
    Task(
        corpus="politeness",
        name="Politeness quartiles",
        label=quartile,
        aim=0.9,
        score=receptive,
        says="requests of the upper quartile of politeness against the lower, by receptiveness",
    ),
    Task(
        corpus="emobank",
        name="EmoBank valence r",
        label=number("V"),
        score=balance,
        measure="r",
        aim=0.7,
        says="rated pleasantness of sentences; score warm − harsh",
    ),
    Task(
        corpus="context_toxicity",
        name="Context toxicity",
        label=number("toxic"),
        score=best("harsh"),
        says="toxic comments among Wikipedia talk; very few are",
    ),
    Task(
        corpus="github_incivility",
        name="GitHub incivility",
        label=number("uncivil"),
        score=best("harsh"),
        says="uncivil comments on issues, whole comments",
    ),
    Task(
        corpus="convabuse",
        name="ConvAbuse",
        label=number("abusive"),
        score=best("harsh"),
        says="abuse said to a chatbot",
    ),
    Task(
        corpus="edos",
        name="EDOS sexism",
        label=number("sexist"),
        score=best("harsh"),
        says="sexist posts among others",
    ),
    Task(
        corpus="diasafety",
        name="DiaSafety, offending",
        label=offends,
        score=best("harsh"),
        says="replies that offend the other against those that do not",
    ),
    Task(
        corpus="casino",
        name="CaSiNo showing empathy",
        label=number("showing-empathy"),
        score=best("acknowledgement", instead=None),
        says="by acknowledgement",
    ),
    Task(
        corpus="casino",
        name="CaSiNo undermining",
        label=number("uv-part"),
        score=best("dismissal"),
        says="undermines the partner's needs; by dismissal",
    ),
    Task(
        corpus="casino",
        name="CaSiNo own need",
        label=number("self-need"),
        score=best("need", instead=None),
        says="by need",
    ),
    Task(
        corpus="isarcasm",
        name="iSarcasm",
        label=number("sarcastic"),
        score=best("sarcasm"),
        says="sarcastic tweets among others",
    ),
    Task(
        corpus="mustard",
        name="MUStARD",
        label=number("sarcasm"),
        score=best("sarcasm"),
        says="sarcastic lines of sitcoms among others",
    ),
    Task(
        corpus="sitent",
        name="SitEnt generalizing",
        label=situation,
        score=best("generalization"),
        says="generalizing clauses against single events and states",
    ),
)
