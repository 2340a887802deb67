"""`heartfelt coach --jsonl`: many texts in, one line of JSON out for each, in order, at once."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import IO

import msgspec

from heartfelt.base.codec import UnreadableError, from_bytes, to_bytes
from heartfelt.cli.sentences import sentence
from heartfelt.words.coach import coach
from heartfelt.words.finding import Context

Id = str | int | float | None


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One text to read. Anything else a line holds is passed over."""

    text: str
    id: Id = None
    context: Context | None = None


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """As much of a bad line as its answer needs."""

    id: Id | msgspec.UnsetType = msgspec.UNSET


def read_lines(source: IO[bytes], target: IO[bytes]) -> int:
    """Answer every line of `source` on `target`; returns how many could not be read.

    Empty lines are passed over. Each answer is written out before the next line is read, so that
    a program at the other end may wait for it. Progress shows on standard error, in a terminal.
    """
    bad = 0
    with _progress() as advance:
        for raw in source:
            if not raw.strip():
                continue
            answer, good = _answer(raw)
            bad += not good
            target.write(answer + b"\n")
            target.flush()
            advance()
    return bad


def _answer(raw: bytes) -> tuple[bytes, bool]:
    try:
        line = from_bytes(raw, Line)
    except (UnreadableError, RecursionError):
        return _complaint(raw), False
    reading = to_bytes(coach(line.text, context=line.context))
    # Put together as bytes: the reading is an object already, and only wants its id.
    return b'{"id":' + to_bytes(line.id) + b"," + reading[1:], True


def _complaint(raw: bytes) -> bytes:
    """Answer a bad line with a reason, and with its id where that much can be read."""
    error = b'"error":' + to_bytes(sentence("no-json"))
    try:
        name = from_bytes(raw, Name).id
    except (UnreadableError, RecursionError):
        name = msgspec.UNSET
    if name is msgspec.UNSET:
        return b"{" + error + b"}"
    return b'{"id":' + to_bytes(name) + b"," + error + b"}"


@contextmanager
def _progress() -> Generator[Callable[[], None]]:
    """Count on standard error, where a person looks at it; yields what counts one more."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda: bar.advance(task)
