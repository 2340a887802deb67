"""Notes while one writes: an answer, and not a trace."""

import logging

import pytest

from heartfelt.bootstrap import House
from web_visits import TestClient, post
from words_desk import HOT, RANT, drawer

CHECK = "/n/check"


@pytest.mark.parametrize("text", ["You never listen to me.", HOT, RANT, "", "he hit me"])
@pytest.mark.parametrize("desk", ["opener", ""])
def test_it_writes_nothing_anywhere(
    built: House,
    alice: TestClient,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    text: str,
    desk: str,
) -> None:
    def refuse_to_write() -> None:
        pytest.fail("a check must not write")

    caplog.set_level(logging.DEBUG)
    with monkeypatch.context() as patched:
        patched.setattr(type(built.site.world.store), "writing", lambda _: refuse_to_write())
        answer = post(alice, CHECK, {"desk": desk, "way": "free", "text": text})
    assert answer.status_code == 200
    assert drawer(built, alice) == {}
    assert not text or text not in caplog.text


def test_it_answers_with_the_notes_of_the_page(alice: TestClient) -> None:
    answer = post(alice, CHECK, {"desk": "opener", "when": "you never listen to me"})
    assert '<div id="notes">' in answer.text
    assert "you don&#39;t listen to me" in answer.text
    assert "<h1" not in answer.text


def test_it_gives_no_advice_where_someone_only_lets_it_out(alice: TestClient) -> None:
    assert "note private" not in post(alice, CHECK, {"text": HOT}).text


@pytest.mark.parametrize("name", ["text", "see", "hard", "try"])
def test_it_shows_care_wherever_someone_writes(alice: TestClient, name: str) -> None:
    answer = post(alice, CHECK, {name: "I am so scared of him, last night he hit me."})
    assert "A word of care" in answer.text


def test_it_is_not_kept_by_the_browser_either(alice: TestClient) -> None:
    assert post(alice, CHECK, {"text": "x"}).headers["cache-control"] == "no-store"
