"""What the talk needs from the rules of planning, without knowing them."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from heartfelt.base.sides import Side
from heartfelt.base.topics import Agenda, Ranking, Topic
from heartfelt.talk.events import ReadinessTold


class Planning(Protocol):
    """The planning rules a talk asks when both have answered."""

    def agenda(
        self,
        topics: tuple[Topic, ...],
        rankings: Mapping[Side, Ranking],
        minutes: int,
        until: date,
    ) -> Agenda:
        """Merge two private rankings into one agenda; what does not fit rests until a day."""
        ...

    def protected(self, minutes: int, places: int) -> tuple[int, int]:
        """Return the guaranteed seconds of every turn and the rounds per topic."""
        ...

    def ready(self, one: ReadinessTold, other: ReadinessTold) -> bool:
        """Whether now is a good moment for both; the same whoever is asked first."""
        ...
