from heartfelt.words.coach import coach
from heartfelt.words.distil import distil

RANT = (
    "I come home and the kitchen is a mess and nobody has fed the cat. You never help with the "
    "kids. You're so lazy at weekends. I had a headache all day and my boss moved the deadline "
    "again and I still did the shopping on the way. It's your fault we were late on Sunday. "
    "You never help with the kids. I want to sleep for a week and I want somebody to ask me how "
    "my day was."
)


def test_it_lists_the_grievances_of_a_rant_in_the_writers_own_sentences() -> None:
    distilled = distil(RANT, coach(RANT))

    assert distilled is not None
    assert distilled.question == "which-one-matters-most-tonight"
    assert [g.words for g in distilled.grievances] == [
        "You never help with the kids.",
        "You're so lazy at weekends.",
        "It's your fault we were late on Sunday.",
    ]
    assert all(RANT[g.start : g.end] == g.words for g in distilled.grievances)


def test_it_leaves_short_and_calm_texts_alone() -> None:
    calm = "We walked to the lake and talked about the summer. " * 10

    assert distil("You never help. You're lazy. Shut up.", coach("You never help.")) is None
    assert distil(calm, coach(calm)) is None


def test_it_leaves_a_disclosure_alone() -> None:
    text = RANT + " You hit me."

    assert distil(text, coach(text)) is None
