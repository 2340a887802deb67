"""What the encoder answers; the order is a promise between training and the coach."""

from heartfelt.words.finding import FLAGS, MOVES, VOICES

SPANS = (*FLAGS, *MOVES, *VOICES)
"""Labels with a place in the text: one number for the whole, one for each piece."""
WIDER = ("harsh", "warm", "receptive", "sarcasm", "reflection")
"""Labels of the whole text."""
LABELS = (*SPANS, *WIDER)
PARTS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
)  # fmt: skip
"""Parts of speech (Universal Dependencies, UPOS)."""
SYNTAX = (*PARTS, "clause_end")
