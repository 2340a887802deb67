"""What the program must do for safety's sake: each names the tests that prove it, or what lacks."""

import ast
import re
import tomllib

import pytest

from house_tree import ROOT

COUNTS = {"K": 13, "S": 15, "P": 15, "B": 13, "O": 12}
REQUIREMENTS = tomllib.loads((ROOT / "docs" / "requirements.toml").read_text("utf-8"))
HERE = "tests/house/test_requirements.py"


def test_it_knows_all_68() -> None:
    numbers = [f"{letter}{n}" for letter, most in COUNTS.items() for n in range(1, most + 1)]
    assert list(REQUIREMENTS) == numbers
    assert len(numbers) == 68


@pytest.mark.parametrize("number", REQUIREMENTS)
def test_it_has_proof_or_says_what_is_missing(number: str) -> None:
    entry = REQUIREMENTS[number]
    assert set(entry) in ({"what", "tests"}, {"what", "tests", "partly"}, {"what", "not_yet"})
    said = [value for value in entry.values() if isinstance(value, str)]
    assert [text for text in said if not re.fullmatch(r"[A-Z][^\n|]+\.", text)] == []


@pytest.mark.parametrize("number", [n for n, entry in REQUIREMENTS.items() if "tests" in entry])
def test_it_names_tests_that_are_there(number: str) -> None:
    named = REQUIREMENTS[number]["tests"]
    assert named
    assert len(set(named)) == len(named)
    assert [name for name in named if not is_a_test(name)] == []


def test_it_notices_a_test_that_was_renamed() -> None:
    assert is_a_test(f"{HERE}::test_it_notices_a_test_that_was_renamed")
    for name in ("test_it_was_renamed", "is_a_test", ""):
        assert not is_a_test(f"{HERE}::{name}")
    assert not is_a_test("tests/house/test_moved.py::test_it_knows_all_68")
    assert not is_a_test("tests/house_tree.py::kept_files")


def is_a_test(name: str) -> bool:
    """Whether `name` is a file of tests and a function in it that is run as one."""
    path, _, function = name.partition("::")
    file = ROOT / path
    if not (file.name.startswith("test_") and function.startswith("test_") and file.is_file()):
        return False
    tree = ast.parse(file.read_text("utf-8"))
    return any(isinstance(n, ast.FunctionDef) and n.name == function for n in tree.body)
