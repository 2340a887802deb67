"""Where the pages of the room `growth` are found."""

from heartfelt.web.ways import Way

WAYS: tuple[Way, ...] = ()
