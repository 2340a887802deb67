"""Going away: for an evening, or for good. Nobody is asked, and nobody is told why.

To leave closes the space for both at once: an open talk ends, invitations go, nothing more is
written together. Each keeps what was shared and can read it and take it along. Who left, and
when, is kept nowhere. To erase oneself leaves as well, and burns everything that was one's own.
"""

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.hold import make_move
from heartfelt.actions.ports import Unit, World
from heartfelt.actions.prepare import mine
from heartfelt.actions.records import card, write_card
from heartfelt.actions.sessions import Secrets
from heartfelt.actions.spent import forget_spent
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.talk.moves import EndKindly
from heartfelt.vault.session import read_secret, session_id

ERASE_WORD = "erase"


def leave(world: World, access: Access, secrets: Secrets) -> Secrets | Refusal:
    """Close the space for both, at once and without anyone's yes; returns the cookies to clear.

    My private things stay mine behind my passphrase. Without one there is no way back to them,
    so they go. Refuses with ``leave.alone`` where nobody else is. Raises `LockedError`.
    """
    side = mine(access)
    if len(access.people) < len(Side):
        return refuse("leave.alone")
    with world.store.writing() as unit:
        talk = _close(world, unit, access, side)
        person = unit.people.get(access.people[side])
        if person is None or person.slot is None:
            unit.people.delete(access.people[side])
        cleared = _end(unit, access, secrets, side)
    _hush(world, talk)
    return cleared


def erase_me(world: World, access: Access, secrets: Secrets, word: str) -> Secrets | Refusal:
    """Erase everything of mine and my seat; returns the cookies to clear.

    What both own stays with the one who stays, in a space that is closed; with nobody there it
    goes too. My slot, my keys and my records are deleted in one go, and the pepper leaves the
    keyfile, so that an old backup of the database no longer opens with my passphrase. Killed at
    any point, it has happened wholly or not at all once the server is back. `word` is what was
    typed to confirm; any but ``erase`` is refused with ``erase.word``. Raises `LockedError`.
    """
    side = mine(access)
    if word.strip().casefold() != ERASE_WORD:
        return refuse("erase.word", word=ERASE_WORD)
    with world.store.writing() as unit:
        talk = _close(world, unit, access, side)
        unit.people.delete(access.people[side])
        cleared = _end(unit, access, secrets, side)
    _hush(world, talk)
    return cleared


def let_it_all_go(world: World, access: Access) -> bool:
    """Erase a couple that was only tried out, with every word, for all whom this browser seats.

    Only where nobody has chosen to keep; otherwise it does nothing and returns False.
    """
    if access.seat is not None and len(access.people) > 1:
        return False
    with world.store.writing() as unit:
        rows = [unit.people.get(person) for person in access.people.values()]
        if any(row is not None and row.slot is not None for row in rows):
            return False
        talks = unit.talks.latest(access.couple, 1)
        for person in access.people.values():
            unit.people.delete(person)
        unit.people.delete_couple(access.couple)
    _hush(world, talks[0].id if talks else "")
    return True


def _close(world: World, unit: Unit, access: Access, side: Side) -> str:
    """Freeze what is shared: mark it closed, end an open talk, take back an invitation.

    Returns the id of the newest talk, or nothing.
    """
    write_card(unit, access, msgspec.structs.replace(card(unit, access), closed=True))
    unit.invites.delete(access.couple)
    for row in unit.talks.latest(access.couple, 1):
        # A talk that has ended refuses to end again, which is just as well.
        make_move(world, unit, access, row.id, EndKindly(), side=side, at_step="")
        return row.id
    return ""


def _hush(world: World, talk: str) -> None:
    """Let the keyfile forget, and end the talk on a screen that shows it. Home is not rung."""
    forget_spent(world)
    if talk:
        world.notifier.ring(talk)


def _end(unit: Unit, access: Access, secrets: Secrets, side: Side) -> dict[str, str]:
    """End the sessions of the one who goes, and let nobody else's only copy go with them.

    A session does not say whose it is. So all of them end where the other can sign in again; where
    the other has no passphrase, only the private scope of the one who goes, and what this browser
    holds unless both share it. Returns the cookies to clear.
    """
    rows = {one: unit.people.get(person) for one, person in access.people.items()}
    other = rows.get(side.other)
    if other is not None and other.slot is None:
        left = _locked_here(access, secrets, side)
    else:
        left = dict(secrets)
        unit.sessions.delete_all(access.couple)
        if other is None and rows.get(side) is None:
            unit.people.delete_couple(access.couple)
    for secret in map(read_secret, left.values()):
        if not isinstance(secret, Refusal):
            unit.sessions.delete(session_id(secret))
    return dict.fromkeys(left, "")


def _locked_here(access: Access, secrets: Secrets, side: Side) -> dict[str, str]:
    if access.seat is not None:
        return dict(secrets)
    return {name: value for name, value in secrets.items() if name == side.value}
