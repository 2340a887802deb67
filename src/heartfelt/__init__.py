"""Heartfelt: two partners prepare, hold and conclude a heart-to-heart conversation.

As a library: ``from heartfelt import coach``; ``coach("You never listen.")`` returns a `Reading`.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from heartfelt.words.coach import coach as coach
    from heartfelt.words.finding import Context as Context
    from heartfelt.words.finding import Reading as Reading

__version__ = "0.1.0"
__all__ = ["Context", "Reading", "__version__", "coach"]

_LATER = {
    "coach": "heartfelt.words.coach",
    "Context": "heartfelt.words.finding",
    "Reading": "heartfelt.words.finding",
}


def __getattr__(name: str) -> object:
    """Fetch the faces of the library when they are first asked for, so that importing is quick."""
    if name not in _LATER:
        raise AttributeError(f"module 'heartfelt' has no attribute {name!r}")
    import importlib  # noqa: PLC0415 - kept out of `import heartfelt`

    return getattr(importlib.import_module(_LATER[name]), name)
