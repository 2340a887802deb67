"""One wish, one effect: also when others are quicker, and when nothing can be written."""

import pytest

from heartfelt.actions.command import TRIES, Command, once
from heartfelt.actions.ports import CannotWriteError, ConflictError, Unit, World
from heartfelt.base.refusal import Refusal, refuse
from partners import fresh, opened, reason, together


def test_it_asks_again_when_someone_was_quicker_and_gives_up_politely(world: World) -> None:
    access, asked = opened(world, together(world)), []

    def never_first(_: Unit) -> str:
        asked.append(1)
        raise ConflictError

    assert reason(once(world, access, fresh(), never_first)) == "command.busy"
    assert len(asked) == TRIES

    def second_time(_: Unit) -> str:
        asked.append(1)
        if len(asked) < TRIES + 2:
            raise ConflictError
        return "done"

    assert once(world, access, fresh(), second_time) == "done"


def test_a_refusal_changes_nothing_and_may_be_tried_again(world: World) -> None:
    access, command = opened(world, together(world)), fresh(b"same")

    def writes_then_refuses(unit: Unit) -> Refusal:
        unit.talks.create("half-done", access.couple)
        return refuse("offer.tone")

    assert reason(once(world, access, command, writes_then_refuses)) == "offer.tone"
    with world.store.reading() as unit:
        assert unit.talks.find("half-done", access.couple) is None
    assert once(world, access, command, lambda _: "now") == "now"
    assert once(world, access, command, lambda _: "not asked again") == "now"


def test_what_cannot_be_written_is_not_remembered_either(world: World) -> None:
    access, command = opened(world, together(world)), fresh()

    def full(_: Unit) -> str:
        raise CannotWriteError

    with pytest.raises(CannotWriteError):
        once(world, access, command, full)
    assert once(world, access, command, lambda _: "later") == "later"


def test_another_couples_command_id_is_not_an_oracle(world: World) -> None:
    one, other = opened(world, together(world)), opened(world, together(world))
    command = fresh(b"words")
    assert once(world, one, command, lambda _: "secret-path") == "secret-path"
    assert reason(once(world, other, command, lambda _: "mine")) == "command.reused"


def test_a_command_prints_nothing_of_what_was_written() -> None:
    assert "lake" not in repr(Command(id="x", body=b"lake"))
