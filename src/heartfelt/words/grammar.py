"""The little English grammar that alternatives need, and the courage to say "not sure".

Every function answers ``None`` rather than risk a crooked sentence.
"""

import functools
import re

import msgspec

from heartfelt.words.lexicon import read, words
from heartfelt.words.plain import plain

MOST_WORDS = 14

_CLAUSE_END = re.compile(
    r"[,;:()!?\u2026\u2014\u2013\n]|\.(?:\s|$|\.)|\s-|\s(?:but|because|cos|cause|bc|so\s+i|so\s+you|although|though|lol|lmao|"
    r"and\s+(?:you|i|i'm|im|it|we|then|that|now|u|my|this)\b|then\s+you|which|while\s+i|yet|except)\b"
)
_ODD = re.compile(r"[^\w\s'\u2019\-/&%]|_")
_POSITIVE = {
    "anything": "something",
    "anyone": "someone",
    "anybody": "somebody",
    "anywhere": "somewhere",
    "any": "some",
    "even": "",
    "anymore": "",
    "ever": "",
    "once": "",
    "bloody": "",
    "either": "too",
}


class Verb(msgspec.Struct, frozen=True, kw_only=True):
    """One irregular verb."""

    base: str
    past: str
    participle: str


@functools.cache
def _verbs() -> dict[str, Verb]:
    """Index irregular verbs by every form that is not shared between two verbs."""
    found: dict[str, Verb] = {}
    for line in words("grammar", "irregular"):
        base, past, participle = line.split()
        verb = Verb(base=base, past=past, participle=participle)
        for form in (participle, past, base):
            found.setdefault(form, verb)
        found[base] = verb
    return found


@functools.cache
def bases() -> frozenset[str]:
    """Return the base forms of the verbs that are known for sure."""
    irregular = {line.split()[0] for line in words("grammar", "irregular")}
    return frozenset(irregular | set(words("grammar", "regular")))


@functools.cache
def _spelled() -> dict[str, str]:
    return msgspec.convert(read("grammar")["spelled"], type=dict[str, str])


@functools.cache
def _rude() -> frozenset[str]:
    return frozenset(words("common", "rude"))


def clause_end(sentence: str, start: int) -> int:
    """Return where the clause that holds `start` ends, as an offset into a plain sentence."""
    mark = _CLAUSE_END.search(sentence, start)
    end = mark.start() if mark else len(sentence)
    while end > start and not (sentence[end - 1].isalnum() or sentence[end - 1] in "'%"):
        end -= 1
    return end


def tidy(written: str, *, own_feeling: bool = False) -> str | None:
    """Return the writer's words fit to stand inside a sentence, or ``None`` when unsure.

    Hard words make it unsure, unless they tell the writer's `own_feeling` ("I feel stupid").
    """
    listed = written.strip().rstrip(".!?,;: ").split()
    if not listed or len(listed) > MOST_WORDS or _ODD.search(" ".join(listed)):
        return None
    if not own_feeling and any(plain(word) in _rude() for word in listed):
        return None
    mended = [_spelled().get(plain(word), word) for word in listed]
    return " ".join(_quiet(word) for word in mended)


def _quiet(word: str) -> str:
    return word.lower() if len(word) > 3 and word.isupper() else word


def positive(rest: str) -> str | None:
    """Turn words that stood after "never" into words that stand in a wish: any → some."""
    listed = rest.split()
    if any(
        plain(w) in {"until", "unless", "yet", "nothing", "nobody", "not", "no"} for w in listed
    ):
        return None
    if plain(rest).find(" at all") >= 0 or plain(rest).endswith(("more than", "as much")):
        return None
    swapped = [_POSITIVE.get(plain(word), word) for word in listed]
    return " ".join(word for word in swapped if word) or None


def is_base(word: str) -> bool:
    """Whether a verb stands in its base form, as far as its looks tell."""
    verb = _verbs().get(plain(word))
    if verb is not None:
        return verb.base == plain(word)
    return plain(word).isalpha() and not plain(word).endswith(("ed", "ing", "ly"))


def participle(word: str) -> str | None:
    """Return the participle of a verb in its past or participle form; ``None`` for a base form."""
    low = plain(word)
    verb = _verbs().get(low)
    if verb is not None:
        return verb.participle if low in {verb.past, verb.participle} else None
    return low if low.endswith("ed") and len(low) > 4 else None


def base_of_past(word: str) -> str | None:
    """Return the base of an irregular past form; regular ones cannot be told safely."""
    verb = _verbs().get(plain(word))
    return verb.base if verb is not None and plain(word) in {verb.past, verb.participle} else None


def first_up(text: str) -> str:
    """Begin with a capital and leave the rest alone."""
    return text[:1].upper() + text[1:]
