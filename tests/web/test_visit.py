"""What somebody typed comes back to them: every field for words, and no other."""

import re
from pathlib import Path

import pytest

import heartfelt
from heartfelt.web.visit import NOT_WORDS, NUMBERED

TEMPLATES = Path(heartfelt.__file__).parent / "web" / "templates"
MARKUP = "\n".join(file.read_text("utf-8") for file in sorted(TEMPLATES.rglob("*.html")))
WRITTEN = set(re.findall(r'\b(?:text_field|text_area)\("([a-z_]+)"', MARKUP))
NOT_SHOWN = {"passphrase", "again", "code", "zone"}
"""Secrets, and what is no sentence of anybody's."""
CHOSEN = set(
    re.findall(r'\b(?:choice|pills|check|select|picks|circles)\("([a-z_]+)"', MARKUP)
) | set(re.findall(r'type="hidden" name="([a-z_]+)"', MARKUP))
PICKED_WORDS = {"feeling", "need"}


def test_it_finds_the_fields() -> None:
    assert {"words", "worry", "thanks", "text", "when", "will"} <= WRITTEN
    assert {"kind", "command", "agreement"} <= CHOSEN


@pytest.mark.parametrize("name", sorted(WRITTEN - NOT_SHOWN))
def test_every_field_for_words_is_given_back(name: str) -> None:
    assert name not in NOT_WORDS
    assert not name.startswith(NUMBERED)


@pytest.mark.parametrize("name", sorted(NOT_SHOWN))
def test_a_passphrase_is_not(name: str) -> None:
    assert name in NOT_WORDS


@pytest.mark.parametrize("name", sorted(CHOSEN - PICKED_WORDS - WRITTEN))
def test_what_was_only_chosen_is_not_shown_as_words(name: str) -> None:
    assert name in NOT_WORDS
