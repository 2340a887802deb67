"""How a page says where it is found."""

from typing import Literal, NamedTuple

from heartfelt.web.page import Page


class Way(NamedTuple):
    """One route: a method, a path, the page that answers, and whether a session must be open."""

    method: Literal["GET", "POST"]
    path: str
    page: Page
    members: bool = True
