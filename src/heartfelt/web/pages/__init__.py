"""Every page of the site, by room: one user action a file. The table of all ways is here."""

from heartfelt.web.pages.door.ways import WAYS as DOOR
from heartfelt.web.pages.growth.ways import WAYS as GROWTH
from heartfelt.web.pages.plan.ways import WAYS as PLAN
from heartfelt.web.pages.talk.ways import WAYS as TALK
from heartfelt.web.pages.words.ways import WAYS as WORDS

WAYS = (*DOOR, *PLAN, *WORDS, *TALK, *GROWTH)
