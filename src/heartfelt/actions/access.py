"""What one browser can open right now: the couple's key, and the root keys whose owner is here.

An `Access` lives for one request. It is made from the browser's half and the server's half of a
session, and is never stored, logged or passed to anything but actions.
"""

from collections.abc import Mapping

import msgspec

from heartfelt.base.sides import Side
from heartfelt.vault.keys import CommandKey, CoupleKey, RootKey, command_key


class Access(msgspec.Struct, frozen=True, kw_only=True):
    """An opened session.

    `seat` is the partner this browser speaks for; None when both share it. On a shared browser
    `holder` is the one who has lifted the cover for a private moment, and `cover` the one for
    whom the cover waits. `roots` holds the root keys of those whose private scope is open here.
    """

    couple: str
    epoch: int
    key: CoupleKey
    people: Mapping[Side, str]
    roots: Mapping[Side, RootKey]
    seat: Side | None = None
    holder: Side | None = None
    cover: Side | None = None

    def __repr__(self) -> str:
        """Show no key, wherever this might be printed."""
        return "Access(…)"

    @property
    def me(self) -> Side | None:
        """Whose private moment this is; None while both look at the screen."""
        return self.seat or self.holder

    @property
    def private(self) -> Side | None:
        """The partner whose private things may be opened now; None if nobody's may."""
        return self.me if self.me in self.roots else None


def commands_of(access: Access) -> CommandKey:
    """Return the key that fingerprints this couple's commands."""
    return command_key(access.key, access.couple)
