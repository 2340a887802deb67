"""Where the pages of the room `words` are found. All of them are somebody's own."""

from heartfelt.web.pages.words import burn, check, friend, kept_draft, let_out, mine, opener
from heartfelt.web.ways import Way

WAYS: tuple[Way, ...] = (
    Way("GET", "/n", mine.show),
    Way("POST", "/n", mine.keep),
    Way("GET", "/n/how", mine.how_to_offer),
    Way("GET", "/n/out", let_out.begin),
    Way("POST", "/n/out", let_out.keep),
    Way("GET", "/n/opener", opener.begin),
    Way("POST", "/n/opener", opener.write),
    Way("POST", "/n/check", check.check_words),
    Way("GET", "/n/friend", friend.begin),
    Way("POST", "/n/friend", friend.keep),
    Way("GET", "/n/d/{draft}", kept_draft.reopen),
    Way("POST", "/n/d/{draft}", kept_draft.write_on),
    Way("POST", "/n/d/{draft}/save", kept_draft.save),
    Way("POST", "/n/burn", burn.burn_it),
    Way("GET", "/n/gone", burn.gone),
)
