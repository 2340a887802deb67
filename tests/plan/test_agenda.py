"""The agenda's promises, held for any page and any two private orders."""

from dataclasses import dataclass, replace
from datetime import date
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heartfelt.base.sides import Side
from heartfelt.base.topics import Agenda, Kind, Purpose, Ranking, Topic, Weight
from heartfelt.plan import agenda
from heartfelt.plan.agenda import KIND_ONES, LENGTHS, REASONS, capacity, merge

NEXT = date(2027, 5, 2)


@dataclass(frozen=True)
class World:
    topics: tuple[Topic, ...]
    rankings: dict[Side, Ranking]
    minutes: int

    def merged(self) -> Agenda:
        return merge(self.topics, self.rankings, self.minutes, NEXT)

    def resting(self) -> set[str]:
        return {r.not_yet for r in self.rankings.values() if r.not_yet is not None}

    def awake(self) -> set[str]:
        return {t.id for t in self.topics} - self.resting()

    def first_choice(self, side: Side) -> str | None:
        wishes = self.rankings[side].order if side in self.rankings else ()
        return next((wish for wish in wishes if wish in self.awake()), None)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    ids = [f"t{n}" for n in range(draw(st.integers(0, 6)))]
    topics = tuple(
        Topic(
            id=topic_id,
            by=draw(st.sampled_from(Side)),
            words=draw(st.sampled_from(["mornings", "Mornings", "money", "the sea", "sleep"])),
            kind=draw(st.sampled_from(Kind)),
            purpose=draw(st.sampled_from(Purpose)),
            weight=draw(st.sampled_from(Weight)),
            can_wait=draw(st.booleans()),
        )
        for topic_id in ids
    )
    rankings: dict[Side, Ranking] = {}
    for side in Side:
        order = draw(st.permutations(ids))
        named = draw(st.sampled_from([len(ids), len(ids), 1, 0]))
        not_yet = draw(st.none() | st.sampled_from(ids)) if ids else None
        rankings[side] = Ranking(order=tuple(order[:named]), not_yet=not_yet)
    return World(topics, rankings, draw(st.sampled_from(LENGTHS)))


def sequence(made: Agenda) -> list[str]:
    return [place.topic for place in made.places]


def swapped(world: World) -> World:
    """The same couple, with the other one called A."""
    return World(
        tuple(msgspec.structs.replace(t, by=t.by.other) for t in world.topics),
        {side.other: ranking for side, ranking in world.rankings.items()},
        world.minutes,
    )


def renamed(world: World, names: dict[str, str]) -> World:
    return World(
        tuple(msgspec.structs.replace(t, id=names[t.id]) for t in world.topics),
        {
            side: Ranking(
                order=tuple(names[wish] for wish in r.order),
                not_yet=None if r.not_yet is None else names[r.not_yet],
            )
            for side, r in world.rankings.items()
        },
        world.minutes,
    )


@pytest.mark.parametrize(("minutes", "places"), [(15, 1), (30, 2), (60, 4)])
def test_it_holds_as_many_topics_as_the_time_allows(minutes: int, places: int) -> None:
    assert capacity(minutes) == places


@pytest.mark.parametrize("minutes", [0, 14, 45, 90, -15])
def test_it_knows_no_other_lengths(minutes: int) -> None:
    with pytest.raises(ValueError, match="15, 30 or 60"):
        capacity(minutes)


@given(worlds())
def test_it_places_or_parks_every_topic_exactly_once(world: World) -> None:
    made = world.merged()
    everywhere = sequence(made) + [parked.topic.id for parked in made.parked]
    assert sorted(everywhere) == sorted(t.id for t in world.topics)
    assert all(parked.until == NEXT for parked in made.parked)


@given(worlds())
def test_it_fills_the_time_and_no_more(world: World) -> None:
    assert len(world.merged().places) == min(capacity(world.minutes), len(world.awake()))


@given(worlds())
def test_it_lets_what_either_would_rather_leave_rest(world: World) -> None:
    assert not world.resting() & set(sequence(world.merged()))


@given(worlds())
def test_it_holds_the_first_choice_of_each_when_two_fit(world: World) -> None:
    if capacity(world.minutes) < 2 or len(world.awake()) < 2:
        return
    for side in Side:
        assert world.first_choice(side) in {None, *sequence(world.merged())}


@given(worlds())
def test_it_begins_with_something_kind(world: World) -> None:
    kinds = {t.id: t.kind for t in world.topics}
    held = [kinds[topic] for topic in sequence(world.merged())]
    if any(kind in KIND_ONES for kind in held):
        assert held[0] in KIND_ONES


@given(worlds())
def test_it_is_the_same_whoever_is_called_a(world: World) -> None:
    ours, theirs = world.merged(), swapped(world).merged()
    assert ours.places == theirs.places
    assert [p.topic.id for p in ours.parked] == [p.topic.id for p in theirs.parked]


@given(worlds(), st.randoms(use_true_random=False))
def test_it_is_the_same_in_whatever_order_the_topics_came(world: World, random: Random) -> None:
    shuffled = list(world.topics)
    random.shuffle(shuffled)
    turned = dict(reversed(world.rankings.items()))
    assert World(tuple(shuffled), turned, world.minutes).merged() == world.merged()


@given(worlds(), st.permutations(range(6)))
def test_it_is_the_same_under_other_ids_when_the_words_differ(
    world: World, numbers: list[int]
) -> None:
    distinct = tuple(
        msgspec.structs.replace(t, words=f"{t.words} {n}") for n, t in enumerate(world.topics)
    )
    world = replace(world, topics=distinct)
    names = {t.id: f"u{n}" for t, n in zip(distinct, numbers, strict=False)}
    again = swapped(renamed(world, names)).merged()
    assert sequence(again) == [names[topic] for topic in sequence(world.merged())]


@given(worlds())
def test_it_gives_every_place_a_known_reason(world: World) -> None:
    made = world.merged()
    assert all(place.reason in REASONS for place in made.places)
    assert all(place.reason != agenda.KIND_FIRST for place in made.places[1:])


@given(worlds(), st.data())
@settings(max_examples=100)
def test_it_tells_nothing_of_the_orders_beyond_the_places(
    world: World, data: st.DataObject
) -> None:
    """Whatever they had wished instead: where the places are the same, all is the same."""
    told = {tuple(sequence(world.merged())): world.merged()}
    ids = [t.id for t in world.topics]
    for _ in range(12):
        other = {
            side: Ranking(
                order=tuple(data.draw(st.permutations(ids))),
                not_yet=data.draw(st.none() | st.sampled_from(ids)) if ids else None,
            )
            for side in Side
        }
        made = replace(world, rankings=other).merged()
        assert told.setdefault(tuple(sequence(made)), made) == made


def page(*rows: tuple[str, Kind, Weight]) -> tuple[Topic, ...]:
    return tuple(
        Topic(id=i, by=Side.A, words=i, kind=kind, purpose=Purpose.BE_HEARD, weight=weight)
        for i, kind, weight in rows
    )


def reasons(made: Agenda) -> list[tuple[str, str]]:
    return [(place.topic, place.reason) for place in made.places]


PLAIN = page(
    ("money", Kind.HABIT, Weight.QUITE),
    ("sleep", Kind.PAST, Weight.QUITE),
    ("chores", Kind.REQUEST, Weight.QUITE),
)


def orders(a: str, b: str, a_not: str | None = None) -> dict[Side, Ranking]:
    return {
        Side.A: Ranking(order=tuple(a.split()), not_yet=a_not),
        Side.B: Ranking(order=tuple(b.split())),
    }


def test_it_gives_one_place_to_the_middle_ground() -> None:
    made = merge(PLAIN, orders("money sleep chores", "chores sleep money"), 15)
    assert reasons(made) == [("sleep", agenda.ONLY_PLACE)]


def test_it_gives_a_tied_place_to_what_weighs_more() -> None:
    topics = page(("money", Kind.HABIT, Weight.A_LITTLE), ("sleep", Kind.PAST, Weight.A_LOT))
    made = merge(topics, orders("money sleep", "sleep money"), 15)
    assert sequence(made) == ["sleep"]


def test_it_gives_a_tied_place_to_what_cannot_wait() -> None:
    money, sleep = page(("money", Kind.PAST, Weight.QUITE), ("sleep", Kind.PAST, Weight.QUITE))
    patient = msgspec.structs.replace(money, can_wait=True)
    made = merge((patient, sleep), orders("money sleep", "sleep money"), 15)
    assert sequence(made) == ["sleep"]


def test_it_begins_with_the_thanks_that_both_put_second() -> None:
    topics = (*PLAIN, *page(("thanks", Kind.APPRECIATION, Weight.A_LITTLE)))
    made = merge(topics, orders("money thanks sleep chores", "money thanks chores sleep"), 30)
    assert reasons(made) == [("thanks", agenda.KIND_FIRST), ("money", agenda.FIRST_TOGETHER)]


def test_it_says_when_everything_fits() -> None:
    made = merge(PLAIN[:2], orders("money sleep", "money sleep"), 30)
    assert reasons(made) == [("money", agenda.ALL_FIT), ("sleep", agenda.ALL_FIT)]
    assert made.parked == ()


def test_it_ranks_only_among_what_can_be_held() -> None:
    a_veto = merge(PLAIN, orders("chores sleep money", "money sleep chores", "chores"), 15)
    assert sequence(a_veto) == ["money"]


def test_it_says_which_stands_first_and_which_next() -> None:
    made = merge(PLAIN, orders("money sleep chores", "money sleep chores"), 30)
    assert reasons(made) == [("money", agenda.FIRST_TOGETHER), ("sleep", agenda.NEXT_TOGETHER)]


def test_it_has_an_empty_agenda_for_an_empty_page() -> None:
    assert merge((), {}, 30) == Agenda(places=(), parked=())


def test_it_manages_without_any_order_and_passes_over_unknown_ids() -> None:
    assert len(merge(PLAIN, {}, 60).places) == 3
    stray = {Side.A: Ranking(order=("gone", "sleep", "money")), Side.B: Ranking(order=("money",))}
    assert sequence(merge(PLAIN, stray, 15)) == ["money"]


def test_it_parks_without_a_day_when_there_is_none_yet() -> None:
    made = merge(PLAIN, orders("money sleep chores", "money sleep chores"), 15)
    assert {parked.until for parked in made.parked} == {None}
