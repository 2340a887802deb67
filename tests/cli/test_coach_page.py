"""A reading as people see it."""

import pytest

from heartfelt.cli.coach_page import show
from heartfelt.words.finding import Care, Finding, MoveFound, Reading

FINDING = Finding(
    kind="generalization",
    start=0,
    end=23,
    quote="You never\nlisten to me.",
    why="It sweeps.",
    source="Someone 2020",
    question="When, last?",
    alternatives=("I'd like [to be heard].", "Would you listen?"),
    confidence=0.9,
)
MOVE = MoveFound(kind="feeling", start=0, end=4)


def shown(reading: Reading, capsys: pytest.CaptureFixture[str]) -> str:
    show(reading)
    return capsys.readouterr().out


def test_it_shows_why_who_says_so_and_other_words(capsys: pytest.CaptureFixture[str]) -> None:
    output = shown(Reading(findings=(FINDING,)), capsys)
    assert "“You never listen to me.”" in output
    for part in ("It sweeps.", "Someone 2020", "When, last?", "[to be heard]", "Would you"):
        assert part in output
    assert "0.9" not in output


def test_it_names_a_move_once(capsys: pytest.CaptureFixture[str]) -> None:
    output = shown(Reading(moves=(MOVE, MOVE)), capsys)
    assert output.count("a feeling of your own") == 1


def test_it_asks_for_nothing_more_where_there_is_danger(capsys: pytest.CaptureFixture[str]) -> None:
    care = Care(kind="fear", start=0, end=3)
    output = shown(Reading(care=care, missing=("request",)), capsys)
    assert "request" not in output
    assert "Nothing here" not in output
