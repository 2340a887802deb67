"""One record that was tampered with is marked, and takes none of the others along."""

from collections.abc import Callable

import pytest

from heartfelt.actions.access import Access
from heartfelt.actions.carry import my_copy
from heartfelt.actions.draft import (
    burn,
    draft,
    drafts,
    keep_draft,
    keep_thought,
    thoughts,
    untrusted,
)
from heartfelt.actions.ports import Unit, World
from heartfelt.actions.records import Form, Kept, OwnDraft, Untrusted, kept
from heartfelt.actions.rows import SealedRecord
from heartfelt.growth.export import as_html
from heartfelt.store.tables import RECORDS
from heartfelt.web.views import Views
from partners import A, B, apart, fresh, granted, opened, reason

TEXTS = ["the first", "the second", "the third"]


@pytest.fixture
def both(world: World) -> tuple[Access, Access]:
    secrets = apart(world)
    return opened(world, secrets[A]), opened(world, secrets[B])


def write(unit: Unit, owner: str, record: str, **values: object) -> None:
    """As somebody with the file in their hands would."""
    here = (RECORDS.c.owner == owner) & (RECORDS.c.id == record)
    unit.shelf._connection.execute(RECORDS.update().where(here).values(**values))  # type: ignore[attr-defined]


def bent(unit: Unit, owner: str, row: SealedRecord, _: SealedRecord) -> None:
    write(unit, owner, row.id, sealed=row.sealed[:-1] + bytes([row.sealed[-1] ^ 1]))


def cut_off(unit: Unit, owner: str, row: SealedRecord, _: SealedRecord) -> None:
    write(unit, owner, row.id, sealed=row.sealed[:100])


def emptied(unit: Unit, owner: str, row: SealedRecord, _: SealedRecord) -> None:
    write(unit, owner, row.id, sealed=b"")


def made_newer(unit: Unit, owner: str, row: SealedRecord, _: SealedRecord) -> None:
    write(unit, owner, row.id, version=row.version + 1)


def copied_over(unit: Unit, owner: str, row: SealedRecord, other: SealedRecord) -> None:
    write(unit, owner, row.id, sealed=other.sealed)


def taken_from_bob(unit: Unit, owner: str, row: SealedRecord, _: SealedRecord) -> None:
    foreign = unit.shelf._connection.execute(RECORDS.select().where(RECORDS.c.owner != owner))  # type: ignore[attr-defined]
    write(unit, owner, row.id, sealed=foreign.mappings().first()["sealed"])


HARMS = [bent, cut_off, emptied, made_newer, copied_over, taken_from_bob]


@pytest.mark.parametrize("harm", HARMS)
def test_it_marks_the_one_and_opens_the_rest(
    world: World,
    both: tuple[Access, Access],
    harm: Callable[[Unit, str, SealedRecord, SealedRecord], None],
) -> None:
    alice, bob = both
    granted(keep_thought(world, bob, "bob's own", fresh()))
    ids = [
        granted(keep_draft(world, alice, OwnDraft(form=Form.LETTING_OUT, text=text), fresh()))
        for text in TEXTS
    ]
    granted(keep_thought(world, alice, "a thought", fresh()))
    with world.store.writing() as unit:
        owner = alice.people[A]
        row, other = (unit.shelf.get(owner, record) for record in ids[:2])
        assert row is not None
        assert other is not None
        harm(unit, owner, row, other)
    assert untrusted(world, alice) == [ids[0]]
    assert sorted(own.text for _, own in drafts(world, alice)) == TEXTS[1:]
    assert [own.words for _, own in thoughts(world, alice)] == ["a thought"]
    assert reason(draft(world, alice, ids[0])) == "record.untrusted"
    with world.store.reading() as unit:
        found = kept(unit, alice, A)
    assert [one for one in found if isinstance(one, Untrusted)] == [Untrusted(id=ids[0])]
    assert len([one for one in found if isinstance(one, Kept)]) == 3
    copy = as_html(my_copy(world, alice), Views().say)
    assert copy.count("cannot be trusted") == 1
    assert "the first" not in copy
    granted(burn(world, alice, ids[0], fresh()))
    assert untrusted(world, alice) == []
    assert sorted(own.text for _, own in drafts(world, alice)) == TEXTS[1:]
    assert untrusted(world, bob) == []
