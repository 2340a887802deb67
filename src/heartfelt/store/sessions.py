"""The server's halves of sessions, and the sweeping out of what is over."""

import msgspec
from sqlalchemy import Connection, delete, exists, insert, or_, select, update

from heartfelt.actions.rows import SessionRow
from heartfelt.store.commands import prune
from heartfelt.store.people import SqlPeople
from heartfelt.store.tables import COUPLES, INVITES, MEMBERS, PEOPLE, SESSIONS


class SqlSessions:
    """The port `Sessions` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, session: SessionRow) -> None:
        """Write or replace a session; raises `ConflictError` if its couple is gone."""
        row = msgspec.structs.asdict(session)
        change = update(SESSIONS).where(SESSIONS.c.id == session.id)
        if self._connection.execute(change, row).rowcount == 0:
            self._connection.execute(insert(SESSIONS), row)

    def get(self, session: str) -> SessionRow | None:
        """Find a session by id."""
        wanted = select(SESSIONS).where(SESSIONS.c.id == session)
        row = self._connection.execute(wanted).mappings().first()
        return SessionRow(**row) if row else None

    def delete(self, session: str) -> None:
        """Lock: the cookie alone opens nothing any more."""
        self._connection.execute(delete(SESSIONS).where(SESSIONS.c.id == session))

    def delete_all(self, couple: str) -> None:
        """End every session of a couple."""
        self._connection.execute(delete(SESSIONS).where(SESSIONS.c.couple == couple))

    def sweep(self, now: int) -> None:
        """Remove ended sessions and invitations, and couples nobody kept and nobody is in.

        A session is over at `idle_until` or `ends`, whichever comes first: locking is not left
        to the browser. A couple goes with its people. Old commands go too.
        """
        over = or_(SESSIONS.c.idle_until <= now, SESSIONS.c.ends <= now)
        self._connection.execute(delete(SESSIONS).where(over))
        self._connection.execute(delete(INVITES).where(INVITES.c.ends <= now))
        prune(self._connection, now)
        people = SqlPeople(self._connection)
        for couple in self._left_behind():
            seats = select(MEMBERS.c.person).where(
                MEMBERS.c.couple == couple, MEMBERS.c.person.is_not(None)
            )
            for person in self._connection.execute(seats).scalars().all():
                people.delete(person)
            people.delete_couple(couple)
        for person in self._nowhere():
            people.delete(person)

    def _left_behind(self) -> list[str]:
        kept = exists().where(
            MEMBERS.c.couple == COUPLES.c.id,
            MEMBERS.c.person == PEOPLE.c.id,
            PEOPLE.c.slot.is_not(None),
        )
        present = exists().where(SESSIONS.c.couple == COUPLES.c.id)
        wanted = select(COUPLES.c.id).where(~kept, ~present)
        return list(self._connection.execute(wanted).scalars())

    def _nowhere(self) -> list[str]:
        """Find people who did not keep, sit nowhere and are not about to.

        A session does not say whose it is, so they wait until nobody at all is signed in.
        """
        seated = exists().where(MEMBERS.c.person == PEOPLE.c.id)
        joining = exists().where(INVITES.c.joined == PEOPLE.c.id)
        anyone = exists().select_from(SESSIONS)
        wanted = select(PEOPLE.c.id).where(PEOPLE.c.slot.is_(None), ~seated, ~joining, ~anyone)
        return list(self._connection.execute(wanted).scalars())
