"""Safety first, then two names."""

import pytest

from heartfelt.base.sides import Side
from heartfelt.bootstrap import House
from heartfelt.web.cookies import SCOPES
from web_visits import browser, post, together


@pytest.mark.parametrize("way", ["plan", "alone", "together", "anything-else"])
def test_the_safety_card_comes_before_any_field(built: House, way: str) -> None:
    page = browser(built).get(f"/begin?way={way}")
    assert "two people who feel safe with each other" in page.text
    assert "it is not your fault" in page.text
    assert "does not erase your browser’s history" in page.text
    assert '<input class="input"' not in page.text


@pytest.mark.parametrize(
    ("way", "where", "next_page"),
    [
        ("together", "", "/talks/new?way=now"),
        ("plan", "one", "/talks/new"),
        ("plan", "two", "/invite"),
        ("alone", "", "/n"),
    ],
)
def test_each_way_leads_where_it_says(built: House, way: str, where: str, next_page: str) -> None:
    fields = {"way": way, "where": where, "a": "Alice", "b": "Bob"}
    answer = post(browser(built), "/begin", fields)
    assert (answer.status_code, answer.headers["location"]) == (303, next_page)


@pytest.mark.parametrize(
    ("way", "where", "scopes"),
    [
        ("together", "two", {"hf_s", "hf_a", "hf_b"}),
        ("plan", "one", {"hf_s", "hf_a", "hf_b"}),
        ("plan", "two", {"hf_s", "hf_a"}),
        ("alone", "", {"hf_s", "hf_a"}),
    ],
)
def test_only_those_who_are_here_get_a_key(
    built: House, way: str, where: str, scopes: set[str]
) -> None:
    client = browser(built)
    post(client, "/begin", {"way": way, "where": where, "a": "Alice", "b": "Bob"})
    assert {name for name in client.cookies if name[3:] in SCOPES} == scopes


def test_one_who_prepares_alone_need_not_name_the_other(built: House) -> None:
    assert post(browser(built), "/begin", {"way": "alone", "a": "Alice"}).status_code == 303


def test_names_that_will_not_do_stay_in_their_fields(built: House) -> None:
    answer = post(browser(built), "/begin", {"way": "together", "a": "Alice", "b": "alice"})
    assert answer.status_code == 409
    assert "easier to tell you apart" in answer.text
    assert 'value="Alice"' in answer.text
    assert "set-cookie" not in answer.headers


def test_a_name_is_shown_and_never_run(built: House) -> None:
    name = "<script>alert(1)</script>"
    answer = post(browser(built), "/begin", {"way": "together", "a": name, "b": name})
    assert name not in answer.text
    assert "&lt;script&gt;" in answer.text


def test_a_second_begin_leaves_those_who_are_inside_as_they_are(built: House) -> None:
    client = together(built)
    before = dict(client.cookies)
    answer = post(client, "/begin", {"way": "together", "a": "Charlie", "b": "Dana"})
    assert answer.headers["location"] == "/home"
    assert dict(client.cookies) == before
    assert client.get("/begin").headers["location"] == "/home"


@pytest.mark.parametrize(
    ("zone", "kept"), [("Asia/Kathmandu", "Asia/Kathmandu"), ("../../etc/passwd", None)]
)
def test_only_a_zone_of_the_world_is_remembered(built: House, zone: str, kept: str | None) -> None:
    from heartfelt.actions.records import card
    from heartfelt.actions.unlock import open_access

    client = browser(built)
    post(client, "/begin", {"way": "together", "a": "Alice", "b": "Bob", "zone": zone})
    world = built.site.world
    secrets = {name[3:]: value for name, value in client.cookies.items()}
    access = open_access(world, secrets)
    assert access is not None
    with world.store.reading() as unit:
        zones = card(unit, access).zones
    assert zones.get(Side.A) == zones.get(Side.B) == kept
