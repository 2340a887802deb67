"""Sealing and opening: the only room that knows cryptography. Holds no files, clocks or tables.

Nothing in here writes a key anywhere; callers hold keys for one request and drop them.
"""
