"""Walking through a talk over HTTP: the forms of a page, and moves sent as a browser sends them."""

import re
from html.parser import HTMLParser

import httpx
import msgspec

from heartfelt.base.ids import new_id
from heartfelt.base.sides import Side
from heartfelt.bootstrap import House
from partners import apart
from web_browsers import seat
from web_visits import TestClient, browser

COMMAND = re.compile(r'(name="command" value=")[a-z2-7]{26}')


class Form(msgspec.Struct):
    """A form of a page: where it goes, what it carries, what can be written into it."""

    action: str
    fields: dict[str, str] = {}
    texts: list[str] = []
    buttons: list[tuple[str, str]] = []


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Form] = []
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.found.append(Form(action=given.get("action", "")))
            self._open = True
        elif self._open and given.get("name"):
            self._field(tag, given)

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag != "form"

    def _field(self, tag: str, given: dict[str, str]) -> None:
        form, name, kind = self.found[-1], given["name"], given.get("type", "text")
        if tag == "button":
            form.buttons.append((name, given.get("value", "")))
        elif tag == "textarea" or (tag == "input" and kind in {"text", "search", "password"}):
            form.texts.append(name)
        elif tag == "input" and (kind not in {"radio", "checkbox"} or "checked" in given):
            form.fields[name] = given.get("value", "")


def forms(page: httpx.Response) -> list[Form]:
    """All forms of a page."""
    reader = _Forms()
    reader.feed(page.text)
    return reader.found


def form(page: httpx.Response, ending: str) -> Form:
    """The form whose action ends so."""
    found = [one for one in forms(page) if one.action.endswith(ending)]
    assert found, f"no form for {ending} in {[one.action for one in forms(page)]}"
    return found[0]


def masked(page: httpx.Response) -> str:
    """A page without the ids its forms were made with, which are new each time."""
    return COMMAND.sub(r"\1…", page.text)


def two_browsers(built: House) -> dict[Side, TestClient]:
    """Alice and Bob, each at a browser of their own."""
    both: dict[Side, TestClient] = {}
    for side, secrets in apart(built.site.world).items():
        both[side] = browser(built)
        seat(both[side], {scope: value for scope, value in secrets.items() if value})
    return both


def sent(client: TestClient, talk: str, tag: str, **fields: str) -> httpx.Response:
    """Make a move from the step the talk's page shows."""
    page = client.get(f"/t/{talk}")
    step = re.search(r'name="step" value="([^"]*)"', page.text)
    known = {"step": step[1] if step else ""}
    carried = [one.fields for one in forms(page) if one.action == f"/t/{talk}/{tag}"]
    made = {**known, **(carried[0] if carried else {}), **fields, "command": new_id()}
    return client.post(f"/t/{talk}/{tag}", data=made)


def goes(client: TestClient, talk: str, tag: str, **fields: str) -> httpx.Response:
    """Make a move that must happen."""
    answer = sent(client, talk, tag, **fields)
    assert answer.status_code == 303, (tag, answer.status_code, notice(answer))
    return answer


def notice(page: httpx.Response) -> str:
    """The calm sentence of a refusal."""
    found = re.search(r'class="notice"[^>]*>.*?<p>(.*?)</p>', page.text, re.S)
    return found[1] if found else ""


def offer(client: TestClient, **fields: str) -> str:
    """Offer a talk of fifteen minutes; returns its id."""
    asked = {"command": new_id(), "tone": "check-in", "minutes": "15", **fields}
    answer = client.post("/talks/new", data=asked)
    assert answer.status_code == 303, notice(answer)
    return answer.headers["location"].rpartition("/")[2]


def to_topics(both: dict[Side, TestClient]) -> str:
    """On two devices: offered, accepted, and now is good."""
    talk = offer(both[Side.A])
    goes(both[Side.B], talk, "accept-offer", minutes="15")
    for client in both.values():
        goes(client, talk, "wish-now")
    return talk


def to_thanks(both: dict[Side, TestClient]) -> str:
    """On two devices, without topics, up to the thanks."""
    talk = to_topics(both)
    for client in both.values():
        goes(client, talk, "bring-topics")
    goes(both[Side.A], talk, "begin-talk")
    for tag in ("tell-readiness", "accept-promises", "take-moment"):
        for client in both.values():
            goes(client, talk, tag, rest="rested", fed="yes", sober="yes", time="yes")
    return talk
