"""Choosing words in private: let it out, make an opener, take a friend's view. The coach listens.

What is checked is not kept: a check touches no disk. What is kept is sealed for its writer alone.
"""

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.command import Command, once
from heartfelt.actions.hold import act, look
from heartfelt.actions.ports import ConflictError, Unit, World
from heartfelt.actions.prepare import mine
from heartfelt.actions.records import (
    Form,
    Kept,
    LockedError,
    OwnDraft,
    OwnThought,
    Untrusted,
    drop,
    keep,
    kept,
    kept_as,
    kept_one,
)
from heartfelt.base.ids import new_id
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.sides import Side
from heartfelt.base.text import LINE, OUTPOURING, clean
from heartfelt.talk.moves import ShowOpener
from heartfelt.talk.state import topic_now
from heartfelt.words.opener import Opener, sentence


def drafts(world: World, access: Access) -> list[tuple[Kept, OwnDraft]]:
    """Open my drafts."""
    side = mine(access)
    with world.store.reading() as unit:
        return kept_as(unit, access, side, OwnDraft)


def untrusted(world: World, access: Access) -> list[str]:
    """Return the ids of what is mine and does not fit its seal, whatever it was."""
    side = mine(access)
    with world.store.reading() as unit:
        found = kept(unit, access, side)
    return [one.id for one in found if isinstance(one, Untrusted)]


def draft(world: World, access: Access, record: str) -> tuple[Kept, OwnDraft] | Refusal:
    """Open one of my drafts; ``draft.unknown`` for any other id.

    ``record.untrusted`` if it was tampered with.
    """
    side = mine(access)
    with world.store.reading() as unit:
        found = kept_one(unit, access, side, record)
    if isinstance(found, Untrusted):
        return refuse("record.untrusted")
    if found is None or not isinstance(found.own, OwnDraft):
        return refuse("draft.unknown")
    return found, found.own


def keep_draft(
    world: World,
    access: Access,
    new: OwnDraft,
    command: Command,
    *,
    record: str = "",
    version: int = 0,
) -> str | Refusal:
    """Seal a draft: a new one, or the next version of `record`.

    When another tab or device wrote it meanwhile, this becomes a kept copy of its own: nothing is
    overwritten, nothing lost. Returns the record's id.
    """
    side = mine(access)
    cleaned = _cleaned(new)
    if isinstance(cleaned, Refusal):
        return cleaned

    def act(unit: Unit) -> str | Refusal:
        if record:
            try:
                keep(unit, access, side, record, cleaned, version + 1)
            except ConflictError:
                pass
            else:
                return record
        copy = new_id()
        keep(unit, access, side, copy, cleaned)
        return copy

    return once(world, access, command, act)


def burn(world: World, access: Access, record: str, command: Command) -> str | Refusal:
    """Burn a draft or a thought. It is gone for good."""
    side = mine(access)

    def act(unit: Unit) -> str | Refusal:
        drop(unit, access, side, record)
        return record

    return once(world, access, command, act)


def thoughts(world: World, access: Access) -> list[tuple[Kept, OwnThought]]:
    """Open my thoughts for next time."""
    side = mine(access)
    with world.store.reading() as unit:
        return kept_as(unit, access, side, OwnThought)


def keep_thought(world: World, access: Access, words: str, command: Command) -> str | Refusal:
    """Seal a thought for next time; ``text.empty`` without words."""
    side = mine(access)
    plain = clean(words, OUTPOURING)
    if isinstance(plain, Refusal):
        return plain
    if not plain:
        return refuse("text.empty")

    def act(unit: Unit) -> str | Refusal:
        record = new_id()
        keep(unit, access, side, record, OwnThought(words=plain))
        return record

    return once(world, access, command, act)


def _cleaned(new: OwnDraft) -> OwnDraft | Refusal:
    text = clean(new.text, OUTPOURING)
    if isinstance(text, Refusal):
        return text
    parts: dict[str, str] = {}
    for name, words in new.parts.items():
        plain = clean(words, 4 * LINE)
        if isinstance(plain, Refusal):
            return plain
        parts[name] = plain
    if not text and not any(parts.values()):
        return refuse("text.empty")
    return msgspec.structs.replace(new, text=text, parts=parts)


def show_opener(
    world: World, access: Access, talk: str, side: Side, command: Command, *, at_step: str
) -> str | Refusal:
    """Take the opener `side` made for the topic on the table out of the drawer, for both to read.

    ``opener.none`` if there is none. Raises `LockedError` if `side`'s private scope is locked.
    """
    if side not in access.roots:
        raise LockedError
    seen = look(world, access, talk)
    topic = None if isinstance(seen, Refusal) else topic_now(seen.state)
    own = None if topic is None else _opener(world, access, side, topic.id)
    if own is None:
        return refuse("opener.none")
    words = sentence(Opener(**own.parts)) if own.parts else own.text
    move = ShowOpener(words=words)
    return act(world, access, talk, move, command, side=side, at_step=at_step)


def _opener(world: World, access: Access, side: Side, topic: str) -> OwnDraft | None:
    with world.store.reading() as unit:
        made = [own for _, own in kept_as(unit, access, side, OwnDraft) if own.form is Form.OPENER]
    fitting = [own for own in made if own.topic == topic] or [own for own in made if not own.topic]
    return next(iter(fitting), None)
