"""The words of each language, in TOML files that people who do not program can mend."""

import functools
import re
import tomllib
from importlib import resources

import msgspec

LANGUAGES = ("en",)


class CueWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The human half of a cue: what it says, who says so, and its examples."""

    why: str
    source: str
    question: str
    must_flag: tuple[str, ...]
    must_pass: tuple[str, ...]
    alternatives: dict[str, str] = {}


class Examples(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Sentences in which something must, and must not, be found."""

    must_find: tuple[str, ...]
    must_pass: tuple[str, ...]


@functools.cache
def read(name: str, language: str = "en") -> dict[str, object]:
    """Read one file of a language, such as ``labels`` or ``cues/blame``, as plain values."""
    file = resources.files("heartfelt.words.lexicon").joinpath(language, f"{name}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def cue_words(kind: str, language: str = "en") -> CueWords:
    """Read the human half of the cue `kind`; raises when the file lacks a part."""
    return msgspec.convert(read(f"cues/{kind}", language), type=CueWords)


def examples(name: str, language: str = "en") -> dict[str, Examples]:
    """Read a file of examples, one table for each kind."""
    return msgspec.convert(read(name, language), type=dict[str, Examples])


def words(name: str, group: str, language: str = "en") -> tuple[str, ...]:
    """Read one list of words out of a file."""
    return msgspec.convert(read(name, language)[group], type=tuple[str, ...])


def any_of(name: str, group: str, language: str = "en") -> str:
    """Write one list as an alternation for a pattern, longest first; a blank matches blanks."""
    ordered = sorted(words(name, group, language), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered) + ")"
