"""What of a sharp sentence can stay: what happened, what is asked, what it is about.

Every function answers ``None`` rather than risk a crooked sentence or a feeling nobody named.
"""

import re

import msgspec

from heartfelt.words.cue import Spot
from heartfelt.words.grammar import bases, clause_end, participle, tidy
from heartfelt.words.lexicon import words
from heartfelt.words.plain import plain
from heartfelt.words.second_person import places_of_you

FEWEST_WORDS = 3
MOST_TRIED = 6
_DONE = re.compile(
    r"you(?:'ve| have)? (?:just |then |also |still )?(?P<verb>[a-z]+) (?P<next>[a-z]+)"
)
_NOT_DONE = re.compile(
    r"you (?P<not>didn't|did not|haven't|don't|do not|won't|wouldn't) (?P<verb>[a-z]+)"
)
_PLACED = re.compile(
    r"you(?:'re| are|'re still| are still) (?P<next>on|at|in|out|late|away|off) (?P<more>[a-z]+)"
)
_SWEEPING = re.compile(
    r"\b(?:always|never|ever|every\w*|constantly|forever|nothing|all (?:the time|you|i)|only|just"
    r"|even|again|like|than|as|whole|single|on purpose|deliberately|anything|anyone|any|once)\b"
)
_ASIDE = re.compile(
    r"^(?:just|please|pls|and|so|or|then|but|oh|well|ok|okay|now|seriously|honestly|for once)[\s,]+"
)
_PRESSING = re.compile(
    r"\s+(?:right now|now|already|for once(?: in your life)?|this instant|this minute|immediately"
    r"|for (?:god|heaven|pete|christ|goodness)'?s? ?sakes?|will you|would you)$"
)
_ABOUT = re.compile(r"\babout ((?:this|that|it|the|my|our|money|us|work|sunday|\w+day)(?: \w+)?)$")


_NO_CLAUSE = re.compile(
    r"\b(?:what|whatever|which|who|whom|things?|way|stuff|like|than|as|all|everything|word|words"
    r"|hope|think|if|unless|whether|did|do|are|were|have|could|would|should|can|will) $"
)


class Event(msgspec.Struct, frozen=True):
    """A thing the partner did, as a clause that begins with "you"; `past` if it is over."""

    words: str
    past: bool


def event(spot: Spot, *, outside: bool = False) -> Event | None:
    """Return the first thing in the sentence that a camera could have seen the partner do.

    With `outside`, words of the match itself do not count.
    """
    for place in places_of_you(spot.sentence)[:MOST_TRIED]:
        if _NO_CLAUSE.search(spot.sentence[:place]) or (outside and _within(spot, place)):
            continue
        found = _event_at(spot, place)
        if found is not None:
            return found
    return None


def _within(spot: Spot, place: int) -> bool:
    return spot.start <= spot.sentence_start + place < spot.end


def _event_at(spot: Spot, place: int) -> Event | None:
    end = clause_end(spot.sentence, place)
    kept = tidy(spot.page.text[spot.sentence_start + place : spot.sentence_start + end])
    if kept is None or len(kept.split()) < FEWEST_WORDS or _SWEEPING.search(plain(kept)):
        return None
    kept = kept[0].lower() + kept[1:]
    low = plain(kept)
    if _PLACED.match(low):
        return Event(kept, past=False)
    undone = _NOT_DONE.match(low)
    if undone is not None and undone["verb"] in bases() - _of_the_mind():
        return Event(kept, past=undone["not"] not in {"don't", "do not", "won't"})
    done = _DONE.match(low)
    if done is None or done["verb"] in _of_the_mind() or done["next"] not in _after_a_verb():
        return None
    if done["verb"] in bases():
        return Event(kept, past=participle(done["verb"]) is not None)
    return Event(kept, past=True) if participle(done["verb"]) is not None else None


class Asked(msgspec.Struct, frozen=True):
    """What an order asks for, beginning with a verb; `undone` if it is to be left."""

    words: str
    undone: bool


def asked(spot: Spot) -> Asked | None:
    """Return what an order wants done, from where the match or its sentence begins."""
    for start in dict.fromkeys((spot.start - spot.sentence_start, 0)):
        found = _asked_at(spot, start)
        if found is not None:
            return found
    return None


def _asked_at(spot: Spot, start: int) -> Asked | None:
    end = clause_end(spot.sentence, start)
    kept = tidy(spot.page.text[spot.sentence_start + start : spot.sentence_start + end])
    if kept is None:
        return None
    while (shorter := _ASIDE.sub("", kept, count=1)) != kept or (
        shorter := kept[: len(_PRESSING.sub("", plain(kept)))]
    ) != kept:
        kept = shorter
    kept = kept[:1].lower() + kept[1:]
    low = plain(kept)
    undone = re.match(r"(?:don't|do not) (?:you )?(?:ever |even )?", low)
    rest = kept[undone.end() :] if undone else kept
    head = plain(rest).split()[0] if rest else ""
    if head not in bases() - _of_the_mind() or _SWEEPING.search(plain(rest)):
        return None
    return Asked(rest, undone is not None)


def about(spot: Spot) -> str | None:
    """Return what a verdict is about, if the clause says so at its end."""
    end = clause_end(spot.sentence, spot.end - spot.sentence_start)
    told = _ABOUT.search(spot.sentence[:end])
    return None if told is None else tidy(told.group(1))


def _of_the_mind() -> frozenset[str]:
    """Verbs of which a camera sees nothing, or that colour what it saw."""
    return frozenset(words("grammar", "of_the_mind"))


def _after_a_verb() -> frozenset[str]:
    """Words that tell that the one before them was a verb: "you left the", not "you tired"."""
    return frozenset(words("grammar", "after_a_verb"))
