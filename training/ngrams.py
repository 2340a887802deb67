"""Train the linear model: `python -m training.ngrams --corpora FOLDER --out FOLDER`."""

from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from heartfelt.words.model.heads import LABELS
from heartfelt.words.model.ngrams import SIZE, features
from heartfelt.words.plain import plain
from training.sources import CUE_TIMES, Example, of_cues, others, own

OWN_WEIGHT = 3.0
"""What an item of the own corpus weighs beside a row of another: it is what the coach is for."""


def matrix(texts: Sequence[str]) -> csr_matrix:
    """Return one row a text, each n-gram once, all rows of length one."""
    rows = [features(plain(text)) for text in texts]
    starts = np.cumsum([0, *map(len, rows)])
    numbers = np.fromiter((n for row in rows for n in row), dtype=np.int32, count=starts[-1])
    sizes = np.maximum(1, np.diff(starts))
    values = np.repeat(1.0 / np.sqrt(sizes), sizes if len(numbers) else 0)[: len(numbers)]
    return csr_matrix((values, numbers, starts), shape=(len(rows), SIZE))


def fit(examples: Sequence[Example], label: str, whole: csr_matrix) -> tuple[np.ndarray, float]:
    """Fit one label on the examples that know it. A soft target counts for both sides."""
    known = [n for n, example in enumerate(examples) if label in example.targets]
    target = np.array([examples[n].targets[label] for n in known])
    weight = np.array(
        [OWN_WEIGHT if examples[n].source.startswith(("own", "cues")) else 1.0 for n in known]
    )
    rows = whole[known + known]
    sides = np.concatenate([np.ones(len(known)), np.zeros(len(known))])
    shares = np.concatenate([target * weight, (1 - target) * weight])
    counts = shares > 0
    model = LogisticRegression(C=4.0, solver="liblinear", max_iter=200)
    model.fit(rows[counts], sides[counts], sample_weight=shares[counts])
    return model.coef_[0], float(model.intercept_[0])


@click.command()
@click.option("--corpora", type=click.Path(path_type=Path, exists=True), required=True)
@click.option("--out", type=click.Path(path_type=Path), required=True)
def main(corpora: Path, out: Path) -> None:
    """Train and write `ngrams.npz`."""
    examples = own("train") + of_cues() * CUE_TIMES + others(corpora, "train")
    whole = matrix([example.text for example in examples])
    weights = np.zeros((SIZE, len(LABELS)), dtype=np.int8)
    scale, offset = np.zeros(len(LABELS)), np.zeros(len(LABELS))
    for n, label in enumerate(LABELS):
        found, offset[n] = fit(examples, label, whole)
        scale[n] = max(np.quantile(np.abs(found), 0.9999), 1e-6) / 127
        weights[:, n] = np.clip(np.rint(found / scale[n]), -127, 127)
        click.echo(f"{n + 1}/{len(LABELS)} {label}")
    out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(out / "ngrams.npz", weights=weights, scale=scale, offset=offset)


if __name__ == "__main__":
    main()
