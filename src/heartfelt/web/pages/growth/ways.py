"""Where the pages of the room `growth` are found."""

from heartfelt.web.pages.growth import book, home, keepsake, lines, mine
from heartfelt.web.ways import Way

WAYS: tuple[Way, ...] = (
    Way("GET", "/home", home.show),
    Way("GET", "/k/{talk}", keepsake.show),
    Way("GET", "/k/{talk}/pdf", keepsake.as_pdf),
    Way("GET", "/k/{talk}/image", keepsake.as_image),
    Way("GET", "/book", book.show),
    Way("POST", "/book", book.find),
    Way("GET", "/book/pdf", book.as_pdf),
    Way("GET", "/lines", lines.show),
    Way("POST", "/lines/forget", lines.forget),
    Way("GET", "/mine", mine.show),
    Way("GET", "/mine/copy", mine.show),
    Way("POST", "/mine/copy", mine.take_copy),
    Way("GET", "/mine/leave", mine.show),
    Way("POST", "/mine/leave", mine.leave_now, once=True),
    Way("GET", "/mine/erase", mine.show),
    Way("POST", "/mine/erase", mine.erase, once=True),
    Way("GET", "/mine/let-go", mine.show),
    Way("POST", "/mine/let-go", mine.let_go, once=True),
)
