"""Turn the trained encoder into what ships: `python -m training.export FOLDER`.

Writes `encoder.onnx`, its weights as 8-bit integers in the reduced range, so that processors with
and without VNNI give the same answers.
"""

import tempfile
from pathlib import Path

import click
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.encoder import Encoder

SAMPLE = (2, 16)


def load(folder: Path) -> Encoder:
    """Load the trained encoder of a folder, ready to answer."""
    state = torch.load(folder / "encoder.pt", weights_only=True)
    encoder = Encoder(len(state["words.weight"]))
    encoder.load_state_dict(state)
    return encoder.eval()


def to_onnx(encoder: Encoder, path: Path) -> None:
    """Write the encoder as an ONNX graph for any number of texts of any length."""
    ids = torch.ones(SAMPLE, dtype=torch.long)
    free = {0: "texts", 1: "pieces"}
    torch.onnx.export(
        encoder,
        (ids, torch.ones(SAMPLE)),
        str(path),
        input_names=["ids", "mask"],
        output_names=["labels", "spans", "syntax"],
        dynamic_axes={
            "ids": free,
            "mask": free,
            "labels": {0: "texts"},
            "spans": free,
            "syntax": free,
        },
        opset_version=17,
        dynamo=False,
    )


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True))
def main(folder: Path) -> None:
    """Export and quantize the encoder of FOLDER."""
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        to_onnx(load(folder), whole)
        quantize_dynamic(
            whole,
            folder / "encoder.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
        )
    click.echo(f"{(folder / 'encoder.onnx').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
