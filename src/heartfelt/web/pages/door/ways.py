"""Where the pages of the room `door` are found."""

from heartfelt.web.ways import Way

WAYS: tuple[Way, ...] = ()
