"""Private answers: hidden until both are in, and unreadable for good once a talk is closed."""

from collections.abc import Callable

import pytest

from heartfelt.actions.access import Access
from heartfelt.actions.hold import look, version_seen
from heartfelt.actions.ports import World
from heartfelt.actions.prepare import bring_mine, keep_topic
from heartfelt.actions.remember import check_in, home, tell_unsaid
from heartfelt.actions.talklog import read_log
from heartfelt.base.codec import to_bytes
from heartfelt.base.ids import new_id
from heartfelt.base.sides import Side
from heartfelt.base.topics import Kind, Purpose, Topic
from heartfelt.growth.checkins import CheckIn, When
from heartfelt.talk import moves as m
from heartfelt.talk import replay
from heartfelt.talk.events import Answered, UnsaidChoice
from heartfelt.talk.phases import Phase
from heartfelt.vault.envelope import SealBrokenError
from partners import (
    A,
    B,
    apart,
    fresh,
    granted,
    moved,
    offered,
    opened,
    seen,
    to_promises,
    to_topics,
)

Both = dict[Side, Access]


@pytest.fixture
def both(world: World) -> Both:
    return {side: opened(world, secrets) for side, secrets in apart(world).items()}


def everything_alice_can_see(world: World, both: Both, talk: str) -> bytes:
    """Her sight, her mark, her home: all that her pages are made of."""
    return to_bytes(
        [
            look(world, both[A], talk),
            version_seen(world, both[A], talk),
            home(world, both[A]),
        ]
    )


def bobs_private_acts(world: World, both: Both, talk: str) -> Callable[[], None]:
    """Return what Bob may do in private where the talk stands."""
    bob = both[B]

    def at() -> str:
        return seen(world, bob, talk).step

    match seen(world, bob, talk).state.phase:
        case Phase.OFFERED:
            return lambda: moved(world, bob, talk, B, m.DeclineOffer())
        case Phase.TOPICS:

            def bring() -> None:
                topic = Topic(
                    id=new_id(), by=B, words="the car", kind=Kind.FEAR, purpose=Purpose.DECIDE
                )
                granted(keep_topic(world, bob, topic, fresh()))
                granted(bring_mine(world, bob, talk, fresh(), at_step=at()))

            return bring
        case Phase.READY:
            return lambda: moved(world, bob, talk, B, m.TellReadiness())
        case Phase.BEFORE:

            def tap() -> None:
                day = world.clock.now().date()
                taps = CheckIn(talk=talk, when=When.BEFORE, day=day, trust=2)
                granted(check_in(world, bob, taps, talk, fresh(), at_step=at()))

            return tap
        case Phase.UNSAID:

            def keep() -> None:
                granted(
                    tell_unsaid(world, bob, talk, UnsaidChoice.KEEP, "later", fresh(), at_step=at())
                )

            return keep
        case other:
            raise AssertionError(other)


def to_offered(world: World, both: Both) -> str:
    return offered(world, both[A])


def to_ready(world: World, both: Both) -> str:
    talk = to_topics(world, both)
    for side in Side:
        moved(world, both[side], talk, side, m.BringTopics())
    moved(world, both[A], talk, A, m.BeginTalk())
    return talk


def to_before(world: World, both: Both) -> str:
    talk = to_promises(world, both)
    for side in Side:
        moved(world, both[side], talk, side, m.AcceptPromises())
    return talk


def to_unsaid(world: World, both: Both) -> str:
    talk = to_before(world, both)
    for wish in (m.TakeMoment(), m.GiveThanks()):
        for side in Side:
            moved(world, both[side], talk, side, wish)
    return talk


PLACES = [to_offered, to_topics, to_ready, to_before, to_unsaid]


@pytest.mark.parametrize("way", PLACES)
def test_nothing_private_of_bob_changes_a_byte_of_what_alice_sees(
    world: World, both: Both, way: Callable[[World, Both], str]
) -> None:
    talk = way(world, both)
    before = everything_alice_can_see(world, both, talk)
    bobs_before = to_bytes(seen(world, both[B], talk))
    bobs_private_acts(world, both, talk)()
    assert to_bytes(seen(world, both[B], talk)) != bobs_before, "it did happen"
    assert everything_alice_can_see(world, both, talk) == before
    if way is not to_offered:
        moved(world, both[B], talk, B, m.TakeBack())
        assert everything_alice_can_see(world, both, talk) == before


def test_a_closed_talk_forgets_the_answers_and_can_still_be_read(world: World, both: Both) -> None:
    talk = to_unsaid(world, both)
    with world.store.reading() as unit:
        told = read_log(world, unit, both[A], talk)
    assert [event for event in told if isinstance(event, Answered)]
    assert world.keyring.secret(f"gate/{talk}") is not None
    state = seen(world, both[A], talk).state
    moved(world, both[B], talk, B, m.EndKindly())
    assert world.keyring.secret(f"gate/{talk}") is None
    with world.store.reading() as unit:
        left = read_log(world, unit, both[A], talk)
        rows = unit.talks.read(talk)
    assert [event for event in left if isinstance(event, Answered)] == []
    assert [row for row in rows if row.gated], "they lie there and open for nobody"
    again = seen(world, both[A], talk).state
    assert again.phase is Phase.CLOSED
    assert (again.topics, again.thanks, again.promised) == (
        state.topics,
        state.thanks,
        state.promised,
    )
    assert replay(left).phase is Phase.CLOSED


@pytest.mark.parametrize("harm", ["swapped", "bent", "moved-to-another-talk"])
def test_a_log_that_was_tampered_with_is_not_believed(world: World, both: Both, harm: str) -> None:
    talk = to_promises(world, both)
    if harm == "moved-to-another-talk":
        moved(world, both[A], talk, A, m.EndKindly())
        _overwrite(world, offered(world, both[A]), 1, _sealed(world, talk, 1))
        talk = granted(_open_talk(world, both[A]))
    elif harm == "swapped":
        _overwrite(world, talk, 1, _sealed(world, talk, 2))
    else:
        sealed = _sealed(world, talk, 1)
        _overwrite(world, talk, 1, sealed[:-1] + bytes([sealed[-1] ^ 1]))
    with pytest.raises(SealBrokenError):
        look(world, both[A], talk)


def _open_talk(world: World, access: Access) -> str:
    with world.store.reading() as unit:
        return unit.talks.latest(access.couple, 1)[0].id


def _sealed(world: World, talk: str, version: int) -> bytes:
    with world.store.reading() as unit:
        return unit.talks.read(talk)[version - 1].sealed


def _overwrite(world: World, talk: str, version: int, sealed: bytes) -> None:
    """As somebody with the file in their hands would."""
    with world.store.writing() as unit:
        connection = unit.talks._connection
        from heartfelt.store.tables import EVENTS

        here = (EVENTS.c.talk == talk) & (EVENTS.c.version == version)
        done = connection.execute(EVENTS.update().where(here).values(sealed=sealed))
        assert done.rowcount == 1
