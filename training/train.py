"""Train the encoder: `python -m training.train --corpora FOLDER --out FOLDER`.

Deterministic for one version of PyTorch and one kind of processor. Needs two cores and about
forty minutes if nothing else runs; nothing is fetched.
"""

import json
import random
import time
from collections import Counter
from pathlib import Path

import click
import torch
from torch import Tensor, nn

from heartfelt.words.model.heads import LABELS, SPANS, SYNTAX
from heartfelt.words.model.wordpiece import BEGIN, END, UNKNOWN, Piece, WordPiece
from heartfelt.words.plain import plain
from training.encoder import PLACES, Encoder, base, from_base
from training.sources import CUE_TIMES, Example, of_cues, others, own

SEED = 20261123
TOKENS = 2400
"""Pieces in a batch, padding included."""
RATE = 1.6e-4
LAST_RATE = 8e-5
SHARES = 2
"""In how many shares the open corpora are dealt out, one a round."""
PLACE_WEIGHT = 4.0
POSITIVE = 2.0
"""What a present label weighs beside an absent one: most are rare."""


def vocabulary(texts: list[str]) -> list[int]:
    """Return the pieces worth keeping: all single characters, and those seen twice or more."""
    pieces = (base() / "vocab.txt").read_text(encoding="utf-8").splitlines()
    cut = WordPiece(pieces)
    seen = Counter(piece.id for text in texts for piece in cut.pieces(plain(text)))
    always = {n for n, piece in enumerate(pieces) if piece in {"[PAD]", UNKNOWN, BEGIN, END}}
    single = {
        n
        for n, piece in enumerate(pieces)
        if len(piece.removeprefix("##")) == 1 and piece.removeprefix("##").isascii()
    }
    return sorted(always | single | {n for n, count in seen.items() if count >= 2})


class Batch:
    """Examples as tensors; -1 marks what nobody knows."""

    def __init__(self, examples: list[tuple[Example, list[Piece]]], cut: WordPiece) -> None:
        long = max(len(pieces) for _, pieces in examples) + 2
        size = len(examples)
        self.ids = torch.zeros(size, long, dtype=torch.long)
        self.mask = torch.zeros(size, long)
        self.labels = torch.full((size, len(LABELS)), -1.0)
        self.spans = torch.full((size, long, len(SPANS)), -1.0)
        self.parts = torch.full((size, long), -100, dtype=torch.long)
        self.ends = torch.full((size, long), -1.0)
        for row, (example, pieces) in enumerate(examples):
            ids = [cut.begin, *(piece.id for piece in pieces), cut.end]
            self.ids[row, : len(ids)] = torch.tensor(ids)
            self.mask[row, : len(ids)] = 1
            for name, value in example.targets.items():
                self.labels[row, LABELS.index(name)] = value
            self._mark(row, example, pieces)

    def _mark(self, row: int, example: Example, pieces: list[Piece]) -> None:
        if example.spans is not None and pieces:
            known = [n for n, name in enumerate(SPANS) if example.targets.get(name) is not None]
            self.spans[row, 1 : len(pieces) + 1, known] = 0.0
            for span in example.spans:
                for place, piece in enumerate(pieces, 1):
                    if piece.start < span.end and span.start < piece.end:
                        self.spans[row, place, SPANS.index(span.kind)] = 1.0
        starts = {piece.start: place for place, piece in reversed(list(enumerate(pieces, 1)))}
        for start, _, part, ends in example.syntax:
            if start in starts:
                self.parts[row, starts[start]] = SYNTAX.index(part)
                self.ends[row, starts[start]] = float(ends)


def known_loss(logits: Tensor, targets: Tensor, weight: float) -> Tensor:
    """Binary cross entropy over what is known, each label counting the same however rare.

    Targets may be anything from 0 to 1; -1 is unknown. The last axis holds the labels.
    """
    known = (targets >= 0).to(logits.dtype)
    each = nn.functional.binary_cross_entropy_with_logits(
        logits, targets.clamp(min=0.0), pos_weight=torch.tensor(weight), reduction="none"
    )
    among = tuple(range(logits.dim() - 1))
    count = known.sum(among)
    return ((each * known).sum(among) / count.clamp(min=1.0)).sum() / (count > 0).sum().clamp(min=1)


def loss_of(encoder: Encoder, batch: Batch) -> Tensor:
    """Add up what each head got wrong."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        labels, spans, syntax = encoder(batch.ids, batch.mask)
    labels, spans, syntax = labels.float(), spans.float(), syntax.float()
    total = known_loss(labels, batch.labels, POSITIVE)
    total = total + PLACE_WEIGHT * known_loss(spans, batch.spans, POSITIVE)
    if bool((batch.parts >= 0).any()):
        parts = nn.functional.cross_entropy(syntax[..., :-1].flatten(0, 1), batch.parts.flatten())
        total = (
            total
            + 0.15 * parts
            + 0.1 * known_loss(syntax[..., -1:], batch.ends[..., None], POSITIVE)
        )
    return total


def batches(
    prepared: list[tuple[Example, list[Piece]]], rng: random.Random
) -> list[list[tuple[Example, list[Piece]]]]:
    """Shuffle, then put texts of like length together."""
    order = prepared.copy()
    rng.shuffle(order)
    made: list[list[tuple[Example, list[Piece]]]] = []
    for at in range(0, len(order), 2000):
        near = sorted(order[at : at + 2000], key=lambda pair: len(pair[1]))
        held: list[tuple[Example, list[Piece]]] = []
        for pair in near:
            if held and (len(held) + 1) * (len(pair[1]) + 2) > TOKENS:
                made.append(held)
                held = []
            held.append(pair)
        made.append(held)
    rng.shuffle(made)
    return made


def plan(mine: list[Example], extra: list[Example], rounds: int) -> list[list[Example]]:
    """Each round sees the own corpus, by turns whole and in sentences, and a share of the rest."""
    shuffled = extra.copy()
    random.Random(SEED).shuffle(shuffled)
    left_out = ("own-part", "own-whole")
    return [
        [example for example in mine if example.source != left_out[n % 2]]
        + shuffled[n % SHARES :: SHARES]
        for n in range(rounds)
    ]


def prepare(examples: list[Example], cut: WordPiece) -> list[tuple[Example, list[Piece]]]:
    """Cut every text, to at most what the encoder reads."""
    return [(example, cut.pieces(plain(example.text))[: PLACES - 2]) for example in examples]


@click.command()
@click.option("--corpora", type=click.Path(path_type=Path, exists=True), required=True)
@click.option("--out", type=click.Path(path_type=Path), required=True)
@click.option("--rounds", default=2, show_default=True)
@click.option("--start", type=click.Path(path_type=Path, exists=True), help="Only the last round.")
@click.option("--most", default=0, help="Only so many batches: to try it out.")
def main(corpora: Path, out: Path, rounds: int, start: Path | None, most: int) -> None:
    """Train and write `encoder.pt` and `vocabulary.txt`.

    After the rounds over everything comes a last one, slower, over the own corpus and the cues' own
    examples. `--start` takes up a folder that has been through the rounds.
    """
    torch.manual_seed(SEED)
    torch.set_num_threads(2)
    mine, extra = own("train"), others(corpora, "train")
    kept = vocabulary([example.text for example in (*mine, *extra)])
    pieces = (base() / "vocab.txt").read_text(encoding="utf-8").splitlines()
    words = [pieces[n] for n in kept]
    cut = WordPiece(words)
    out.mkdir(parents=True, exist_ok=True)
    (out / "vocabulary.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    encoder = from_base(kept)
    sources = Counter(example.source for example in (*mine, *extra))
    click.echo(json.dumps({"pieces": len(kept), "examples": dict(sources)}))
    rng = random.Random(SEED)
    if start is None:
        rounds_of = [batches(prepare(part, cut), rng) for part in plan(mine, extra, rounds)]
        steps = [batch for part in rounds_of for batch in part][: most or None]
        _run(encoder, steps, cut, RATE)
    else:
        encoder.load_state_dict(torch.load(start / "encoder.pt", weights_only=True))
    own_ones = [example for example in mine if example.source != "own-whole"]
    last = batches(prepare(own_ones + of_cues() * CUE_TIMES, cut), rng)
    _run(encoder, last[: most or None], cut, LAST_RATE)
    torch.save(encoder.state_dict(), out / "encoder.pt")


def _run(
    encoder: Encoder, steps: list[list[tuple[Example, list[Piece]]]], cut: WordPiece, rate: float
) -> None:
    new = [
        p
        for name, p in encoder.named_parameters()
        if name.split(".")[0] in {"labels", "spans", "syntax"}
    ]
    old = [
        p
        for name, p in encoder.named_parameters()
        if name.split(".")[0] not in {"labels", "spans", "syntax"}
    ]
    rates = ({"params": old, "lr": rate}, {"params": new, "lr": 8 * rate})
    optimiser = torch.optim.AdamW(rates, weight_decay=0.01)
    warm = max(1, len(steps) // 20)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser,
        lambda n: min((n + 1) / warm, max(0.02, (len(steps) - n) / (len(steps) - warm + 1))),
    )
    began, running = time.monotonic(), 0.0
    encoder.train()
    for n, examples in enumerate(steps, 1):
        loss = loss_of(encoder, Batch(examples, cut))
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        running = 0.98 * running + 0.02 * loss.item() if n > 1 else loss.item()
        if n % 20 == 0 or n == len(steps):
            spent = time.monotonic() - began
            left = spent / n * (len(steps) - n)
            click.echo(f"{n}/{len(steps)} loss {running:.4f} {spent:.0f} s, {left:.0f} s to go")


if __name__ == "__main__":
    main()
