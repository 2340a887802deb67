"""The encoder at run time: sentences in, numbers out. The same for all threads.

A sentence is read by itself, so that it gives the same numbers alone or among others. Without the
model's files, or without onnxruntime, `load` gives None and the cues work alone.
"""

import functools
import importlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from heartfelt.words.model.heads import LABELS, PARTS, SPANS
from heartfelt.words.model.wordpiece import Piece, WordPiece

WEIGHTS = Path(__file__).parent / "weights"
Numbers = NDArray[np.float32]
LONGEST = 126
"""Pieces of a sentence that are read; what follows is judged by its beginning."""


class Seen(msgspec.Struct, frozen=True, gc=False):
    """What the encoder made of one sentence: chances from 0 to 1.

    `labels` follows `LABELS`; `spans[i]` follows `SPANS` and belongs to `pieces[i]`; `parts[i]` is
    the piece's part of speech and `ends[i]` the chance that a clause ends with it.
    """

    labels: tuple[float, ...]
    pieces: tuple[Piece, ...]
    spans: tuple[tuple[float, ...], ...]
    parts: tuple[str, ...]
    ends: tuple[float, ...]

    def label(self, kind: str) -> float:
        """Return the chance that the sentence carries a label."""
        return self.labels[LABELS.index(kind)]


class Session(Protocol):
    """The one thing asked of onnxruntime."""

    def run(self, outputs: None, inputs: dict[str, NDArray[Any]]) -> list[Numbers]:
        """Return labels, spans and syntax as arrays of logits."""
        ...


class Encoder:
    """A loaded model. It remembers nothing between two texts: they belong to different people."""

    def __init__(self, session: Session, cut: WordPiece) -> None:
        self._session = session
        self._cut = cut

    def read(self, sentences: Sequence[str]) -> list[Seen]:
        """Return what was seen in each sentence."""
        found = {one: self._look(one) for one in dict.fromkeys(sentences)}
        return [found[one] for one in sentences]

    def _look(self, sentence: str) -> Seen:
        pieces = tuple(self._cut.pieces(sentence)[:LONGEST])
        ids = [self._cut.begin, *(piece.id for piece in pieces), self._cut.end]
        given: dict[str, NDArray[Any]] = {
            "ids": np.asarray([ids], dtype=np.int64),
            "mask": np.ones((1, len(ids)), dtype=np.float32),
        }
        labels, spans, syntax = self._session.run(None, given)
        inner = slice(1, len(pieces) + 1)
        chances = _chance(spans[0, inner, : len(SPANS)])
        words = syntax[0, inner]
        best: list[int] = words[:, : len(PARTS)].argmax(-1).tolist()
        return Seen(
            labels=tuple(_chance(labels[0]).tolist()),
            pieces=pieces,
            spans=tuple(map(tuple, chances.tolist())),
            parts=tuple(PARTS[n] for n in best),
            ends=tuple(_chance(words[:, len(PARTS)]).tolist()),
        )


def _chance(logits: Numbers) -> Numbers:
    """Turn logits into chances, to four places: what processors differ in lies beyond."""
    return np.round(1.0 / (1.0 + np.exp(-np.clip(logits, -30.0, 30.0))), 4).astype(np.float32)


@functools.cache
def load() -> Encoder | None:
    """Load the shipped model once; None where it or its runtime is missing."""
    try:
        onnxruntime = importlib.import_module("onnxruntime")
    except ImportError:
        return None
    if not (WEIGHTS / "encoder.onnx").exists():
        return None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        str(WEIGHTS / "encoder.onnx"), options, providers=["CPUExecutionProvider"]
    )
    pieces = (WEIGHTS / "vocabulary.txt").read_text(encoding="utf-8").splitlines()
    return Encoder(session, WordPiece(pieces))
