"""One wish, one effect: a command carries an id made with its form; a repeat changes nothing."""

from collections.abc import Callable

import msgspec

from heartfelt.actions.access import Access, commands_of
from heartfelt.actions.ports import ConflictError, Unit, World, seconds
from heartfelt.base.ids import is_id
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.vault.keys import fingerprint

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
    again on what is there now, at most three times, then ``command.busy``.
    """
    if not is_id(command.id):
        return refuse("command.unknown")
    print_of = fingerprint(commands_of(access), command.id, command.body)
    for _ in range(TRIES):
        try:
            return _attempt(world, command.id, print_of, act)
        except ConflictError:
            continue
    return refuse("command.busy")


class _UndoneError(Exception):
    """Leaves the transaction without a trace."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__()
        self.refusal = refusal


def _attempt(
    world: World, command: str, print_of: bytes, act: Callable[[Unit], str | Refusal]
) -> str | Refusal:
    try:
        with world.store.writing() as unit:
            done = unit.commands.find(command)
            if done is not None:
                return done[1] if done[0] == print_of else refuse("command.reused")
            answer = _granted(act(unit))
            unit.commands.record(command, print_of, answer, seconds(world.clock.now()))
            return answer
    except _UndoneError as undone:
        return undone.refusal


def _granted(answer: str | Refusal) -> str:
    if isinstance(answer, Refusal):
        raise _UndoneError(answer)
    return answer
