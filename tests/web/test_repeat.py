"""A form sent twice has one effect and one answer, with or without a session."""

import inspect
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text

from heartfelt import web
from heartfelt.base.ids import new_id
from heartfelt.bootstrap import House
from heartfelt.web.pages import WAYS
from web_visits import PASSPHRASE, TestClient, alone, browser, hand_to, house, post, together

HARMLESS = {
    "/theme": "the light is remembered by the browser alone",
    "/exit": "nothing may stand in its way; it leaves things as locked as they are",
    "/book": "looks for a page",
    "/mine/copy": "reads",
    "/n/check": "reads",
}
TEMPLATES = Path(web.__file__).parent / "templates"
MEET = {"way": "plan", "where": "two", "a": "Alice", "b": "Bob"}
KEEP = {"name": "Alice", "passphrase": PASSPHRASE, "again": PASSPHRASE}


@pytest.fixture
def built(tmp_path: Path) -> Iterator[House]:
    """A Heartfelt of its own."""
    with house(tmp_path) as one:
        yield one


def count(built: House, table: str) -> int:
    with built.site.world.store.reading() as unit:
        connection = unit.commands._connection  # type: ignore[attr-defined]
        return connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()  # noqa: S608


def alike(first, second) -> bool:
    """Whether two answers are the same in every byte that a browser sees."""
    return (first.status_code, first.text, sorted(first.headers.multi_items())) == (
        second.status_code,
        second.text,
        sorted(second.headers.multi_items()),
    )


def twice(client: TestClient, path: str, fields: dict[str, str]):
    """Send a form twice, as a double tap or a browser that is told to try again."""
    fields = {"command": new_id(), **fields}
    first, second = post(client, path, fields), post(client, path, fields)
    assert alike(first, second), (path, first.status_code, second.status_code, second.text[:400])
    return first


@pytest.mark.parametrize(
    "way",
    [way for way in WAYS if way.method == "POST" and way.path not in HARMLESS],
    ids=lambda way: way.path,
)
def test_every_form_that_changes_something_has_a_memory(way) -> None:
    module = inspect.getmodule(way.page)
    assert module is not None
    remembers = "visit.command()" in inspect.getsource(module)
    assert way.once != remembers, way.path


@pytest.mark.parametrize("file", sorted(TEMPLATES.rglob("*.html")), ids=lambda file: file.stem)
def test_every_form_is_made_with_an_id(file: Path) -> None:
    page = file.read_text("utf-8")
    for found in re.finditer(r'<form\b[^>]*method="post"[^>]*>.*?</form>', page, re.S):
        action = re.search(r'action="([^"]*)"', found[0])
        assert action is not None, found[0][:80]
        passed_on = "for field, value in unsent" in found[0]  # the id came with the fields
        ours = action[1] in HARMLESS or action[1] in {"{{ url_exit }}", "{{ url_theme }}"}
        assert ours or passed_on or "hidden(fresh()" in found[0], (
            file.name,
            found[0][:300],
        )


def test_two_taps_make_one_couple(built: House) -> None:
    client = browser(built)
    answer = twice(client, "/begin", MEET)
    assert answer.headers["location"] == "/invite"
    assert count(built, "couples") == 1
    assert client.get("/home").status_code == 200


def test_two_taps_at_once_make_one_couple(built: House) -> None:
    fields = {"command": new_id(), **MEET}
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: post(browser(built), "/begin", fields), range(4)))
    assert all(alike(answers[0], one) for one in answers)
    assert count(built, "couples") == 1


def test_a_second_invitation_by_the_same_tap_leaves_the_first_alive(built: House) -> None:
    alice = alone(built)
    page = twice(alice, "/invite", {})
    code = re.search(r'<p class="code".*?<span>(\w{5})</span><span>(\w{5})</span>', page.text)
    assert code is not None
    bob = browser(built)
    answer = twice(bob, "/j", {"code": "".join(code.groups())})
    assert answer.headers["location"] == "/j/wait"
    said = " ".join(re.findall(r"<li>(\w+)</li>", bob.get("/j/wait").text))
    assert twice(alice, "/invite/words", {"words": said}).headers["location"] == "/home"
    bob.get("/j/wait")
    assert bob.get("/home").status_code == 200


def test_a_wrong_guess_sent_twice_costs_one_try(built: House) -> None:
    alice = alone(built)
    page = post(alice, "/invite").text
    code = re.search(r'<p class="code".*?<span>(\w{5})</span><span>(\w{5})</span>', page)
    assert code is not None
    bob = browser(built)
    post(bob, "/j", {"code": "".join(code.groups())})
    for _ in range(2):
        twice(alice, "/invite/words", {"words": "not these four words"})
    said = " ".join(re.findall(r"<li>(\w+)</li>", bob.get("/j/wait").text))
    assert post(alice, "/invite/words", {"words": said}).headers["location"] == "/home"


def test_keeping_locking_and_coming_in_are_done_once(built: House) -> None:
    client = alone(built)
    assert twice(client, "/keep", KEEP).headers["location"] == "/kept"
    assert client.get("/home").status_code == 200
    assert twice(client, "/lock", {}).headers["location"] == "/"
    assert client.get("/home").status_code == 303
    sessions = count(built, "sessions")
    come_in = {"name": "Alice", "passphrase": PASSPHRASE}
    assert twice(client, "/in", come_in).headers["location"] == "/home"
    assert count(built, "sessions") == sessions + 2
    unlock = {"side": "a", "passphrase": PASSPHRASE, "then": "/n"}
    assert twice(client, "/unlock", unlock).headers["location"] == "/n"
    assert client.get("/n").status_code == 200


def test_an_old_form_does_not_lock_what_was_opened_since(built: House) -> None:
    client, old = alone(built), {"command": new_id()}
    post(client, "/keep", KEEP)
    post(client, "/lock", old)
    post(client, "/in", {"name": "Alice", "passphrase": PASSPHRASE})
    post(client, "/lock", old)
    with built.site.world.store.reading() as unit:
        assert unit.people.by_handle("alice") is not None
    assert count(built, "sessions") == 2


def test_handing_over_and_taking_up_are_done_once(built: House) -> None:
    client, old = together(built), {"command": new_id(), "to": "b", "then": "/home"}
    first = post(client, "/hand", old)
    twice(client, "/here", {"side": "b", "then": "/n"})
    assert alike(first, post(client, "/hand", old))
    assert client.get("/n").status_code == 200, "a late repeat laid the device down again"


def test_an_old_form_hands_out_no_secret_that_was_replaced_since(built: House) -> None:
    client, old = together(built), {"command": new_id(), "side": "a", "then": "/n"}
    post(client, "/here", old)
    hand_to(client, "b", "/n")
    assert post(client, "/here", old).headers["location"] == "/n"
    assert client.get("/n").status_code == 200, "their only key went with an old answer"


@pytest.mark.parametrize(
    ("path", "fields"), [("/mine/erase", {"word": "erase"}), ("/mine/let-go", {})]
)
def test_going_away_says_the_same_to_a_repeat(built: House, path: str, fields) -> None:
    answer = twice(alone(built), path, fields)
    assert answer.status_code == 200
    assert count(built, "couples") == 0


def test_leaving_says_the_same_to_a_repeat(built: House) -> None:
    client = together(built)
    hand_to(client, "a", "/mine/leave")
    assert twice(client, "/mine/leave", {}).status_code == 200


def test_it_is_remembered_over_a_restart(tmp_path: Path) -> None:
    fields = {"command": new_id(), **MEET}
    with house(tmp_path) as built:
        first = post(browser(built), "/begin", fields)
    with house(tmp_path) as built:
        assert alike(first, post(browser(built), "/begin", fields))
        assert count(built, "couples") == 1


def test_what_is_remembered_tells_the_database_nothing(built: House, tmp_path: Path) -> None:
    client, command = browser(built), new_id()
    answer = post(client, "/begin", {"command": command, **MEET})
    built.close()
    at_rest = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert command.encode() not in at_rest
    for secret in client.cookies.values():
        assert secret.encode() not in at_rest
    assert answer.headers["location"] == "/invite"


@pytest.mark.parametrize("command", ["", "no id at all", "a" * 26 + "!"])
def test_a_form_without_an_id_does_nothing_and_gives_the_words_back(
    built: House, command: str
) -> None:
    client = browser(built)
    answer = post(client, "/begin", {**MEET, "command": command})
    assert answer.status_code == 409
    assert "This page had grown old" in answer.text
    assert "Alice" in answer.text
    assert count(built, "couples") == 0


def test_the_same_id_with_other_words_is_refused(built: House) -> None:
    fields = {"command": new_id(), **MEET}
    post(browser(built), "/begin", fields)
    answer = post(browser(built), "/begin", {**fields, "a": "Charlie"})
    assert answer.status_code == 409
    assert "sent before with other words" in answer.text
    assert count(built, "couples") == 1


def test_what_stands_in_front_of_a_page_is_not_its_answer(built: House) -> None:
    client = together(built)
    fields = {"command": new_id(), **KEEP}
    asked = post(client, "/keep", fields)
    assert asked.status_code == 401, "nobody holds the device"
    hand_to(client, "a", "/keep")
    assert post(client, "/keep", fields).headers["location"] == "/kept"
