"""`heartfelt coach`: the same coach as on the pages, for a terminal and for other programs.

Prints what the wire schema in docs/words/wire.md promises. Nothing is kept and nothing is logged;
words given as an argument can be seen by others on this machine while the command runs, so longer
and more private text belongs in a file or on standard input.
"""

import sys
from pathlib import Path

import click

from heartfelt.cli.sentences import sentence

SOME_BAD = 1


@click.command(short_help="Read some words as a good friend would.")
@click.argument("text", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print one reading as a JSON object.")
@click.option(
    "--jsonl",
    "as_lines",
    is_flag=True,
    help='Read {"id", "text", "context"?} objects from standard input, one a line, and print one '
    "line for each, in order.",
)
def coach(*, text: str | None, as_json: bool, as_lines: bool) -> None:
    """Read TEXT, a file of that name, or standard input as a good friend would.

    Others on this machine can see the arguments of a running command: a file or standard input is
    more private. With --jsonl a line that cannot be read gets an "error" in its place, and the
    status at the end is 1.
    """
    if as_json and as_lines:
        raise click.UsageError(sentence("json-or-jsonl"))
    if as_lines:
        if text is not None:
            raise click.UsageError(sentence("jsonl-alone"))
        from heartfelt.cli.coach_lines import read_lines

        if read_lines(sys.stdin.buffer, sys.stdout.buffer):
            raise click.exceptions.Exit(SOME_BAD)
        return
    _one(_words(text), as_json=as_json)


def _one(text: str, *, as_json: bool) -> None:
    from heartfelt.words.coach import coach as read

    reading = read(text)
    if as_json:
        from heartfelt.base.codec import to_bytes

        click.echo(to_bytes(reading))
        return
    from heartfelt.cli.coach_page import show

    show(reading)


def _words(text: str | None) -> str:
    if text is None or text == "-":
        words = _decode(sys.stdin.buffer.read())
    elif _is_file(text):
        words = _decode(Path(text).read_bytes())
    else:
        words = text
    if not words.strip():
        raise click.UsageError(sentence("nothing-to-read"))
    return words


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # too long or too strange for a name: then it is a text
        return False


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise click.UsageError(sentence("not-text")) from None
