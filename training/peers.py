"""What a couple could pick instead of the coach, each behind one small adapter.

A peer gives what it can under the coach's own names and leaves out the rest: a missing quality is
shown as a dash, never as a nought. Two names are added: `any`, how likely there is something to
look at twice, and `flagged`, whether the peer would speak up (1 or 0) at the threshold its own
documentation names. Packages are imported when a peer is made, so that the rest runs without them.
"""

import re
from collections.abc import Callable
from typing import Any, Protocol

from heartfelt import coach
from heartfelt.words.finding import FLAGS

Scores = dict[str, float]
_ALWAYS_NEVER = re.compile(
    r"\byou(?:'re| are)?\b[^.!?]{0,40}\b(?:always|never)\b|\balways\b|\bnever\b"
)
_VADER_NEGATIVE = -0.05
_EVEN = 0.5
SPACY_MODEL = "en_core_web_sm"
_KIND = (
    *("Please", "Indirect_(btw)", "HASHEDGE", "Hedges", "Deference", "Gratitude", "Apologizing"),
    *("1st_person_pl.", "Indirect_(greeting)", "HASPOSITIVE", "SUBJUNCTIVE", "INDICATIVE"),
)
_UNKIND = ("Please_start", "Factuality", "2nd_person_start", "Direct_start", "HASNEGATIVE")
_ASKS = "Direct_question"


class System(Protocol):
    """Anything that can be measured: a name, a remark for the reader, and scores for a text."""

    name: str
    note: str

    def score(self, text: str) -> Scores:
        """Give every quality the system knows, higher meaning more of it."""
        ...


class Coach:
    """The coach itself, as everyone calls it."""

    name = "coach"
    note = "this project's coach"

    def score(self, text: str) -> Scores:
        """Give the coach's scores; `flagged` where a finding would be shown."""
        reading = coach(text)
        sure = max(reading.scores[kind] for kind in FLAGS)
        return {**reading.scores, "any": sure, "flagged": float(bool(reading.findings))}


class Vader:
    """Sentiment by word list and rules (Hutto & Gilbert 2014)."""

    name = "VADER"
    note = "speaks up at a compound score of −.05 or less, as its documentation says"

    def __init__(self) -> None:
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

        self._analyse = SentimentIntensityAnalyzer().polarity_scores

    def score(self, text: str) -> Scores:
        """Split the compound score into a harsh and a warm side."""
        return _two_sided(self._analyse(text)["compound"], below=_VADER_NEGATIVE)


class TextBlob:
    """Sentiment by averaged word list."""

    name = "TextBlob"
    note = "speaks up at a polarity below 0"

    def __init__(self) -> None:
        from textblob import TextBlob as Blob

        self._blob: Callable[[str], Any] = Blob

    def score(self, text: str) -> Scores:
        """Split the polarity into a harsh and a warm side."""
        return _two_sided(self._blob(text).sentiment.polarity, below=-1e-9)


class AltProfanityCheck:
    """A linear model of offensive language."""

    name = "alt-profanity-check"
    note = "speaks up at a probability of .5"

    def __init__(self) -> None:
        from profanity_check import predict_prob

        self._probability: Callable[[list[str]], Any] = predict_prob

    def score(self, text: str) -> Scores:
        """Take the probability for harshness."""
        harsh = float(self._probability([text])[0])
        return {"harsh": harsh, "any": harsh, "flagged": float(harsh >= _EVEN)}


class BetterProfanity:
    """A list of swear words."""

    name = "better-profanity"
    note = "yes or no"

    def __init__(self) -> None:
        from better_profanity import profanity

        profanity.load_censor_words()
        self._swears: Callable[[str], bool] = profanity.contains_profanity

    def score(self, text: str) -> Scores:
        """Take a swear word for harshness."""
        harsh = float(self._swears(text))
        return {"harsh": harsh, "any": harsh, "flagged": harsh}


class AlwaysNever:
    """The advice of every leaflet as one regular expression: the words always and never."""

    name = "always/never"
    note = "yes or no; surer beside a “you”"

    def score(self, text: str) -> Scores:
        """Take the words for a generalization."""
        found = _ALWAYS_NEVER.findall(text.lower())
        sure = max((1.0 if "you" in words else _EVEN for words in found), default=0.0)
        return {"generalization": sure, "any": sure, "flagged": float(sure > 0)}


class ConvoKit:
    """Politeness strategies (Danescu-Niculescu-Mizil et al. 2013) as ConvoKit finds them."""

    name = "ConvoKit"

    def __init__(self) -> None:
        import spacy
        from convokit.politeness_collections.politeness_api.features import (
            politeness_strategies,
        )

        self._strategies: Callable[[Any], Any]
        self._strategies = politeness_strategies.get_politeness_strategy_features
        if spacy.util.is_package(SPACY_MODEL):
            self._parse = spacy.load(SPACY_MODEL)
            self.note = "kind strategies against unkind ones"
        else:
            self._parse = spacy.blank("en")
            self._parse.add_pipe("sentencizer")
            self.note = (
                f"words only: its parser needs the spaCy model {SPACY_MODEL}, which is no package "
                "of the registry and could not be had here, so hedges as verbs, “by the way”, “in "
                "fact”, “I appreciate”, “forgive me” are not seen; the other strategies run"
            )

    def score(self, text: str) -> Scores:
        """Count the kind and the unkind strategies."""
        sentences = [_tokens(sentence) for sentence in self._parse(text.strip()).sents]
        features = self._strategies([words for words in sentences if words])[0]
        on = {name.split("==")[1] for name, value in features.items() if value}
        harsh, warm = float(len(on & {*_UNKIND, _ASKS})), float(len(on & {*_KIND}))
        return {"harsh": harsh, "warm": warm, "any": harsh, "open_question": float(_ASKS in on)}


def _tokens(sentence: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - spaCy has no types here
    """Write a sentence the way ConvoKit's own parser does; without a parse no word has a head."""
    words: list[dict[str, Any]] = []
    for token in sentence:
        word = {"tok": token.text.lower(), "tag": token.tag_, "dep": token.dep_, "dn": []}
        if token.head.i != token.i:
            word["up"] = token.head.i - sentence.start
        words.append(word)
    return words


def _two_sided(polarity: float, below: float) -> Scores:
    harsh, warm = (1 - polarity) / 2, (1 + polarity) / 2
    return {"harsh": harsh, "warm": warm, "any": harsh, "flagged": float(polarity <= below)}


PEERS: dict[str, Callable[[], System]] = {
    "vader": Vader,
    "textblob": TextBlob,
    "alt-profanity-check": AltProfanityCheck,
    "better-profanity": BetterProfanity,
    "always-never": AlwaysNever,
    "convokit": ConvoKit,
}
TFIDF = "tfidf"


def make(names: list[str]) -> tuple[list[System], dict[str, str]]:
    """Make the peers of these names; say of each that could not be made why."""
    made: list[System] = []
    failed: dict[str, str] = {}
    for name in names:
        try:
            made.append(PEERS[name]())
        except ImportError as missing:
            failed[name] = f"not measured: {missing}"
    return made, failed
