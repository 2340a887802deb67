"""The measures, on rows so few that the answer can be worked out by hand."""

import pytest
from training.metrics import area, figure, macro_f1, mean, pearson, per_kind, share

ONCE = bytes([1, 1, 1, 1])


@pytest.mark.parametrize(
    ("truth", "scores", "expected"),
    [
        ([0, 0, 1, 1], [0.1, 0.2, 0.8, 0.9], 1.0),
        ([0, 0, 1, 1], [0.9, 0.8, 0.2, 0.1], 0.0),
        ([0, 0, 1, 1], [0.5, 0.5, 0.5, 0.5], 0.5),
        ([0, 1, 0, 1], [0.1, 0.4, 0.4, 0.3], 0.625),
    ],
)
def test_it_measures_the_area_under_the_curve(
    truth: list[int], scores: list[float], expected: float
) -> None:
    assert area([bool(yes) for yes in truth], scores)(ONCE) == expected


def test_it_measures_no_area_where_all_rows_are_alike() -> None:
    assert area([True] * 4, [1, 2, 3, 4])(ONCE) is None


def test_it_counts_a_row_as_often_as_it_was_drawn() -> None:
    measure = area([True, True, False], [0.9, 0.1, 0.5])
    assert measure([1, 1, 1]) == 0.5
    assert measure([3, 1, 2]) == 0.75
    assert measure([0, 1, 1]) == 0.0


def test_it_gives_the_same_area_as_comparing_all_pairs() -> None:
    truth = [place % 3 == 0 for place in range(60)]
    scores = [(place * 7 % 11) / 11 for place in range(60)]
    weights = [place * 5 % 4 for place in range(60)]
    won = total = 0.0
    for i in range(60):
        for j in range(60):
            if truth[i] and not truth[j]:
                pairs = weights[i] * weights[j]
                total += pairs
                won += pairs * ((scores[i] > scores[j]) + (scores[i] == scores[j]) / 2)
    assert area(truth, scores)(weights) == pytest.approx(won / total)


def test_it_measures_pearsons_r() -> None:
    assert pearson([1, 2, 3], [2, 4, 6])([1, 1, 1]) == pytest.approx(1)
    assert pearson([1, 2, 3, 4], [1, 3, 2, 5])(ONCE) == pytest.approx(0.8315218)
    assert pearson([1, 2, 3], [1, 1, 1])([1, 1, 1]) is None


def test_it_measures_a_share_of_rows_or_of_spans() -> None:
    assert share([1, 0, 0, 1])(ONCE) == 0.5
    assert share([1, 0], [3, 1])([1, 1]) == 0.25
    assert share([], [])([]) is None


def test_it_takes_the_mean_only_where_every_part_has_a_value() -> None:
    half, whole = share([1, 0]), share([1, 1])
    assert mean([half, whole])([1, 1]) == 0.75
    assert mean([half, area([True, True], [1, 2])])([1, 1]) is None


def test_it_takes_macro_f1_over_the_kinds_that_occur() -> None:
    gold = [{"blame"}, {"blame", "threat"}, set(), {"threat"}]
    found = [{"blame"}, {"threat"}, {"blame", "past"}, set[str]()]
    measure = macro_f1(gold, found, ("blame", "threat", "past"))
    assert measure(ONCE) == pytest.approx((1 / 2 + 2 / 3) / 2)


def test_it_tells_precision_from_recall() -> None:
    gold = [{"blame"}, {"blame"}, {"blame"}, set[str]()]
    found = [{"blame"}, set[str](), set[str](), {"blame"}]
    score = per_kind(gold, found, ("blame", "past"))
    assert score["blame"].precision == 0.5
    assert score["blame"].recall == pytest.approx(1 / 3)
    assert score["blame"].f1 == pytest.approx(0.4)
    assert score["blame"].support == 3
    assert score["past"].f1 == 0


def test_it_gives_an_interval_around_the_value_that_is_the_same_every_time() -> None:
    hits = [1, 0] * 50
    first = figure(share(hits), range(100))
    assert first is not None
    assert first.low is not None
    assert first.high is not None
    assert 0.38 <= first.low < first.value == 0.5 < first.high <= 0.62
    assert figure(share(hits), range(100)) == first


def test_it_draws_what_belongs_together_as_one() -> None:
    alone = figure(share([1, 0] * 50), range(100))
    together = figure(share([1] * 50 + [0] * 50), [place // 25 for place in range(100)])
    assert alone is not None
    assert together is not None
    assert (together.low, together.high) == (0, 1)
    assert alone.low is not None
    assert alone.low > 0.3


def test_it_gives_no_figure_without_rows() -> None:
    assert figure(share([]), []) is None
