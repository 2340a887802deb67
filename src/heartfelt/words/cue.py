# ruff: noqa: E501 - an expression is read best on one line
"""A cue as a record: what to look for, when to let it pass, and how else it could be said.

The machinery here knows nothing of any one cue. Patterns are written with a few named parts
(``<you>``, ``<youare>`` …) and are bounded: no repeat inside a repeat, and nothing reads beyond
one sentence, which `sentences` keeps short.
"""

import re
from collections.abc import Callable

import msgspec

from heartfelt.words.lexicon import CueWords

_F = r"f(?:[u*@#\-]{1,3}[c*#\-]{0,2}[k*]?)"
_PARTS = {
    "you": r"(?:you|u|ya|yu|yous|youse|y'?all)",
    "youare": (
        r"(?:you\s?'?\s?re|you\s+are|you\s+were|u\s+r|u\s+are|u're|ur|ya\s+are|yer|you'?ve\s+been"
        r"|you'?ve\s+become|you\s+have\s+become|you'?ve\s+turned\s+into|you'?ve\s+got(?:ten)?"
        r"|you\s+(?:can|could)\s+be|you\s+get|you\s+act|you\s+look|you\s+sound|you\s+seem"
        r"|you\s+really\s+are|you\s+truly\s+are|are\s+you|you\s+have\s+been|you\s+turn\s+into"
        r"|your(?=\s+(?:so|such|a|an|always|never|just|being|acting|really|nothing|too)\b))"
    ),
    "adv": (
        r"(?:(?:just|so+|really|such|too|very|always|never|being|be|been|honestly|literally|bloody"
        r"|fucking|f\*+ing|effing|damn|goddamn|freaking|kinda|kind\s+of|sort\s+of|actually|still"
        r"|clearly|obviously|absolutely|totally|completely|utterly|incredibly|unbelievably|pretty"
        r"|quite|a\s+bit|a\s+little|rather|acting|getting|becoming|nothing\s+but|the\s+most|that"
        r"|this|as|extremely|super|proper|well|dead|right|pure|plain|like|often|also|getting\s+to\s+be"
        r"|even|also|kind|lately|hella|mad|pretty\s+much|only|constantly|forever|more|all)\s+)"
    ),
    "fuck": rf"(?:fuck|{_F}|fck|fuk|fk)",
    "fing": (
        rf"(?:{_F}(?:i?n'?g?|in)?|fucking|fuckin|effing|feckin'?g?|freaking|fricking|frigging"
        r"|bloody|goddamn(?:ed)?|damn(?:ed)?|god\s+damn)"
    ),
    "not": r"(?:do\s?n'?t|did\s?n'?t|do\s+not|did\s+not|does\s?n'?t|never|wo\s?n'?t|ca\s?n'?t|can\s?not)",
    "will": r"(?:\s?'?ll|\s+will|\s+am\s+going\s+to|\s?'?m\s+going\s+to|\s?'?m\s+gonna|\s+am\s+gonna|\s?'?ma|\s?mma)",
    "start": (
        r"(?:^|[.!?;:,\u2014\u2013\-\n(]\s*|\b(?:just|please|pls|so|and|oh|god|ok|okay|well|now|ugh"
        r"|seriously|honestly|or|then|but|can\s+you|could\s+you|will\s+you|would\s+you|why\s+don'?t\s+you|"
        r"you\s+should|you\s+need\s+to|you\s+can|u\s+can)\s+)"
    ),
    "go": r"(?:^|[.!?;:,\u2014\u2013\n(]\s*|\b(?:and|but|so|oh|well|then|god|ok|okay|ugh|seriously|honestly|lol|because|that|cos|cause|bc)\s+)",
    "end": r"(?=\s*(?:[.!?;,:)\u2026\u2014\n]|$|\s-))",
}
_PART = re.compile(r"(?<!P)<([a-z]+)>")


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A whole text with its plain form and the places where somebody is quoted."""

    text: str
    plain: str
    quoted: tuple[tuple[int, int], ...]


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """One place a pattern matched: the sentence it stands in and the words around it."""

    page: Page
    sentence_start: int
    sentence: str
    start: int
    end: int
    parts: dict[str, str]
    key: str = ""
    to: str = "phrase"

    @property
    def before(self) -> str:
        """Return the plain words of the sentence before the match."""
        return self.sentence[: self.start - self.sentence_start]

    @property
    def matched(self) -> str:
        """Return the plain words that matched."""
        return self.sentence[self.start - self.sentence_start : self.end - self.sentence_start]

    @property
    def after(self) -> str:
        """Return the plain words of the sentence after the match."""
        return self.sentence[self.end - self.sentence_start :]

    @property
    def original(self) -> str:
        """Return the sentence as its writer typed it, from the match on."""
        return self.page.text[self.start : self.sentence_start + len(self.sentence)]


Guard = Callable[[Spot], bool]
Builder = Callable[[Spot, dict[str, str]], tuple[str, ...]]


class Pattern(msgspec.Struct, frozen=True, kw_only=True):
    """One expression with how sure it is; `key` tells the builder which shape was met.

    `to` is ``phrase`` when the match itself is the quote, ``clause`` when the quote runs on to
    the end of the clause. `guards` are asked besides those of the cue. Most expressions begin with
    "you": those are tried only where one stands, which saves most of the time.
    """

    expression: re.Pattern[str]
    confidence: float = 0.8
    key: str = ""
    to: str = "phrase"
    guards: tuple[Guard, ...] = ()
    needs_you: bool = True
    begins_with_you: bool = False


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """Everything about one kind of finding."""

    kind: str
    patterns: tuple[Pattern, ...]
    guards: tuple[Guard, ...]
    build: Builder
    words: CueWords


def compile_bounded(source: str) -> re.Pattern[str]:
    """Compile a pattern with named parts; a blank stands for one to three, `` ?`` for 0..3."""
    spelled = _PART.sub(lambda m: _PARTS[m.group(1)], source)
    return re.compile(spelled.replace(" ?", r"\s{0,3}").replace(" ", r"\s{1,3}"))


def _begins_with_you(source: str) -> bool:
    """Whether every way to match begins with "you": no second branch at the top level."""
    if not source.startswith((r"\b<you>", r"\b<youare>")):
        return False
    depth = 0
    for sign in re.sub(r"\\.|\[[^\]]*\]", "", source):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == "|" and depth == 0:
            return False
    return True


def pattern(
    source: str,
    confidence: float = 0.8,
    *,
    key: str = "",
    to: str = "phrase",
    guards: tuple[Guard, ...] = (),
    needs_you: bool = True,
) -> Pattern:
    """Write one pattern of a cue in one line."""
    return Pattern(
        expression=compile_bounded(source),
        confidence=confidence,
        key=key,
        to=to,
        guards=guards,
        needs_you=needs_you,
        begins_with_you=_begins_with_you(source),
    )
