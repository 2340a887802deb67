"""The awkward first line, carried by the program: keys of fixed sentences, never free text."""

from enum import StrEnum
from typing import assert_never

from heartfelt.plan.agenda import capacity

NEUTRAL_NO = "invitation.neutral-no"


class Tone(StrEnum):
    """What sort of talk is offered."""

    CHECK_IN = "check-in"
    ON_MY_HEART = "on-my-heart"
    DECISION = "decision"
    JUST_US = "just-us"


class Answer(StrEnum):
    """What may be answered to an offer."""

    YES = "yes"
    ANOTHER_TIME = "another-time"
    SHORTER = "shorter"
    NOT_THIS_TIME = "not-this-time"
    WORRY = "worry"


def lines(tone: Tone, minutes: int) -> tuple[str, ...]:
    """Return the invitation's lines as keys: always what, how long, and both assurances.

    Raises `ValueError` for lengths that are not offered.
    """
    capacity(minutes)
    return (
        f"invitation.about.{tone.value}",
        f"invitation.how-long.{minutes}",
        "invitation.can-say-not-now",
        "invitation.see-every-topic",
    )


def reply(answer: Answer | None) -> str:
    """Return the key of the line the inviting partner reads; None is an offer left unanswered.

    A no takes no reason, so its line cannot differ by one, and silence reads the same. A worry is
    taken up as an unsigned promise and does not change the line: it reads as a yes.
    """
    match answer:
        case Answer.YES | Answer.WORRY:
            return "invitation.yes"
        case Answer.ANOTHER_TIME:
            return "invitation.another-time"
        case Answer.SHORTER:
            return "invitation.shorter"
        case Answer.NOT_THIS_TIME | None:
            return NEUTRAL_NO
        case _:
            assert_never(answer)
