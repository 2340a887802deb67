"""The model's say beside the cues: it silences, it agrees, and sometimes it speaks alone.

A cue is precise and knows why; the model has read more. Where a cue stops and the model sees
nothing, nothing is shown; where only the model sees something it must be surer. Without a model
the cues decide alone.
"""

import functools
import importlib
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import ModuleType
from typing import Protocol

import msgspec

from heartfelt.words.care import looks_alike
from heartfelt.words.cue import Cue, Page, compile_bounded
from heartfelt.words.cues import CUES
from heartfelt.words.finding import FLAGS, MOVES, VOICES, Care, MoveFound
from heartfelt.words.guards import reported, supposed
from heartfelt.words.hits import Hit
from heartfelt.words.moves import is_none
from heartfelt.words.sentences import Sentence

FARTHEST = 20_000
"""Code points the model reads: about four thousand words, some two seconds."""
FARTHEST_AT_ONCE = 1_000
ROUGH = 0.5
"""From this chance of a flag on the model names no move alone: it would sound like mockery."""
DOUBT = 0.2
"""Where a flag of any kind is less likely than this, what a cue stopped at is let pass."""
_LABELS = frozenset({"judgement", "contempt", "dismissal", "hostility", "verdict"})
_DENIES = compile_bounded(
    r"\b(?:<you>(?:'?re| are)|ur|it'?s|that'?s|i'?m|<you>) (?:not|never)\b"
    r"(?! (?:even|much|exactly|fit|worth|half|good enough|man enough|listening|trying|helping))"
)
_SUBORDINATE = compile_bounded(r"\b(?:when|whenever|how|because|that|if) $")
"""What stands before words that the sentence as a whole does not speak of: "I am sad when you…"."""
Passed = AbstractSet[tuple[int, str]]
Weighed = tuple[tuple[MoveFound, float], ...]
_CUE_OF = {cue.kind: cue for cue in CUES}
_HEEDED = {
    cue.kind: tuple(guard for guard in cue.guards if guard not in {reported, supposed})
    for cue in CUES
}
"""The guards that the model heeds too. It knows better what is only told, or imagined."""


class Opinion(Protocol):
    """What the model thinks of one sentence."""

    @property
    def chances(self) -> Mapping[str, float]:
        """Calibrated chances by label."""
        ...

    @property
    def any_flag(self) -> float:
        """The chance of a flag of any kind."""
        ...

    def place(self, kind: str) -> tuple[int, int]:
        """Where in the sentence a label lies."""
        ...


@functools.cache
def _model() -> ModuleType:
    """Load what reads numbers when the first text is read: it would slow every other start."""
    return importlib.import_module("heartfelt.words.model.evidence")


class Opinions(msgspec.Struct, frozen=True):
    """The opinions on a text, by where each sentence starts; empty without a model."""

    page: Page
    places: tuple[Sentence, ...]
    of: Mapping[int, Opinion]

    def weigh(self, hits: tuple[Hit, ...], passed: Passed = frozenset()) -> tuple[Hit, ...]:
        """Return the hits the model lets stand, and those of its own.

        Where a guard let a kind pass in a sentence, the model does not bring it up again.
        """
        kept = [hit for hit in hits if self._stands(hit)]
        told = {(hit.sentence_start, hit.cue.kind) for hit in kept} | passed
        alone = (h for h in self._alone() if (h.sentence_start, h.cue.kind) not in told)
        return (*kept, *alone)

    def moves(self, found: Weighed) -> Weighed:
        """Return the moves found and those the model sees besides, in the order of the text."""
        kept = list(found)
        known = {(self._sentence_of(move.start), move.kind) for move, _ in kept}
        for place in self.places:
            if self.of[place.start].any_flag >= ROUGH:
                continue
            for kind in MOVES:
                chance = self._chance(place.start, kind)
                new = (place.start, kind) not in known and not is_none(self._words(place), kind)
                if chance >= _alone(kind) and new:
                    start, end = self._span(place, kind)
                    kept.append((MoveFound(kind=kind, start=start, end=end), chance))
        return tuple(sorted(kept, key=lambda one: (one[0].start, one[0].end, one[0].kind)))

    def care(self) -> Care | None:
        """Return the surest sign of danger the model sees by itself."""
        signs = [
            (self._chance(place.start, kind), place, kind)
            for place in self.places
            for kind in VOICES
            if self._chance(place.start, kind) >= _alone(kind)
            and not looks_alike(self._words(place))
        ]
        if not signs:
            return None
        _, place, kind = max(signs, key=lambda sign: (sign[0], -sign[1].start))
        start, end = self._span(place, kind)
        return Care(kind=kind, start=start, end=end)

    def whole(self) -> Mapping[str, float]:
        """Return the chances for the text as a whole; empty without a model.

        Its first words read in one go, and its strongest sentence, count alike.
        """
        if not self.of:
            return {}
        opinions = list(self.of.values())
        if len(opinions) == 1:
            return opinions[0].chances
        together = _model().weigh([self.page.plain[:FARTHEST_AT_ONCE]])[0].chances
        return {
            kind: (max(one.chances[kind] for one in opinions) + chance) / 2
            for kind, chance in together.items()
        }

    def _stands(self, hit: Hit) -> bool:
        opinion = self.of.get(hit.sentence_start)
        if opinion is None or "label" in hit.parts or _SUBORDINATE.search(hit.before):
            return True
        return opinion.any_flag >= DOUBT

    def _alone(self) -> list[Hit]:
        found: list[Hit] = []
        for place in self.places:
            sure = {kind: self._chance(place.start, kind) for kind in FLAGS}
            kinds = [kind for kind in FLAGS if sure[kind] >= _alone(kind)]
            if not kinds and self.of[place.start].any_flag >= _model().weighing().any_flag:
                kinds = [max(FLAGS, key=sure.__getitem__)]
            found.extend(self._hit(place, _CUE_OF[kind], sure[kind]) for kind in kinds)
        return [hit for hit in found if not self._passes(hit)]

    def _hit(self, place: Sentence, cue: Cue, chance: float) -> Hit:
        start, end = self._span(place, cue.kind)
        return Hit(
            page=self.page,
            sentence_start=place.start,
            sentence=self._words(place),
            start=start,
            end=end,
            parts={},
            cue=cue,
            confidence=chance,
            to="clause",
            alone=True,
        )

    def _passes(self, hit: Hit) -> bool:
        """Ask the guards at the end of the place, so that "I never said" inside it counts too."""
        last = msgspec.structs.replace(hit, start=max(hit.start, hit.end - 1))
        kind, words = hit.cue.kind, hit.sentence
        return (
            looks_alike(words)
            or (kind in _LABELS and _DENIES.search(words) is not None)
            or any(guard(spot) for guard in _HEEDED[kind] for spot in (hit, last))
        )

    def _words(self, place: Sentence) -> str:
        return self.page.plain[place.start : place.end]

    def _span(self, place: Sentence, kind: str) -> tuple[int, int]:
        start, end = self.of[place.start].place(kind)
        words = self._words(place)
        while end > start + 1 and not words[end - 1].isalnum():
            end -= 1
        return place.start + start, place.start + end

    def _sentence_of(self, at: int) -> int:
        return next((p.start for p in reversed(self.places) if p.start <= at), -1)

    def _chance(self, start: int, kind: str) -> float:
        return self.of[start].chances[kind]


def opinions(page: Page, places: Sequence[Sentence]) -> Opinions:
    """Ask the model about every sentence up to `FARTHEST`."""
    read = tuple(place for place in places if place.end <= FARTHEST)
    said = _model().weigh([page.plain[place.start : place.end] for place in read])
    if said is None:
        return Opinions(page, (), {})
    return Opinions(page, read, {p.start: one for p, one in zip(read, said, strict=True)})


def _alone(kind: str) -> float:
    return float(_model().weighing().labels[kind].alone)
