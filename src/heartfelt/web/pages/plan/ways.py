"""Where the pages of the room `plan` are found."""

from heartfelt.web.ways import Way

WAYS: tuple[Way, ...] = ()
