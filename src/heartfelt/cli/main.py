"""The command `heartfelt` and the list of its commands. Starting it imports no more than Click."""

import click

import heartfelt
from heartfelt.cli.coach import coach
from heartfelt.cli.doctor import doctor
from heartfelt.cli.serve import serve


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(heartfelt.__version__, prog_name="heartfelt")
def main() -> None:
    """Two partners prepare, hold and conclude a heart-to-heart conversation.

    Everything stays on this machine.
    """


main.add_command(serve)
main.add_command(coach)
main.add_command(doctor)
