"""Invitations: one for a couple, used once, burnt by wrong tries."""

import msgspec
from sqlalchemy import ColumnElement, Connection, delete, insert, or_, select, update

from heartfelt.actions.rows import InviteRow
from heartfelt.store.tables import INVITES


class SqlInvites:
    """The port `Invites` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, invite: InviteRow) -> None:
        """Write or replace an invitation; an earlier one of the couple goes."""
        row = msgspec.structs.asdict(invite)
        earlier = (INVITES.c.couple == invite.couple, INVITES.c.id != invite.id)
        self._connection.execute(delete(INVITES).where(*earlier))
        change = update(INVITES).where(INVITES.c.id == invite.id)
        if self._connection.execute(change, row).rowcount == 0:
            self._connection.execute(insert(INVITES), row)

    def get(self, invite: str) -> InviteRow | None:
        """Find an invitation by id."""
        return self._one(INVITES.c.id == invite)

    def of(self, couple: str) -> InviteRow | None:
        """Find the one invitation of a couple."""
        return self._one(INVITES.c.couple == couple)

    def redeem(
        self, *, token_hash: bytes, code_hash: bytes, person: str, now: int
    ) -> InviteRow | None:
        """Use the invitation with this token or code, in one step and once only.

        An empty hash stands for "not given" and matches nothing.
        """
        known: list[ColumnElement[bool]] = []
        if token_hash:
            known.append(INVITES.c.token_hash == token_hash)
        if code_hash:
            known.append(INVITES.c.code_hash == code_hash)
        if not known:
            return None
        usable = (*_unused(now), or_(*known))
        # A token of one and the code of another must not use up two.
        one = select(INVITES.c.id).where(*usable).order_by(INVITES.c.id).limit(1).scalar_subquery()
        use = update(INVITES).where(INVITES.c.id == one, *usable).values(joined=person)
        row = self._connection.execute(use.returning(*INVITES.c)).mappings().first()
        return InviteRow(**row) if row else None

    def miss(self, now: int) -> None:
        """Take a try from every living, unused invitation; one without tries is gone."""
        fewer = update(INVITES).where(*_unused(now)).values(tries_left=INVITES.c.tries_left - 1)
        self._connection.execute(fewer)
        burnt = (INVITES.c.joined.is_(None), INVITES.c.tries_left <= 0)
        self._connection.execute(delete(INVITES).where(*burnt))

    def delete(self, couple: str) -> None:
        """Remove the invitation of a couple."""
        self._connection.execute(delete(INVITES).where(INVITES.c.couple == couple))

    def _one(self, which: ColumnElement[bool]) -> InviteRow | None:
        row = self._connection.execute(select(INVITES).where(which)).mappings().first()
        return InviteRow(**row) if row else None


def _unused(now: int) -> tuple[ColumnElement[bool], ...]:
    return (INVITES.c.joined.is_(None), INVITES.c.ends > now, INVITES.c.tries_left > 0)
