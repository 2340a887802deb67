"""Every key has its sentence."""

import ast
import inspect

import pytest

from heartfelt import settings
from heartfelt.cli.sentences import SENTENCES, sentence
from heartfelt.words.finding import MOVES


def test_it_has_a_sentence_for_every_way_a_setting_can_be_wrong() -> None:
    tree = ast.parse(inspect.getsource(settings.read))
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call)]
    takes = [c for c in calls if isinstance(c.func, ast.Name) and c.func.id == "take"]
    reasons = {c.args[2].value for c in takes if isinstance(c.args[2], ast.Constant)}
    assert len(takes) == len(settings.VARIABLES)
    assert reasons <= set(SENTENCES)


@pytest.mark.parametrize("kind", MOVES)
def test_it_has_words_for_every_move(kind: str) -> None:
    assert sentence(kind)


def test_it_fills_in_facts() -> None:
    assert sentence("python", version="3.11") == "Python 3.11"


def test_it_does_not_know_a_key_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        sentence("not-a-key")
