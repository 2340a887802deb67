"""Where the pages of the room `talk` are found."""

from heartfelt.web.ways import Way

WAYS: tuple[Way, ...] = ()
