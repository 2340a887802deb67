"""A draft in the drawer: opened again, saved as one writes, never written over."""

from datetime import date, timedelta

from heartfelt.base.clock import ManualClock
from heartfelt.bootstrap import House
from web_visits import TestClient, alone, browser, post
from words_desk import HOT, buttons, drawer, field, only, send


def kept_opener(built: House, client: TestClient) -> str:
    send(client, "/n/opener", do="seal", when="we eat alone", feel="sad")
    return only(built, client)[0]


def test_it_opens_again_and_keeps_the_next_version(built: House, alice: TestClient) -> None:
    draft = kept_opener(built, alice)
    page = alice.get(f"/n/d/{draft}")
    assert (field(page, "when"), field(page, "version")) == ("we eat alone", "1")
    answer = send(alice, f"/n/d/{draft}", do="seal", version="1", when="we eat apart", feel="sad")
    assert answer.headers["location"] == "/n?said=kept"
    assert only(built, alice)[1].parts["when"] == "we eat apart"


def test_it_never_writes_over_another_tab(built: House, alice: TestClient) -> None:
    draft = kept_opener(built, alice)
    send(alice, f"/n/d/{draft}", do="seal", version="1", when="one tab")
    answer = send(alice, f"/n/d/{draft}", do="seal", version="1", when="another tab")
    copy = answer.headers["location"].removeprefix("/n/d/").removesuffix("?said=copy")
    assert copy != draft
    found = drawer(built, alice)
    assert (found[draft].parts["when"], found[copy].parts["when"]) == ("one tab", "another tab")
    assert "a copy of its own" in alice.get(f"/n/d/{copy}?said=copy").text


def test_it_saves_as_one_writes_and_tells_the_next_version(built: House, alice: TestClient) -> None:
    draft = kept_opener(built, alice)
    first = send(alice, f"/n/d/{draft}/save", version="1", when="we ate apart")
    assert "Saved" in first.text
    assert field(first, "version") == "2"
    second = send(alice, f"/n/d/{draft}/save", version="2", when="we ate apart again")
    assert field(second, "version") == "3"
    assert only(built, alice)[1].parts["when"] == "we ate apart again"


def test_it_saves_a_copy_when_another_tab_was_first(built: House, alice: TestClient) -> None:
    draft = kept_opener(built, alice)
    send(alice, f"/n/d/{draft}/save", version="1", when="one tab")
    answer = send(alice, f"/n/d/{draft}/save", version="1", when="another tab")
    (copy,) = set(drawer(built, alice)) - {draft}
    assert f'data-draft="/n/d/{copy}"' in answer.text
    assert field(answer, "version") == "1"
    assert "copy of its own" in answer.text


def test_it_does_not_say_saved_when_it_is_not(built: House, alice: TestClient) -> None:
    draft = kept_opener(built, alice)
    answer = send(alice, f"/n/d/{draft}/save", version="1", when=" ")
    assert answer.status_code == 409
    assert "Saved" not in answer.text
    assert only(built, alice)[1].parts["when"] == "we eat alone"


def test_it_saves_nothing_of_its_own_accord_while_someone_lets_it_out(alice: TestClient) -> None:
    for path in ("/n/out", "/n/opener", "/n/friend"):
        assert "data-autosave" not in alice.get(path).text


def test_it_looks_twice_at_a_kept_draft_too(built: House, alice: TestClient) -> None:
    draft = kept_opener(built, alice)
    page = send(alice, f"/n/d/{draft}", version="1", when="you never listen to me")
    assert f'action="/n/d/{draft}#desk"' in page.text
    assert field(page, "version") == "1"
    assert buttons(page, "alternative")


def test_it_wakes_on_the_day(built: House, alice: TestClient, clock: ManualClock) -> None:
    send(alice, "/n/opener", way="free", text=HOT, rest="tomorrow")
    draft, _ = only(built, alice)
    assert "asleep" in alice.get(f"/n/d/{draft}").text
    clock.advance(timedelta(hours=7))
    assert HOT in alice.get(f"/n/d/{draft}").text


def test_it_sleeps_again_once_it_is_let_to(built: House, alice: TestClient) -> None:
    draft = kept_opener(built, alice)
    answer = send(alice, f"/n/d/{draft}", way="free", text=HOT, version="1", rest="tomorrow")
    assert answer.headers["location"] == "/n?said=resting"
    assert only(built, alice)[1].rest_until is not None


def test_it_burns_a_kept_draft(built: House, alice: TestClient) -> None:
    draft = kept_opener(built, alice)
    assert send(alice, "/n/burn", record=draft).headers["location"] == "/n/gone"
    assert drawer(built, alice) == {}
    assert alice.get(f"/n/d/{draft}").status_code == 404
    assert send(alice, f"/n/d/{draft}", when="x").status_code == 404
    assert send(alice, f"/n/d/{draft}/save", when="x").status_code == 404


def test_it_is_nobody_elses(built: House, alice: TestClient) -> None:
    draft = kept_opener(built, alice)
    charlie = alone(built)
    assert charlie.get(f"/n/d/{draft}").status_code == 404
    assert send(charlie, "/n/burn", record=draft).status_code == 303
    assert list(drawer(built, alice)) == [draft]


def test_it_sleeps_till_the_morning_where_its_writer_lives(
    built: House, clock: ManualClock
) -> None:
    far = browser(built)
    clock.advance(timedelta(hours=9))  # 22:00 in New York, where it is still the 29th
    fields = {"way": "plan", "where": "two", "a": "Alice", "b": "Bob", "zone": "America/New_York"}
    post(far, "/begin", fields)
    send(far, "/n/opener", way="free", text=HOT, rest="tomorrow")
    draft, own = only(built, far)
    assert own.rest_until == date(2026, 11, 30)
    assert "asleep" in far.get(f"/n/d/{draft}").text
