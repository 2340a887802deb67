"""Secrets that are to go, in two steps that may be killed anywhere between.

What makes a secret worthless (a person erased, a talk closed) is one transaction in the database,
and notes the secret's name within it. Only then does the keyfile forget it, and the name is struck
out. A server killed between the two finishes at its next start: before the commit everything is as
it was, after it nothing opens any more.
"""

from contextlib import suppress

from heartfelt.actions.ports import CannotWriteError, World


def forget_spent(world: World) -> None:
    """Let the keyfile forget every secret that is to go.

    Never in the way: where nothing can be written just now, the next sweep does it.
    """
    with world.store.reading() as unit:
        names = unit.spent.all()
    with suppress(CannotWriteError):
        for name in names:
            world.keyring.forget(name)
            with world.store.writing() as unit:
                unit.spent.done(name)
