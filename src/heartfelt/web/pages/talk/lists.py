"""What a talk's screens list: topics, places, cards, promises, as pairs of key and sentence."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from heartfelt.actions.hold import Sight
from heartfelt.base.agreements import Agreement, Who
from heartfelt.base.sides import Side
from heartfelt.base.topics import Kind, Parked, Purpose, Topic, Weight
from heartfelt.plan.invitation import Tone, lines
from heartfelt.plan.promises import PROMISES
from heartfelt.plan.zones import known_zones, zone_named
from heartfelt.talk.events import Slot
from heartfelt.talk.floor import REPAIRS, cards
from heartfelt.talk.limits import TALK_MINUTES
from heartfelt.talk.state import State
from heartfelt.web.views import Views

LATE, EARLY = time(22), time(6)
STARTERS = ("starter.agree", "starter.disagree", "starter.next")

Item = tuple[str, str]


def lists(views: Views, sight: Sight, now: datetime) -> dict[str, object]:
    """Return everything the screens of a talk list."""
    state = sight.state
    return {
        "repair_items": [(key, views.say(f"repair.{key}")) for key in REPAIRS],
        "card_items": [(key, views.say(f"card.{key}")) for key in cards(state)],
        "promise_lines": [*(views.say(key) for key in PROMISES), *state.worries],
        "starters": [views.say(key) for key in STARTERS],
        "agreement_line": agreement_line(views, sight),
        "in_weeks": in_weeks(now),
        "late": _late,
        "elsewhere": elsewhere(views, sight),
        "own_zone": sight.zones.get(sight.side) if sight.side else None,
        "invitation": [views.say(k) for k in lines(Tone(state.tone), state.minutes)],
        "length_items": length_items(views, state.minutes),
        **_topics(views, state),
    }


def length_items(views: Views, most: int = 60) -> list[Item]:
    """Return the lengths a talk may have, up to `most` minutes."""
    return [(str(n), views.say(f"minutes.{n}")) for n in TALK_MINUTES if n <= most]


def agreement_line(views: Views, sight: Sight) -> Callable[[Agreement], str]:
    """Return how an agreement reads in these two people's names."""

    def line(agreement: Agreement) -> str:
        said = {"when": agreement.when, "will": agreement.will}
        if agreement.who is Who.WE:
            return views.say("agreement.we", **said)
        return views.say("agreement.one", name=sight.names[Side(agreement.who.value)], **said)

    return line


def elsewhere(views: Views, sight: Sight) -> Callable[[Slot], list[str]]:
    """Return how a moment reads on the walls of those who live in another zone than its own."""

    def lines_of(slot: Slot) -> list[str]:
        there = {side: zone for side, zone in sight.zones.items() if zone != slot.zone}
        return [
            views.say(
                "slot.elsewhere",
                name=sight.names[side],
                when=views.wall(slot.utc.astimezone(zone_named(zone))),
                zone=zone,
            )
            for side, zone in there.items()
            if zone in known_zones()
        ]

    return lines_of


def in_weeks(now: datetime) -> Callable[[int], date]:
    """Return which day it is in a number of weeks."""
    return lambda weeks: now.date() + timedelta(weeks=weeks)


def parked_items(views: Views, parked: tuple[Parked, ...]) -> list[Item]:
    """Return what rests, and until when."""
    return [
        (
            one.topic.words,
            views.say("parked.until", day=views.day(one.until))
            if one.until
            else views.say("parked.open"),
        )
        for one in parked
    ]


def _topics(views: Views, state: State) -> dict[str, object]:
    by_id = {topic.id: topic for topic in state.topics}
    places = range(1, len(state.topics) + 1)
    return {
        "kind_items": [(kind.value, views.say(f"kind.{kind}")) for kind in Kind],
        "purpose_items": [(one.value, views.say(f"purpose.{one}")) for one in Purpose],
        "weight_items": [(one.value, views.say(f"weight.{one}")) for one in Weight],
        "order_lists": {
            side: [
                (topic.id, *_noted(views, topic), place)
                for place, topic in zip(places, state.topics, strict=True)
                if topic.by is side
            ]
            for side in Side
        },
        "place_items": [(place, views.say(f"place.{place}")) for place in places],
        "topic_items": [(topic.id, topic.words) for topic in state.topics],
        "places": [
            (by_id[place.topic].words, views.say(f"reason.{place.reason}"))
            for place in state.agenda.places
            if place.topic in by_id
        ],
        "resting": state.parked,
        "resting_items": parked_items(views, state.parked),
    }


def _noted(views: Views, topic: Topic) -> Item:
    kind, purpose = views.say(f"kind.{topic.kind}"), views.say(f"purpose.{topic.purpose}")
    return topic.words, f"{kind} · {purpose}"


def _late(slot: Slot) -> bool:
    at = slot.wall.time()
    return at >= LATE or at < EARLY
