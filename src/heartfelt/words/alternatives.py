"""Other ways to say it, made of the writer's own words; silent when unsure.

A builder takes a spot and the sentence frames of its cue (from the lexicon) and returns at most
three sentences. It never names a feeling the writer did not name: there is a blank, ``___``.
Method: observation, feeling and request in place of verdicts (Rosenberg's nonviolent form); the
frames are our own. `coach` drops every alternative that would itself draw a finding.
"""

import re

from heartfelt.words.cue import Spot
from heartfelt.words.finding import Finding
from heartfelt.words.grammar import (
    base_of_past,
    clause_end,
    first_up,
    is_base,
    participle,
    positive,
    tidy,
)
from heartfelt.words.own_words import about, asked, event

MOST = 3
_CAUSED = re.compile(
    r"(?:fault(?: that)?|because of you,?|thanks to you,?|you're the reason(?: why)?) "
    r"(?P<result>(?:we|we're|i|i'm|i've|we've|my [a-z]+|our [a-z]+) [a-z]+)"
)
_FILLERS = re.compile(
    r"^(?:(?:ever|even|once|really|actually|just|seem to|bother to|truly)\s+)+", re.I
)


def frames(templates: dict[str, str], *keys: str, **facts: str) -> tuple[str, ...]:
    """Fill the named frames with facts, in order; frames the lexicon lacks are skipped."""
    filled = (templates[key].format(**facts) for key in keys if key in templates)
    return tuple(first_up(line) for line in filled)[:MOST]


def rest_of(spot: Spot, *, own_feeling: bool = False) -> str | None:
    """Return the writer's own words from the match to the end of the clause, tidied."""
    offset = spot.end - spot.sentence_start
    end = clause_end(spot.sentence, offset)
    written = spot.page.text[spot.end : spot.sentence_start + end]
    return tidy(_FILLERS.sub("", written.strip()), own_feeling=own_feeling)


def clause_of(spot: Spot) -> str | None:
    """Return the writer's clause from the start of the match, tidied."""
    end = clause_end(spot.sentence, spot.end - spot.sentence_start)
    return tidy(spot.page.text[spot.start : spot.sentence_start + end])


def from_frequency(spot: Spot, templates: dict[str, str]) -> tuple[str, ...]:
    """Always and never: what happens, and a wish or a request that keeps the writer's verb."""
    rest = rest_of(spot)
    if spot.key in {"fixed", "me", "nothing"}:
        return frames(templates, f"{spot.key}_1", f"{spot.key}_2")
    if not spot.key:
        return from_frames(spot, templates)
    if rest is None:
        return ()
    head = rest.split()[0]
    match spot.key:
        case "never":
            return _from_never(rest, head, templates)
        case "always" if is_base(head) and head not in {"the", "have", "had", "got", "do"}:
            return frames(templates, "always_1", "always_2", rest=rest)
        case "be_always" if head not in {"the", "a", "my", "have", "been"}:
            return frames(templates, "be_always_1", "be_always_2", rest=rest)
        case "be_never" if not head.endswith("ing") and head not in {"the", "a", "my", "been"}:
            wish = positive(rest)
            more = frames(templates, "be_never_2", rest=wish) if wish else ()
            return frames(templates, "be_never_1", rest=rest) + more
        case _:
            return ()


def _from_never(rest: str, head: str, templates: dict[str, str]) -> tuple[str, ...]:
    wish = positive(rest)
    done = participle(head)
    if done is not None and not is_base(head):
        said = " ".join([done, *rest.split()[1:]])
        wished = positive(said)
        return frames(templates, "never_past_1", "never_past_2", rest=wished) if wished else ()
    if not is_base(head) or head in {
        "the",
        "a",
        "my",
        "any",
        "on",
        "at",
        "in",
        "one",
        "had",
        "have",
    }:
        return ()
    first = frames(templates, "never_1", rest=rest)
    return first + (frames(templates, "never_2", "never_3", rest=wish) if wish else ())


def from_label(spot: Spot, templates: dict[str, str], matters: dict[str, str]) -> tuple[str, ...]:
    """A label: what was seen, and what matters instead of what the partner is."""
    label = re.sub(r"\s+", " ", spot.parts.get("label", "").lower())
    matter = matters.get(label)
    lines = _seen(spot, templates, outside=True)
    if matter is not None:
        lines += frames(templates, "matters", matter=matter)
    return (lines + frames(templates, "blank_1", "blank_2"))[:MOST]


def _seen(spot: Spot, templates: dict[str, str], *, outside: bool = False) -> tuple[str, ...]:
    """Say what a camera would have seen, where the sentence tells it."""
    happened = event(spot, outside=outside)
    if happened is None:
        return ()
    return frames(templates, "seen" if happened.past else "seen_now", rest=happened.words)


def from_blame(spot: Spot, templates: dict[str, str]) -> tuple[str, ...]:
    """Turn a cause into the writer's own side of it; feelings only if already named."""
    rest = rest_of(spot, own_feeling=spot.key == "feel")
    if spot.key == "feel" and rest is not None:
        feeling, when, event = _split_when(rest)
        feeling = re.sub(r"^(?:feel|so|very|really)\s+", "", feeling)
        if len(feeling.split()) > 4 or feeling.split()[0] in {"like", "as", "want", "do", "look"}:
            return frames(templates, "blank_1", "blank_2")
        told = f"{when} {event}" if event else "when ___"
        return frames(templates, "feel_1", "feel_2", feeling=feeling, told=told)
    if spot.key == "cry":
        _, when, event = _split_when(rest or "")
        return frames(templates, "cry", told=f"{when} {event}" if event else "when ___") + frames(
            templates, "blank_2"
        )
    if spot.key == "ruined" and rest is not None and rest.split()[0] in {"my", "our", "the"}:
        return frames(templates, "ruined_1", "ruined_2", rest=rest)
    caused = rest_of_cause(spot)
    if caused is not None:
        return frames(templates, "fault_1", rest=caused) + frames(templates, "blank_2")
    return from_frames(spot, templates)


def rest_of_cause(spot: Spot) -> str | None:
    """Return what came of it, as in "because of you we lost the deposit"."""
    told = _CAUSED.search(spot.sentence, spot.start - spot.sentence_start)
    if told is None:
        return None
    start = told.start("result")
    end = clause_end(spot.sentence, start)
    return tidy(spot.page.text[spot.sentence_start + start : spot.sentence_start + end])


def _split_when(rest: str) -> tuple[str, str, str]:
    for joint in ("when", "every time", "by"):
        before, found, event = rest.partition(f" {joint} ")
        if found and joint == "when":
            return before, "when", event
        if found:
            return before, "when", "___"
    return rest, "", ""


def from_motive(spot: Spot, templates: dict[str, str]) -> tuple[str, ...]:
    """Another's thought as a fact becomes a guess and a question."""
    clause = clause_of(spot)
    if clause is None or clause.split()[0].lower() not in {"you", "you're", "you'd"}:
        return frames(templates, "blank_1", "blank_2")
    clause = clause[0].lower() + clause[1:]
    lines = frames(templates, "told", clause=clause)
    asked = re.match(r"you (?:do not|don't) (?:even |really )?(.+)$", clause)
    if asked and not re.search(r"\bany\w*|\beven\b|\bat all\b|\bor\b", asked.group(1)):
        lines = frames(templates, "ask", rest=asked.group(1)) + lines
    return lines + frames(templates, "blank_2")


def from_order(spot: Spot, templates: dict[str, str]) -> tuple[str, ...]:
    """An order becomes a request; a "should have" becomes a wish."""
    rest = rest_of(spot)
    if rest is None or spot.key in {"blank", ""}:
        return _from_imperative(spot, templates)
    head = rest.split()[0]
    if spot.key == "should_have":
        return frames(templates, "wish_1", "wish_2", rest=rest)
    if spot.key == "should_not_have":
        base = base_of_past(head)
        more = (
            frames(templates, "not_wish_2", rest=" ".join([base, *rest.split()[1:]]))
            if base
            else ()
        )
        return frames(templates, "not_wish_1", rest=rest) + more
    if spot.key == "stop":
        return frames(templates, "stop_1", "stop_2", rest=rest)
    if not is_base(head) or head in {"not", "the", "a"}:
        return frames(templates, "blank_1", "blank_2")
    return frames(templates, "request_1", "request_2", rest=rest)


def _from_imperative(spot: Spot, templates: dict[str, str]) -> tuple[str, ...]:
    wanted = asked(spot)
    if wanted is None:
        return frames(templates, "blank_1", "blank_2")
    if wanted.undone:
        return frames(templates, "leave_1", "leave_2", rest=wanted.words)
    return frames(templates, "request_1", "request_2", rest=wanted.words)


def from_verdict(spot: Spot, templates: dict[str, str]) -> tuple[str, ...]:
    """Who is right becomes how each sees it, and what it is about."""
    topic = about(spot)
    lines = frames(templates, "about", rest=topic) if topic else ()
    return lines + frames(templates, "blank_1", "blank_2")


def from_example(spot: Spot, templates: dict[str, str]) -> tuple[str, ...]:
    """Someone else's good example becomes a request of its own: "even Tom manages to call"."""
    shown = re.search(r"\b(?:manages?|bothers?|remembers?|knows? how) to (?=[a-z])", spot.sentence)
    if shown is None:
        return from_frames(spot, templates)
    end = clause_end(spot.sentence, shown.end())
    rest = tidy(spot.page.text[spot.sentence_start + shown.end() : spot.sentence_start + end])
    if rest is None or not is_base(rest.split()[0]):
        return from_frames(spot, templates)
    return frames(templates, "request", rest=rest) + from_frames(spot, templates)[:2]


def from_threat(spot: Spot, templates: dict[str, str]) -> tuple[str, ...]:
    """A threat becomes a boundary: what I will do for myself, and when I come back."""
    condition = tidy(spot.parts.get("condition", ""))
    if condition is None:
        return from_frames(spot, templates)
    asked = re.match(r"you (?:don't|do not|won't) (?:start |ever )?(.+)$", condition, re.I)
    if asked and is_base(asked.group(1).split()[0]):
        return frames(templates, "unless_1", rest=asked.group(1)) + frames(
            templates, "blank_1", "blank_2"
        )
    return frames(templates, "if_1", condition=condition) + frames(templates, "blank_1", "blank_2")


def from_frames(spot: Spot, templates: dict[str, str]) -> tuple[str, ...]:
    """Say what was seen, if the sentence tells it, and offer the frames with their blanks."""
    lines = _seen(spot, templates)
    return (lines + frames(templates, "blank_1", "blank_2", "blank_3"))[:MOST]


def from_mockery(spot: Spot, templates: dict[str, str]) -> tuple[str, ...]:
    """Leave the sharp words aside whole: what they tell is not meant as told."""
    lines = _seen(spot, templates, outside=True)
    return (lines + frames(templates, "blank_1", "blank_2", "blank_3"))[:MOST]


def weave(text: str, finding: Finding, alternative: str) -> str:
    """Return `text` with the words of a finding replaced by an alternative, readable as a whole.

    Nothing calls this without the writer's own tap. `finding` must come from this very text.
    """
    before, after = text[: finding.start], text[finding.end :]
    said = alternative
    if re.search(r"[\w,;:\u2014-]\s*$", before) and not said.startswith(("I ", "I'")):
        said = said[:1].lower() + said[1:]
    tail = after.lstrip(" ")
    if re.match(r"[.!?\u2026]", tail):
        tail = re.sub(r"^[.!?\u2026]+", "", tail)
        return before + said + tail
    tail = re.sub(r"^[,;]?\s*(?:and\s+)?", "", tail, count=1, flags=re.I)
    return before + said + (f" {first_up(tail)}" if tail else "")
