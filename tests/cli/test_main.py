"""The command itself."""

import subprocess
import sys

from click.testing import CliRunner

import heartfelt
from heartfelt.cli.main import main


def test_it_says_its_version() -> None:
    result = CliRunner().invoke(main, ["--version"])
    assert result.exit_code == 0
    assert heartfelt.__version__ in result.output


def test_it_lists_its_commands() -> None:
    result = CliRunner().invoke(main, ["--help"])
    assert {"coach", "doctor", "serve"} <= set(result.output.split())


def test_it_starts_without_what_its_commands_need_later() -> None:
    heavy = ["rich", "segno", "starlette", "sqlalchemy", "uvicorn", "heartfelt.words.coach"]
    probe = f"import sys, heartfelt.cli.main; print([n for n in {heavy} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
