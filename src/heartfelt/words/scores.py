"""Where everything found is weighed together: tone, what is missing, and scores.

This is the one place that combines; another source of evidence would join here. Scores are for
research and tests; no page ever shows one.
"""

import math
import re
from collections.abc import Mapping

from heartfelt.base.topics import Purpose
from heartfelt.words.finding import FLAGS, MOVES, Care, Context, Finding, MoveFound

_HEAT = {"hostility": 1.0, "contempt": 0.9, "threat": 0.9, "judgement": 0.6, "blame": 0.6}
_OTHER_HEAT = 0.4
_WARMTH = {"appreciation": 1.0, "acknowledgement": 0.7, "shared_hope": 0.6, "own_part": 0.6}
_OTHER_WARMTH = 0.25
_NEGATION = re.compile(r"\b(?:not?|never|nothing|nobody|none)\b|n't\b")
_MINIMISER = re.compile(r"\b(?:just|only|simply)\b")
_LISTENING = re.compile(
    r"\b(?:what i hear|it sounds like|so you(?:'re| are)?|you(?:'re| are) saying|you feel|you felt|"
    r"sounds as if|if i understand|i hear that|in other words|it makes sense)\b"
)
_SARCASM = re.compile(
    r"\b(?:oh great|oh sure|yeah right|wow|how nice|big surprise|of the year|thanks for nothing|"
    r"congratulations|genius|einstein|must be nice|lucky me|oh really)\b"
)
_SHORT = 8
_PRESSING = frozenset({Purpose.BE_HEARD, Purpose.BE_COMFORTED})


def scores(
    plain: str,
    flags: dict[str, float],
    moves: tuple[tuple[MoveFound, float], ...],
    model: Mapping[str, float] | None = None,
) -> dict[str, float]:
    """Weigh a text: every flag, every move, and five wider qualities, each 0..1.

    `model` holds the model's chances for the whole text; where it is there, it decides, and a cue
    that stopped lifts its own flag.
    """
    found = _of_cues(plain, flags, moves)
    if not model:
        return found
    lifted = {kind: 1 - (1 - model[kind]) * (1 - 0.5 * sure) for kind, sure in flags.items()}
    return {kind: round(lifted.get(kind, model[kind]), 4) for kind in found}


def _of_cues(
    plain: str, flags: dict[str, float], moves: tuple[tuple[MoveFound, float], ...]
) -> dict[str, float]:
    weighed = {kind: round(flags.get(kind, 0.0), 3) for kind in FLAGS}
    for kind in MOVES:
        weighed[kind] = max((sure for move, sure in moves if move.kind == kind), default=0.0)
    heat = [sure * _HEAT.get(kind, _OTHER_HEAT) for kind, sure in flags.items()]
    warmth = [weighed[kind] * _WARMTH.get(kind, _OTHER_WARMTH) for kind in MOVES]
    weighed["harsh"] = _together(heat)
    weighed["warm"] = round(_together(warmth) * (1 - 0.7 * weighed["harsh"]), 3)
    weighed["receptive"] = _receptive(plain, weighed)
    stung = flags.get("contempt", 0.0) * 0.5
    weighed["sarcasm"] = round(max(stung, 0.6 if _SARCASM.search(plain) else 0.0), 3)
    heard = 0.7 if _LISTENING.search(plain) else 0.0
    weighed["reflection"] = round(max(heard, weighed["acknowledgement"] * 0.5), 3)
    return weighed


def _together(parts: list[float]) -> float:
    """Join independent hints: each one makes the whole a little likelier."""
    return round(1 - math.prod(1 - min(1.0, part) for part in parts), 3)


def _receptive(plain: str, weighed: dict[str, float]) -> float:
    """Follow the directions of the published receptiveness model (Yeomans et al. 2020)."""
    long = max(1.0, len(plain) / 200)
    sum_ = (
        2.0 * weighed["acknowledgement"]
        + 1.0 * weighed["tentative"]
        + 0.8 * weighed["perspective"]
        + 0.6 * weighed["appreciation"]
        + 0.4 * weighed["open_question"]
        - 0.5 * len(_NEGATION.findall(plain)) / long
        - 0.4 * len(_MINIMISER.findall(plain)) / long
        - 2.0 * weighed["harsh"]
    )
    return round(1 / (1 + math.exp(-sum_)), 3)


def tone(findings: tuple[Finding, ...], moves: tuple[MoveFound, ...], care: Care | None) -> str:
    """Say with a key how a text may land: care, hot, tense, warm or even."""
    if care is not None:
        return "care"
    if any(f.kind in {"hostility", "contempt", "threat"} and f.confidence >= 0.7 for f in findings):
        return "hot"
    if findings:
        return "tense"
    warm = sum(_WARMTH.get(move.kind, 0.0) for move in moves)
    return "warm" if warm >= 0.6 else "even"


def missing(
    plain: str,
    findings: tuple[Finding, ...],
    moves: tuple[MoveFound, ...],
    context: Context,
) -> tuple[str, ...]:
    """Name what would help, only where something is asked of the partner or hurts.

    To be heard or comforted needs no request, so none is pressed. An opener always gets the
    look; a message only when it is more than a line and something in it was pointed at.
    """
    present = {move.kind for move in moves}
    opener = context.form == "opener"
    if len(plain.split()) < _SHORT or not (findings or (opener and "appreciation" not in present)):
        return ()
    lacking: list[str] = []
    if not present & {"acknowledgement", "appreciation", "perspective"}:
        lacking.append("acknowledgement")
    if findings and "own_part" not in present:
        lacking.append("own_part")
    if "request" not in present and context.purpose not in _PRESSING:
        lacking.append("request")
    return tuple(lacking)
