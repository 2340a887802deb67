"""How much of a thing fits into one talk."""

from datetime import timedelta

TALK_MINUTES = (15, 30, 60)
MOST_SLOTS = 3
MOST_IDEAS_EACH = 2
MOST_AGREEMENTS = 2
RESTS_FOR = timedelta(weeks=2)
"""How long a topic rests that had no room, unless the couple chooses a day. Our own choice."""
