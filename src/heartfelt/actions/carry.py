"""Taking everything of mine along. Nobody is told."""

from heartfelt.actions.access import Access
from heartfelt.actions.ports import World
from heartfelt.actions.prepare import mine
from heartfelt.actions.records import (
    Kept,
    OwnCheckIn,
    OwnDraft,
    OwnThought,
    OwnTopic,
    card,
    kept,
)
from heartfelt.actions.remember import book, home
from heartfelt.base.sides import Side
from heartfelt.growth.export import Mine, Ours, OwnCopy, Writing, own_copy


def my_copy(world: World, access: Access) -> OwnCopy:
    """Gather what is mine and what both own, as of today. Raises `LockedError`.

    What was tampered with is left out, and stands there as an entry without words.
    """
    side = mine(access)
    with world.store.reading() as unit:
        everything = kept(unit, access, side)
        names = card(unit, access).names
    found = [one.own for one in everything if isinstance(one, Kept)]
    broken = len(everything) - len(found)
    writings = [Writing(kind="untrusted", words="")] * broken
    for own in found:
        if isinstance(own, OwnDraft):
            words = "\n".join([own.text, *own.parts.values()]).strip()
            writings.append(Writing(kind=own.form.value, words=words))
        elif isinstance(own, OwnThought):
            writings.append(Writing(kind="thought", words=own.words))
    between = home(world, access)
    return own_copy(
        side,
        names=(names[Side.A], names[Side.B]),
        day=world.clock.now().date(),
        mine=Mine(
            writings=tuple(writings),
            topics=tuple(own.topic for own in found if isinstance(own, OwnTopic)),
            checkins=tuple(own.checkin for own in found if isinstance(own, OwnCheckIn)),
        ),
        ours=Ours(
            keepsakes=book(world, access),
            agreements=between.agreements,
            parked=between.parked,
        ),
    )
