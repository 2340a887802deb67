"""An opener on the desk: four parts, one piece, and a second look at its words."""

import re
from datetime import date

import pytest

from heartfelt.actions.command import Command
from heartfelt.actions.prepare import keep_topic
from heartfelt.base.ids import new_id
from heartfelt.base.sides import Side
from heartfelt.base.topics import Kind, Purpose, Topic, Weight
from heartfelt.bootstrap import House
from web_visits import TestClient, browser, hand_to, together
from words_desk import HOT, RANT, access_of, buttons, drawer, field, only, send

OPENER = "/n/opener"


def free(client: TestClient, text: str, **more: str):
    return send(client, OPENER, way="free", text=text, **more)


def test_it_keeps_an_opener_sealed_in_its_parts(built: House, alice: TestClient) -> None:
    parts = {"seen": "you work late", "when": "we eat alone", "feel": "sad", "would": "call me"}
    answer = send(alice, OPENER, do="seal", **parts)
    assert (answer.status_code, answer.headers["location"]) == (303, "/n?said=kept")
    _, own = only(built, alice)
    assert own.parts == {**parts, "because": ""}
    assert own.text == ""


def test_it_joins_picked_words_to_the_part_they_belong_to(alice: TestClient) -> None:
    fields = {"feel": "sad", "feeling": ["sad", "tired", "lonely"], "need": ["rest"]}
    page = alice.post(OPENER, data={"look": "yes", **fields})
    assert field(page, "feel") == "sad, tired and lonely"
    assert field(page, "because") == "rest"
    read = re.sub("<[^>]+>", "", page.text)
    assert "I feel sad, tired and lonely because rest matters to me." in read


def test_it_shows_two_notes_at_most_with_the_words_underlined(alice: TestClient) -> None:
    page = free(alice, "You never help me. You are so lazy. It is all your fault. You should go.")
    assert page.text.count('class="note private"') == 2
    assert page.text.count("<mark>") == 4  # each in the text and in its note


def test_it_puts_an_alternative_where_the_words_stood_and_takes_it_back(alice: TestClient) -> None:
    words = "I love you. You never listen to me."
    value, shown = buttons(free(alice, words), "alternative")[0]
    taken = free(alice, words, alternative=value)
    assert field(taken, "text") == f"I love you. {shown}"
    undone = free(
        alice,
        field(taken, "text"),
        before=field(taken, "before"),
        before_field=field(taken, "before_field"),
        before_way=field(taken, "before_way"),
        undo="yes",
    )
    assert field(undone, "text") == words


def test_it_changes_only_the_part_that_holds_the_words(alice: TestClient) -> None:
    parts = {"when": "you never listen to me", "feel": "sad", "because": "being heard"}
    value, shown = buttons(send(alice, OPENER, **parts), "alternative")[0]
    page = send(alice, OPENER, alternative=value, **parts)
    assert shown == "When you don't listen to me…"
    assert field(page, "when") == "you don't listen to me"
    assert (field(page, "feel"), field(page, "because")) == ("sad", "being heard")


def test_it_turns_into_one_piece_where_no_part_can_take_the_alternative(alice: TestClient) -> None:
    parts = {"when": "I wash up alone", "would": "stop being so lazy"}
    value, shown = buttons(send(alice, OPENER, **parts), "alternative")[0]
    page = send(alice, OPENER, alternative=value, **parts)
    assert field(page, "text").endswith(shown)
    assert "I wash up alone" in field(page, "text")
    assert field(page, "before_way") == "parts"


@pytest.mark.parametrize("value", ["generalization.0.5:9", "blame.0.1:0", "x", ":", "a:²", "::"])
def test_it_changes_nothing_for_a_tap_on_words_that_are_gone(alice: TestClient, value: str) -> None:
    page = free(alice, "You never listen to me.", alternative=value)
    assert page.status_code == 200
    assert field(page, "text") == "You never listen to me."


def test_it_stays_silent_about_words_the_writer_keeps(built: House, alice: TestClient) -> None:
    words = "You never listen to me."
    ((value, _),) = buttons(free(alice, words), "keep")
    silent = free(alice, words, keep=value)
    assert 'class="note private"' not in silent.text
    kept = field(silent, "kept")
    free(alice, words, kept=kept, do="seal")
    draft, own = only(built, alice)
    assert own.kept == (("generalization", "You never listen to me"),)
    assert 'class="note private"' not in alice.get(f"/n/d/{draft}").text


def test_it_asks_to_read_hot_words_aloud_and_never_insists(built: House, alice: TestClient) -> None:
    assert "Read it once, aloud" in free(alice, HOT).text
    assert "Read it once, aloud" not in free(alice, HOT, cool="yes").text
    minute = free(alice, HOT, rest="minute")
    assert "A minute for these words" in minute.text
    assert field(minute, "text") == HOT
    assert drawer(built, alice) == {}
    assert free(alice, HOT, do="seal").status_code == 303


def test_it_lets_hot_words_sleep_till_tomorrow(built: House, alice: TestClient) -> None:
    assert free(alice, HOT, rest="tomorrow").headers["location"] == "/n?said=resting"
    draft, own = only(built, alice)
    assert own.rest_until == date(2026, 11, 30)
    assert "idiot" not in alice.get("/n").text
    assert "idiot" not in alice.get(f"/n/d/{draft}").text
    assert HOT in alice.get(f"/n/d/{draft}?now=yes").text


def test_it_asks_which_one_of_many_things_matters_most(alice: TestClient) -> None:
    page = free(alice, RANT)
    assert "Which one of these matters most tonight?" in page.text
    assert 'class="note private"' not in page.text
    value, words = buttons(page, "one")[1]
    assert words == "You always leave the dishes for me."
    one = free(alice, RANT, one=value)
    assert field(one, "text") == words
    assert field(one, "before") == RANT
    assert 'class="note private"' in free(alice, RANT, whole="yes").text


def test_it_shows_care_before_all_else_and_keeps_none_of_it(
    built: House, alice: TestClient
) -> None:
    page = free(alice, "You never listen. Last night you hit me and I am afraid of you.")
    assert "A word of care" in page.text
    assert 'href="/safe"' in page.text
    assert "<mark>" not in page.text
    assert drawer(built, alice) == {}


def test_it_tells_what_is_good_and_what_may_be_missing(alice: TestClient) -> None:
    page = free(alice, "I feel lonely in the evenings when you never come to bed before me.")
    assert "You say how it is for you." in page.text
    assert "Is there one thing you would like, small enough to be done?" in page.text


def test_it_says_that_being_clear_is_kind_when_the_topic_matters_a_lot(
    built: House, alice: TestClient
) -> None:
    topic = Topic(
        id=new_id(),
        by=Side.A,
        words="Evenings",
        kind=Kind.HABIT,
        purpose=Purpose.BE_HEARD,
        weight=Weight.A_LOT,
    )
    command = Command(id=new_id(), body=b"topic")
    keep_topic(built.site.world, access_of(built, alice), topic, command)
    page = alice.get(f"{OPENER}?topic={topic.id}")
    assert f'<option value="{topic.id}" selected>Evenings' in page.text
    page = free(alice, "You never listen to me.", topic=topic.id)
    assert "Being clear is kind" in page.text
    assert "It needs no solution" in page.text
    free(alice, "You never listen to me.", topic=topic.id, do="seal")
    assert only(built, alice)[1].topic == topic.id


def test_it_refuses_what_is_too_long_and_loses_none_of_it(built: House, alice: TestClient) -> None:
    long = "word " * 9_000
    page = free(alice, long, do="seal")
    assert page.status_code == 422
    assert field(page, "text") == long
    assert drawer(built, alice) == {}


def test_it_goes_from_parts_to_one_piece_and_back(alice: TestClient) -> None:
    parts = {"when": "we eat alone", "feel": "sad"}
    piece = send(alice, OPENER, turn="yes", **parts)
    assert field(piece, "text") == "When we eat alone, I feel sad."
    back = free(alice, "When we eat alone, I feel sad.", turn="yes", **parts)
    assert field(back, "when") == "we eat alone"


@pytest.mark.parametrize("path", ["/n", OPENER, "/n/out", "/n/friend", "/n/how", "/n/gone"])
def test_it_opens_for_nobody_while_both_look_at_the_screen(built: House, path: str) -> None:
    both = together(built)
    assert 'name="side"' in both.get(path).text
    hand_to(both, "b", path)
    assert 'name="side"' not in both.get(path).text


@pytest.mark.parametrize(
    "path", ["/n", OPENER, "/n/out", "/n/friend", "/n/d/x", "/n/d/x/save", "/n/check", "/n/burn"]
)
def test_it_takes_nothing_from_a_stranger(built: House, path: str) -> None:
    assert send(browser(built), path, text="Hello.").status_code == 401


@pytest.mark.parametrize("path", ["/n", OPENER, "/n/out", "/n/friend", "/n/d/x", "/n/gone"])
def test_it_sends_a_stranger_to_the_door(built: House, path: str) -> None:
    assert browser(built).get(path).headers["location"] == "/"
