"""Turning a template and its facts into HTML. Every sentence comes from here or a catalogue."""

import gettext
import hashlib
from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.dates import LOCALTZ, format_date, format_datetime, format_time
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from heartfelt.base.refusal import Refusal

HERE = Path(__file__).parent
STATIC = HERE / "static"
LOCALE = HERE / "locale"


class Views:
    """The templates of one language, ready to render."""

    def __init__(self, language: str = "en") -> None:
        self.language = language
        self.zone = _zone_here()
        self._sentences = _catalogue(language)
        self._env = Environment(
            loader=PackageLoader("heartfelt.web"),
            autoescape=select_autoescape(default=True, default_for_string=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
            auto_reload=False,
        )
        install = getattr(self._env, "install_gettext_translations")  # noqa: B009 - set by i18n
        install(self._sentences, newstyle=True)
        # Known to the environment, not to one template: parts import parts, and see only these.
        known: dict[str, Any] = {
            "static": static_url,
            "say": self.say,
            "day": self.day,
            "clock": self.clock,
            "wall": self.wall,
            "zone": self.zone,
        }
        self._env.globals.update(known)

    def render(self, template: str, facts: Mapping[str, object]) -> str:
        """Render a template; a fact it needs and does not get is an error."""
        return self._env.get_template(template).render(**facts)

    def say(self, key: str, **facts: object) -> str:
        """Return the sentence of a key, filled with facts."""
        sentence = self._sentences.gettext(key)
        return sentence % facts if facts else sentence

    def sorry(self, refusal: Refusal) -> str:
        """Return the calm sentence for a refusal."""
        return self.say(f"refusal.{refusal.reason}", **refusal.facts)

    def knows(self, key: str) -> bool:
        """Whether there is a sentence for a key."""
        return self._sentences.gettext(key) != key

    def day(self, day: date) -> str:
        """Return a day as people say it, such as Sunday 29 November."""
        return format_date(day, "EEEE d MMMM", locale=self.language)

    def clock(self, moment: datetime) -> str:
        """Return a time of day as the wall shows it where this machine is."""
        return format_time(moment.astimezone(), "HH:mm", locale=self.language)

    def wall(self, wall: datetime) -> str:
        """Return a wall time as people say it, such as Sunday 29 November, 20:30."""
        return format_datetime(wall, "EEEE d MMMM, HH:mm", locale=self.language)


def _zone_here() -> str:
    """Return the zone this machine keeps, or UTC if it does not say."""
    return str(getattr(LOCALTZ, "key", None) or "UTC")


def static_url(path: str) -> str:
    """Return the address of a static file, with its content's hash so that it may be kept."""
    return f"/static/{path}?v={_hash(path)}"


@lru_cache(maxsize=256)
def _hash(path: str) -> str:
    return hashlib.sha256((STATIC / path).read_bytes()).hexdigest()[:12]


def _catalogue(language: str) -> gettext.GNUTranslations:
    """Read the catalogues of a language, one a room: keys of the heart and sentences alike."""
    whole = Catalog(locale=language)
    for room in sorted((LOCALE / language).glob("*.po")):
        with room.open("rb") as file:
            for message in read_po(file, locale=language):
                if message.id:
                    whole[message.id] = message
    compiled = BytesIO()
    write_mo(compiled, whole)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
