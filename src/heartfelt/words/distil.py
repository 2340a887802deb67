"""From a rant to the one thing that matters tonight, with the writer's own sentences."""

import msgspec

from heartfelt.words.finding import Reading
from heartfelt.words.plain import plain
from heartfelt.words.sentences import Sentence, split

FEWEST_GRIEVANCES = 3
FEWEST_WORDS = 60
MOST_SHOWN = 12


class Grievance(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence of the writer's that holds a finding, by its place and in its own words."""

    start: int
    end: int
    words: str


class Distilled(msgspec.Struct, frozen=True, kw_only=True):
    """A question key and the grievances to choose from, in the order they were written."""

    question: str
    grievances: tuple[Grievance, ...]


def distil(text: str, reading: Reading) -> Distilled | None:
    """Answer ``None`` unless `text` is a rant: long, with several different grievances.

    `reading` must come from this very text. The same sentence written twice counts once.
    """
    if reading.care is not None or len(text.split()) < FEWEST_WORDS:
        return None
    marks = sorted(finding.start for finding in reading.findings)
    found: dict[str, Grievance] = {}
    low, next_mark = plain(text), 0
    for place in split(low):
        while next_mark < len(marks) and marks[next_mark] < place.start:
            next_mark += 1
        if next_mark < len(marks) and marks[next_mark] < place.end:
            found.setdefault(low[place.start : place.end], _grievance(text, place))
    if len(found) < FEWEST_GRIEVANCES:
        return None
    return Distilled(
        question="which-one-matters-most-tonight",
        grievances=tuple(found.values())[:MOST_SHOWN],
    )


def _grievance(text: str, place: Sentence) -> Grievance:
    return Grievance(start=place.start, end=place.end, words=text[place.start : place.end])
