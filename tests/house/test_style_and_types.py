"""Style and types are tests like all others, so that nobody can forget to run them."""

import subprocess
import sys
from pathlib import Path

import pytest

from house_tree import ROOT

TOOLS = Path(sys.executable).parent


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
        ["basedpyright"],
    ],
    ids=" ".join,
)
def test_it_is_clean(command: list[str]) -> None:
    tool = [str(TOOLS / command[0]), *command[1:]]
    done = subprocess.run(tool, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
