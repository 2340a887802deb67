# ruff: noqa: E501 - pairs are read best on one line
import pytest

from heartfelt.words.alternatives import weave
from heartfelt.words.coach import BLANKS, coach

MADE = [
    ("You never listen to me.", "When you don't listen to me, I feel ___."),
    ("You always leave the dishes till morning.", "When you leave the dishes till morning, I feel ___. Would you be willing to ___?"),
    ("You never do anything around the house.", "Would you be willing to do something around the house? It matters to me because ___."),
    ("You're always late.", "Lately you've often been late, and I feel ___ about it."),
    ("you should have called me", "I wish you had called me."),
    ("You need to help more with the kids.", "Would you be willing to help more with the kids?"),
    ("You make me feel stupid when you correct me.", "I feel stupid when you correct me."),
    ("It's your fault we missed the train.", "We missed the train, and I feel ___ about it. What could we both do next time?"),
    ("You don't care about me.", "Do you care about me? I'd like to hear it from you."),
    ("You're so selfish, you left me with the kids all day.", "When you left me with the kids all day, I felt ___. Would you be willing to ___?"),
    ("You never asked how I was.", "I wish you had asked how I was."),
    ("You shouldn't have told your sister.", "Next time, would you be willing not to tell your sister?"),
    ("Stop interrupting me.", "Would you be willing to stop interrupting me?"),
    ("Don't walk away from me.", "I'd like it if you didn't walk away from me. What I need is ___."),
    ("Pick up your socks for once in your life.", "Would you be willing to pick up your socks?"),
    ("Because of you we lost the deposit.", "We lost the deposit, and I feel ___ about it. What could we both do next time?"),
    ("you're simply wrong about the money", "I see the money differently: ___. How do you see it?"),
    ("Even your brother manages to call.", "Would you be willing to call? It matters to me because ___."),
    ("And another thing, you forgot the bins.", "When you forgot the bins, I felt ___, and it is still with me."),
    ("If you do that again, I'm leaving.", "If you do that again, I will need ___ for myself, and we can talk again at ___."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line"), MADE)
def test_it_makes_an_alternative_of_the_writers_own_words(text: str, line: str) -> None:
    assert line in [a for f in coach(text).findings for a in f.alternatives]


@pytest.mark.parametrize(
    "text",
    [
        "Congratulations, you managed to load the dishwasher.",
        "I'll never forget what you said at the wedding of my brother, how you left.",
        "You spoiled brat.",
        "You did it on purpose again, you idiot.",
    ],
)
def test_it_takes_no_mockery_and_no_half_clause_for_something_seen(text: str) -> None:
    made = [a for f in coach(text).findings for a in f.alternatives]

    assert made
    assert [line for line in made if line.startswith("When you")] == []


def test_it_puts_no_feeling_into_anyones_mouth() -> None:
    [finding] = coach("You're always late.").findings

    assert all("___" in line for line in finding.alternatives)


@pytest.mark.parametrize("blank", sorted(BLANKS))
def test_it_has_only_blanks_that_draw_nothing_themselves(blank: str) -> None:
    reading = coach(blank)

    assert (reading.findings, reading.care) == ((), None)


def test_it_says_nothing_when_unsure() -> None:
    [finding] = coach("You never £$%&(.").findings

    assert finding.alternatives == ()


def test_it_weaves_an_alternative_in_and_takes_up_the_rest_of_the_sentence() -> None:
    text = "Honestly, you never listen to me, and I'm tired of it."
    [finding] = coach(text).findings

    woven = weave(text, finding, finding.alternatives[0])

    assert woven == "Honestly, when you don't listen to me, I feel ___. I'm tired of it."


def test_it_weaves_without_doubling_full_stops() -> None:
    text = "You never listen to me!!"
    [finding] = coach(text).findings

    assert (
        weave(text, finding, finding.alternatives[0]) == "When you don't listen to me, I feel ___."
    )
