"""Writes the pages of docs/ that are made from the program itself. `make docs` runs it.

A test compares what is here with what would be written, so a page cannot fall behind.
"""

import re
import tomllib
from pathlib import Path

import click
import msgspec

from heartfelt.cli.main import main
from heartfelt.words.cue import Cue, Page
from heartfelt.words.cues import CUES
from heartfelt.words.finding import MOVES, VOICES
from heartfelt.words.guards import quoted_places
from heartfelt.words.hits import Hit, find, quote_of
from heartfelt.words.lexicon import Examples, examples
from heartfelt.words.plain import plain
from heartfelt.words.sentences import split

DOCS = Path(__file__).parent
CUE_PAGES = DOCS / "words" / "cues"
THREATS = DOCS / "threat-model.md"
WIDTH = 88
ABOUT_CUES = """\
This page and those it leads to are written by `make docs` from the coach's lexicon,
`src/heartfelt/words/lexicon/`. The examples are tested: what must draw a finding draws it, what
must pass passes."""
ABOUT_STOPS = """\
The words it points at are in bold. Below them stand the other ways the cue itself can offer; `___`
is for the writer to fill."""
ABOUT_REQUIREMENTS = """\
This page is written by `make docs` from `docs/requirements.toml`. A test named here exists under
that name, or the suite is red; whether it proves what it is named for is for readers to judge.
● proven, ◐ proven in part, ○ not proven yet."""
ROOMS = {
    "K": "Keys and sealing",
    "S": "Signing in and sessions",
    "P": "Two people",
    "B": "The browser",
    "O": "The server",
}
NUMBER = re.compile(r"\b([KSPBO][1-9][0-9]?)(?: [●◐○])?(?!\w)")


class Requirement(msgspec.Struct, frozen=True, kw_only=True):
    """One thing the program must do, and how far that is proven."""

    what: str
    tests: tuple[str, ...] = ()
    partly: str = ""
    not_yet: str = ""

    @property
    def mark(self) -> str:
        """How far it is proven, as one sign."""
        return "○" if self.not_yet else "◐" if self.partly else "●"


def pages() -> dict[Path, str]:
    """Return every generated page and its text."""
    found = {DOCS / "commands.md": commands(), CUE_PAGES / "README.md": cues()}
    found |= {DOCS / "requirements.md": requirements(), THREATS: marked(THREATS.read_text("utf-8"))}
    return found | {CUE_PAGES / f"{cue.kind}.md": cue_page(cue) for cue in CUES}


def requirements() -> str:
    """Write what must hold, how far it does, and by which tests."""
    known = _requirements()
    marks = [one.mark for one in known.values()]
    proven, partly, not_yet = (marks.count(mark) for mark in "●◐○")
    parts = [
        "# What must hold, and what proves it",
        ABOUT_REQUIREMENTS,
        f"Of {len(marks)}: {proven} proven, {partly} in part, {not_yet} not yet.",
    ]
    for letter, room in ROOMS.items():
        rows = [_row(number, one) for number, one in known.items() if number[0] == letter]
        head = ["| | what must hold | what is missing | tests |", "|---|---|---|---|"]
        parts += [f"## {room}", "\n".join(head + rows)]
    return "\n\n".join(parts) + "\n"


def marked(text: str) -> str:
    """Set behind every requirement's number in `text` how far it is proven today."""
    known = _requirements()
    return NUMBER.sub(lambda found: f"{found[1]} {known[found[1]].mark}", text)


def _requirements() -> dict[str, Requirement]:
    written = (DOCS / "requirements.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(written), dict[str, Requirement])


def _row(number: str, one: Requirement) -> str:
    tests = (name.partition("::") for name in one.tests)
    shown = "<br>".join(f"[{name}](../{path})" for path, _, name in tests)
    return f"| {number} {one.mark} | {one.what} | {one.partly or one.not_yet} | {shown} |"


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


def cues() -> str:
    """Write the list of what the coach stops at, and the examples of moves and of care."""
    parts = [
        "# What the coach stops at, and what it welcomes",
        ABOUT_CUES,
        "\n".join(f"- [{_named(cue.kind)}]({cue.kind}.md): {cue.words.why}" for cue in CUES),
        "## What it welcomes",
        *_examples(MOVES, examples("moves")),
        "## Signs of danger",
        "They get the quiet card with help, and no advice on style.",
        *_examples(VOICES, examples("care")),
    ]
    return "\n\n".join(parts) + "\n"


def cue_page(cue: Cue) -> str:
    """Write the page of one cue: why, who says so, and what it does with its examples."""
    words = cue.words
    parts = [
        f"# {_named(cue.kind)}",
        "This page is written by `make docs`.",
        words.why,
        f"Source: {words.source}",
        f"It asks: *{words.question}*",
        "## It stops at",
        ABOUT_STOPS,
        "\n".join(_stop(cue, text) for text in words.must_flag),
        "## It lets pass",
        "\n".join(f"- {text}" for text in words.must_pass),
    ]
    return "\n\n".join(parts) + "\n"


def _stop(cue: Cue, text: str) -> str:
    hits = [hit for hit in _hits(text) if hit.cue.kind == cue.kind]
    if not hits:
        return f"- {text}"
    hit = max(hits, key=lambda one: one.confidence)
    start, end = quote_of(hit)
    offered = cue.build(hit, cue.words.alternatives)
    shown = f"- {text[:start]}**{text[start:end]}**{text[end:]}"
    return "\n".join([shown, *(f"  - {line}" for line in offered)])


def _hits(text: str) -> tuple[Hit, ...]:
    low = plain(text)
    page = Page(text=text, plain=low, quoted=quoted_places(low))
    return find(page, split(low)).hits


def _examples(kinds: tuple[str, ...], of: dict[str, Examples]) -> list[str]:
    parts: list[str] = []
    for kind in kinds:
        yes = "\n".join(f"- {text}" for text in of[kind].must_find)
        no = "\n".join(f"- {text}" for text in of[kind].must_pass)
        parts += [f"### {_named(kind)}", yes, "But not:", no]
    return parts


def _named(kind: str) -> str:
    return kind.replace("_", " ").capitalize()


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
    CUE_PAGES.mkdir(exist_ok=True)
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(DOCS.parent))
