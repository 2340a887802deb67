"""Where a form may send the browser afterwards: a page of ours, and nowhere else."""


def local_path(said: str, otherwise: str = "/") -> str:
    """Return a path of this site, or `otherwise` for anything that could lead elsewhere.

    A browser reads a second slash, or a backslash, as the start of another host, and drops
    control characters before it looks (WHATWG URL standard, basic URL parser).
    """
    sound = said.startswith("/") and not said.startswith(("//", "/\\")) and said.isprintable()
    return said if sound else otherwise
