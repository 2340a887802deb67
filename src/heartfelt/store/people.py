"""Persons, couples, and who sits on which side."""

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from heartfelt.actions.ports import ConflictError
from heartfelt.actions.rows import CoupleRow, PersonRow, gate_of, pepper_of
from heartfelt.base.sides import Side
from heartfelt.store.spent import SqlSpent
from heartfelt.store.tables import COUPLES, INVITES, MEMBERS, PEOPLE, RECORDS, TALKS


class SqlPeople:
    """The port `People` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, person: PersonRow) -> None:
        """Add a person; raises `ConflictError` if the id or handle is taken."""
        self._connection.execute(insert(PEOPLE), msgspec.structs.asdict(person))

    def get(self, person: str) -> PersonRow | None:
        """Find a person by id."""
        row = self._connection.execute(select(PEOPLE).where(PEOPLE.c.id == person)).mappings()
        return PersonRow(**found) if (found := row.first()) else None

    def by_handle(self, handle: str) -> PersonRow | None:
        """Find a person by the name they sign in with, to the letter."""
        row = self._connection.execute(select(PEOPLE).where(PEOPLE.c.handle == handle)).mappings()
        return PersonRow(**found) if (found := row.first()) else None

    def save(self, person: PersonRow) -> None:
        """Replace a row; raises `ConflictError` if the handle is another's or the row is gone."""
        change = update(PEOPLE).where(PEOPLE.c.id == person.id)
        if self._connection.execute(change, msgspec.structs.asdict(person)).rowcount != 1:
            raise ConflictError

    def delete(self, person: str) -> None:
        """Remove a person, their records, their seat, and an invitation they had taken up.

        Their pepper is to go too.
        """
        self._connection.execute(delete(RECORDS).where(RECORDS.c.owner == person))
        self._connection.execute(delete(INVITES).where(INVITES.c.joined == person))
        if self._connection.execute(delete(PEOPLE).where(PEOPLE.c.id == person)).rowcount:
            SqlSpent(self._connection).add(pepper_of(person))

    def add_couple(self, couple: CoupleRow) -> None:
        """Add a couple; its people must be there. `ConflictError` if one sits elsewhere."""
        row = {"id": couple.id, "epoch": couple.epoch, "commitment": couple.commitment}
        self._connection.execute(insert(COUPLES), row)
        self.seat(couple.id, Side.A, couple.a)
        if couple.b is not None:
            self.seat(couple.id, Side.B, couple.b)

    def couple(self, couple: str) -> CoupleRow | None:
        """Find a couple by id. A side that was given up reads like one never taken."""
        found = self._connection.execute(select(COUPLES).where(COUPLES.c.id == couple))
        row = found.mappings().first()
        if row is None:
            return None
        seats = select(MEMBERS.c.side, MEMBERS.c.person).where(MEMBERS.c.couple == couple)
        sides = {row.side: row.person for row in self._connection.execute(seats)}
        return CoupleRow(**row, a=sides.get(Side.A) or "", b=sides.get(Side.B))

    def couple_of(self, person: str) -> CoupleRow | None:
        """Find the couple a person sits in."""
        wanted = select(MEMBERS.c.couple).where(MEMBERS.c.person == person)
        found = self._connection.execute(wanted).scalar()
        return None if found is None else self.couple(found)

    def seat(self, couple: str, side: Side, person: str) -> None:
        """Take a side nobody ever sat on; else `ConflictError`.

        A side that was given up stays empty for good: whoever sits down reads what is shared.
        """
        row = {"couple": couple, "side": side.value, "person": person}
        self._connection.execute(insert(MEMBERS), row)

    def leave(self, couple: str, person: str) -> None:
        """Give up a seat."""
        mine = (MEMBERS.c.couple == couple, MEMBERS.c.person == person)
        self._connection.execute(update(MEMBERS).where(*mine).values(person=None))

    def delete_couple(self, couple: str) -> None:
        """Remove a couple with its talks, records, sessions and invitations.

        What its talks' private answers needed is to go too.
        """
        talks = select(TALKS.c.id).where(TALKS.c.couple == couple)
        for talk in self._connection.execute(talks).scalars().all():
            SqlSpent(self._connection).add(gate_of(talk))
        self._connection.execute(delete(RECORDS).where(RECORDS.c.owner == couple))
        self._connection.execute(delete(COUPLES).where(COUPLES.c.id == couple))
