"""The corpus can be read, and what stands in it is what the guide says."""

from pathlib import Path

import pytest
from training.items import CORPUS, MalformedError, Span, card, parse, read, split_of

HEAD = "@ voice=alice topic=chores form=message\n"


def corpus(folder: Path, lines: str):
    (folder / "hand.txt").write_text(HEAD + lines, encoding="utf-8")
    return read(folder)


def test_it_turns_marks_into_places():
    text, spans = parse("well, {blame+past: you {hostility: bloody} did it} again")
    assert text == "well, you bloody did it again"
    assert spans == (Span("blame", 6, 23), Span("past", 6, 23), Span("hostility", 10, 16))
    assert text[10:16] == "bloody"


def test_a_line_break_is_one_character():
    assert parse(r"one\n{need: two}") == ("one\ntwo", (Span("need", 4, 7),))


@pytest.mark.parametrize("line", ["{blame: you", "you}", "{rude: you}", "{ you}", "{blame: }"])
def test_it_refuses_marks_that_make_no_sense(line: str):
    with pytest.raises(MalformedError):
        parse(line)


@pytest.mark.parametrize("lines", ["! {blame: your fault}", "@ voice=x form=message\nhello"])
def test_it_says_where_a_line_is_wrong(tmp_path: Path, lines: str):
    with pytest.raises(MalformedError, match=r"hand\.txt:2"):
        corpus(tmp_path, lines)


def test_contrasts_stay_in_one_group_and_context_belongs_to_the_next(tmp_path: Path):
    one, two, three = corpus(tmp_path, "< where were you\n{demand: sit}\n= ! please sit\nhello")
    assert (one.group, two.group) == (one.group, one.group)
    assert three.group != one.group
    assert (one.context, two.context) == ("where were you", None)
    assert two.passes


def test_an_id_does_not_hang_on_its_place(tmp_path: Path):
    first = corpus(tmp_path, "hello\ngood night")
    again = corpus(tmp_path, "something new\nhello\ngood night")
    assert {item.text: item.id for item in first}.items() <= {i.text: i.id for i in again}.items()


@pytest.mark.parametrize("part", ["written", "blind"])
def test_what_is_here_can_be_read_and_nothing_stands_twice(part: str):
    items = read(CORPUS / part)
    assert len({item.id for item in items}) == len(items)
    for item in items:
        assert all(item.text[s.start : s.end].strip() for s in item.spans), item.id


def test_no_voice_is_on_both_sides():
    sides: dict[str, set[str]] = {}
    for item in read():
        sides.setdefault(item.voice, set()).add(split_of(item))
    assert all(len(found) == 1 for found in sides.values())
    assert {side for found in sides.values() for side in found} == {"train", "dev"}


def test_nothing_of_the_blind_part_stands_in_the_other():
    known = {item.text.casefold() for item in read()}
    assert not [i.id for i in read(CORPUS / "blind") if i.text.casefold() in known]


def test_the_data_card_counts_what_is_there():
    assert card() in (CORPUS / "README.md").read_text(encoding="utf-8")
