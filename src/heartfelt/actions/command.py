"""One wish, one effect: a command carries an id made with its form; a repeat changes nothing.

What was answered rests sealed under that id, which itself rests nowhere: an answer may name a
private record, and nothing in the clear may.
"""

from collections.abc import Callable

import msgspec

from heartfelt.actions.access import Access, commands_of
from heartfelt.actions.ports import ConflictError, Unit, World, seconds
from heartfelt.base.ids import is_id
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.vault.receipt import Receipt, open_answer, receipt_of, seal_answer

TRIES = 3


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """A command's id, made with its form, and the body that came with it."""

    id: str
    body: bytes

    def __repr__(self) -> str:
        """Show nothing that was written."""
        return "Command(…)"


def once(
    world: World, access: Access, command: Command, act: Callable[[Unit], str | Refusal]
) -> str | Refusal:
    """Do `act` in one transaction, unless this command was done before.

    `act` returns a short plain answer without anybody's words (where to go next), or a refusal,
    which changes nothing and is not remembered. A repeat gets the first answer; the same id with
    another body is refused with ``command.reused``. When someone else was first, `act` is asked
    again on what is there now, at most three times, then ``command.busy``. Raises
    `SealBrokenError` if the first answer was tampered with.
    """
    if not is_id(command.id):
        return refuse("command.unknown")
    receipt = receipt_of(command.id, command.body, commands_of(access))
    for _ in range(TRIES):
        try:
            return _attempt(world, command, receipt, act)
        except ConflictError:
            continue
    return refuse("command.busy")


def known(unit: Unit, command: Command, receipt: Receipt) -> bytes | Refusal | None:
    """Return what a command was answered before, or refuse with ``command.reused``; None if new."""
    done = unit.commands.find(receipt.id)
    if done is None:
        return None
    if done[0] != receipt.print:
        return refuse("command.reused")
    return open_answer(command.id, receipt, done[1])


def note(world: World, unit: Unit, command: Command, receipt: Receipt, answer: bytes) -> None:
    """Keep what a command was answered; raises `ConflictError` if it was answered already."""
    sealed = seal_answer(command.id, receipt, answer)
    unit.commands.record(receipt.id, receipt.print, sealed, seconds(world.clock.now()))


class _UndoneError(Exception):
    """Leaves the transaction without a trace."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__()
        self.refusal = refusal


def _attempt(
    world: World, command: Command, receipt: Receipt, act: Callable[[Unit], str | Refusal]
) -> str | Refusal:
    try:
        with world.store.writing() as unit:
            before = known(unit, command, receipt)
            if before is not None:
                return before if isinstance(before, Refusal) else before.decode()
            answer = _granted(act(unit))
            note(world, unit, command, receipt, answer.encode())
            return answer
    except _UndoneError as undone:
        return undone.refusal


def _granted(answer: str | Refusal) -> str:
    if isinstance(answer, Refusal):
        raise _UndoneError(answer)
    return answer
