"""The planning rules, as the talk asks for them."""

from collections.abc import Mapping
from datetime import date

from heartfelt.base.sides import Side
from heartfelt.base.topics import Agenda, Ranking, Topic
from heartfelt.plan import agenda, readiness
from heartfelt.plan.timebox import timebox
from heartfelt.talk.events import ReadinessTold


class Rules:
    """`talk.planning.Planning`, fulfilled by the room `plan`."""

    def agenda(
        self,
        topics: tuple[Topic, ...],
        rankings: Mapping[Side, Ranking],
        minutes: int,
        until: date,
    ) -> Agenda:
        """Merge two private rankings into one agenda; what does not fit rests until a day."""
        return agenda.merge(topics, rankings, minutes, until)

    def protected(self, minutes: int, places: int) -> tuple[int, int]:
        """Return the guaranteed seconds of every turn and the rounds per topic."""
        box = timebox(minutes, places)
        return box.turn, box.rounds

    def ready(self, one: ReadinessTold, other: ReadinessTold) -> bool:
        """Whether now is a good moment for both."""
        return readiness.together(_arrival(one), _arrival(other)) is readiness.Together.GO


def _arrival(told: ReadinessTold) -> readiness.Readiness:
    rest = readiness.Rest(told.rest.value)
    return readiness.Readiness(rest=rest, fed=told.fed, sober=told.sober, time=told.time)
