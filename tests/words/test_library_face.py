import subprocess
import sys

import pytest

import heartfelt


def test_it_offers_the_coach_as_a_library() -> None:
    reading = heartfelt.coach("You never listen.", context=heartfelt.Context(form="opener"))

    assert isinstance(reading, heartfelt.Reading)
    assert [finding.kind for finding in reading.findings] == ["generalization"]


def test_it_has_nothing_else() -> None:
    with pytest.raises(AttributeError):
        heartfelt.nothing  # noqa: B018


def test_it_loads_no_room_before_it_is_asked() -> None:
    code = "import heartfelt, sys; print([m for m in sys.modules if m.startswith('heartfelt.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
