"""The world's time zones, always from the packaged IANA data.

The zone files of the operating system differ from machine to machine; a plan made here must mean
the same moment on every worker, and `RULES` must truly name the rules it was reckoned with.
"""

from functools import cache
from importlib.metadata import version
from importlib.resources import files
from zoneinfo import ZoneInfo

RULES = version("tzdata")


class UnknownZoneError(Exception):
    """A stored plan names a zone that the present rules do not have."""


@cache
def known_zones() -> frozenset[str]:
    """Return the names of every zone of the IANA data."""
    return frozenset(files("tzdata").joinpath("zones").read_text(encoding="ascii").split())


@cache
def zone_named(name: str) -> ZoneInfo:
    """Return the zone of this name; raises `UnknownZoneError` for names not on the list."""
    if name not in known_zones():
        raise UnknownZoneError("no such time zone")
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as rules:
        return ZoneInfo.from_file(rules, key=name)
