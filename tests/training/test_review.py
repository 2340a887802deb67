from pathlib import Path

import pytest
from training.items import MalformedError
from training.review import Drawn, offers, page

from training import review

DRAWN = Drawn(
    id="alder-1",
    text="You never listen to me.",
    kind="generalization",
    quote="You never listen to me",
    alternatives=("When you don't listen to me, I feel ___.", "Me listen you."),
    calm=(True, False),
)


def test_each_alternative_has_a_name_of_its_own():
    assert [offer.id for offer in offers([DRAWN])] == ["alder-1:0", "alder-1:1"]


def test_the_page_counts_what_was_judged_and_shows_the_worst():
    shown = page(offers([DRAWN]), {"alder-1:0": "yyy", "alder-1:1": "nyn"})
    assert "1 sentences with 2 alternatives, of which 2 were judged." in shown
    assert "| grammatical | 50.0% | ≥ 97% |" in shown
    assert "| meaning kept | 100.0% | ≥ 95% |" in shown
    assert "| no longer flagged | 50.0% | ≥ 98% |" in shown
    assert "→ Me listen you. *(not: grammatical, tone)*" in shown
    assert "*(not: )*" not in shown


@pytest.mark.parametrize("line", ["alder-1:0 yy", "alder-1:0 yyx", "alder-1:0"])
def test_an_answer_that_is_none_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
):
    (tmp_path / "verdicts.txt").write_text(f"{line}\n")
    monkeypatch.setattr(review, "VERDICTS", tmp_path / "verdicts.txt")
    with pytest.raises(MalformedError, match="alder-1:0"):
        review.verdicts()


def test_it_draws_only_sentences_in_which_the_coach_speaks_up():
    [drawn, *_] = found = review.draw(3)
    assert len(found) == 3
    assert drawn.quote in drawn.text
    assert len(drawn.calm) == len(drawn.alternatives)


def test_the_page_is_that_of_the_last_answers():
    assert review.page(review.kept(), review.verdicts()) == review.PAGE.read_text(encoding="utf-8")
    assert {offer.id for offer in review.kept()} == review.verdicts().keys()
