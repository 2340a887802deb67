"""Letting the one invited in: the inviting partner types the four words read aloud to them.

What the words cover is taken from my own keys and my own bundle, never from what the database says
about me: an edited row makes other words, or is seen at once, and the couple's key stays here.
"""

from enum import StrEnum

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.meet import EPOCH
from heartfelt.actions.pair import is_void, void
from heartfelt.actions.ports import Unit, World
from heartfelt.actions.prepare import mine
from heartfelt.actions.rows import InviteRow, PersonRow
from heartfelt.actions.trust import opened_bundle, rewritten
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.vault.bundle import Bundle, IdentityPublic, Seat, public_of, with_seat
from heartfelt.vault.keys import commitment
from heartfelt.vault.pairing import Pairing, pairing_words, seal_mailbox, words_match


class Standing(StrEnum):
    """How an invitation stands, as the inviting partner may know it."""

    NOBODY = "nobody"
    WAITING = "waiting"
    COMING = "coming"
    CHANGED = "changed"


def standing(world: World, access: Access) -> Standing:
    """Tell whether someone waits for their words to be typed, comes in, or must not come in."""
    with world.store.reading() as unit:
        row = unit.invites.of(access.couple)
    if row is None or row.joined is None:
        return Standing.NOBODY
    if is_void(row):
        return Standing.CHANGED
    return Standing.WAITING if row.mailbox is None else Standing.COMING


def type_words(world: World, access: Access, typed: str) -> Refusal | None:
    """Let the partner in if these are the words on their screen, and pin their key in my bundle.

    ``pair.words`` with ``left`` tries otherwise; after three the pairing is void. It is void at
    once, with ``pair.changed``, if what the database says about us was edited. Raises
    `LockedError` while my private part rests, and `SealBrokenError` for an edited bundle.
    """
    side = mine(access)
    with world.store.writing() as unit:
        answer = _typed(unit, access, side, typed)
    world.notifier.ring(access.couple)
    return answer


def _typed(unit: Unit, access: Access, side: Side, typed: str) -> Refusal | None:
    row, couple = unit.invites.of(access.couple), unit.people.couple(access.couple)
    me = unit.people.get(access.people[side])
    them = None if row is None or row.joined is None else unit.people.get(row.joined)
    if row is None or couple is None or me is None or them is None:
        return refuse("pair.over")
    pairing = _pairing(access, opened_bundle(access.roots[side], me), them)
    if is_void(row) or (me.public, couple.commitment) != (pairing.public_a, pairing.commitment):
        return void(unit, row)
    if not words_match(pairing_words(pairing, row.token_hash), typed):
        return _missed(unit, row)
    seat = Seat(space=access.couple, side=side, partner=pairing.public_b)
    unit.people.save(rewritten(access.roots[side], me, lambda own: with_seat(own, seat)))
    unit.invites.put(msgspec.structs.replace(row, mailbox=seal_mailbox(access.key, pairing)))
    return None


def _pairing(access: Access, bundle: Bundle, them: PersonRow) -> Pairing:
    """Return what the words must be made of, as far as I can know it myself."""
    return Pairing(
        space=access.couple,
        epoch=EPOCH,
        public_a=public_of(bundle.identity),
        public_b=IdentityPublic(them.public),
        commitment=commitment(access.key, access.couple),
    )


def _missed(unit: Unit, row: InviteRow) -> Refusal:
    left = row.word_tries_left - 1
    if left > 0:
        unit.invites.put(msgspec.structs.replace(row, word_tries_left=left))
    else:
        unit.invites.delete(row.couple)
        if row.joined:
            unit.people.delete(row.joined)
    return refuse("pair.words", left=left)
