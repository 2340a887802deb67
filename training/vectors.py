"""Write the pieces that the reference tokenizer cuts: `python -m training.vectors`.

The coach's own WordPiece is held to them by a test. Needs `tokenizers`, which the coach does not.
"""

import json
import random
from pathlib import Path

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from heartfelt.words.model.evidence import BLEND
from heartfelt.words.model.wordpiece import LONGEST_WORD, UNKNOWN
from training.items import read

VECTORS = Path(__file__).parents[1] / "tests" / "words" / "model" / "wordpiece.json"
ODD = (
    "", " ", "naïve Ångström ﬁne", "it’s — ok…", "don't", "x\tb\nc", "ÉCOLE straße", "a" * 101,
    "😡 u never", "👩‍❤️‍👨 love", "你好 love", "co-op (really?!) #1 $5 `q` a_b", "e\u0301t\u00e9",
    "o\u2019clock\u00a0now",
)  # fmt: skip


def main() -> None:
    """Cut two hundred items and some oddities, and write text, ids and places."""
    words = (BLEND.parent / "vocabulary.txt").read_text(encoding="utf-8").splitlines()
    ids = {word: n for n, word in enumerate(words)}
    model = models.WordPiece(ids, unk_token=UNKNOWN, max_input_chars_per_word=LONGEST_WORD)
    reference = Tokenizer(model)
    reference.normalizer = normalizers.BertNormalizer()
    reference.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    texts = [item.text for item in read()]
    random.Random(1).shuffle(texts)
    found = []
    for text in (*ODD, *texts[:200]):
        cut = reference.encode(text, add_special_tokens=False)
        found.append({"text": text, "ids": cut.ids, "places": cut.offsets})
    VECTORS.write_text(json.dumps(found, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
