"""A linear model over hashed words and parts of words: plain, quick, and hard to beat.

It sees spellings, swear words and set phrases that a small encoder blurs. Method: hashing of
features (Weinberger et al. 2009); word and character n-grams in a linear model (Wang & Manning
2012).
"""

import functools
import re
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from heartfelt.words.model.heads import LABELS

SIZE = 1 << 16
WEIGHTS = Path(__file__).parent / "weights" / "ngrams.npz"
LONGEST = 2_000
"""Code points that are read."""
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[^\w\s]")


@functools.lru_cache(maxsize=20_000)
def _of_word(word: str) -> tuple[int, ...]:
    framed = f"<{word}>"
    parts = {framed[n : n + size] for size in (3, 4, 5) for n in range(len(framed) - size + 1)}
    return (_hash("w" + word), *sorted(_hash("c" + part) for part in parts))


def _hash(part: str) -> int:
    return crc32(part.encode("utf-8", "surrogatepass")) % SIZE


def features(plain: str) -> list[int]:
    """Return the numbers of the n-grams of a plain text, each once, in order."""
    words = _WORD.findall(plain[:LONGEST])
    found = {number for word in words for number in _of_word(word)}
    found.update(
        _hash(f"b{one} {two}") for one, two in zip(["<", *words], [*words, ">"], strict=True)
    )
    return sorted(found)


class Linear:
    """The loaded weights: 8-bit integers, a scale and an offset for each label."""

    def __init__(
        self,
        weights: NDArray[np.int8],
        scale: NDArray[np.float64],
        offset: NDArray[np.float64],
    ) -> None:
        self._weights = weights
        self._scale = scale
        self._offset = offset

    def read(self, plain: str) -> tuple[float, ...]:
        """Return a logit for each of `LABELS`."""
        numbers = features(plain)
        summed = self._weights[numbers].sum(axis=0, dtype=np.int64) * self._scale
        logits = summed / max(1, len(numbers)) ** 0.5 + self._offset
        return tuple(round(float(one), 4) for one in logits)


@functools.cache
def load() -> Linear | None:
    """Load the shipped weights once; None where they are missing."""
    if not WEIGHTS.exists():
        return None
    with np.load(WEIGHTS) as held:
        weights, scale, offset = held["weights"], held["scale"], held["offset"]
    if weights.shape != (SIZE, len(LABELS)):
        raise ValueError("the weights were made for other labels")
    return Linear(weights, scale, offset)
