"""What the server and the printing process say to each other."""

from enum import StrEnum

import msgspec

NO_LIBRARY = 3
"""Exit status of a process that finds no Pango or HarfBuzz on this machine."""


class Paper(StrEnum):
    """What is wanted."""

    PDF = "pdf"
    PNG = "png"


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """One page to print. `html` stands alone: styles, fonts and drawings are within it."""

    html: str
    paper: Paper

    def __repr__(self) -> str:
        """Show no word of the page."""
        return "Job(…)"
