"""Every polite no has its sentence: calm, complete, and filled with the facts it is given."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import heartfelt
from heartfelt.base.refusal import Refusal
from heartfelt.web.views import Views

SOURCE = Path(heartfelt.__file__).parent
VIEWS = Views()


def refusals() -> Iterator[tuple[str, frozenset[str], str]]:
    """Find every `refuse("…", fact=…)`: its reason, the names of its facts, and where it stands."""
    for file in sorted(SOURCE.rglob("*.py")):
        where = file.relative_to(SOURCE).as_posix()
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="refuse"), args=[reason], keywords=facts):
                    names = frozenset(fact.arg for fact in facts if fact.arg)
                    for one in literals(reason):
                        yield one, names, where


def literals(node: ast.expr) -> list[str]:
    """Return the literal reasons in an expression; either end of a condition counts."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=body, orelse=orelse):
            return [*literals(body), *literals(orelse)]
        case _:
            return []


FOUND = sorted(set(refusals()))


def test_it_finds_the_refusals_at_all() -> None:
    reasons = {reason for reason, _, _ in FOUND}
    assert {"text.too-long", "offer.alone", "talk.not-yours", "pair.words"} <= reasons


@pytest.mark.parametrize("reason", sorted({reason for reason, _, _ in FOUND}))
def test_every_reason_has_a_sentence(reason: str) -> None:
    assert VIEWS.knows(f"refusal.{reason}"), f"no sentence for refusal.{reason}"


@pytest.mark.parametrize(("reason", "facts", "where"), FOUND)
def test_every_sentence_can_be_filled_with_its_facts(
    reason: str, facts: frozenset[str], where: str
) -> None:
    said = VIEWS.sorry(Refusal(reason=reason, facts=dict.fromkeys(facts, 3)))
    assert "%(" not in said, f"{where}: {said}"


@pytest.mark.parametrize("reason", sorted({reason for reason, _, _ in FOUND}))
def test_a_refusal_is_said_calmly(reason: str) -> None:
    said = VIEWS.say(f"refusal.{reason}")
    assert said[0].isupper() or said.startswith("%("), said
    assert said.endswith((".", "?")), said
    assert "!" not in said
    loud = r"\b(error|invalid|failed|failure|illegal|forbidden|denied|must|wrong)\b"
    assert not re.search(loud, said, re.IGNORECASE), said
