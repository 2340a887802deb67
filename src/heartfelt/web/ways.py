"""How a page says where it is found."""

from typing import Literal, NamedTuple

from heartfelt.web.page import Page


class Way(NamedTuple):
    """One route: a method, a path, the page that answers, whether a session must be open.

    `once` is for forms that change something outside a talk: a repeat is answered the same.
    """

    method: Literal["GET", "POST"]
    path: str
    page: Page
    members: bool = True
    once: bool = False
