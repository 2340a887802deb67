"""The pieces are those of the reference, and every piece stands where it says."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heartfelt.words.model.encoder import WEIGHTS
from heartfelt.words.model.wordpiece import WordPiece

VECTORS = Path(__file__).with_name("wordpiece.json")
CUT = WordPiece((WEIGHTS / "vocabulary.txt").read_text("utf-8").splitlines())


@pytest.mark.parametrize(
    "vector", json.loads(VECTORS.read_text("utf-8")), ids=lambda v: v["text"][:20]
)
def test_it_cuts_as_the_reference_does(vector):
    pieces = CUT.pieces(vector["text"])
    assert [piece.id for piece in pieces] == vector["ids"]
    assert [[piece.start, piece.end] for piece in pieces] == vector["places"]


@given(st.text(max_size=200))
def test_pieces_stand_in_order_inside_any_text(text: str):
    last = 0
    for piece in CUT.pieces(text):
        assert last <= piece.start < piece.end <= len(text)
        last = piece.start
