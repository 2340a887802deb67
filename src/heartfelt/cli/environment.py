"""The settings for a command, or a calm way out when one of them cannot be used."""

import click

from heartfelt import settings
from heartfelt.cli.sentences import sentence

BAD_SETTING = 2


def settings_or_exit() -> settings.Settings:
    """Read the settings; names the wrong variable and leaves with status 2 if there is one."""
    try:
        return settings.read()
    except settings.SettingError as error:
        click.echo(explain(error), err=True)
        raise click.exceptions.Exit(BAD_SETTING) from None


def explain(error: settings.SettingError) -> str:
    """Say which variable is wrong and what it needs."""
    return sentence("setting", variable=error.variable, reason=sentence(error.reason))
