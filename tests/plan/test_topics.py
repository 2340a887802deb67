"""Topics and rankings, as Alice (A) and Bob (B) bring them."""

import pytest

from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.base.text import LINE
from heartfelt.base.topics import Kind, Purpose, Ranking, Topic, Weight
from heartfelt.plan.topics import add_topic, new_ranking, new_topic


def topic(topic_id: str, by: Side = Side.A, words: str = "mornings") -> Topic:
    made = new_topic(topic_id, by=by, words=words, kind=Kind.HABIT, purpose=Purpose.BE_HEARD)
    assert isinstance(made, Topic)
    return made


def refused(words: str) -> str:
    made = new_topic("1", by=Side.A, words=words, kind=Kind.PAST, purpose=Purpose.DECIDE)
    assert isinstance(made, Refusal)
    return made.reason


def test_it_makes_a_topic_of_what_was_chosen() -> None:
    made = new_topic(
        "1",
        by=Side.B,
        words="the summer",
        kind=Kind.DREAM,
        purpose=Purpose.DECIDE,
        weight=Weight.A_LOT,
        can_wait=True,
    )
    assert made == Topic(
        id="1",
        by=Side.B,
        words="the summer",
        kind=Kind.DREAM,
        purpose=Purpose.DECIDE,
        weight=Weight.A_LOT,
        can_wait=True,
    )


def test_it_keeps_a_topic_on_one_line() -> None:
    assert topic("1", words="  our \n\n mornings\t ").words == "our mornings"


@pytest.mark.parametrize("words", ["", "   ", "\n\t", "\u0000"])
def test_it_wants_a_few_words(words: str) -> None:
    assert refused(words) == "topic.empty"


def test_it_never_shortens_in_silence() -> None:
    assert topic("1", words="a" * LINE).words == "a" * LINE
    assert refused("a" * (LINE + 1)) == "text.too-long"


def test_it_takes_three_topics_of_each_partner() -> None:
    page: tuple[Topic, ...] = ()
    for by in Side:
        for number in range(3):
            grown = add_topic(page, topic(f"{by}{number}", by))
            assert not isinstance(grown, Refusal)
            page = grown
    assert len(page) == 6
    one_more = add_topic(page, topic("more", Side.A))
    assert isinstance(one_more, Refusal)
    assert (one_more.reason, one_more.facts) == ("topic.too-many", {"most": 3})


def test_it_puts_a_changed_topic_where_it_was() -> None:
    page = (topic("1"), topic("2"), topic("3"))
    changed = add_topic(page, topic("2", words="evenings"))
    assert not isinstance(changed, Refusal)
    assert [(t.id, t.words) for t in changed] == [
        ("1", "mornings"),
        ("2", "evenings"),
        ("3", "mornings"),
    ]


def test_it_never_replaces_a_topic_of_the_other_partner() -> None:
    grown = add_topic((topic("1", Side.B, "hers"),), topic("1", Side.A, "mine"))
    assert not isinstance(grown, Refusal)
    assert "hers" in {t.words for t in grown}


def test_it_takes_an_order_of_the_page() -> None:
    page = (topic("1"), topic("2", Side.B))
    assert new_ranking(page, ["2", "1"], "1") == Ranking(order=("2", "1"), not_yet="1")


@pytest.mark.parametrize(
    ("order", "not_yet", "reason"),
    [
        (["1", "9"], None, "ranking.unknown-topic"),
        (["1"], "9", "ranking.unknown-topic"),
        (["1", "1"], None, "ranking.twice"),
    ],
)
def test_it_refuses_an_order_of_another_page(
    order: list[str], not_yet: str | None, reason: str
) -> None:
    made = new_ranking((topic("1"), topic("2")), order, not_yet)
    assert isinstance(made, Refusal)
    assert made.reason == reason
