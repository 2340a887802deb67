"""Writing in private, in tests: forms with a fresh id, and what lies in the drawer afterwards."""

import re
from html import unescape

import httpx

from heartfelt.actions.access import Access
from heartfelt.actions.draft import drafts
from heartfelt.actions.records import OwnDraft
from heartfelt.actions.unlock import open_access
from heartfelt.base.ids import new_id
from heartfelt.bootstrap import House
from web_visits import TestClient, post

HOT = "You are such an idiot. Shut up and listen for once."
RANT = (
    "You never help with the kids. You always leave the dishes for me. I asked you three times "
    "last week to call the plumber and you are so lazy about it. Your mother calls every evening "
    "and you never tell her that we are eating. You always take her side. When I cry you walk out "
    "of the room. I do everything around here and you sit on the couch with your phone."
)


def send(client: TestClient, path: str, **fields: str) -> httpx.Response:
    """Send a form with a fresh command."""
    return post(client, path, {"command": new_id(), **fields})


def access_of(built: House, client: TestClient) -> Access:
    """Open what a browser can open."""
    secrets = {name.removeprefix("hf_"): value for name, value in client.cookies.items()}
    access = open_access(built.site.world, secrets)
    assert access is not None
    return access


def drawer(built: House, client: TestClient) -> dict[str, OwnDraft]:
    """Return the drafts a browser can open, by id."""
    found = drafts(built.site.world, access_of(built, client))
    return {record.id: own for record, own in found}


def only(built: House, client: TestClient) -> tuple[str, OwnDraft]:
    """Return the one draft there is."""
    (found,) = drawer(built, client).items()
    return found


def buttons(page: httpx.Response, name: str) -> list[tuple[str, str]]:
    """Return the buttons of a name on a page: what they send and what they say."""
    found = re.findall(rf'<button[^>]*name="{name}" value="([^"]*)"[^>]*>([^<]*)<', page.text)
    return [(unescape(value), unescape(text)) for value, text in found]


def field(page: httpx.Response, name: str) -> str:
    """Return what stands in a text area, or in a hidden field."""
    area = re.search(rf'<textarea[^>]*name="{name}"[^>]*>\n(.*?)</textarea>', page.text, re.S)
    hidden = re.search(rf'<input type="hidden" name="{name}" value="([^"]*)">', page.text)
    found = area or hidden
    return unescape(found[1]) if found else ""
