"""Events of holding the talk: floor, reflection, curiosity, ideas."""

from datetime import date
from enum import StrEnum

from heartfelt.base.agreements import Outcome
from heartfelt.base.sides import Side
from heartfelt.talk.events.happening import Happening


class AgreementReviewed(Happening, frozen=True, kw_only=True, tag="talk.agreement-reviewed"):
    """How an agreement of last time turned out."""

    agreement: str
    outcome: Outcome


class ReviewClosed(Happening, frozen=True, kw_only=True, tag="talk.review-closed"):
    """The last agreements have been looked at."""


class ThanksGiven(Happening, frozen=True, kw_only=True, tag="talk.thanks-given"):
    """A specific thanks, written or said aloud."""

    by: Side
    words: str = ""


class TurnBegan(Happening, frozen=True, kw_only=True, tag="talk.turn-began"):
    """The floor is someone's."""

    topic: str
    round: int
    speaker: Side


class TimeAdded(Happening, frozen=True, kw_only=True, tag="talk.time-added"):
    """More time for the one who has the floor."""

    seconds: int


class OpenerShown(Happening, frozen=True, kw_only=True, tag="talk.opener-shown"):
    """The speaker shows the opener they prepared: a spoken yes to sharing exactly these words."""

    by: Side
    topic: str
    words: str


class TurnSpoken(Happening, frozen=True, kw_only=True, tag="talk.turn-spoken"):
    """The speaker has said it; words only if typed."""

    words: str = ""


class ReflectionOffered(Happening, frozen=True, kw_only=True, tag="talk.reflection-offered"):
    """What the listener heard; words only if typed."""

    words: str = ""


class Heard(StrEnum):
    """The speaker's answer to a reflection."""

    YES = "yes"
    ALMOST = "almost"
    NOT_YET = "not-yet"


class ReflectionAnswered(Happening, frozen=True, kw_only=True, tag="talk.reflection-answered"):
    """Whether that was it; `words` may say what is missing."""

    heard: Heard
    words: str = ""


class OneSentenceSaid(Happening, frozen=True, kw_only=True, tag="talk.one-sentence-said"):
    """After two not-yets: the one sentence that matters."""

    words: str = ""


class OneSentenceRepeated(Happening, frozen=True, kw_only=True, tag="talk.one-sentence-repeated"):
    """The listener has said it back."""


class CuriosityOpened(Happening, frozen=True, kw_only=True, tag="talk.curiosity-opened"):
    """Both rounds are over; there is room for a question each."""


class QuestionAsked(Happening, frozen=True, kw_only=True, tag="talk.question-asked"):
    """A curiosity card, asked once."""

    by: Side
    card: str


class QuestionAnswered(Happening, frozen=True, kw_only=True, tag="talk.question-answered"):
    """Answered once; it rests now."""

    by: Side


class CuriosityPassed(Happening, frozen=True, kw_only=True, tag="talk.curiosity-passed"):
    """No question, or no further one."""

    by: Side


class WishOpened(Happening, frozen=True, kw_only=True, tag="talk.wish-opened"):
    """Each is asked apart whether to look for what might help."""


class IdeasOpened(Happening, frozen=True, kw_only=True, tag="talk.ideas-opened"):
    """Room for ideas, none judged."""


class IdeaNamed(Happening, frozen=True, kw_only=True, tag="talk.idea-named"):
    """One idea."""

    by: Side
    words: str


class IdeasDone(Happening, frozen=True, kw_only=True, tag="talk.ideas-done"):
    """A partner has named enough."""

    by: Side


class TopicClosed(Happening, frozen=True, kw_only=True, tag="talk.topic-closed"):
    """The topic has had its time today."""


class TopicParked(Happening, frozen=True, kw_only=True, tag="talk.topic-parked"):
    """The next topic rests until a day."""

    topic: str
    until: date | None = None


class ConclusionOpened(Happening, frozen=True, kw_only=True, tag="talk.conclusion-opened"):
    """Enough for today; what was not reached is parked."""


HoldEvent = (
    AgreementReviewed
    | ReviewClosed
    | ThanksGiven
    | TurnBegan
    | TimeAdded
    | OpenerShown
    | TurnSpoken
    | ReflectionOffered
    | ReflectionAnswered
    | OneSentenceSaid
    | OneSentenceRepeated
    | CuriosityOpened
    | QuestionAsked
    | QuestionAnswered
    | CuriosityPassed
    | WishOpened
    | IdeasOpened
    | IdeaNamed
    | IdeasDone
    | TopicClosed
    | TopicParked
    | ConclusionOpened
)
