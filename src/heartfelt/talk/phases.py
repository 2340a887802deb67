"""Where a talk is on its way from offer to close."""

from enum import StrEnum


class Phase(StrEnum):
    """One step of the way. A page shows one phase at a time."""

    OFFERED = "offered"
    WHEN = "when"
    TOPICS = "topics"
    ORDER = "order"
    PLANNED = "planned"
    READY = "ready"
    BETTER_LATER = "better-later"
    PROMISES = "promises"
    BEFORE = "before"
    REVIEW = "review"
    THANKS = "thanks"
    SPEAKING = "speaking"
    REFLECTING = "reflecting"
    CONFIRMING = "confirming"
    ONE_SENTENCE = "one-sentence"
    REPEATING = "repeating"
    BREATH = "breath"
    CURIOSITY = "curiosity"
    WISH = "wish"
    IDEAS = "ideas"
    BETWEEN = "between"
    UNSAID = "unsaid"
    SAYING = "saying"
    HEARING = "hearing"
    UNDERSTOOD = "understood"
    AGREEING = "agreeing"
    SENTENCE = "sentence"
    AFTER = "after"
    FAREWELL = "farewell"
    CLOSED = "closed"


class Gate(StrEnum):
    """A question both answer privately; the talk moves on when both have, never before."""

    TOPICS = "topics"
    ORDER = "order"
    READY = "ready"
    BEFORE = "before"
    WISH = "wish"
    UNSAID = "unsaid"
    AFTER = "after"


ALL: frozenset[Phase] = frozenset(Phase)
OPEN: frozenset[Phase] = ALL - {Phase.CLOSED}
PLANNING: frozenset[Phase] = frozenset(
    {Phase.OFFERED, Phase.WHEN, Phase.TOPICS, Phase.ORDER, Phase.PLANNED}
)
ARRIVING: frozenset[Phase] = frozenset(
    {Phase.READY, Phase.BETTER_LATER, Phase.PROMISES, Phase.BEFORE}
)
HOLDING: frozenset[Phase] = frozenset(
    {
        Phase.REVIEW,
        Phase.THANKS,
        Phase.SPEAKING,
        Phase.REFLECTING,
        Phase.CONFIRMING,
        Phase.ONE_SENTENCE,
        Phase.REPEATING,
        Phase.BREATH,
        Phase.CURIOSITY,
        Phase.WISH,
        Phase.IDEAS,
        Phase.BETWEEN,
    }
)
CONCLUDING: frozenset[Phase] = OPEN - PLANNING - ARRIVING - HOLDING
LIVE: frozenset[Phase] = ARRIVING | HOLDING | CONCLUDING
