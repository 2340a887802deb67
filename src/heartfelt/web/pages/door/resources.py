"""Where there is help, by country, from a file that people keep. Nothing is looked up anywhere.

The file's shape and the rule that a person checks every number: evidence on safety, S18.
"""

import tomllib
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

STALE_AFTER = timedelta(days=180)


class Resource(msgspec.Struct, frozen=True, kw_only=True):
    """One place to turn to. `confirmed` only once a person has checked it, on `checked_on`."""

    country: str
    name: str
    contact: str
    kind: Literal["call", "chat", "directory"]
    whom: Literal["danger", "hurt", "own-behaviour", "despair", "anyone"]
    source: str
    hours: str = ""
    checked_on: date | None = None
    confirmed: bool = False


class Shelf(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The file."""

    resource: tuple[Resource, ...]


@cache
def resources(language: str) -> tuple[Resource, ...]:
    """Read the file of a language, in its own order."""
    text = files("heartfelt.web").joinpath("resources", f"{language}.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Shelf).resource


def stale(resource: Resource, today: date) -> bool:
    """Whether something that claims to be confirmed has not been looked at for half a year."""
    if not resource.confirmed:
        return False
    return resource.checked_on is None or today - resource.checked_on > STALE_AFTER
