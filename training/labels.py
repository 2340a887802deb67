"""How a row's labels and a system's scores become two numbers to compare.

A label function gives None for a row that does not count; a pick gives None for a system that has
no such quality.
"""

from collections.abc import Callable

from training.peers import Scores
from training.rows import Row

CALM = frozenset({"love", "caring", "gratitude", "admiration", "joy"})
_ANGRY = ("anger", "annoyance", "disapproval", "disgust")
_SWEEPING = {"GENERALIZING_SENTENCE", "GENERIC_SENTENCE"}
_SINGLE = {"EVENT", "STATE", "REPORT"}
_POLITE = ("polite", "impolite", "binary", "quartile", "politeness", "label", "score")

Label = Callable[[Row], float | None]
Pick = Callable[[Scores], float | None]


def best(*names: str, instead: str | None = "harsh") -> Pick:
    """Take the highest of some qualities, or another where a system has none of them."""

    def pick(scores: Scores) -> float | None:
        own = [scores[name] for name in names if name in scores]
        return max(own) if own else scores.get(instead or "")

    return pick


def balance(scores: Scores) -> float | None:
    """Weigh warm against harsh; None for a system with neither."""
    if not {"harsh", "warm"} & scores.keys():
        return None
    return scores.get("warm", 0.0) - scores.get("harsh", 0.0)


def harshness(scores: Scores) -> float | None:
    """Weigh harsh against warm."""
    kind = balance(scores)
    return None if kind is None else -kind


def receptive(scores: Scores) -> float | None:
    """Take receptiveness, or warmth against harshness where a system has no such score."""
    return scores["receptive"] if "receptive" in scores else balance(scores)


def flagged(scores: Scores) -> float | None:
    """Take whether the system would speak up."""
    return scores.get("flagged")


def number(*names: str) -> Label:
    """Take the first of some labels that a row has."""

    def label(row: Row) -> float | None:
        return next((n for name in names if (n := row.number(name)) is not None), None)

    return label


def sides(warm: tuple[str, ...] | frozenset[str]) -> Label:
    """Make a label: 1 for anger and its kin, 0 for the warm ones, nothing for both or neither."""

    def label(row: Row) -> float | None:
        harsh, kind = row.on(*_ANGRY), row.on(*warm)
        return float(harsh) if harsh != kind else None

    return label


def only_calm(row: Row) -> float | None:
    """Pick the rows that carry calm and warm labels alone."""
    named = {name for name, value in row.labels.items() if value}
    return 1.0 if named and named <= CALM else None


def therapist(yes: Callable[[Row], bool], among: Callable[[Row], bool] = lambda _: True) -> Label:
    """Make a label among the therapist's turns."""

    def label(row: Row) -> float | None:
        ours = row.labels.get("interlocutor") == "therapist" and among(row)
        return float(yes(row)) if ours else None

    return label


def is_open(row: Row) -> bool:
    """Whether the turn asks an open question."""
    return row.labels.get("question_subtype") == "open"


def is_question(row: Row) -> bool:
    """Whether the turn asks anything."""
    return row.labels.get("question_subtype") in {"open", "closed"}


def offends(row: Row) -> float | None:
    """Say whether a reply offends the other; other kinds of danger do not count."""
    return row.number("unsafe") if row.labels.get("category") == "Offending User" else None


def situation(row: Row) -> float | None:
    """Say whether a clause generalizes or tells of single things."""
    kind = row.labels.get("seType")
    return float(kind in _SWEEPING) if kind in _SWEEPING | _SINGLE else None


def quartile(row: Row) -> float | None:
    """Say whether a request is of the polite quartile, however the labels put it."""
    named = {name.lower(): value for name, value in row.labels.items()}
    for name in _POLITE:
        value = named.get(name)
        if isinstance(value, str):
            return {"polite": 1.0, "impolite": 0.0, "top": 1.0, "bottom": 0.0}.get(value.lower())
        if isinstance(value, int | float):
            if name == "binary" and value == 0 and -1 in named.values():
                return None
            return float(value <= 0 if name == "impolite" else value > 0)
    return None
