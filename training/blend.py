"""Weigh encoder and linear model together: `python -m training.blend --corpora F --weights F`.

Fits each label on dev rows, which neither model has seen, and sets from where a finding is shown:
as low as it may be while calm real text and must-pass items stay below a share of false alarms.
"""

import json
from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np
from sklearn.linear_model import LogisticRegression

from heartfelt.words.finding import FLAGS, VOICES
from heartfelt.words.model.encoder import Encoder
from heartfelt.words.model.heads import LABELS, SPANS
from heartfelt.words.model.ngrams import Linear
from heartfelt.words.plain import plain
from training.sources import Example, others, own

CALM_SHARE = 0.0007
"""Of calm real sentences, how many may draw one kind of finding by the model alone."""
PLAIN_SHARE = 0.002
"""Of the own corpus's sentences without a flag, the same."""
ANY = 5
"""How many times that may draw a finding of any kind."""
CARE = 0.15
"""And how many times that may be taken for danger, in one voice."""
FLOOR = 0.25
"""Below this chance the model never speaks alone."""
CARE_FLOOR = 0.5
"""And below this it never speaks of danger: what is as likely harmless must not frighten."""


def logits(reader: Encoder, linear: Linear, examples: Sequence[Example]) -> np.ndarray:
    """Return [example, label, (encoder, linear)]."""
    texts = [plain(example.text) for example in examples]
    first = np.array([reader.read([text])[0].labels for text in texts]).clip(1e-4, 1 - 1e-4)
    second = np.array([linear.read(text) for text in texts])
    return np.stack([np.log(first / (1 - first)), second], axis=-1)


def fit(found: np.ndarray, target: np.ndarray) -> tuple[float, float, float]:
    """Fit one label; a soft target counts for both sides. Weights stay positive."""
    rows = np.concatenate([found, found])
    sides = np.concatenate([np.ones(len(found)), np.zeros(len(found))])
    shares = np.concatenate([target, 1 - target])
    kept = shares > 0
    model = LogisticRegression(C=1.0).fit(rows[kept], sides[kept], sample_weight=shares[kept])
    one, two = model.coef_[0]
    if min(one, two) < 0:
        first = rows[kept][:, :1]
        model = LogisticRegression(C=1.0).fit(first, sides[kept], sample_weight=shares[kept])
        return float(model.coef_[0][0]), 0.0, float(model.intercept_[0])
    return float(one), float(two), float(model.intercept_[0])


def quiet(chances: np.ndarray, calm: np.ndarray, plain_own: np.ndarray, times: float) -> float:
    """Return the chance above which few enough calm sentences lie."""
    real = np.quantile(chances[calm], 1 - times * CALM_SHARE)
    own_ones = np.quantile(chances[plain_own], 1 - times * PLAIN_SHARE)
    return float(max(real, own_ones, FLOOR))


def threshold(chances: np.ndarray, true: np.ndarray, least: float) -> float:
    """Return from where the model may speak alone: at its best F1, and not below `least`."""
    steps = np.unique(np.concatenate([[least], np.linspace(FLOOR, 0.98, 74)]))
    best = max((one for one in steps if one >= least), key=lambda one: _f1(chances >= one, true))
    return float(best)


def _f1(said: np.ndarray, true: np.ndarray) -> float:
    hits = float((said & true).sum())
    return 2 * hits / max(1.0, float(said.sum() + true.sum()))


def own_dev() -> list[Example]:
    """Return what the coach will see: single sentences of the dev voices."""
    return [example for example in own("dev") if example.source != "own-whole"]


@click.command()
@click.option("--corpora", type=click.Path(path_type=Path, exists=True), required=True)
@click.option("--weights", type=click.Path(path_type=Path, exists=True), required=True)
def main(corpora: Path, weights: Path) -> None:
    """Fit and write `blend.json`."""
    reader, linear = _models(weights)
    examples = own_dev() + others(corpora, "dev")
    found = logits(reader, linear, examples)
    mine = np.array([example.source.startswith("own") for example in examples])
    quiet_ones = np.array([_is_quiet(example) for example in examples])
    real = np.array([example.source in {"ewt", "goemotions"} for example in examples])
    calm, unflagged = quiet_ones & real, quiet_ones & mine
    written: dict[str, dict[str, float]] = {}
    none = np.ones(len(examples))
    for n, label in enumerate(LABELS):
        known = np.array([label in example.targets for example in examples])
        target = np.array([example.targets.get(label, 0.0) for example in examples])
        one, two, offset = fit(found[known, n], target[known])
        chances = 1 / (1 + np.exp(-(found[:, n] @ np.array([one, two]) + offset)))
        line = {"encoder": one, "linear": two, "offset": offset}
        if label in FLAGS:
            none *= 1 - chances
        if label in SPANS:
            least = FLOOR
            if label in FLAGS:
                least = quiet(chances, calm, unflagged, 1)
            elif label in VOICES:
                least = max(CARE_FLOOR, quiet(chances, calm, unflagged, CARE))
            line["alone"] = threshold(chances[mine], target[mine] > 0.5, least)
        written[label] = {name: round(value, 4) for name, value in line.items()}
        click.echo(f"{label} {written[label]}")
    whole = {"any_flag": round(quiet(1 - none, calm, unflagged, ANY), 4), "labels": written}
    (weights / "blend.json").write_text(json.dumps(whole, indent=1) + "\n", encoding="utf-8")


def _is_quiet(example: Example) -> bool:
    """Whether it is known that there is no flag and no sign of danger of any kind."""
    return all(example.targets.get(kind) == 0.0 for kind in (*FLAGS, *VOICES))


def _models(weights: Path) -> tuple[Encoder, Linear]:
    import onnxruntime

    from heartfelt.words.model.wordpiece import WordPiece

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(weights / "encoder.onnx"), options)
    pieces = (weights / "vocabulary.txt").read_text(encoding="utf-8").splitlines()
    with np.load(weights / "ngrams.npz") as held:
        linear = Linear(held["weights"], held["scale"], held["offset"])
    return Encoder(session, WordPiece(pieces)), linear


if __name__ == "__main__":
    main()
