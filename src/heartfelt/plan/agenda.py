"""Two private orders become one short agenda.

The rule, in full:

1. A topic that either partner would rather not speak about yet rests.
2. When at least two topics can be held, the first choice of each partner has a place.
3. The other places go to the topics nearest to the top of both orders together: lowest sum of
   ranks, then the better worse rank (so that nobody is left with only their last wish), then the
   heavier one, then the one that cannot wait, then something kind.
4. What is still tied is decided by the topics' words, then their ids. Nothing in the rule knows
   who is A or B or in which order the topics came.
5. The places stand in that same order, but something kind goes before all else.

Summing ranks is Borda's count (1784). It can never be proven that a single place is fair to two;
the smallest sum is the least they give up together, and the better worse rank shares it evenly.

The agenda must never tell who ranked what. So a place's reason depends only on what both can see
anyway (the topics, the places, and the time), and what is parked stands in an order of its own.
"""

import unicodedata
from collections.abc import Mapping
from datetime import date

from heartfelt.base.sides import Side
from heartfelt.base.topics import Agenda, Kind, Parked, Place, Ranking, Topic, Weight

PLACES: Mapping[int, int] = {15: 1, 30: 2, 60: 4}
LENGTHS = tuple(PLACES)
KIND_ONES = frozenset({Kind.APPRECIATION, Kind.HOPE, Kind.DREAM})

KIND_FIRST = "kind-first"
ONLY_PLACE = "only-place"
ALL_FIT = "all-fit"
FIRST_TOGETHER = "first-together"
NEXT_TOGETHER = "next-together"
REASONS = (KIND_FIRST, ONLY_PLACE, ALL_FIT, FIRST_TOGETHER, NEXT_TOGETHER)

_HEAVY = {Weight.A_LOT: 0, Weight.QUITE: 1, Weight.A_LITTLE: 2}

_Key = tuple[int, int, int, bool, bool, str, str]


def capacity(minutes: int) -> int:
    """Return how many topics a talk of `minutes` can hold; raises `ValueError` for other lengths.

    One for 15 minutes, two for 30, four for 60: enough for both turns of both partners, twice.
    """
    if minutes not in PLACES:
        raise ValueError("a talk takes 15, 30 or 60 minutes")
    return PLACES[minutes]


def merge(
    topics: tuple[Topic, ...],
    rankings: Mapping[Side, Ranking],
    minutes: int,
    next_time: date | None = None,
) -> Agenda:
    """Merge both rankings into one agenda by the rule in this module's text.

    A missing ranking counts as one without wishes; ids that name no topic are passed over. Every
    topic is either on the agenda or parked until `next_time`, exactly once.
    """
    resting = {ranking.not_yet for ranking in rankings.values()}
    awake = [topic for topic in topics if topic.id not in resting]
    keys = _keys(awake, rankings)
    room = capacity(minutes)
    chosen = _first_choices(awake, rankings) if room >= 2 else set[str]()
    for topic in sorted(awake, key=lambda t: keys[t.id]):
        if len(chosen) < room:
            chosen.add(topic.id)
    places = sorted((t for t in awake if t.id in chosen), key=lambda t: keys[t.id])
    opener = next((t for t in places if t.kind in KIND_ONES), None)
    if opener is not None:
        places = [opener, *(t for t in places if t is not opener)]
    rest = sorted((t for t in topics if t.id not in chosen), key=_in_public)
    return Agenda(
        places=_with_reasons(places, all_fit=not rest),
        parked=tuple(Parked(topic=topic, until=next_time) for topic in rest),
    )


def _first_choices(awake: list[Topic], rankings: Mapping[Side, Ranking]) -> set[str]:
    """Return the first topic that is not resting of each ranking: at most two."""
    can_be_held = {topic.id for topic in awake}
    firsts = (
        next((wish for wish in ranking.order if wish in can_be_held), None)
        for ranking in rankings.values()
    )
    return {first for first in firsts if first is not None}


def _keys(awake: list[Topic], rankings: Mapping[Side, Ranking]) -> dict[str, _Key]:
    """Sort keys by topic id. Ranks are counted among what can be held: a rest moves nobody."""
    can_be_held = {topic.id for topic in awake}
    orders = [
        [wish for wish in dict.fromkeys(ranking.order) if wish in can_be_held]
        for ranking in rankings.values()
    ]
    return {
        topic.id: _key(
            topic, [order.index(topic.id) if topic.id in order else len(awake) for order in orders]
        )
        for topic in awake
    }


def _key(topic: Topic, ranks: list[int]) -> _Key:
    return (
        sum(ranks),
        max(ranks, default=0),
        _HEAVY[topic.weight],
        topic.can_wait,
        topic.kind not in KIND_ONES,
        _folded(topic.words),
        topic.id,
    )


def _in_public(topic: Topic) -> tuple[int, bool, str, str]:
    return (_HEAVY[topic.weight], topic.can_wait, _folded(topic.words), topic.id)


def _folded(words: str) -> str:
    return unicodedata.normalize("NFKC", words).casefold()


def _with_reasons(places: list[Topic], *, all_fit: bool) -> tuple[Place, ...]:
    """Give every place its reason, from what both partners see anyway and nothing else."""
    return tuple(
        Place(topic=topic.id, reason=_reason(places, at, all_fit=all_fit))
        for at, topic in enumerate(places)
    )


def _reason(places: list[Topic], at: int, *, all_fit: bool) -> str:
    kind_opens = len(places) > 1 and places[0].kind in KIND_ONES
    match at:
        case 0 if kind_opens:
            return KIND_FIRST
        case _ if all_fit:
            return ALL_FIT
        case 0 if len(places) == 1:
            return ONLY_PLACE
        case _ if at == int(kind_opens):
            return FIRST_TOGETHER
        case _:
            return NEXT_TOGETHER
