"""The heart-to-heart itself: a pure, event-sourced machine of two partners.

A talk is an append-only log of events. `replay` folds them into a state, `offers` says what a
partner may do now, `decide` turns a move into events or a polite refusal, `sight` says what each
partner may see. Nothing here runs, waits, reads a clock or knows a database.
"""

from heartfelt.talk.evolve import replay
from heartfelt.talk.offers import decide, offers
from heartfelt.talk.sight import sight, view

__all__ = ["decide", "offers", "replay", "sight", "view"]
