"""What made-up partners say in the demonstration. Their words stand in ``stories.toml``."""

import tomllib
from pathlib import Path

import msgspec

from heartfelt.base.agreements import Outcome, Who
from heartfelt.base.codec import from_plain
from heartfelt.base.sides import Side
from heartfelt.base.topics import Kind, Purpose

STORIES = Path(__file__).with_name("stories.toml")


class Broached(msgspec.Struct, frozen=True, kw_only=True):
    """A topic someone brings."""

    by: Side
    words: str
    kind: Kind
    purpose: Purpose
    can_wait: bool = False


class Tried(msgspec.Struct, frozen=True, kw_only=True):
    """Something both agree to try, and in how many days to look at it again."""

    when: str
    will: str
    who: Who
    look_in_days: int | None = None


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """What two partners say in one talk. Pairs are A's and B's; what is left out stays unsaid.

    `before` and `after` are each one's taps: closeness, confidence, trust and, after, understood.
    """

    days_ago: int = 0
    minutes: int = 15
    tone: str = "check-in"
    topics: tuple[Broached, ...] = ()
    before: tuple[tuple[int, ...], ...] = ()
    after: tuple[tuple[int, ...], ...] = ()
    opening_thanks: tuple[str, str] = ("", "")
    opener: str = ""
    turns: tuple[str, ...] = ()
    reflections: tuple[str, ...] = ()
    understood: tuple[str, str] = ("", "")
    keep: tuple[str, str] = ("", "")
    sentence: str = ""
    thanks: tuple[str, str] = ("", "")
    forward: tuple[str, str] = ("", "")
    next_in_days: int | None = None
    agreements: tuple[Tried, ...] = ()
    outcomes: tuple[Outcome, ...] = ()


class Stories(msgspec.Struct, frozen=True, kw_only=True):
    """The whole demonstration."""

    names: tuple[str, str]
    thought: str
    draft: str
    evenings: tuple[Story, ...]


def stories() -> Stories:
    """Read the demonstration."""
    return from_plain(tomllib.loads(STORIES.read_text(encoding="utf-8")), Stories)
