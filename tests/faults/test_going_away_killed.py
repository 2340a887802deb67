"""A server killed while someone erases themselves, or while a talk closes: all of it, or none."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from heartfelt.actions.draft import keep_thought, thoughts
from heartfelt.actions.hold import act
from heartfelt.actions.keep import keep_me, sign_in
from heartfelt.actions.leave import erase_me
from heartfelt.actions.ports import World
from heartfelt.actions.sessions import Secrets
from heartfelt.actions.talklog import read_log
from heartfelt.actions.unlock import open_access
from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.store.engine import DATABASE_NAME
from heartfelt.talk import moves as m
from heartfelt.talk.phases import Phase
from heartfelt.talk.sight import is_private
from heartfelt.vault import slot
from killed import killed_everywhere, make_passphrases_cheap
from partners import A, B, apart, fresh, granted, moved, opened, seen, to_topics
from web_visits import PASSPHRASE, house

WORDS = "the evenings, when it gets dark"


@pytest.fixture
def before(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Alice and Bob in the middle of a talk; both keep, and have something of their own."""
    if "right_passphrase" not in request.node.name:
        patch = request.getfixturevalue("monkeypatch")
        patch.setattr(slot, "_stretch", slot._stretch)
        make_passphrases_cheap()
    base = tmp_path / "before"
    with house(base / "data") as built:
        world = built.site.world
        secrets: dict[Side, Secrets] = apart(world)
        for side, handle in ((A, "alice"), (B, "bob")):
            access = opened(world, secrets[side])
            granted(keep_thought(world, access, WORDS, fresh()))
            kept = keep_me(world, access, secrets[side], handle=handle, passphrase=PASSPHRASE)
            secrets[side] = granted(kept)
        both = {side: opened(world, own) for side, own in secrets.items()}
        talk = to_topics(world, both)
        moved(world, both[A], talk, A, m.BringTopics())
    note = {"talk": talk, **{side.value: dict(own) for side, own in secrets.items()}}
    (base / "note.json").write_text(json.dumps(note))
    return base


def erase_alice(copy: Path, count_from_here: Callable[[], None]) -> None:
    note = json.loads((copy / "note.json").read_text())
    with house(copy / "data") as built:
        world = built.site.world
        alice = opened(world, note["a"])
        count_from_here()
        granted(erase_me(world, alice, note["a"], "erase"))


def end_kindly(copy: Path, count_from_here: Callable[[], None]) -> None:
    note = json.loads((copy / "note.json").read_text())
    with house(copy / "data") as built:
        world = built.site.world
        bob = opened(world, note["b"])
        count_from_here()
        granted(act(world, bob, note["talk"], m.EndKindly(), fresh(), side=B, at_step=""))


def comes_in(world: World, handle: str = "alice") -> Secrets | Refusal:
    return sign_in(world, handle=handle, passphrase=PASSPHRASE, together=False)


def reads_on(world: World, secrets: Secrets) -> bool:
    """Whether everything of Alice's opens; anything between that and nothing fails."""
    alice = open_access(world, secrets)
    if alice is None:
        return False
    return [own.words for _, own in thoughts(world, alice)] == [WORDS]


def test_an_erase_that_is_killed_leaves_everything_or_nothing(before: Path, tmp_path: Path) -> None:
    sealed = sealed_of_alice(before / "data")
    copies = killed_everywhere(before, tmp_path / "killed", erase_alice)
    assert len(copies) > 20
    whole: list[bool] = []
    for copy in copies:
        note = json.loads((copy / "note.json").read_text())
        with house(copy / "data") as built:
            world = built.site.world
            entered = comes_in(world)
            whole.append(not isinstance(entered, Refusal))
            assert reads_on(world, note["a"]) is whole[-1], copy
            if not isinstance(entered, Refusal):
                assert reads_on(world, entered)
            assert not isinstance(comes_in(world, "bob"), Refusal), "Bob loses nothing"
            assert opened(world, granted(comes_in(world, "bob"))).people.keys() == (
                {A, B} if whole[-1] else {B}
            )
        at_rest = b"".join(file.read_bytes() for file in (copy / "data").iterdir())
        assert [in_pieces(part, at_rest) for part in sealed] == [whole[-1]] * len(sealed), copy
        yesterday(before, copy)
        with house(copy / "data") as built:
            assert isinstance(comes_in(built.site.world), Refusal) is not whole[-1], copy
    assert whole == sorted(whole, reverse=True), "once gone, it stays gone"
    assert {True, False} == set(whole)


def in_pieces(sealed: bytes, at_rest: bytes) -> bool:
    """Whether any piece is there: what is long does not lie in one place."""
    return any(sealed[at : at + 64] in at_rest for at in range(0, len(sealed) - 63, 64))


def sealed_of_alice(data: Path) -> list[bytes]:
    with house(data) as built, built.site.world.store.reading() as unit:
        person = unit.people.by_handle("alice")
        assert person is not None
        return [person.bundle, *(row.sealed for row in unit.shelf.all(person.id))]


def test_a_backup_of_yesterday_opens_with_no_right_passphrase_after_an_erase(
    before: Path,
) -> None:
    with house(before / "data") as built:
        assert not isinstance(comes_in(built.site.world), Refusal)
    shutil.copytree(before, before.parent / "backup")
    erase_alice(before, lambda: None)
    yesterday(before.parent / "backup", before)
    with house(before / "data") as built:
        world = built.site.world
        with world.store.reading() as unit:
            assert unit.people.by_handle("alice") is not None, "the backup has her, sealed"
        assert comes_in(world) == Refusal(reason="passphrase.wrong")
        assert not isinstance(comes_in(world, "bob"), Refusal)


def yesterday(backup: Path, copy: Path) -> None:
    """Put a database of before back, beside the keyfile of now."""
    for file in (copy / "data").glob(f"{DATABASE_NAME}*"):
        file.unlink()
    shutil.copy(backup / "data" / DATABASE_NAME, copy / "data" / DATABASE_NAME)


def test_a_talk_that_was_killed_as_it_closed_keeps_its_answers_or_forgets_them(
    before: Path, tmp_path: Path
) -> None:
    kept: list[bool] = []
    for copy in killed_everywhere(before, tmp_path / "killed", end_kindly):
        note = json.loads((copy / "note.json").read_text())
        with house(copy / "data") as built:
            world = built.site.world
            bob = opened(world, note["b"])
            is_open = seen(world, bob, note["talk"]).state.phase is not Phase.CLOSED
            with world.store.reading() as unit:
                log = read_log(world, unit, bob, note["talk"])
            kept.append(world.keyring.secret(f"gate/{note['talk']}") is not None)
            assert kept[-1] is is_open
            assert any(is_private(one) for one in log) is is_open
    assert {True, False} == set(kept)
    assert kept == sorted(kept, reverse=True)
