"""What a reader makes of the alternatives: `python -m training.review draw|sheet|figures`.

`draw` takes flagged sentences of the tuning voices in which the coach speaks up, and writes down
what it offers. A reader who sees only sentence, quote and offer answers three questions with y or
n: is it grammatical, does it keep what the writer wants said, is its tone calm and honest.
`figures` counts the answers and shows the worst twenty.
"""

import random
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click
import msgspec

from heartfelt import coach
from heartfelt.words.alternatives import weave
from heartfelt.words.finding import Finding
from training.items import MalformedError, read, split_of

FOLDER = Path(__file__).parent / "review"
SENTENCES = FOLDER / "sentences.jsonl"
VERDICTS = FOLDER / "verdicts.txt"
PAGE = FOLDER / "README.md"
MANY = 500
SEED = 3
WORST = 20
ASKED = ("grammatical", "meaning kept", "tone")
AIMS = (0.97, 0.95, None)
CALM_AIM = 0.98


ABOUT = """\
# What a reader makes of the alternatives

Written by `python -m training.review figures`. The sentences are flagged ones of the tuning voices
in which the coach speaks up, drawn by a fixed seed; with all alternatives of the first finding. The
reader saw sentence, quote and offer, nothing else, and had no part in making the coach. It was
a language model with a guide of one page: people may be stricter. *No longer flagged* was counted
by the coach itself, with the alternative woven into the text: nothing is found any more where it
stands.
"""


class Drawn(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence, what the coach points at first, what it offers, and which offers draw nothing."""

    id: str
    text: str
    kind: str
    quote: str
    alternatives: tuple[str, ...]
    calm: tuple[bool, ...]


class Offer(NamedTuple):
    """One alternative beside what it would stand for; `calm` if the text then draws nothing."""

    id: str
    text: str
    quote: str
    words: str
    calm: bool


def draw(many: int = MANY) -> list[Drawn]:
    """Return that many flagged sentences with the first finding the coach has in each."""
    items = [item for item in read() if split_of(item) == "dev" and item.flags]
    random.Random(SEED).shuffle(items)
    found: list[Drawn] = []
    for item in items:
        reading = coach(item.text)
        if not reading.findings or len(found) == many:
            continue
        finding = reading.findings[0]
        woven = [weave(item.text, finding, words) for words in finding.alternatives]
        found.append(
            Drawn(
                id=item.id,
                text=item.text,
                kind=finding.kind,
                quote=finding.quote,
                alternatives=finding.alternatives,
                calm=tuple(_is_calm(item.text, text, finding) for text in woven),
            )
        )
    return found


def _is_calm(text: str, woven: str, finding: Finding) -> bool:
    """Whether nothing is found any more where the finding was; the rest may be rough."""
    end = len(woven) - (len(text) - finding.end)
    return not any(f.start < end and finding.start < f.end for f in coach(woven).findings)


def offers(drawn: Sequence[Drawn]) -> list[Offer]:
    """Return each alternative under a name of its own: the sentence's id, a colon, its place."""
    return [
        Offer(f"{one.id}:{n}", one.text, one.quote, words, calm)
        for one in drawn
        for n, (words, calm) in enumerate(zip(one.alternatives, one.calm, strict=True))
    ]


def kept() -> list[Offer]:
    """Read what was drawn last."""
    lines = SENTENCES.read_bytes().splitlines()
    return offers([msgspec.json.decode(line, type=Drawn) for line in lines])


def verdicts() -> dict[str, str]:
    """Read the reader's answers by the offer's id: three letters, y or n.

    Raises:
        MalformedError: a line that is no id with three letters.

    """
    found: dict[str, str] = {}
    for line in VERDICTS.read_text(encoding="utf-8").splitlines():
        name, _, said = line.partition(" ")
        if len(said) != len(ASKED) or set(said) - {"y", "n"}:
            raise MalformedError(f"{VERDICTS.name}: {line}")
        found[name] = said
    return found


def page(of: Sequence[Offer], said: dict[str, str]) -> str:
    """Write the figures and the worst twenty."""
    judged = [offer for offer in of if offer.id in said]
    rows = [
        _row(name, [said[offer.id][n] == "y" for offer in judged], aim)
        for n, (name, aim) in enumerate(zip(ASKED, AIMS, strict=True))
    ]
    rows.append(_row("no longer flagged", [offer.calm for offer in of], CALM_AIM))
    worst = sorted(
        (offer for offer in judged if "n" in said[offer.id]),
        key=lambda offer: (-said[offer.id].count("n"), offer.id),
    )[:WORST]
    many = f"{len({offer.text for offer in of})} sentences with {len(of)} alternatives"
    table = ["| | share | aim |", "|---|---|---|", *rows]
    shown = [_shown(offer, said[offer.id]) for offer in worst]
    parts = [
        ABOUT.strip(),
        f"{many}, of which {len(judged)} were judged.",
        "\n".join(table),
        f"## The worst {len(worst)}",
        "\n".join(shown),
    ]
    return "\n\n".join(parts) + "\n"


def _row(name: str, answers: Sequence[bool], aim: float | None) -> str:
    share = sum(answers) / max(1, len(answers))
    return f"| {name} | {share:.1%} | {'' if aim is None else f'≥ {aim:.0%}'} |"


def _shown(offer: Offer, said: str) -> str:
    wrong = ", ".join(name for name, letter in zip(ASKED, said, strict=True) if letter == "n")
    return f"- {offer.text}\n  → {offer.words} *(not: {wrong})*"


@click.command()
@click.argument("what", type=click.Choice(["draw", "sheet", "figures"]))
def main(what: str) -> None:
    """Draw the sentences, print them for a reader, or write the page from the answers."""
    if what == "draw":
        FOLDER.mkdir(exist_ok=True)
        SENTENCES.write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in draw()))
    elif what == "sheet":
        for offer in kept():
            click.echo(f"{offer.id}\t{offer.text!r}\t«{offer.quote}»\t{offer.words}")
    else:
        PAGE.write_text(page(kept(), verdicts()), encoding="utf-8")


if __name__ == "__main__":
    main()
