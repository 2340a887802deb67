"""One wish, one effect, where there may be no session yet or none any more: at the door.

Such an answer may hand out secrets, so it rests sealed under the id that came with the form.
"""

import base64
from contextlib import suppress

from heartfelt.actions.command import Command
from heartfelt.actions.ports import CannotWriteError, ConflictError, World, seconds
from heartfelt.base.ids import is_id
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.vault.receipt import open_answer, receipt_of, seal_answer


def answered(world: World, command: Command) -> bytes | Refusal | None:
    """Return what this command was answered before; None if it is new.

    Refuses with ``command.unknown`` for an id of another form, and with ``command.reused`` for
    one that came with another body. Raises `SealBrokenError` for an answer that was tampered with.
    """
    if not is_id(command.id):
        return refuse("command.unknown")
    receipt = receipt_of(command.id, command.body)
    with world.store.reading() as unit:
        done = unit.commands.find(receipt.id)
    if done is None:
        return None
    if done[0] != receipt.print:
        return refuse("command.reused")
    return open_answer(command.id, receipt, base64.b64decode(done[1]))


def remember(world: World, command: Command, answer: bytes) -> None:
    """Keep what a command was answered. Never in the way: on a full disk it is not remembered."""
    receipt = receipt_of(command.id, command.body)
    sealed = base64.b64encode(seal_answer(command.id, receipt, answer)).decode()
    with suppress(CannotWriteError, ConflictError), world.store.writing() as unit:
        unit.commands.record(receipt.id, receipt.print, sealed, seconds(world.clock.now()))
