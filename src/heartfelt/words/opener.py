"""From the four parts of an opener to one flowing text, in the writer's own words.

Parts after Rogers et al. 2018 (seeing the other's side joined to one's own) and Rosenberg's
observation, feeling, need, request. Nothing is added but the joining words.
"""

import functools
import re

import msgspec

from heartfelt.words import lexicon
from heartfelt.words.plain import plain

_LEADS = {
    "seen": r"(?:i (?:can )?(?:really )?(?:see|understand|know|get)(?: that)?|i can see how)",
    "when": r"(?:when|whenever)",
    "feel": r"(?:i (?:feel|felt|am|was)|i'?m|im|feel|feeling)",
    "because": r"(?:because|cos|since)",
    "would": (
        r"(?:would you be willing to|would you be open to|would you mind|would you please|would you"
        r"|could you please|could you|can you please|can you|will you|please"
        r"|be willing to|i'?d like you to)"
    ),
}
_MATTERS = re.compile(
    r"\s+(?:really\s+)?(?:matters?|is|are)(?:\s+(?:so|very|really))?(?:\s+important)?\s+to\s+me(?:\s+(?:so|very)\s+much|\s+a\s+lot)?$",
    re.I,
)
_CLAUSE = re.compile(
    r"^(?:i|i'm|im|i've|i'd|we|we're|it|it's|its|that|this|there|you|my \w+ (?:is|was)|then)\b",
    re.I,
)
_LOOSE_END = re.compile(r"[\s.!?,;:\u2026]+$")
_SELF = re.compile(r"\bi(?=\b(?:'|$|\s|,))")


class Opener(msgspec.Struct, frozen=True, kw_only=True):
    """The four parts (the third in two halves); any of them may be missing."""

    seen: str | None = None
    when: str | None = None
    feel: str | None = None
    because: str | None = None
    would: str | None = None


def sentence(opener: Opener, language: str = "en") -> str:
    """Join the filled parts into one text; empty when all are empty. Pure.

    Tolerates lead words the writer typed already ("When …", "I feel …"), missing or doubled
    full stops, and capitals.
    """
    frames = msgspec.convert(lexicon.read("opener", language)["sentence"], type=dict[str, str])
    seen, when, feel, because, would = (
        _part(getattr(opener, name), name) for name in ("seen", "when", "feel", "because", "would")
    )
    lines: list[str] = []
    if seen:
        lines.append(frames["seen"].format(seen=seen))
    lines.extend(_middle(frames, when, feel, because))
    if would:
        shape = "would_clause" if re.match(r"(?:we|i|you) \w", would, re.I) else "would"
        lines.append(frames[shape].format(would=would))
    return " ".join(line[:1].upper() + line[1:] for line in lines)


def feelings(language: str = "en") -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the feelings offered by the picker, by whether needs are met, by group key."""
    return msgspec.convert(
        lexicon.read("feelings", language), type=dict[str, dict[str, tuple[str, ...]]]
    )


def needs(language: str = "en") -> dict[str, tuple[str, ...]]:
    """Return the needs offered by the picker, by group key."""
    return msgspec.convert(
        lexicon.read("needs", language)["groups"], type=dict[str, tuple[str, ...]]
    )


def _middle(frames: dict[str, str], when: str, feel: str, because: str) -> list[str]:
    """Write the when, the feeling and what matters, joined as far as they are filled."""
    facts = {"when": when, "feel": feel, "because": because}
    if when and because and not feel:
        ending = f"because_only{_shape(because)}"
        return [frames["when_only"].format(**facts), frames[ending].format(**facts)]
    filled = [name for name, words in facts.items() if words]
    if not filled:
        return []
    key = f"{filled[0]}_only" if len(filled) == 1 else "_".join(filled)
    return [frames[key + (_shape(because) if because else "")].format(**facts)]


def _shape(because: str) -> str:
    """Say how a reason must be joined: a clause stands alone, several things "matter"."""
    if _CLAUSE.match(because):
        return "_clause"
    return "_many" if re.search(r"\band\b|,", because) else ""


def _part(written: str | None, name: str) -> str:
    """Take the writer's words without lead words, end marks and a capital that is not needed."""
    words = _LOOSE_END.sub("", " ".join((written or "").split()))
    lead = re.match(rf"{_LEADS[name]}(?=\s|$)[\s,:]*", plain(words))
    if lead:
        words = words[lead.end() :]
    if name == "because":
        words = _MATTERS.sub("", words)
    return _SELF.sub("I", _lower_first(words))


def _lower_first(words: str) -> str:
    first = words.split(" ", 1)[0] if words else ""
    proper = first.startswith(("I'", "I\u2019")) or first == "I" or first[1:] != first[1:].lower()
    return (
        words
        if not words or proper or plain(first) not in _common()
        else words[:1].lower() + words[1:]
    )


@functools.cache
def _common() -> frozenset[str]:
    """Return words whose capital is likely the sentence's, not a name's."""
    return frozenset(lexicon.words("opener", "common"))
