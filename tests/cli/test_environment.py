"""A way out that explains itself."""

import click
import pytest

from heartfelt.cli.environment import BAD_SETTING, explain, settings_or_exit
from heartfelt.settings import SettingError


def test_it_explains_in_one_line_that_names_the_variable() -> None:
    text = explain(SettingError("PORT", "not-a-port"))
    assert text.startswith("PORT ")
    assert "\n" not in text


def test_it_leaves_with_status_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "x")
    with pytest.raises(click.exceptions.Exit) as caught:
        settings_or_exit()
    assert caught.value.exit_code == BAD_SETTING
