"""One wish, one effect, where there may be no session yet or none any more: at the door.

Such an answer may hand out secrets, so it rests sealed under the id that came with the form.
"""

from contextlib import suppress

from heartfelt.actions.command import Command, known, note
from heartfelt.actions.ports import CannotWriteError, ConflictError, World
from heartfelt.base.ids import is_id
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.vault.receipt import receipt_of


def answered(world: World, command: Command) -> bytes | Refusal | None:
    """Return what this command was answered before; None if it is new.

    Refuses with ``command.unknown`` for an id of another form, and with ``command.reused`` for
    one that came with another body. Raises `SealBrokenError` for an answer that was tampered with.
    """
    if not is_id(command.id):
        return refuse("command.unknown")
    receipt = receipt_of(command.id, command.body)
    with world.store.reading() as unit:
        return known(unit, command, receipt)


def remember(world: World, command: Command, answer: bytes) -> None:
    """Keep what a command was answered. Never in the way: on a full disk it is not remembered."""
    receipt = receipt_of(command.id, command.body)
    with suppress(CannotWriteError, ConflictError), world.store.writing() as unit:
        note(world, unit, command, receipt, answer)
