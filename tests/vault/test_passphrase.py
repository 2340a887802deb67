import hashlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heartfelt.base.refusal import Refusal, refuse
from heartfelt.vault.passphrase import SUGGESTION_RANDOMNESS, check_passphrase, suggest
from heartfelt.vault.wordlist import word_list

NAMES = ("Alice", "Bob Ångström")

GOOD = [
    "river lamp under seven",
    "the kettle sang at noon",
    "abcdefgh said the little one",
    "Zwei Tassen Tee am Fenster",
    "お茶を飲みながら窓の外を静かに眺める",
    "мы пили чай у окна весь вечер",
    "شربنا الشاي عند النافذة مساء",
    "🌊🪁🍋🥁🦔🌵🎈🧦🪴🐙🍞🧭🛶🎲🧶",
    "k9#vR!mq2$Lw8@x",
    "no capitals needed here",
    "    blanks around count    yes they do    ",
    "alice went to the market on foot",
    "my password hangs on no wall at home",
    "heartfelt thanks to the tall gardener",
    "e\u0301te\u0301 a\u0300 la campagne verte",
    "tea, bread; and a-long-walk",
    "sun-dried tomatoes/2 basil leaves",
    "three blue herons near the old mill pond",
]
GUESSABLE = [
    "passwordpassword",
    "Password12345678",
    "p4ssw0rd p4ssw0rd",
    "p@$$w0rd123456789",
    "aaaaaaaaaaaaaaaaaaaa",
    "abababababababababab",
    "!!!!!!!!!!!!!!!!!",
    "                    ",
    "123456789012345",
    "98765432109876543",
    "abcdefghijklmnop",
    "abcdefghijkl okay then?",
    "qwertyuiopasdfgh",
    "qwertz qwertz qwertz",
    "sunflowersunflower",
    "tulip tulip tulip tulip",
    "heartfeltheartfelt",
    "Heartfelt 1234567",
    "alicealicealicex",
    "Alice & Bob & Alice & Bob",
    "alice loves ångström",
    "A\u030angstro\u0308m alice 1",
    "iloveyouiloveyou1",
    "I love you forever",
    "correct horse battery staple",
    "to be or not to be",
    "till death do us part",
    "p.a.s.s.w.o.r.d.1.2.3.4",
    "MayTheForceBeWithYou",
]


@pytest.mark.parametrize("text", GOOD)
def test_it_takes_a_good_passphrase(text: str) -> None:
    assert check_passphrase(text, NAMES) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("text", GUESSABLE)
def test_it_refuses_what_anyone_would_try_first(text: str) -> None:
    assert check_passphrase(text, NAMES) == refuse("passphrase.guessable")


def test_it_takes_names_of_others() -> None:
    text = "alice loves ångström"

    assert check_passphrase(text, ("Charlie",)) == text


def test_it_counts_from_15_characters() -> None:
    assert check_passphrase("seven red kites", NAMES) == "seven red kites"
    assert check_passphrase("seven red kite", NAMES) == refuse(
        "passphrase.too-short", least=15, length=14
    )


def test_it_counts_composed_characters() -> None:
    text = "e\u0301" * 7 + "bcdfghi"

    assert check_passphrase(text, NAMES) == refuse("passphrase.too-short", least=15, length=14)


def test_it_counts_to_256_characters() -> None:
    long = " ".join(word_list())[:256]

    assert check_passphrase(long, NAMES) == long
    assert check_passphrase(long + "x", NAMES) == refuse("passphrase.too-long", limit=256)
    assert check_passphrase(long * 5_000, NAMES) == refuse("passphrase.too-long", limit=256)


def test_it_takes_256_characters_that_were_typed_as_512() -> None:
    long = "".join(f"{c}\u0301" for c in "aeiou" * 60)[:512]
    mixed = "walking by a lake " + long[: 2 * 238]

    assert isinstance(check_passphrase(mixed, NAMES), str)


@pytest.mark.parametrize("character", ["\0", "\n", "\t", "\x7f", "\ud800"])
def test_it_refuses_characters_no_keyboard_types(character: str) -> None:
    assert check_passphrase(f"river lamp {character} under seven", NAMES) == refuse(
        "passphrase.strange-characters"
    )


@given(st.text(max_size=300), st.lists(st.text(max_size=20), max_size=2))
def test_it_answers_any_text(text: str, names: list[str]) -> None:
    match check_passphrase(text, names):
        case Refusal() as refusal:
            assert refusal.reason.startswith("passphrase.")
            assert all(isinstance(fact, int) for fact in refusal.facts.values())
        case phrase:
            assert 15 <= len(phrase) <= 256
            assert check_passphrase(phrase, names) == phrase


def test_it_suggests_six_words_it_would_take_itself() -> None:
    for n in range(300):
        phrase = suggest(
            hashlib.sha256(bytes([n % 256, n // 256])).digest()[:SUGGESTION_RANDOMNESS]
        )

        assert len(phrase.split()) == 6
        assert set(phrase.split()) <= set(word_list())
        assert check_passphrase(phrase, NAMES) == phrase


def test_it_suggests_by_all_66_bits() -> None:
    first = suggest(bytes(9))
    flipped = {suggest((1 << bit).to_bytes(9)) for bit in range(6, 72)}

    assert len(flipped | {first}) == 67
    with pytest.raises(ValueError, match="9 bytes"):
        suggest(bytes(8))
