"""Labelled text of others: found by its name, read whole or as a sample."""

import gzip
import json
from pathlib import Path

from training.rows import corpora, evened, find, read


def test_it_finds_a_part_with_or_without_gzip_and_a_word_more(tmp_path: Path) -> None:
    names = ["a.dev.jsonl", "b.test.jsonl.gz", "ucc.dev.evaluation-only.jsonl.gz", "a.dev.txt"]
    for name in names:
        (tmp_path / name).touch()
    assert find(tmp_path, "a", "dev") == tmp_path / names[0]
    assert find(tmp_path, "ucc", "dev") == tmp_path / names[2]
    assert find(tmp_path, "b", "dev") is None
    assert corpora(tmp_path, "dev") == ["a", "ucc"]
    assert corpora(tmp_path, "test") == ["b"]


def test_it_does_not_take_one_corpus_for_another(tmp_path: Path) -> None:
    (tmp_path / "paradetox_texts.dev.jsonl").touch()
    assert find(tmp_path, "paradetox", "dev") is None


def test_it_reads_texts_labels_and_groups(tmp_path: Path) -> None:
    rows = [{"text": "a", "labels": {"toxic": 1, "who": "x"}, "group": 7}, {"text": "b"}]
    path = tmp_path / "a.dev.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write("\n".join(map(json.dumps, rows)) + "\n\n")
    first, second = read(path)
    assert first.number("toxic") == 1
    assert first.number("who") is None
    assert first.on("toxic", "absent")
    assert first.unit != second.unit
    assert second.labels == {}


def test_it_takes_the_same_sample_every_time(tmp_path: Path) -> None:
    path = tmp_path / "a.dev.jsonl"
    path.write_text("".join(f'{{"text": "{n}"}}\n' for n in range(50)))
    sample = [row.text for row in read(path, 5)]
    assert len(sample) == 5
    assert sample == [row.text for row in read(path, 5)] != ["0", "1", "2", "3", "4"]
    assert len(read(path, 500)) == 50


def test_it_takes_away_what_gives_the_sides_of_paradetox_away() -> None:
    said = 'he said " stop it ", and doesn\'t care.'
    assert evened('he said " stop it " , and does n\'t care .') == said
    assert evened('He said "Stop it", and doesn\'t care.') == said
    assert evened("  That is  nonsense. ") == "that is nonsense."
