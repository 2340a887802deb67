"""The years as pages, and finding one again."""

from datetime import date

import pytest

from heartfelt.base.agreements import Agreement, Who
from heartfelt.base.sides import Side
from heartfelt.growth.book import search, years
from heartfelt.growth.keepsake import Keepsake

WALK = Agreement(id="x", when="it is Sunday", will="we'll walk to the MÜHLE", who=Who.WE)


def kept(kept_id: str, day: date, sentence: str = "", **more: object) -> Keepsake:
    return Keepsake(id=kept_id, day=day, names=("Alice", "Bob"), sentence=sentence, **more)  # type: ignore[arg-type]


BOOK = [
    kept("c", date(2028, 1, 1), "Straße und Café", thanks={Side.A: "the soup"}),
    kept("a", date(2027, 3, 7), "We ask first.", agreements=(WALK,)),
    kept("b", date(2027, 12, 31), "We ask later.", looking_forward="the sea"),
]


def ids(found: tuple[Keepsake, ...]) -> list[str]:
    return [one.id for one in found]


def test_it_is_read_from_the_first_year_to_the_last() -> None:
    assert [(year.year, ids(year.pages)) for year in years(BOOK)] == [
        (2027, ["a", "b"]),
        (2028, ["c"]),
    ]


def test_it_is_the_same_book_however_it_was_stored() -> None:
    assert years(reversed(BOOK)) == years(BOOK)
    assert years([]) == ()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ASK", ["a", "b"]),
        ("ask later", ["b"]),
        ("later ask", ["b"]),
        ("ask soup", []),
        ("mühle", ["a"]),
        ("mu\u0308hle", ["a"]),
        ("sunday", ["a"]),
        ("sea", ["b"]),
        ("soup", ["c"]),
        ("STRASSE", ["c"]),
        ("cafe\u0301", ["c"]),
        ("alice", ["a", "b", "c"]),
        ("2027-12", ["b"]),
        ("", ["a", "b", "c"]),
        ("   ", ["a", "b", "c"]),
        ("charlie", []),
    ],
)
def test_it_finds_a_page_by_any_of_its_words(words: str, found: list[str]) -> None:
    assert ids(search(BOOK, words)) == found
