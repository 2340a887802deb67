"""Reading and adding to a talk's log: sealed outside, events inside.

Shared events are sealed with the couple's key. Private answers, which wait for both, are sealed
with the talk's gate secret as well, which rests in the keyfile and goes when the talk closes;
after that they can no longer be read by anyone, and nothing depends on them.
"""

from heartfelt.actions.access import Access
from heartfelt.actions.ports import Keyring, Unit, World
from heartfelt.actions.rows import SealedEvent, TalkRow, gate_of
from heartfelt.base.sides import Side
from heartfelt.talk.events import EndedKindly, Event, TalkConcluded
from heartfelt.talk.lift import SCHEMA, lifted, written
from heartfelt.talk.sight import is_private, sight
from heartfelt.vault.envelope import Label, open_sealed, seal_fresh
from heartfelt.vault.keys import GateKey, GateSecret, gate_key, shared_key


def read_log(world: World, unit: Unit, access: Access, talk: str, *, after: int = 0) -> list[Event]:
    """Open every event of a talk after a version that can still be opened, in order.

    Raises `SealBrokenError` if an entry was tampered with.
    """
    shared = shared_key(access.key, access.couple)
    gate = _gate_key(world.keyring, access, talk)
    events: list[Event] = []
    for row in unit.talks.read(talk, after):
        key = gate if row.gated else shared
        if key is not None:
            events.append(_opened(key, row, access, talk))
    return events


def count_seen(world: World, unit: Unit, access: Access, talk: str, side: Side | None) -> int:
    """Count the events of a talk that `side` may see; the same as folding them would count.

    Streams ask this after every event, so only what may be private is opened. Raises
    `SealBrokenError` if such an entry was tampered with.
    """
    rows = unit.talks.read(talk)
    gated = [row for row in rows if row.gated]
    seen = len(rows) - len(gated)
    gate = _gate_key(world.keyring, access, talk) if side and gated else None
    if gate is None:
        return seen
    return seen + sum(sight(_opened(gate, row, access, talk), side) is not None for row in gated)


def append(
    world: World, unit: Unit, access: Access, talk: TalkRow, events: tuple[Event, ...]
) -> None:
    """Seal events and add them after the row's head; raises `ConflictError` if it has moved.

    With the event that closes a talk its private answers become unreadable for good.
    """
    rows = [
        _sealed(world, access, talk.id, talk.head + offset, event)
        for offset, event in enumerate(events, start=1)
    ]
    unit.talks.append(talk.id, talk.head, rows)
    if any(isinstance(event, EndedKindly | TalkConcluded) for event in events):
        unit.spent.add(gate_of(talk.id))


def _sealed(world: World, access: Access, talk: str, version: int, event: Event) -> SealedEvent:
    gated = is_private(event)
    if gated:
        secret = GateSecret(world.keyring.ensure(gate_of(talk)))
        key: bytes = gate_key(access.key, secret, talk)
    else:
        key = shared_key(access.key, access.couple)
    sealed = seal_fresh(key, written(event), _label(access, talk, version))
    return SealedEvent(version=version, gated=gated, sealed=sealed)


def _opened(key: bytes, row: SealedEvent, access: Access, talk: str) -> Event:
    return lifted(open_sealed(key, row.sealed, _label(access, talk, row.version)))


def _gate_key(keyring: Keyring, access: Access, talk: str) -> GateKey | None:
    """Return the key of a talk's private answers; None once they were forgotten."""
    secret = keyring.secret(gate_of(talk))
    return None if secret is None else gate_key(access.key, GateSecret(secret), talk)


def _label(access: Access, talk: str, version: int) -> Label:
    return Label(
        space=access.couple,
        record=talk,
        kind="event",
        owner=access.couple,
        version=version,
        epoch=access.epoch,
        schema=SCHEMA,
    )
