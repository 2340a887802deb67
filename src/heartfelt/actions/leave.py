"""Going away: for an evening, or for good. Nobody is asked, and nobody is told why."""

from heartfelt.actions.access import Access
from heartfelt.actions.ports import Unit, World
from heartfelt.actions.records import LockedError
from heartfelt.base.sides import Side


def erase_me(world: World, access: Access) -> None:
    """Erase everything of mine and my seat. What both own stays with the one who stays.

    My slot, my keys, my records and this couple's sessions go; the pepper goes from the keyfile,
    so that an old backup of the database no longer opens with my passphrase. Raises `LockedError`.
    """
    side = access.private
    if side is None:
        raise LockedError
    person = access.people[side]
    with world.store.writing() as unit:
        unit.people.delete(person)
        _end(unit, access, gone={side})
    world.keyring.forget(f"pepper/{person}")
    world.notifier.ring(access.couple)


def let_it_all_go(world: World, access: Access) -> None:
    """Erase a couple that was only tried out, both partners and every word. For a shared browser.

    Only where nobody has chosen to keep; otherwise it does nothing, each erases their own.
    """
    with world.store.writing() as unit:
        rows = [unit.people.get(person) for person in access.people.values()]
        if any(row is not None and row.slot is not None for row in rows):
            return
        for person in access.people.values():
            unit.people.delete(person)
        unit.people.delete_couple(access.couple)


def _end(unit: Unit, access: Access, *, gone: set[Side]) -> None:
    """End what only worked for two; nothing at all is left when the last one goes."""
    staying = [unit.people.get(p) for side, p in access.people.items() if side not in gone]
    unit.sessions.delete_all(access.couple)
    unit.invites.delete(access.couple)
    if not any(row is not None and row.slot is not None for row in staying):
        unit.people.delete_couple(access.couple)
