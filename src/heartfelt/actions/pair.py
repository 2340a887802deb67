"""Inviting a partner to their own device, and making sure that it is them.

Nothing of the couple goes to the one invited before the inviting partner has typed the four words
the other reads aloud. The code and the link are used once, end after a day, and burn after five
wrong tries. There is never a third.
"""

import secrets as randomness
from collections.abc import Mapping

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.meet import EPOCH, NewPerson, new_person, row_of
from heartfelt.actions.ports import ConflictError, Unit, World, seconds
from heartfelt.actions.records import card, write_card
from heartfelt.actions.rows import CoupleRow, InviteRow, PersonRow, SessionRow
from heartfelt.actions.sessions import PrivateHalf, Secrets, SharedHalf, start, start_private
from heartfelt.base.codec import from_bytes, to_bytes
from heartfelt.base.ids import new_id
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.plan.zones import known_zones
from heartfelt.vault.bundle import (
    CoupleEpoch,
    IdentityPublic,
    IdentitySecret,
    Seat,
    open_bundle,
    seal_bundle,
    with_epoch,
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
    seal_mailbox,
    token_from,
    token_hash,
    words_match,
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
    """What the waiting browser's row seals: their own keys and what they must later compare."""

    invite: str
    person: str
    root: bytes
    identity: bytes
    zone: str = ""


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
    """Show the four words, or come in once they were typed. ``pair.over`` if it came to nothing."""
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
        couple = unit.people.couple(session.couple)
        pairing = None if couple is None else _pairing(unit, couple, half.person)
    if row is None or row.joined != half.person or couple is None or pairing is None:
        return refuse("pair.over")
    if row.mailbox is None:
        return Waiting(words=pairing_words(pairing, row.token_hash))
    return _come_in(world, secrets, half, row, pairing)


def is_someone_waiting(world: World, access: Access) -> bool:
    """Whether the invitation has been used, so that the words can be typed."""
    with world.store.reading() as unit:
        row = unit.invites.of(access.couple)
    return row is not None and row.joined is not None and row.mailbox is None


def type_words(world: World, access: Access, typed: str) -> Refusal | None:
    """Let the partner in if these are the words on their screen.

    ``pair.words`` with ``left`` tries otherwise; after three the pairing is void.
    """
    with world.store.writing() as unit:
        row, couple = unit.invites.of(access.couple), unit.people.couple(access.couple)
        if row is None or row.joined is None or couple is None:
            return refuse("pair.over")
        pairing = _pairing(unit, couple, row.joined)
        if pairing is None:
            return refuse("pair.over")
        if not words_match(pairing_words(pairing, row.token_hash), typed):
            return _missed(unit, row)
        try:
            unit.people.seat(access.couple, Side.B, row.joined)
        except ConflictError:
            return refuse("pair.full")
        mailbox = seal_mailbox(access.key, pairing)
        unit.invites.put(msgspec.structs.replace(row, mailbox=mailbox))
    world.notifier.ring(access.couple)
    return None


def _missed(unit: Unit, row: InviteRow) -> Refusal:
    left = row.word_tries_left - 1
    if left > 0:
        unit.invites.put(msgspec.structs.replace(row, word_tries_left=left))
    else:
        unit.invites.delete(row.couple)
        if row.joined:
            unit.people.delete(row.joined)
    return refuse("pair.words", left=left)


def _come_in(
    world: World, secrets: Secrets, half: WaitingHalf, row: InviteRow, pairing: Pairing
) -> Waiting | Refusal:
    """Take the couple's key out of the mailbox, into my bundle and a session; empty the mailbox."""
    secret = read_secret(secrets[WAITING])
    if isinstance(secret, Refusal) or row.mailbox is None:
        return refuse("pair.over")
    try:
        key = open_mailbox(row.mailbox, IdentitySecret(half.identity), pairing)
    except SealBrokenError:
        return refuse("pair.over")
    root = RootKey(half.root)
    epoch = CoupleEpoch(
        space=pairing.space, epoch=pairing.epoch, commitment=pairing.commitment, key=key
    )
    with world.store.writing() as unit:
        person, couple = unit.people.get(half.person), unit.people.couple(row.couple)
        if person is None or couple is None:
            return refuse("pair.over")
        unit.people.save(_holding(person, root, epoch))
        _tell_zone(unit, couple, key, half.zone)
        unit.invites.delete(row.couple)
        unit.sessions.delete(session_id(secret))
        shared = SharedHalf(couple=row.couple, epoch=couple.epoch, key=key, seat=Side.B)
        fresh = dict(start(world, unit, shared, kept=False))
        mine = PrivateHalf(side=Side.B, person=person.id, root=root)
        fresh.update(start_private(world, unit, row.couple, mine, kept=False))
    return Waiting(secrets={**fresh, WAITING: ""})


def _holding(person: PersonRow, root: RootKey, epoch: CoupleEpoch) -> PersonRow:
    """Return my row with the couple's key in my bundle."""
    bundle = open_bundle(root, person.id, person.bundle, version=person.bundle_version)
    version = person.bundle_version + 1
    sealed = seal_bundle(
        root, person.id, with_epoch(bundle, epoch), version=version, salt=fresh_bytes()
    )
    return msgspec.structs.replace(person, bundle=sealed, bundle_version=version)


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
    half = WaitingHalf(
        invite=row.id, person=person.id, root=person.root, identity=person.identity, zone=zone
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


def _pairing(unit: Unit, couple: CoupleRow, invited: str) -> Pairing | None:
    a, b = unit.people.get(couple.a), unit.people.get(invited)
    if a is None or b is None:
        return None
    return Pairing(
        space=couple.id,
        epoch=EPOCH,
        public_a=IdentityPublic(a.public),
        public_b=IdentityPublic(b.public),
        commitment=Commitment(couple.commitment),
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
