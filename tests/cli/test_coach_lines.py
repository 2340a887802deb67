"""Many texts, one line each, in order, at once."""

import io
import json
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heartfelt.base.topics import Kind
from heartfelt.cli.coach_lines import read_lines
from heartfelt.words.coach import coach
from heartfelt.words.finding import Context


def answers(*lines: bytes) -> tuple[list[dict[str, object]], int]:
    target = io.BytesIO()
    bad = read_lines(io.BytesIO(b"\n".join(lines)), target)
    return [json.loads(line) for line in target.getvalue().splitlines()], bad


def test_it_answers_in_order_and_under_the_same_id() -> None:
    texts = ["You never listen.", "Thank you for dinner.", "Grüße 🌻"]
    lines = [json.dumps({"id": f"n{i}", "text": t}).encode() for i, t in enumerate(texts)]
    found, bad = answers(*lines)
    assert bad == 0
    assert [line["id"] for line in found] == ["n0", "n1", "n2"]
    assert [line["tone"] for line in found] == [coach(text).tone for text in texts]
    assert set(found[0]) == {"id", "findings", "moves", "missing", "care", "tone", "scores"}


@pytest.mark.parametrize("name", [7, "seven", None, 1.5])
def test_it_gives_back_any_plain_id(name: object) -> None:
    found, _ = answers(json.dumps({"id": name, "text": "Hello."}).encode())
    assert found[0]["id"] == name


def test_it_hands_the_context_on() -> None:
    line = {"text": "You are late.", "context": {"kind": "past", "form": "opener"}}
    found, bad = answers(json.dumps(line).encode())
    assert bad == 0
    context = Context(kind=Kind.PAST, form="opener")
    assert found[0]["tone"] == coach("You are late.", context=context).tone


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        (b"not json", {"error"}),
        (b"[1]", {"error"}),
        (b'{"id": 3}', {"id", "error"}),
        (b'{"id": 3, "text": 4}', {"id", "error"}),
        (b'{"id": [3], "text": "a"}', {"error"}),
        (b'{"id": 3, "text": "a", "context": {"kind": "weather"}}', {"id", "error"}),
        (b'{"id": 3, "text": "\\ud800"}', {"error"}),
        (b"\xff\xfe", {"error"}),
        (b'{"id": 3, "text": "a", "x": ' + b"[" * 100_000, {"error"}),
    ],
)
def test_it_goes_on_after_a_line_it_cannot_read(line: bytes, answer: set[str]) -> None:
    found, bad = answers(line, b'{"id": 9, "text": "Good morning."}')
    assert bad == 1
    assert set(found[0]) == answer
    assert found[1]["id"] == 9


def test_it_never_repeats_words_it_could_not_read() -> None:
    found, _ = answers(b'{"id": 1, "text": ["my secret"]}')
    assert "secret" not in str(found)


def test_it_passes_over_empty_lines() -> None:
    found, bad = answers(b"", b"   ", b'{"text": "Hello."}')
    assert (len(found), bad) == (1, 0)


def test_it_answers_each_line_before_it_reads_the_next() -> None:
    target = io.BytesIO()
    seen: list[int] = []

    def lines() -> Iterator[bytes]:
        for _ in range(3):
            seen.append(target.getvalue().count(b"\n"))
            yield b'{"text": "Hello."}\n'

    class Source(io.BytesIO):
        def __iter__(self) -> Iterator[bytes]:  # type: ignore[override]
            return lines()

    read_lines(Source(), target)
    assert seen == [0, 1, 2]


@settings(max_examples=60)
@given(line=st.binary(max_size=60))
def test_it_gives_one_line_for_any_line(line: bytes) -> None:
    line = line.replace(b"\n", b"")
    found, bad = answers(line)
    assert len(found) == (1 if line.strip() else 0)
    assert bad <= len(found)
