"""My topics: sealed until I bring them, hidden until both have."""

import pytest

from heartfelt.actions.access import Access
from heartfelt.actions.ports import World
from heartfelt.actions.prepare import bring_mine, drop_topic, keep_topic, my_topics, take_back_mine
from heartfelt.actions.records import LockedError
from heartfelt.base.ids import new_id
from heartfelt.base.sides import Side
from heartfelt.base.topics import Kind, Purpose, Topic
from heartfelt.talk.phases import Phase
from partners import A, B, apart, fresh, granted, opened, reason, seen, to_topics, together


@pytest.fixture
def both(world: World) -> dict[Side, Access]:
    return {side: opened(world, secrets) for side, secrets in apart(world).items()}


def a_topic(by: Side = A, words: str = "the evenings") -> Topic:
    return Topic(id=new_id(), by=by, words=words, kind=Kind.FEELING, purpose=Purpose.BE_HEARD)


def bring(world: World, access: Access, talk: str) -> None:
    step = seen(world, access, talk).step
    granted(bring_mine(world, access, talk, fresh(), at_step=step))


def test_a_topic_rests_sealed_and_only_its_writer_opens_it(
    world: World, both: dict[Side, Access]
) -> None:
    topic = a_topic()
    granted(keep_topic(world, both[A], topic, fresh()))
    assert my_topics(world, both[A]) == (topic,)
    assert my_topics(world, both[B]) == ()
    with world.store.reading() as unit:
        (row,) = unit.shelf.all(both[A].people[A])
    assert b"evenings" not in row.sealed


def test_three_are_enough_and_one_can_be_taken_off(world: World, both: dict[Side, Access]) -> None:
    for _ in range(3):
        granted(keep_topic(world, both[A], a_topic(), fresh()))
    assert reason(keep_topic(world, both[A], a_topic(), fresh())) == "topics.too-many"
    gone = my_topics(world, both[A])[0]
    granted(drop_topic(world, both[A], gone.id, fresh()))
    assert gone not in my_topics(world, both[A])
    granted(keep_topic(world, both[A], a_topic(), fresh()))


def test_bob_can_neither_add_nor_take_off_in_alices_name(
    world: World, both: dict[Side, Access]
) -> None:
    topic = a_topic()
    granted(keep_topic(world, both[A], topic, fresh()))
    assert reason(keep_topic(world, both[B], a_topic(A), fresh())) == "topics.not-mine"
    granted(drop_topic(world, both[B], topic.id, fresh()))
    assert my_topics(world, both[A]) == (topic,)


def test_lists_open_together_and_leave_the_shelf(world: World, both: dict[Side, Access]) -> None:
    talk = to_topics(world, both)
    for side, words in ((A, "the evenings"), (B, "the car")):
        granted(keep_topic(world, both[side], a_topic(side, words), fresh()))
    bring(world, both[A], talk)
    assert my_topics(world, both[A]) == ()
    assert seen(world, both[B], talk).state.topics == ()
    bring(world, both[B], talk)
    for side in Side:
        state = seen(world, both[side], talk).state
        assert (state.phase, [t.words for t in state.topics]) == (
            Phase.ORDER,
            ["the evenings", "the car"],
        )


def test_a_list_that_could_not_be_brought_stays_mine(
    world: World, both: dict[Side, Access]
) -> None:
    talk = to_topics(world, both)
    granted(keep_topic(world, both[A], a_topic(), fresh()))
    late = bring_mine(world, both[A], talk, fresh(), at_step="order.0.0.0.0")
    assert reason(late) == "talk.moved-on"
    assert len(my_topics(world, both[A])) == 1


def test_it_asks_whose_moment_it_is(world: World) -> None:
    access = opened(world, together(world))
    with pytest.raises(LockedError):
        my_topics(world, access)
    with pytest.raises(LockedError):
        keep_topic(world, access, a_topic(), fresh())


def test_a_brought_list_can_be_taken_back_while_the_other_waits(
    world: World, both: dict[Side, Access]
) -> None:
    talk = to_topics(world, both)
    granted(keep_topic(world, both[A], a_topic(), fresh()))
    bring(world, both[A], talk)
    step = seen(world, both[A], talk).step
    granted(take_back_mine(world, both[A], talk, fresh(), at_step=step))
    assert "bring-topics" in seen(world, both[A], talk).offers[A]
    assert [t.words for t in my_topics(world, both[A])] == ["the evenings"]
    bring(world, both[A], talk)
    assert my_topics(world, both[A]) == ()


def test_nothing_comes_back_once_both_lists_are_open(
    world: World, both: dict[Side, Access]
) -> None:
    talk = to_topics(world, both)
    granted(keep_topic(world, both[A], a_topic(), fresh()))
    for side in Side:
        step = seen(world, both[side], talk).step
        bring(world, both[side], talk)
    late = take_back_mine(world, both[A], talk, fresh(), at_step=step)
    assert reason(late) == "talk.moved-on"
    assert my_topics(world, both[A]) == ()
