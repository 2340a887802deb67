"""Which rows count, what they say, and which score is held against it."""

import pytest
from training.labels import (
    CALM,
    balance,
    best,
    flagged,
    harshness,
    is_open,
    is_question,
    offends,
    only_calm,
    quartile,
    receptive,
    sides,
    situation,
    therapist,
)
from training.rows import Row
from training.tasks import TASKS


def row(**labels: object) -> Row:
    return Row("words", labels, 0)


def test_it_weighs_harsh_against_warm_and_leaves_out_both_and_neither() -> None:
    label = sides(CALM)
    assert label(row(anger=1, love=0)) == 1
    assert label(row(anger=0, love=1)) == 0
    assert label(row(anger=1, love=1)) is None
    assert label(row(neutral=1)) is None


def test_it_takes_for_calm_only_what_is_nothing_else() -> None:
    assert only_calm(row(love=1, joy=1, anger=0)) == 1
    assert only_calm(row(love=1, surprise=1)) is None
    assert only_calm(row(love=0)) is None


def test_it_listens_to_the_therapist_alone() -> None:
    label = therapist(is_open, is_question)
    assert label(row(interlocutor="therapist", question_subtype="open")) == 1
    assert label(row(interlocutor="therapist", question_subtype="closed")) == 0
    assert label(row(interlocutor="therapist", question_subtype=None)) is None
    assert label(row(interlocutor="client", question_subtype="open")) is None


def test_it_knows_the_other_labels() -> None:
    assert offends(row(category="Offending User", unsafe=1)) == 1
    assert offends(row(category="Biased Opinion", unsafe=1)) is None
    assert situation(row(seType="GENERIC_SENTENCE")) == 1
    assert situation(row(seType="EVENT")) == 0
    assert situation(row(seType="QUESTION")) is None


@pytest.mark.parametrize(
    ("labels", "expected"),
    [({"polite": 1}, 1), ({"Binary": -1}, 0), ({"quartile": "top"}, 1), ({"impolite": 1}, 0)],
)
def test_it_reads_politeness_however_it_is_written(
    labels: dict[str, object], expected: float
) -> None:
    assert quartile(Row("", labels, 0)) == expected


def test_it_gives_a_system_the_benefit_of_its_harshness() -> None:
    pick = best("contempt")
    assert pick({"contempt": 0.2, "harsh": 0.9}) == 0.2
    assert pick({"harsh": 0.9}) == 0.9
    assert pick({"warm": 0.9}) is None
    assert best("need", instead=None)({"harsh": 0.9}) is None


def test_it_shows_a_dash_rather_than_a_nought() -> None:
    assert balance({"generalization": 1}) is None
    assert harshness({"generalization": 1}) is None
    assert flagged({"harsh": 1}) is None
    assert balance({"harsh": 0.25}) == -0.25
    assert harshness({"harsh": 0.5, "warm": 0.25}) == 0.25
    assert receptive({"receptive": 0.7, "warm": 0}) == 0.7
    assert receptive({"warm": 0.5, "harsh": 0.25}) == 0.25


def test_it_names_no_figure_twice() -> None:
    names = [task.name for task in TASKS]
    assert len(names) == len({*names})
