"""Writes the pages of docs/ that are made from the program itself. `make docs` runs it.

A test compares what is here with what would be written, so a page cannot fall behind.
"""

from pathlib import Path

import click

from heartfelt.cli.main import main

DOCS = Path(__file__).parent
WIDTH = 88


def pages() -> dict[Path, str]:
    """Return every generated page and its text."""
    return {DOCS / "commands.md": commands()}


def commands() -> str:
    """Write the page of commands from their own help."""
    parts = [
        "# Commands",
        "This page is written by `make docs` from the commands' own help.",
        _help(main, "heartfelt"),
    ]
    for name in sorted(main.commands):
        parts += [f"## heartfelt {name}", _help(main.commands[name], f"heartfelt {name}")]
    return "\n\n".join(parts) + "\n"


def _help(command: click.Command, name: str) -> str:
    names = ["-h", "--help"]
    context = click.Context(
        command,
        info_name=name,
        terminal_width=WIDTH,
        max_content_width=WIDTH,
        help_option_names=names,
    )
    return f"```text\n{command.get_help(context)}\n```"


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(DOCS.parent))
