"""What every event of a talk has in common."""

from datetime import datetime

import msgspec


class Happening(msgspec.Struct, frozen=True, kw_only=True, tag_field="is"):
    """Something that happened, at an aware UTC time."""

    at: datetime
