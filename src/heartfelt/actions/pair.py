"""Inviting a partner to their own device, and making sure that it is them.

Nothing of the couple goes to the one invited before the inviting partner has typed the four words
the other reads aloud. The code and the link are used once, end after a day, and burn after five
wrong tries. There is never a third.
"""

import secrets as randomness
from collections.abc import Mapping
from contextlib import suppress

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.meet import EPOCH, NewPerson, new_person, row_of
from heartfelt.actions.ports import ConflictError, Unit, World, seconds
from heartfelt.actions.records import card, write_card
from heartfelt.actions.rows import CoupleRow, InviteRow, SessionRow
from heartfelt.actions.sessions import PrivateHalf, Secrets, SharedHalf, start, start_private
from heartfelt.actions.trust import rewritten
from heartfelt.base.codec import from_bytes, to_bytes
from heartfelt.base.ids import new_id
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.plan.zones import known_zones
from heartfelt.vault.bundle import (
    Bundle,
    CoupleEpoch,
    IdentityPublic,
    IdentitySecret,
    Seat,
    public_of,
    with_epoch,
    with_seat,
)
from heartfelt.vault.envelope import SealBrokenError
from heartfelt.vault.keys import Commitment, CoupleKey, Pepper, RootKey, fresh_bytes
from heartfelt.vault.pairing import (
    CODE_RANDOMNESS,
    Pairing,
    code_from,
    code_hash,
    open_mailbox,
    pairing_words,
    read_code,
    read_token,
    token_from,
    token_hash,
)
from heartfelt.vault.session import (
    new_secret,
    open_session,
    read_secret,
    seal_session,
    secret_text,
    session_id,
)

LIVES_S = 24 * 3600
TRIES = 5
WORD_TRIES = 3
WAITING = "w"
"""The scope of someone invited who still waits for the words to be typed."""


class Invitation(msgspec.Struct, frozen=True, kw_only=True):
    """What to hand to the partner: a token for the link, a code to type. Shown, never stored."""

    token: str
    code: str
    ends: int


class WaitingHalf(msgspec.Struct, frozen=True, kw_only=True):
    """What the waiting browser's row seals: their own keys, and what the words are made of.

    `public_a` and `commitment` are as they were when the invitation was used.
    """

    invite: str
    person: str
    root: bytes
    identity: bytes
    zone: str = ""
    public_a: bytes = b""
    commitment: bytes = b""


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """What the invited partner sees: four words to read aloud, or where to go once let in."""

    words: tuple[str, ...] = ()
    secrets: Mapping[str, str] = {}


def invite(world: World, access: Access) -> Invitation | Refusal:
    """Make the couple's one living invitation; an earlier one ends. ``pair.full`` with two."""
    token = token_from(randomness.token_bytes(16))
    code = code_from(randomness.token_bytes(CODE_RANDOMNESS))
    ends = seconds(world.clock.now()) + LIVES_S
    row = InviteRow(
        id=new_id(),
        couple=access.couple,
        token_hash=token_hash(token),
        code_hash=code_hash(code, _pepper(world)),
        ends=ends,
        tries_left=TRIES,
        word_tries_left=WORD_TRIES,
    )
    with world.store.writing() as unit:
        couple = unit.people.couple(access.couple)
        if couple is None or couple.b is not None or card(unit, access).closed:
            return refuse("pair.full")
        unit.invites.delete(access.couple)
        unit.invites.put(row)
    return Invitation(token=token, code=code, ends=ends)


def redeem(world: World, typed: str, zone: str = "") -> Secrets | Refusal:
    """Use an invitation by its code or token, as someone new. Returns the waiting secret.

    `zone` is the time zone of the one invited, if their device told it.
    ``invitation.unknown`` for anything that is not a living invitation, whatever the reason.
    """
    hashes = _hashes(world, typed)
    now = seconds(world.clock.now())
    person = new_person()
    with world.store.writing() as unit:
        row = hashes and unit.invites.redeem(
            token_hash=hashes[0], code_hash=hashes[1], person=person.id, now=now
        )
        if not row:
            unit.invites.miss(now)
            return refuse("invitation.unknown")
        unit.people.add(row_of(person, Seat(space=row.couple, side=Side.B), None))
        waiting_secret = _wait(unit, row, person, zone, now)
    world.notifier.ring(row.couple)
    return {WAITING: waiting_secret}


def waiting(world: World, secrets: Secrets) -> Waiting | Refusal:
    """Show the four words, or come in once they were typed. ``pair.over`` if it came to nothing.

    The words are made of what was there as I used the invitation; refuses with ``pair.changed``,
    and nobody comes in, once the database says something else.
    """
    now = seconds(world.clock.now())
    secret = read_secret(secrets.get(WAITING, ""))
    if isinstance(secret, Refusal):
        return refuse("pair.over")
    with world.store.reading() as unit:
        session = unit.sessions.get(session_id(secret))
        if session is None or now >= session.ends:
            return refuse("pair.over")
        half = from_bytes(open_session(secret, session.sealed, WAITING), WaitingHalf)
        row = unit.invites.get(half.invite)
        found = _found(unit, session.couple, half.person)
    if row is None or row.joined != half.person:
        return refuse("pair.over")
    if is_void(row):
        return refuse("pair.changed")
    pinned = _pinned(half, session.couple)
    if found == pinned:
        if row.mailbox is None:
            return Waiting(words=pairing_words(pinned, row.token_hash))
        with suppress(SealBrokenError):
            return _come_in(world, session.id, half, row, pinned)
    with world.store.writing() as unit:
        refusal = void(unit, row)
    world.notifier.ring(row.couple)
    return refusal


def is_void(row: InviteRow) -> bool:
    """Whether this pairing was given up, because something was edited meanwhile."""
    return row.word_tries_left == 0


def void(unit: Unit, row: InviteRow) -> Refusal:
    """Give a pairing up: the mailbox goes at once; the rest stays until it ends, to tell both."""
    if not is_void(row):
        unit.invites.put(msgspec.structs.replace(row, mailbox=None, word_tries_left=0))
    return refuse("pair.changed")


def _come_in(
    world: World, session: str, half: WaitingHalf, row: InviteRow, pairing: Pairing
) -> Waiting | Refusal:
    """Take the couple's key out of the mailbox, sit down, and empty the mailbox, in one go."""
    key = open_mailbox(row.mailbox or b"", IdentitySecret(half.identity), pairing)
    root = RootKey(half.root)
    with world.store.writing() as unit:
        person, couple = unit.people.get(half.person), unit.people.couple(row.couple)
        if person is None or couple is None:
            return refuse("pair.over")
        try:
            unit.people.seat(row.couple, Side.B, person.id)
        except ConflictError:
            return refuse("pair.full")
        unit.people.save(rewritten(root, person, lambda bundle: _holding(bundle, pairing, key)))
        _tell_zone(unit, couple, key, half.zone)
        unit.invites.delete(row.couple)
        unit.sessions.delete(session)
        shared = SharedHalf(couple=row.couple, epoch=pairing.epoch, key=key, seat=Side.B)
        fresh = dict(start(world, unit, shared, kept=False))
        mine = PrivateHalf(side=Side.B, person=person.id, root=root)
        fresh.update(start_private(world, unit, row.couple, mine, kept=False))
    world.notifier.ring(row.couple)
    return Waiting(secrets={**fresh, WAITING: ""})


def _holding(bundle: Bundle, pairing: Pairing, key: CoupleKey) -> Bundle:
    """Return my bundle with the couple's key in it, and my partner's key pinned."""
    epoch = CoupleEpoch(
        space=pairing.space, epoch=pairing.epoch, commitment=pairing.commitment, key=key
    )
    seat = Seat(space=pairing.space, side=Side.B, partner=pairing.public_a)
    return with_seat(with_epoch(bundle, epoch), seat)


def _tell_zone(unit: Unit, couple: CoupleRow, key: CoupleKey, zone: str) -> None:
    """Put my time zone on the couple's card, so that a time means the same to both."""
    if zone not in known_zones():
        return
    access = Access(couple=couple.id, epoch=couple.epoch, key=key, people={}, roots={})
    known = card(unit, access)
    zones = {**known.zones, Side.B: zone}
    write_card(unit, access, msgspec.structs.replace(known, zones=zones))


def _wait(unit: Unit, row: InviteRow, person: NewPerson, zone: str, now: int) -> str:
    secret = new_secret()
    found = _found(unit, row.couple, person.id)
    half = WaitingHalf(
        invite=row.id,
        person=person.id,
        root=person.root,
        identity=person.identity,
        zone=zone,
        public_a=found.public_a if found else b"",
        commitment=found.commitment if found else b"",
    )
    session = SessionRow(
        id=session_id(secret),
        couple=row.couple,
        scope=WAITING,
        sealed=seal_session(secret, to_bytes(half), WAITING, fresh_bytes()),
        idle_until=now + LIVES_S,
        ends=now + LIVES_S,
    )
    unit.sessions.put(session)
    return secret_text(secret)


def _found(unit: Unit, space: str, invited: str) -> Pairing | None:
    """Return what the database says the two must agree on."""
    couple, theirs = unit.people.couple(space), unit.people.get(invited)
    mine = None if couple is None else unit.people.get(couple.a)
    if couple is None or mine is None or theirs is None:
        return None
    return Pairing(
        space=couple.id,
        epoch=couple.epoch,
        public_a=IdentityPublic(mine.public),
        public_b=IdentityPublic(theirs.public),
        commitment=Commitment(couple.commitment),
    )


def _pinned(half: WaitingHalf, space: str) -> Pairing:
    """Return what the one invited has seen with the words, or holds themselves."""
    return Pairing(
        space=space,
        epoch=EPOCH,
        public_a=IdentityPublic(half.public_a),
        public_b=public_of(IdentitySecret(half.identity)),
        commitment=Commitment(half.commitment),
    )


def _hashes(world: World, typed: str) -> tuple[bytes, bytes] | None:
    """Return both hashes of what was typed; the one of another form matches nothing."""
    code, token = read_code(typed), read_token(typed)
    if isinstance(code, Refusal) and isinstance(token, Refusal):
        return None
    by_code = b"" if isinstance(code, Refusal) else code_hash(code, _pepper(world))
    by_token = b"" if isinstance(token, Refusal) else token_hash(token)
    return by_token, by_code


def _pepper(world: World) -> Pepper:
    return Pepper(world.keyring.ensure("pepper/invitations"))
