"""Small when-then agreements, and which of them open the next talk. Never says who kept what."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import assert_never

from heartfelt.base.agreements import Agreement, Outcome, Who
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.base.text import LINE, clean


def new_agreement(
    agreement_id: str,
    *,
    when: str,
    will: str,
    who: Who,
    today: date,
    look_on: date | None = None,
) -> Agreement | Refusal:
    """Make an agreement *When …, I'll / we'll …*, each half on one line.

    Refuses with ``agreement.empty`` (fact ``part`` is ``when`` or ``will``), ``text.too-long``, or
    ``agreement.past`` for a day to look again before `today`.
    """
    halves: dict[str, str] = {}
    for part, words in (("when", when), ("will", will)):
        plain = clean(" ".join(words.split()), LINE)
        if isinstance(plain, Refusal):
            return plain
        if not plain:
            return refuse("agreement.empty", part=part)
        halves[part] = plain
    if look_on is not None and look_on < today:
        return refuse("agreement.past")
    return Agreement(
        id=agreement_id, when=halves["when"], will=halves["will"], who=who, look_on=look_on
    )


def open_ones(
    agreements: Iterable[Agreement], outcomes: Mapping[str, Outcome]
) -> tuple[Agreement, ...]:
    """Return the agreements that open the next talk, in their order; `outcomes` by agreement id.

    One that helped, or is no longer needed, leaves; partly, not yet and not looked at yet stay.
    """
    return tuple(one for one in agreements if _stays(outcomes.get(one.id)))


def _stays(outcome: Outcome | None) -> bool:
    match outcome:
        case Outcome.HELPED | Outcome.NO_LONGER_NEEDED:
            return False
        case Outcome.PARTLY | Outcome.NOT_YET | None:
            return True
        case _:
            assert_never(outcome)
