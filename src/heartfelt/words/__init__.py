"""The language coach: it reads a partner's own draft, on this machine, and keeps nothing.

It speaks to the writer about the writer's words, never about the partner, and never blocks.
The one door is `heartfelt.words.coach.coach`.
"""
