"""Where the pages of a talk are found."""

from heartfelt.web.pages.talk.moment import moment
from heartfelt.web.pages.talk.move import move
from heartfelt.web.pages.talk.opener import opener
from heartfelt.web.pages.talk.show import show
from heartfelt.web.pages.talk.take_back import take_back
from heartfelt.web.pages.talk.unsaid import unsaid
from heartfelt.web.ways import Way

WAYS: tuple[Way, ...] = (
    Way("GET", "/t/{talk}", show),
    Way("POST", "/t/{talk}/tell-unsaid", unsaid),
    Way("POST", "/t/{talk}/take-moment", moment),
    Way("POST", "/t/{talk}/show-opener", opener),
    Way("POST", "/t/{talk}/take-back", take_back),
    Way("POST", "/t/{talk}/{move}", move),
)
