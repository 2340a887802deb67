"""Ringing: tells waiters that a stream has something new, and never what it is."""
