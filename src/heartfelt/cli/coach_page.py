"""A reading as a person sees it in a terminal: care first, at most two notes, then the good."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from heartfelt.cli.sentences import sentence
from heartfelt.words.finding import Finding, Reading

MOST_NOTES = 2
WIDEST = 78


def show(reading: Reading) -> None:
    """Print `reading` on standard output. Never a number, never more than two notes."""
    console = Console(highlight=False, soft_wrap=False)
    console.width = min(console.width, WIDEST)
    if reading.care is not None:
        _line(console, sentence("care-first"))
    for finding in reading.findings[:MOST_NOTES]:
        _finding(console, finding)
    if not reading.findings and reading.care is None:
        _line(console, sentence("nothing-found"))
    if reading.moves:
        kinds = dict.fromkeys(move.kind for move in reading.moves)
        _line(console, sentence("moves", moves=_list(kinds)))
    if reading.missing and reading.care is None:
        _line(console, sentence("missing", missing=_list(reading.missing)))


def _finding(console: Console, finding: Finding) -> None:
    quote = " ".join(finding.quote.split())
    _line(console, sentence("finding", quote=quote), style="bold", after=0)
    _line(console, finding.why, left=2, after=0)
    _line(console, finding.question, left=2, style="italic", after=0)
    if finding.alternatives:
        _line(console, sentence("alternatives"), left=2, after=0)
        for words in finding.alternatives:
            _line(console, f"– {words}", left=4, after=0)
    _line(console, sentence("source", source=finding.source), left=2, style="dim")


def _line(console: Console, text: str, *, left: int = 0, after: int = 1, style: str = "") -> None:
    # As Text, because brackets in a person's words are no markup; without control characters,
    # because a terminal would obey them.
    shown = "".join(character for character in text if character.isprintable())
    console.print(Padding(Text(shown, style=style), (0, 0, after, left)))


def _list(kinds: dict[str, None] | tuple[str, ...]) -> str:
    return ", ".join(sentence(kind) for kind in kinds)
