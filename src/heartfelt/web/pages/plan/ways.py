"""Where the pages of planning are found. The talk's own page shows where planning stands."""

from heartfelt.web.pages.plan.bring import bring
from heartfelt.web.pages.plan.calendar import calendar
from heartfelt.web.pages.plan.offer import offer, offered
from heartfelt.web.pages.plan.slots import slots
from heartfelt.web.pages.plan.topics import add, drop
from heartfelt.web.ways import Way

WAYS: tuple[Way, ...] = (
    Way("GET", "/talks/new", offer),
    Way("POST", "/talks/new", offered),
    Way("POST", "/t/{talk}/topics", add),
    Way("POST", "/t/{talk}/topics/drop", drop),
    Way("POST", "/t/{talk}/bring-topics", bring),
    Way("POST", "/t/{talk}/propose-slots", slots),
    Way("GET", "/t/{talk}/calendar", calendar),
)
