from hypothesis import given, settings
from hypothesis import strategies as st

from heartfelt.words.coach import coach
from heartfelt.words.opener import Opener, feelings, needs, sentence

WHOLE = (
    "I can see that you work so hard. When the dishes are left till morning, I feel sad because "
    "a tidy home matters to me. Would you be willing to wash up before bed?"
)


def test_it_joins_four_parts_into_one_text() -> None:
    opener = Opener(
        seen="you work so hard",
        when="the dishes are left till morning",
        feel="sad",
        because="a tidy home",
        would="wash up before bed",
    )

    assert sentence(opener) == WHOLE


def test_it_forgives_lead_words_capitals_and_full_stops() -> None:
    opener = Opener(
        seen="I can see that you work so hard.",
        when="When the dishes are left till morning...",
        feel="I feel sad",
        because="because a tidy home matters to me!",
        would="Would you be willing to wash up before bed?",
    )

    assert sentence(opener) == WHOLE


def test_it_takes_a_reason_that_is_a_clause_and_reasons_that_are_many() -> None:
    assert sentence(Opener(feel="low", because="I miss you")) == "I feel low because I miss you."
    assert sentence(Opener(because="rest and quiet")) == "Rest and quiet matter to me."


def test_it_works_with_any_part_missing() -> None:
    assert sentence(Opener()) == ""
    assert sentence(Opener(when="we don't talk")) == "I'd like to talk about when we don't talk."
    assert sentence(Opener(when="Tom visits", because="quiet")) == (
        "I'd like to talk about when Tom visits. Quiet matters to me."
    )
    assert sentence(Opener(would="Could you call me?")) == "Would you be willing to call me?"
    assert sentence(Opener(seen=" . ", would="")) == ""


parts = st.one_of(st.none(), st.text(max_size=30), st.sampled_from(["I'm tired.", "when", "{x}"]))


@given(parts, parts, parts, parts, parts)
@settings(max_examples=100, deadline=None)
def test_it_never_raises_and_ends_like_a_sentence(seen, when, feel, because, would) -> None:
    text = sentence(Opener(seen=seen, when=when, feel=feel, because=because, would=would))

    assert text == "" or text[-1] in ".?"


def test_it_offers_plain_feelings_and_needs_and_no_accusations() -> None:
    offered = {word for half in feelings().values() for group in half.values() for word in group}

    assert len(offered) >= 60
    assert not offered & {"attacked", "ignored", "betrayed", "manipulated", "threatened", "used"}
    assert len({word for group in needs().values() for word in group}) >= 35


def test_it_draws_no_finding_from_an_opener_made_of_pickers() -> None:
    assert coach(WHOLE).findings == ()
    assert {"acknowledgement", "feeling", "need", "request"} <= {m.kind for m in coach(WHOLE).moves}
