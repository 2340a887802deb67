"""Events of concluding."""

from datetime import date

from heartfelt.base.agreements import Agreement
from heartfelt.base.sides import Side
from heartfelt.talk.events.happening import Happening


class UnsaidOpened(Happening, frozen=True, kw_only=True, tag="talk.unsaid-opened"):
    """Who has something to say now. Whoever kept something, or nothing, is not told apart."""

    speakers: tuple[Side, ...]


class UnsaidSaid(Happening, frozen=True, kw_only=True, tag="talk.unsaid-said"):
    """It has been said."""

    words: str = ""


class UnsaidHeard(Happening, frozen=True, kw_only=True, tag="talk.unsaid-heard"):
    """*Thank you, I heard it.* Nothing else."""


class UnderstoodTold(Happening, frozen=True, kw_only=True, tag="talk.understood-told"):
    """What I understood about you, and what I'd like you to keep."""

    by: Side
    understood: str = ""
    keep: str = ""


class AgreementProposed(Happening, frozen=True, kw_only=True, tag="talk.agreement-proposed"):
    """Something to try."""

    by: Side
    agreement: Agreement


class AgreementAccepted(Happening, frozen=True, kw_only=True, tag="talk.agreement-accepted"):
    """The other partner wants to try it too, exactly as worded."""

    agreement: str


class AgreementDropped(Happening, frozen=True, kw_only=True, tag="talk.agreement-dropped"):
    """Not this one."""

    agreement: str


class AgreementsDone(Happening, frozen=True, kw_only=True, tag="talk.agreements-done"):
    """Nothing (more) to agree, and that's fine."""

    by: Side


class SentenceProposed(Happening, frozen=True, kw_only=True, tag="talk.sentence-proposed"):
    """A closing sentence; a new wording empties the signatures of the old."""

    by: Side
    id: str
    words: str


class SentenceSigned(Happening, frozen=True, kw_only=True, tag="talk.sentence-signed"):
    """Signed, this very wording."""

    by: Side
    id: str


class SentenceLeftOpen(Happening, frozen=True, kw_only=True, tag="talk.sentence-left-open"):
    """Left open, for next time."""


class NextDayProposed(Happening, frozen=True, kw_only=True, tag="talk.next-day-proposed"):
    """A day to meet again."""

    by: Side
    day: date


class NextDayAgreed(Happening, frozen=True, kw_only=True, tag="talk.next-day-agreed"):
    """That day it is."""


class FarewellTold(Happening, frozen=True, kw_only=True, tag="talk.farewell-told"):
    """One thanks and one thing to look forward to."""

    by: Side
    thanks: str = ""
    forward: str = ""


class TalkConcluded(Happening, frozen=True, kw_only=True, tag="talk.concluded"):
    """Till next time."""


ConcludeEvent = (
    UnsaidOpened
    | UnsaidSaid
    | UnsaidHeard
    | UnderstoodTold
    | AgreementProposed
    | AgreementAccepted
    | AgreementDropped
    | AgreementsDone
    | SentenceProposed
    | SentenceSigned
    | SentenceLeftOpen
    | NextDayProposed
    | NextDayAgreed
    | FarewellTold
    | TalkConcluded
)
