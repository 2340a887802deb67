"""How far two people who labelled apart agree: `python -m training.agreement`.

Cohen's kappa (Cohen 1960) for each label over whole items, with how often each labeller gave it.
The second labels were made from the bare texts and the guide, by others than the writers.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from heartfelt.words.finding import FLAGS, MOVES
from training.items import CARE, CORPUS, Item, MalformedError, read

PLAIN = "-"


class Agreement(NamedTuple):
    """Counts of items: both gave the label, only the first, only the second, neither."""

    both: int
    first: int
    second: int
    neither: int

    @property
    def kappa(self) -> float:
        """Agreement beyond chance, 1 at best; 0 where it cannot be told."""
        whole = sum(self)
        if not whole:
            return 0.0
        seen = (self.both + self.neither) / whole
        one, two = (self.both + self.first) / whole, (self.both + self.second) / whole
        chance = one * two + (1 - one) * (1 - two)
        return 0.0 if chance >= 1 else (seen - chance) / (1 - chance)


def second_labels(folder: Path = CORPUS / "second") -> dict[str, frozenset[str]]:
    """Read the second labels by the item's id.

    Raises:
        MalformedError: a line without labels.

    """
    found: dict[str, frozenset[str]] = {}
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            name, *kinds = line.split()
            if not kinds:
                raise MalformedError(f"{path.name}: {name} has no labels; a plain item has {PLAIN}")
            found[name] = frozenset(kinds) - {PLAIN}
    return found


def agreement(pairs: Iterable[tuple[bool, bool]]) -> Agreement:
    """Count how two labellers agree on one question."""
    counts = [0, 0, 0, 0]
    for first, second in pairs:
        counts[0 if first and second else 1 if first else 2 if second else 3] += 1
    return Agreement(*counts)


def table(items: list[Item], second: dict[str, frozenset[str]]) -> list[tuple[str, Agreement]]:
    """Compare label by label, and whether there is any flag, any move, any care at all."""
    twice = [(item.kinds, second[item.id]) for item in items if item.id in second]

    def of(kinds: Iterable[str]) -> Agreement:
        wanted = frozenset(kinds)
        return agreement((bool(one & wanted), bool(two & wanted)) for one, two in twice)

    wide = [("any flag", of(FLAGS)), ("any move", of(MOVES)), ("any care", of(CARE))]
    return wide + [(kind, of([kind])) for kind in (*FLAGS, *MOVES, *CARE)]


def main() -> int:
    """Print the table for the written part, and for the blind part without its texts."""
    second = second_labels()
    for part in ("written", "blind"):
        items = read(CORPUS / part)
        sys.stdout.write(
            f"{part}: {sum(item.id in second for item in items)} items labelled twice\n"
        )
        for name, found in table(items, second):
            first, other = found.both + found.first, found.both + found.second
            sys.stdout.write(f"  {name:16} kappa {found.kappa:.2f}   {first:5} {other:5}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
