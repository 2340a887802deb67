"""The coach in a terminal, in the shape that docs/words/wire.md promises."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from heartfelt.cli.main import main
from heartfelt.words.coach import coach as read

SWEEPING = "You never listen to me."
WIRE = {"findings", "moves", "missing", "care", "tone", "scores"}
FINDING = {
    "kind",
    "start",
    "end",
    "quote",
    "why",
    "source",
    "question",
    "alternatives",
    "confidence",
}


def run(*arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["coach", *arguments], input=given)


def test_it_prints_one_reading_in_the_promised_shape() -> None:
    reading = json.loads(run("--json", SWEEPING).output)
    assert set(reading) == WIRE
    finding = reading["findings"][0]
    assert set(finding) == FINDING
    assert SWEEPING[finding["start"] : finding["end"]] == finding["quote"]


def test_it_counts_code_points() -> None:
    text = "🌻🌻 " + SWEEPING
    finding = json.loads(run("--json", text).output)["findings"][0]
    assert text[finding["start"] : finding["end"]] == finding["quote"]


def test_it_speaks_to_people_without_numbers() -> None:
    result = run(SWEEPING)
    finding = read(SWEEPING).findings[0]
    flat = " ".join(result.output.split())
    assert result.exit_code == 0
    assert finding.quote in flat
    assert " ".join(finding.question.split()) in flat
    assert "confidence" not in flat


def test_it_shows_at_most_two_notes() -> None:
    text = " ".join([SWEEPING, "You always ruin everything.", "You are lazy.", "Shut up."])
    assert len(read(text).findings) > 2
    assert run(text).output.count("“") == 2


def test_it_has_nothing_to_say_about_calm_words() -> None:
    assert "Nothing here" in run("The train leaves at eight.").output


def test_it_puts_care_before_style() -> None:
    output = run("You hit me last night and I am afraid of you.").output
    assert output.startswith("Some of these words")


@pytest.mark.parametrize("arguments", [["--json"], ["--json", "-"]])
def test_it_reads_standard_input(arguments: list[str]) -> None:
    expected = json.loads(run("--json", SWEEPING).output)
    assert json.loads(run(*arguments, given=SWEEPING).output) == expected


def test_it_reads_a_file(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_bytes(b"\xef\xbb\xbf" + SWEEPING.encode())
    expected = json.loads(run("--json", SWEEPING).output)
    assert json.loads(run("--json", str(letter)).output) == expected


def test_it_takes_what_is_too_long_for_a_file_name_as_words() -> None:
    assert run("--json", "We walked along the river. " * 400).exit_code == 0


@pytest.mark.parametrize("given", [b"", b"  \n", b"\xff\xfe\xfa"])
def test_it_says_when_there_is_nothing_to_read(given: bytes) -> None:
    result = run(given=given)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


@pytest.mark.parametrize("arguments", [["--json", "--jsonl"], ["--jsonl", SWEEPING]])
def test_it_refuses_wishes_that_exclude_each_other(arguments: list[str]) -> None:
    assert run(*arguments, given="").exit_code == 2


def test_it_obeys_nothing_that_is_hidden_in_words() -> None:
    output = run("[bold]You never\x1b[31m listen to me[/bold].").output
    assert "\x1b" not in output
