"""Where the pages of the room `words` are found."""

from heartfelt.web.ways import Way

WAYS: tuple[Way, ...] = ()
