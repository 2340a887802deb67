"""What the model says of a sentence, as calibrated chances, and where in it.

Encoder and linear model are weighed together for each label, fitted on the voices kept for tuning:
``chance = sigmoid(a · encoder + b · linear + c)``.
"""

import functools
import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from heartfelt.words.finding import FLAGS
from heartfelt.words.model import encoder, ngrams
from heartfelt.words.model.encoder import Seen
from heartfelt.words.model.heads import LABELS, SPANS

BLEND = Path(__file__).parent / "weights" / "blend.json"
_EDGE = 1e-4
FADES = 0.33


class Blend(msgspec.Struct, frozen=True, kw_only=True):
    """How two logits become one chance, and from where it counts.

    What the model sees alone is shown from `alone` on.
    """

    encoder: float
    linear: float
    offset: float
    alone: float = 1.0


class Weighing(msgspec.Struct, frozen=True, kw_only=True):
    """How every label is weighed, and from which chance of a flag of any kind one is shown."""

    any_flag: float
    labels: Mapping[str, Blend]


class Evidence(msgspec.Struct, frozen=True):
    """One sentence as the model sees it: a chance for each label, and what the encoder saw."""

    chances: Mapping[str, float]
    seen: Seen

    @property
    def any_flag(self) -> float:
        """Return the chance of a flag of any kind, taking the kinds as independent.

        It is surer than which kind it is.
        """
        return 1 - math.prod(1 - self.chances[kind] for kind in FLAGS)

    def place(self, kind: str) -> tuple[int, int]:
        """Return where in the sentence a label lies, half open, in code points of the sentence.

        From the surest piece outwards, as long as the pieces are at least a third as sure.
        """
        column = SPANS.index(kind)
        sure = [row[column] for row in self.seen.spans]
        if not sure:
            return 0, 0
        peak = max(range(len(sure)), key=sure.__getitem__)
        first = last = peak
        while first > 0 and sure[first - 1] >= sure[peak] * FADES:
            first -= 1
        while last + 1 < len(sure) and sure[last + 1] >= sure[peak] * FADES:
            last += 1
        pieces = self.seen.pieces
        return pieces[first].start, pieces[last].end


@functools.cache
def weighing() -> Weighing | None:
    """Return how the labels are weighed; None where no model is shipped."""
    if not BLEND.exists():
        return None
    return msgspec.convert(json.loads(BLEND.read_text("utf-8")), type=Weighing)


def weigh(sentences: Sequence[str]) -> list[Evidence] | None:
    """Return the evidence for each plain sentence; None without a model."""
    table, reader, linear = weighing(), encoder.load(), ngrams.load()
    if table is None or reader is None or linear is None:
        return None
    found: list[Evidence] = []
    for sentence, seen in zip(sentences, reader.read(sentences), strict=True):
        second = linear.read(sentence)
        chances = {
            label: _chance(table.labels[label], seen.labels[n], second[n])
            for n, label in enumerate(LABELS)
        }
        found.append(Evidence(chances, seen))
    return found


def _chance(blend: Blend, first: float, second: float) -> float:
    bounded = min(1 - _EDGE, max(_EDGE, first))
    logit = math.log(bounded / (1 - bounded))
    whole = blend.encoder * logit + blend.linear * second + blend.offset
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, whole)))), 4)
