"""What an evaluation found, as data: kept as JSON, printed as lines, written as a page."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import asdict, dataclass

from training.metrics import Figure, Measure, figure

Told = tuple[str, str, str, str, float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One figure for every system.

    `measure` is auc, r, f1, found (more is better) or share (less is better); `positives` counts
    the rows that hold what is looked for.
    """

    corpus: str
    name: str
    says: str
    measure: str
    aim: float | None
    rows: int
    positives: int | None
    values: dict[str, Figure | None]

    @property
    def short(self) -> bool:
        """Whether the coach misses the aim."""
        own = self.values.get("coach")
        if self.aim is None or own is None:
            return False
        return own.value > self.aim if self.measure == "share" else own.value < self.aim

    def data(self) -> dict[str, object]:
        """Give it as plain data, numbers to four places."""
        plain = asdict(self)
        plain["values"] = {name: _rounded(value) for name, value in self.values.items()}
        return plain


def result(
    told: Told,
    measures: Mapping[str, Measure | None],
    units: Sequence[Hashable],
    positives: int | None,
) -> Result:
    """Take one figure for every system, all on the same rows and the same draws."""
    corpus, name, says, measure, aim = told
    return Result(
        corpus=corpus,
        name=name,
        says=says,
        measure=measure,
        aim=aim,
        rows=len(units),
        positives=positives,
        values={who: figure(one, units) if one else None for who, one in measures.items()},
    )


def of_data(plain: Mapping[str, object]) -> Result:
    """Read what `Result.data` wrote."""
    fields = dict(plain)
    values = fields.pop("values")
    assert isinstance(values, dict)  # noqa: S101 - our own file
    figures = {who: Figure(*value) if value else None for who, value in values.items()}
    return Result(**fields, values=figures)  # type: ignore[arg-type]


def _rounded(value: Figure | None) -> list[float | None] | None:
    if value is None:
        return None
    ends = (value.value, value.low, value.high)
    return [None if end is None else round(end, 4) for end in ends]


def shown(value: Figure | None, measure: str) -> str:
    """Write a figure for people: per cent for shares, else three places without the nought."""
    if value is None:
        return "–"
    write = _percent if measure in {"share", "found"} else _places
    if value.low is None or value.high is None:
        return write(value.value)
    return f"{write(value.value)} ({write(value.low)}–{write(value.high)})"


def aim_shown(one: Result) -> str:
    """Write what was aimed for."""
    if one.aim is None:
        return ""
    sign = "≤" if one.measure == "share" else "≥"
    write = _percent if one.measure in {"share", "found"} else _places
    return f"{sign} {write(one.aim)}"


def _percent(value: float) -> str:
    return f"{100 * value:.1f} %" if value >= 0.01 or value == 0 else f"{100 * value:.2f} %"


def _places(value: float) -> str:
    return f"{value:.3f}".replace("0.", ".", 1) if abs(value) < 1 else f"{value:.3f}"
