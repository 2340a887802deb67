"""Pairing while somebody edits the database: both are told calmly, and nothing stays behind."""

from collections.abc import Callable

import pytest

from heartfelt.actions.keep import keep_me, unlock
from heartfelt.actions.let_in import Standing, standing, type_words
from heartfelt.actions.meet import meet
from heartfelt.actions.pair import invite, redeem, waiting
from heartfelt.actions.ports import Unit, World
from heartfelt.actions.records import LockedError
from heartfelt.actions.sessions import Secrets
from heartfelt.actions.trust import opened_bundle
from heartfelt.base.clock import ManualClock
from heartfelt.base.refusal import Refusal
from heartfelt.store.tables import COUPLES, INVITES, PEOPLE, RECORDS
from heartfelt.vault.bundle import identity_from, public_of, seat_in
from heartfelt.vault.keys import fresh_bytes
from partners import NAMES, A, B, apart, granted, let_in, minutes_pass, opened, reason, words_of
from web_visits import PASSPHRASE

MOMENTS = ("invited", "redeemed", "shown", "typed")
Edit = Callable[[Unit, str], None]


def another_key() -> bytes:
    return public_of(identity_from(fresh_bytes()))


def edited_commitment(unit: Unit, couple: str) -> None:
    here = COUPLES.c.id == couple
    _execute(unit, COUPLES.update().where(here).values(commitment=fresh_bytes()))


def edited_public_of_alice(unit: Unit, couple: str) -> None:
    row = unit.people.couple(couple)
    assert row is not None
    _edit_person(unit, row.a, public=another_key())


def edited_public_of_bob(unit: Unit, couple: str) -> None:
    if bob := _bob(unit, couple):
        _edit_person(unit, bob, public=another_key())


def shortened_public_of_bob(unit: Unit, couple: str) -> None:
    if bob := _bob(unit, couple):
        _edit_person(unit, bob, public=b"short")


def edited_bundle_of_bob(unit: Unit, couple: str) -> None:
    if bob := _bob(unit, couple):
        _edit_person(unit, bob, bundle=b"HF" + bytes(400))


def edited_mailbox(unit: Unit, couple: str) -> None:
    here = (INVITES.c.couple == couple) & INVITES.c.mailbox.is_not(None)
    _execute(unit, INVITES.update().where(here).values(mailbox=bytes(80)))


def edited_card(unit: Unit, couple: str) -> None:
    _execute(unit, RECORDS.update().where(RECORDS.c.owner == couple).values(sealed=bytes(400)))


CASES = [
    *((moment, edit) for moment in MOMENTS for edit in (edited_commitment, edited_public_of_alice)),
    *(
        (moment, edit)
        for moment in MOMENTS[1:]
        for edit in (edited_public_of_bob, shortened_public_of_bob)
    ),
    ("typed", edited_bundle_of_bob),
    ("typed", edited_mailbox),
]


@pytest.mark.parametrize(
    ("moment", "edit"), CASES, ids=[f"{edit.__name__} once {moment}" for moment, edit in CASES]
)
def test_both_are_told_and_the_mailbox_is_gone(world: World, moment: str, edit: Edit) -> None:
    alice = granted(meet(world, NAMES, together=False, zones={}))
    code = granted(invite(world, opened(world, alice))).code
    couple = opened(world, alice).couple

    def harm(now: str) -> None:
        if now == moment:
            with world.store.writing() as unit:
                edit(unit, couple)

    harm("invited")
    bob = granted(redeem(world, code))
    harm("redeemed")
    said = waiting(world, bob)
    harm("shown")
    words = "" if isinstance(said, Refusal) else " ".join(said.words)
    typed = type_words(world, opened(world, alice), words or "none were shown")
    assert (typed is None) is (moment == "typed")
    harm("typed")

    for _ in range(2):
        assert reason(waiting(world, bob)) in {"pair.changed", "pair.over"}
    assert standing(world, opened(world, alice)) is Standing.CHANGED
    assert reason(type_words(world, opened(world, alice), words)) == "pair.changed"
    assert set(opened(world, alice).people) == {A}, "Bob never sat down"
    with world.store.reading() as unit:
        row = unit.invites.of(couple)
        assert row is not None
        assert row.mailbox is None


def test_a_card_that_was_edited_lets_nobody_in_either(world: World) -> None:
    alice = granted(meet(world, NAMES, together=False, zones={}))
    bob = granted(redeem(world, granted(invite(world, opened(world, alice))).code, "Europe/Paris"))
    assert type_words(world, opened(world, alice), " ".join(words_of(world, bob))) is None
    with world.store.writing() as unit:
        edited_card(unit, opened(world, alice).couple)
    assert reason(waiting(world, bob)) == "pair.changed"
    assert set(opened(world, alice).people) == {A}


def test_afterwards_a_fresh_invitation_leads_in(world: World) -> None:
    alice = granted(meet(world, NAMES, together=False, zones={}))
    gone = granted(redeem(world, granted(invite(world, opened(world, alice))).code))
    words = " ".join(words_of(world, gone))
    assert type_words(world, opened(world, alice), words) is None
    assert standing(world, opened(world, alice)) is Standing.COMING
    with world.store.writing() as unit:
        edited_mailbox(unit, opened(world, alice).couple)
    assert reason(waiting(world, gone)) == "pair.changed"
    bob = granted(redeem(world, granted(invite(world, opened(world, alice))).code))
    assert standing(world, opened(world, alice)) is Standing.WAITING
    assert type_words(world, opened(world, alice), " ".join(words_of(world, bob))) is None
    let_in(world, bob)
    assert set(opened(world, alice).people) == {A, B}
    assert standing(world, opened(world, alice)) is Standing.NOBODY


def test_letting_in_waits_for_the_passphrase_where_the_own_part_rests(
    world: World, clock: ManualClock
) -> None:
    alice = granted(meet(world, NAMES, together=False, zones={}))
    access = opened(world, alice)
    alice = granted(keep_me(world, access, alice, handle="alice", passphrase=PASSPHRASE))
    bob = granted(redeem(world, granted(invite(world, opened(world, alice))).code))
    words = " ".join(words_of(world, bob))
    minutes_pass(clock, 6)
    with pytest.raises(LockedError):
        type_words(world, opened(world, alice), words)
    alice = {**alice, **granted(unlock(world, opened(world, alice), alice, A, PASSPHRASE))}
    assert type_words(world, opened(world, alice), words) is None


def test_each_pins_the_others_key_as_it_was_with_the_words(world: World) -> None:
    both = {side: opened(world, secrets) for side, secrets in apart(world).items()}
    publics: dict[object, bytes] = {}
    pinned: dict[object, Secrets | bytes | None] = {}
    for side, access in both.items():
        with world.store.reading() as unit:
            row = unit.people.get(access.people[side])
        assert row is not None
        publics[side] = row.public
        seat = seat_in(opened_bundle(access.roots[side], row), access.couple)
        assert seat is not None
        assert seat.side is side
        pinned[side.other] = seat.partner
    assert pinned == publics


def _bob(unit: Unit, couple: str) -> str | None:
    row = unit.invites.of(couple)
    return None if row is None else row.joined


def _edit_person(unit: Unit, person: str, **values: bytes) -> None:
    _execute(unit, PEOPLE.update().where(PEOPLE.c.id == person).values(**values))


def _execute(unit: Unit, statement: object) -> None:
    unit.people._connection.execute(statement)  # type: ignore[attr-defined]
