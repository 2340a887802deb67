"""What every page needs: the world to act in, the settings, the views. Handed in, never global."""

import threading

import msgspec

from heartfelt.actions.ports import World
from heartfelt.settings import Settings
from heartfelt.web.views import Views


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """One running Heartfelt, as its pages see it. `closing` is set when the server stops."""

    world: World
    settings: Settings
    views: Views
    closing: threading.Event
