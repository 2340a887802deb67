"""What the model says: the same each time, each sentence by itself, nothing without its files."""

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heartfelt.words.coach import coach
from heartfelt.words.model import encoder, evidence, ngrams
from heartfelt.words.model.heads import LABELS, SPANS

HARSH = "you selfish pig, you ruin everything you touch"
CALM = "the bus was late and i bought bread on the way home"


def test_it_knows_every_label_and_its_chances_are_chances():
    found = evidence.weigh([HARSH])
    assert found is not None
    assert tuple(found[0].chances) == LABELS
    assert all(0 <= chance <= 1 for chance in found[0].chances.values())


def test_harsh_words_are_harsher_than_bread():
    found = evidence.weigh([HARSH, CALM])
    assert found is not None
    assert found[0].chances["harsh"] > 0.9
    assert found[1].chances["harsh"] < 0.1


@given(st.lists(st.text(max_size=60), min_size=1, max_size=4))
@settings(max_examples=30, deadline=None)
def test_a_sentence_is_seen_alike_alone_and_among_others(sentences: list[str]):
    among = evidence.weigh([HARSH, *sentences])
    encoder.load.cache_clear()
    alone = evidence.weigh(sentences)
    assert among is not None
    assert alone == among[1:]


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_a_place_lies_in_the_sentence(text: str):
    found = evidence.weigh([text])
    assert found is not None
    for kind in SPANS:
        start, end = found[0].place(kind)
        assert 0 <= start <= end <= len(text)


def test_threads_share_it():
    seen: list[object] = []
    readers = [
        threading.Thread(target=lambda n=n: seen.append(evidence.weigh([f"{HARSH} {n % 3}"])))
        for n in range(12)
    ]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert len({repr(one) for one in seen}) == 3


def test_it_keeps_nothing_of_what_it_read():
    reader = encoder.load()
    assert reader is not None
    before = repr(vars(reader))
    reader.read(["what alice wrote", "what bob wrote"])
    assert repr(vars(reader)) == before


@pytest.mark.parametrize("missing", ["encoder.load", "ngrams.load", "evidence.weighing"])
def test_without_the_model_the_cues_still_work(monkeypatch: pytest.MonkeyPatch, missing: str):
    monkeypatch.setattr(f"heartfelt.words.model.{missing}", lambda: None)
    reading = coach("You never listen to me.")
    assert [finding.kind for finding in reading.findings] == ["generalization"]


def test_the_linear_model_tells_words_apart():
    linear = ngrams.load()
    assert linear is not None
    column = LABELS.index("harsh")
    assert linear.read(HARSH)[column] > linear.read(CALM)[column]
