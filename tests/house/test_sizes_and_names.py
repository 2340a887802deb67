"""Files a person can hold in mind, under names that say what is in them."""

import ast
import re

import pytest

from house_tree import SOURCE, kept_files, shown, source_files

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
LONGEST_SCRIPT = 150
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}


def test_it_keeps_every_file_of_the_program_short() -> None:
    long = {shown(p): n for p in source_files() if (n := _lines(p.read_text())) > LONGEST_FILE}
    assert long == {}


def test_it_keeps_every_script_of_the_pages_short() -> None:
    scripts = SOURCE.glob("web/static/**/*.js")
    long = {shown(p): n for p in scripts if (n := _lines(p.read_text())) > LONGEST_SCRIPT}
    assert long == {}


def test_it_keeps_every_function_short() -> None:
    long = {
        f"{shown(path)}:{name}": length
        for path in source_files()
        for name, length in function_lengths(path.read_text())
        if length > LONGEST_FUNCTION
    }
    assert long == {}


def test_it_measures_a_function_without_its_docstring() -> None:
    code = 'def f():\n    """One.\n\n    Two.\n    """\n    a = 1\n    return a\n'
    assert list(function_lengths(code)) == [("f", 3)]


def test_it_has_no_file_whose_name_says_nothing() -> None:
    code = [p for p in kept_files() if p.suffix in {".py", ".js", ".css", ".sh"}]
    empty = [
        shown(p)
        for p in code
        if EMPTY_NAMES & {*re.split(r"[_.-]", p.name.lower()), p.parent.name.lower()}
    ]
    assert empty == []


@pytest.mark.parametrize(
    "word", ["TO" + "DO", "FIX" + "ME", "XX" + "X", "NotImplemented" + "Error"]
)
def test_it_leaves_nothing_for_later_in_the_program(word: str) -> None:
    left = [shown(p) for p in source_files() if re.search(rf"\b{word}\b", p.read_text())]
    assert left == []


def function_lengths(code: str) -> list[tuple[str, int]]:
    """Return each function's name and its lines, without decorators and docstring."""
    lengths: list[tuple[str, int]] = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            length = node.end_lineno - node.lineno + 1
            if ast.get_docstring(node, clean=False) is not None:
                first = node.body[0]
                assert first.end_lineno is not None
                length -= first.end_lineno - first.lineno + 1
            lengths.append((node.name, length))
    return lengths


def _lines(text: str) -> int:
    return len(text.splitlines())
