"""The locks: every package with its hashes, the same everywhere, and no host's name."""

import re

import pytest

from house_tree import ROOT

REQUIREMENTS = ROOT / "requirements"
NAMES = ("bootstrap", "run", "test")


@pytest.mark.parametrize("name", NAMES)
def test_it_names_no_host(name: str) -> None:
    text = _lock(name)
    assert "://" not in text
    assert "--index-url" not in text
    assert "--find-links" not in text


@pytest.mark.parametrize("name", NAMES)
def test_it_pins_every_package_with_hashes(name: str) -> None:
    blocks = re.split(r"\n(?=\S)", _lock(name).strip())
    loose = [b.splitlines()[0] for b in blocks if "==" not in b or "--hash=sha256:" not in b]
    assert loose == []


@pytest.mark.parametrize("name", NAMES)
def test_it_locks_what_is_asked_for(name: str) -> None:
    asked = {line for line in _asked(name) if not line.startswith("-r")}
    assert asked <= set(pins(_lock(name)))


def test_it_tests_what_it_runs() -> None:
    run, test = pins(_lock("run")), pins(_lock("test"))
    assert {name: test.get(name) for name in run} == run


def pins(lock: str) -> dict[str, str]:
    """Return each package of a lock with its version."""
    return dict(re.findall(r"^([a-z0-9][a-z0-9._-]*)(?:\[[^]]*])?==(\S+)", lock, re.MULTILINE))


def _asked(name: str) -> list[str]:
    lines = (REQUIREMENTS / f"{name}.in").read_text().split("\n")
    return [re.split(r"[>=<\[; ]", line)[0] if line[0] != "-" else line for line in lines if line]


def _lock(name: str) -> str:
    return (REQUIREMENTS / f"{name}.lock").read_text()
