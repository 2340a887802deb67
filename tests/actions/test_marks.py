"""What streams compare must be what folding would say, at every step of a whole talk."""

import msgspec

from couples import STORY
from heartfelt.actions.access import Access
from heartfelt.actions.hold import look, version_seen
from heartfelt.actions.ports import World
from heartfelt.actions.talklog import count_seen, read_log
from heartfelt.base.sides import Side
from heartfelt.demo.walk import begin, walk
from heartfelt.talk.phases import Phase
from heartfelt.talk.sight import view
from heartfelt.talk.state import State
from partners import granted, held_by, opened, together


def test_it_counts_what_each_side_may_see_at_every_step_of_a_talk(world: World) -> None:
    access = opened(world, together(world))
    evening = begin(world, access, STORY)
    counted: set[tuple[int, ...]] = set()

    def look_on(state: State) -> bool:
        sides = (None, *Side)
        with world.store.reading() as unit:
            events = read_log(world, unit, access, evening.talk)
            seen = [count_seen(world, unit, access, evening.talk, side) for side in sides]
        assert seen == [view(events, side).version for side in sides]
        counted.add(tuple(seen))
        return state.phase is Phase.CLOSED

    walk(evening, until=look_on)
    assert len(counted) > 20
    assert any(len(set(seen)) > 1 for seen in counted), "private answers count for one side only"


def test_it_marks_a_stream_with_the_version_its_page_shows(world: World) -> None:
    access = opened(world, together(world))
    evening = begin(world, access, STORY)
    walk(evening, until=lambda state: state.phase is Phase.ORDER)
    for one in (access, *(held_by(access, side) for side in Side), *_seated(access)):
        page = granted(look(world, one, evening.talk))
        assert version_seen(world, one, evening.talk) == page.state.version
    assert version_seen(world, access, "nowhere") is None


def _seated(access: Access) -> list[Access]:
    return [msgspec.structs.replace(access, seat=side) for side in Side]
