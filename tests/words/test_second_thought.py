from heartfelt.base.topics import Kind, Purpose, Weight
from heartfelt.words.coach import coach
from heartfelt.words.finding import Context
from heartfelt.words.second_thought import keep, second_thought

HEAVY = "You never help. You're so lazy. It's all your fault. Shut up. I'm sorry I shouted."


def test_it_shows_at_most_two_notes_of_different_kinds_the_hottest_first() -> None:
    shown = second_thought(coach(HEAVY))

    assert [note.kind for note in shown.notes] == ["hostility", "blame"]
    assert shown.hot


def test_it_names_one_good_thing() -> None:
    shown = second_thought(coach(HEAVY))

    assert shown.move is not None
    assert shown.move.kind == "own_part"


def test_it_silences_words_the_writer_keeps_and_only_those() -> None:
    reading = coach("You never help. You're so lazy.")
    first, second = second_thought(reading).notes

    kept = keep(frozenset(), first)

    assert second_thought(reading, kept=kept).notes == (second,)
    assert second_thought(reading, kept=keep(kept, second)).notes == ()


def test_it_is_not_hot_once_the_hot_words_are_kept() -> None:
    reading = coach("Shut up.")

    assert not second_thought(reading, kept=keep(frozenset(), reading.findings[0])).hot


def test_it_is_silent_where_there_is_danger() -> None:
    shown = second_thought(coach("You hit me. Shut up."))

    assert shown.notes == ()
    assert not shown.hot


def test_it_says_that_clear_is_kind_when_it_matters_a_lot() -> None:
    reading = coach("I want us to sell the car.")

    assert second_thought(reading, context=Context(weight=Weight.A_LOT)).hints == ("clear-is-kind",)
    assert second_thought(reading, context=Context(weight=Weight.A_LITTLE)).hints == ()


def test_it_follows_the_topic() -> None:
    reading = coach("You did the same thing last Christmas. You're so lazy.")
    past = Context(kind=Kind.PAST, purpose=Purpose.BE_HEARD)

    shown = second_thought(reading, context=past)

    assert shown.notes[0].kind == "past"
    assert set(shown.hints) == {"this-one-event", "no-solution-needed"}
    habit = second_thought(reading, context=Context(kind=Kind.HABIT))
    assert habit.notes[0].kind == "judgement"
    assert habit.hints == ("when-then",)
