"""Words kept in private: sealed, never written over, burnt for good, shown only by a spoken yes."""

import pytest

from heartfelt.actions.access import Access
from heartfelt.actions.draft import (
    burn,
    draft,
    drafts,
    keep_draft,
    keep_thought,
    show_opener,
    thoughts,
)
from heartfelt.actions.ports import World
from heartfelt.actions.records import Form, LockedError, OwnDraft
from heartfelt.base.sides import Side
from heartfelt.base.text import LINE, OUTPOURING
from heartfelt.demo.walk import begin, walk
from heartfelt.talk.phases import Phase
from partners import A, B, apart, fresh, granted, held_by, opened, reason, seen, together


@pytest.fixture
def both(world: World) -> dict[Side, Access]:
    return {side: opened(world, secrets) for side, secrets in apart(world).items()}


def let_out(text: str) -> OwnDraft:
    return OwnDraft(form=Form.LETTING_OUT, text=text)


def texts(world: World, access: Access) -> list[str]:
    return sorted(own.text for _, own in drafts(world, access))


def test_a_draft_is_its_writers_alone(world: World, both: dict[Side, Access]) -> None:
    record = granted(keep_draft(world, both[A], let_out("too much today"), fresh()))
    assert texts(world, both[A]) == ["too much today"]
    assert drafts(world, both[B]) == []
    assert reason(draft(world, both[B], record)) == "draft.unknown"
    granted(burn(world, both[B], record, fresh()))
    assert texts(world, both[A]) == ["too much today"], "another's fire does not reach it"


def test_two_tabs_never_write_over_one_another(world: World, both: dict[Side, Access]) -> None:
    alice = both[A]
    record = granted(keep_draft(world, alice, let_out("first"), fresh()))
    one = keep_draft(world, alice, let_out("tab one"), fresh(), record=record, version=1)
    two = keep_draft(world, alice, let_out("tab two"), fresh(), record=record, version=1)
    assert one == record
    assert granted(two) != record
    assert texts(world, alice) == ["tab one", "tab two"]


def test_a_draft_that_was_burnt_meanwhile_is_kept_as_a_copy(
    world: World, both: dict[Side, Access]
) -> None:
    record = granted(keep_draft(world, both[A], let_out("first"), fresh()))
    granted(burn(world, both[A], record, fresh()))
    again = keep_draft(world, both[A], let_out("more"), fresh(), record=record, version=1)
    assert granted(again) != record
    assert texts(world, both[A]) == ["more"]


def test_a_repeat_keeps_one(world: World, both: dict[Side, Access]) -> None:
    command = fresh(b"text=once")
    first = keep_draft(world, both[A], let_out("once"), command)
    assert keep_draft(world, both[A], let_out("once"), command) == first
    assert texts(world, both[A]) == ["once"]


@pytest.mark.parametrize(
    ("new", "why"),
    [
        (let_out(" \n\x00 "), "text.empty"),
        (let_out("x" * (OUTPOURING + 1)), "text.too-long"),
        (OwnDraft(form=Form.OPENER, parts={"when": "x" * (4 * LINE + 1)}), "text.too-long"),
        (OwnDraft(form=Form.OPENER, parts={"when": " "}), "text.empty"),
    ],
)
def test_it_refuses_what_cannot_be_kept(
    world: World, both: dict[Side, Access], new: OwnDraft, why: str
) -> None:
    assert reason(keep_draft(world, both[A], new, fresh())) == why
    assert drafts(world, both[A]) == []


def test_a_thought_is_kept_for_its_thinker(world: World, both: dict[Side, Access]) -> None:
    record = granted(keep_thought(world, both[A], " ask about the lake ", fresh()))
    assert [own.words for _, own in thoughts(world, both[A])] == ["ask about the lake"]
    assert thoughts(world, both[B]) == []
    assert reason(keep_thought(world, both[A], "\n", fresh())) == "text.empty"
    assert reason(draft(world, both[A], record)) == "draft.unknown"


def test_nothing_private_opens_while_both_look_at_the_screen(world: World) -> None:
    access = opened(world, together(world))
    with pytest.raises(LockedError):
        drafts(world, access)
    with pytest.raises(LockedError):
        keep_draft(world, access, let_out("x"), fresh())


def test_exactly_the_words_made_for_the_topic_come_out_of_the_drawer(world: World) -> None:
    from couples import STORY

    access = opened(world, together(world))
    evening = begin(world, access, STORY)
    walk(evening, until=lambda state: state.phase is Phase.SPEAKING)
    state = seen(world, access, evening.talk).state
    assert state.turn is not None
    speaker, topic = state.turn.speaker, state.agenda.places[0].topic
    mine = held_by(access, speaker)
    at = {"talk": evening.talk, "side": speaker, "command": fresh()}
    step = seen(world, access, evening.talk).step
    assert reason(show_opener(world, access, **at, at_step=step)) == "opener.none"
    for own in (
        OwnDraft(form=Form.OPENER, topic="another", text="for another evening"),
        OwnDraft(form=Form.OPENER, topic=topic, text="I miss our mornings"),
        OwnDraft(form=Form.LETTING_OUT, topic=topic, text="never to be shown"),
    ):
        granted(keep_draft(world, mine, own, fresh()))
    granted(show_opener(world, access, **{**at, "command": fresh()}, at_step=step))
    assert [o.words for o in seen(world, access, evening.talk).state.openers] == [
        "I miss our mornings"
    ]


def test_a_drawer_that_is_locked_stays_shut(world: World, both: dict[Side, Access]) -> None:
    with pytest.raises(LockedError):
        show_opener(world, both[A], "any", B, fresh(), at_step="")
