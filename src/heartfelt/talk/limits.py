"""How much of a thing fits into one talk."""

TALK_MINUTES = (15, 30, 60)
MOST_SLOTS = 3
MOST_IDEAS_EACH = 2
MOST_AGREEMENTS = 2
