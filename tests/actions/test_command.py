"""One wish, one effect: also when others are quicker, and when nothing can be written."""

import pytest
from sqlalchemy import select

from heartfelt.actions.command import TRIES, Command, once
from heartfelt.actions.draft import burn, keep_draft, keep_thought
from heartfelt.actions.ports import CannotWriteError, ConflictError, Unit, World
from heartfelt.actions.prepare import keep_topic
from heartfelt.actions.records import Form, OwnDraft
from heartfelt.base.ids import new_id
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.topics import Kind, Purpose, Topic
from heartfelt.store.tables import METADATA, RECORDS
from partners import A, fresh, granted, held_by, opened, reason, together


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


def test_nothing_beside_a_record_names_it_or_the_form_it_came_with(world: World) -> None:
    access = held_by(opened(world, together(world)), A)
    commands = [fresh(b"body") for _ in range(4)]
    topic = Topic(id=new_id(), by=A, words="evenings", kind=Kind.FEELING, purpose=Purpose.BE_HEARD)
    draft = OwnDraft(form=Form.LETTING_OUT, text="too much today")
    kept = [
        granted(keep_draft(world, access, draft, commands[0])),
        granted(keep_thought(world, access, "the garden", commands[1])),
        granted(keep_topic(world, access, topic, commands[2])),
    ]
    granted(burn(world, access, kept[0], commands[3]))
    cells = at_rest(world)
    assert len(cells) > 20
    for name in [*kept, *(command.id for command in commands)]:
        assert not [where for where, cell in cells if name.encode() in cell], name


def at_rest(world: World) -> list[tuple[str, bytes]]:
    """Every cell of every table but the ids of the records themselves."""
    with world.store.reading() as unit:
        connection = unit.commands._connection  # type: ignore[attr-defined]
        return [
            (f"{table.name}.{column}", cell if isinstance(cell, bytes) else str(cell).encode())
            for table in METADATA.tables.values()
            for row in connection.execute(select(table)).mappings()
            for column, cell in row.items()
            if (table, column) != (RECORDS, "id")
        ]


def test_a_command_prints_nothing_of_what_was_written() -> None:
    assert "lake" not in repr(Command(id="x", body=b"lake"))
