from pathlib import Path

import pytest
from training.agreement import agreement, second_labels
from training.items import CORPUS, KINDS, MalformedError, read, split_of


def test_kappa_is_that_of_the_textbook():
    # Cohen (1960): of 100, both yes 20, first only 5, second only 10, both no 65.
    pairs = [(True, True)] * 20 + [(True, False)] * 5 + [(False, True)] * 10 + [(False, False)] * 65
    found = agreement(pairs)
    assert found == (20, 5, 10, 65)
    assert found.kappa == pytest.approx((0.85 - 0.6) / 0.4)


@pytest.mark.parametrize(("pairs", "kappa"), [([], 0.0), ([(True, True)] * 3, 0.0)])
def test_kappa_says_nothing_where_nothing_can_be_said(pairs, kappa: float):
    assert agreement(pairs).kappa == kappa


def test_whatever_is_measured_on_was_labelled_twice_with_labels_there_are():
    second, written, blind = second_labels(), read(), read(CORPUS / "blind")
    judged = {item.id for item in (*written, *blind) if item in blind or split_of(item) == "dev"}
    assert judged <= set(second) <= {item.id for item in (*written, *blind)}
    assert frozenset().union(*second.values()) == KINDS


def test_a_line_without_labels_is_refused(tmp_path: Path):
    (tmp_path / "hand.txt").write_text("hand-1234\n")
    with pytest.raises(MalformedError, match="hand-1234"):
        second_labels(tmp_path)
