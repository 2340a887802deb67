"""The peer that is hard to beat: TF-IDF of words and letters with a linear model.

It learns from the same rows as the coach may: for a corpus with a train part from that part, for
everything else (flags, alarms, UCC) from the train voices of the project's own corpus, with calm
text by other people as rows without flags. The packages are imported when it learns.
"""

from collections.abc import Callable, Sequence
from typing import Any

from heartfelt.words.finding import FLAGS, MOVES
from training.items import Item
from training.peers import Scores

NAME = "TF-IDF + linear"
NOTE = (
    "words and word pairs, letter runs of 2 to 5; logistic regression (ridge where a number is "
    "asked for) learnt from the same train rows; speaks up at a probability of .5"
)
_HARSH = ("hostility", "contempt", "judgement")
_LETTER_RUNS = (2, 5)
_WORD = r"(?u)\b\w+\b|[?!]"


def _vectors() -> Any:  # noqa: ANN401 - scikit-learn has no types
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import FeatureUnion

    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=_WORD)
    letters = TfidfVectorizer(
        analyzer="char_wb", ngram_range=_LETTER_RUNS, min_df=3, sublinear_tf=True
    )
    return FeatureUnion([("words", words), ("letters", letters)])


def _linear() -> Any:  # noqa: ANN401
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=4.0, class_weight="balanced", solver="liblinear", random_state=0)


def learn(
    texts: Sequence[str], targets: Sequence[float], *, numbers: bool
) -> Callable[[Sequence[str]], list[float]]:
    """Learn one target and return what scores new texts by it."""
    from sklearn.linear_model import Ridge

    vectors = _vectors()
    seen = vectors.fit_transform(texts)
    if numbers:
        ridge = Ridge(alpha=1.0, solver="sparse_cg", random_state=0).fit(seen, targets)
        return lambda new: [float(y) for y in ridge.predict(vectors.transform(new))]
    model = _linear().fit(seen, [int(target) for target in targets])
    return lambda new: [float(y) for y in model.decision_function(vectors.transform(new))]


class Learned:
    """Flags and moves as learnt from the train voices of the project's own corpus."""

    name = NAME
    note = NOTE

    def __init__(self, items: Sequence[Item], calm: Sequence[str]) -> None:
        import numpy as np

        self._vectors = _vectors()
        ours = [item.text for item in items]
        seen = self._vectors.fit_transform([*ours, *calm])
        models = []
        self._names = ["any", *FLAGS, *MOVES]
        for name in self._names:
            on = [bool(item.flags) if name == "any" else name in item.kinds for item in items]
            if name in MOVES:  # calm text may well hold moves; nobody has labelled them
                models.append(_linear().fit(seen[: len(ours)], on))
            else:
                models.append(_linear().fit(seen, [*on, *[False] * len(calm)]))
        self._weights = np.vstack([model.coef_ for model in models]).T
        self._offsets = np.concatenate([model.intercept_ for model in models])

    def score(self, text: str) -> Scores:
        """Give a probability for each flag and move."""
        import numpy as np

        sums = (self._vectors.transform([text]) @ self._weights)[0] + self._offsets
        sure = (1 / (1 + np.exp(-sums))).tolist()
        scores = dict(zip(self._names, sure, strict=True))
        scores["harsh"] = max(scores[kind] for kind in _HARSH)
        return {**scores, "flagged": float(scores["any"] >= 0.5)}
