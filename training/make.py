"""Make the coach's model from beginning to end: `python -m training.make CORPORA`."""

import shutil
import sys
import tempfile
from pathlib import Path
from subprocess import run

import click

WEIGHTS = Path(__file__).parents[1] / "src" / "heartfelt" / "words" / "model" / "weights"
SHIPPED = ("encoder.onnx", "vocabulary.txt", "ngrams.npz", "blend.json")


@click.command()
@click.argument("corpora", type=click.Path(path_type=Path, exists=True, file_okay=False))
def main(corpora: Path) -> None:
    """Train on CORPORA and put the finished files into the package."""
    with tempfile.TemporaryDirectory() as scratch:
        at = ["--corpora", str(corpora)]
        _step("train", *at, "--out", scratch)
        _step("export", scratch)
        _step("ngrams", *at, "--out", scratch)
        _step("blend", *at, "--weights", scratch)
        WEIGHTS.mkdir(exist_ok=True)
        for name in SHIPPED:
            shutil.copyfile(Path(scratch) / name, WEIGHTS / name)
    _step("vectors")


def _step(name: str, *more: str) -> None:
    click.echo(f"— {name}")
    run([sys.executable, "-m", f"training.{name}", *more], check=True)  # noqa: S603


if __name__ == "__main__":
    main()
