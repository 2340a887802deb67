"""Heartfelt: two partners prepare, hold and conclude a heart-to-heart conversation."""

__version__ = "0.1.0"
