"""A disk that fills up: nothing is half done, the words come back, and going on works again."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from heartfelt.base.clock import ManualClock
from heartfelt.base.ids import new_id
from heartfelt.base.sides import Side
from heartfelt.bootstrap import House
from partners import minutes_pass
from web_visits import NOW, PASSPHRASE, TestClient, browser, house, post
from web_walk import goes, masked, sent, to_thanks, two_browsers

A, B = Side.A, Side.B
LONG = "the lake in autumn " * 150


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW)


@pytest.fixture
def built(tmp_path: Path, clock: ManualClock) -> Iterator[House]:
    with house(tmp_path, clock) as made:
        yield made


@pytest.fixture
def both(built: House) -> dict[Side, TestClient]:
    return two_browsers(built)


@contextmanager
def full(built: House) -> Iterator[None]:
    """Let SQLite have not one page more, as a full disk would (SQLITE_FULL)."""
    raw = built.site.world.store._database._writer._raw  # type: ignore[attr-defined]
    (pages,) = raw.execute("PRAGMA page_count").fetchone()
    raw.execute(f"PRAGMA max_page_count={pages}").close()
    try:
        yield
    finally:
        raw.execute("PRAGMA max_page_count=1073741823").close()


def test_what_was_saved_stays_and_going_on_works_once_there_is_room(
    built: House, both: dict[Side, TestClient]
) -> None:
    talk = to_thanks(both)
    with full(built):
        while post(both[B], "/n/out", {"command": new_id(), "text": LONG}).status_code == 303:
            pass
        assert both[B].get(f"/t/{talk}").status_code == 200
        assert both[B].get("/home").status_code == 200
    goes(both[A], talk, "give-thanks", words="for the tea")
    assert "for the tea" in both[B].get(f"/t/{talk}").text


def test_long_words_come_back_whole_with_a_calm_word(
    built: House, both: dict[Side, TestClient]
) -> None:
    with full(built):
        answer = post(both[A], "/n/out", {"command": new_id(), "text": LONG + "<end>"})
        while answer.status_code == 303:
            answer = post(both[A], "/n/out", {"command": new_id(), "text": LONG + "<end>"})
    assert answer.status_code == 507
    assert "could not be saved" in answer.text
    assert LONG + "&lt;end&gt;</textarea>" in answer.text


@pytest.fixture
def nothing_can_be_written(
    built: House, monkeypatch: pytest.MonkeyPatch
) -> Iterator[pytest.MonkeyPatch]:
    from heartfelt.actions.ports import CannotWriteError

    def refuse() -> None:
        raise CannotWriteError

    with monkeypatch.context() as patch:
        patch.setattr(built.site.world.store, "writing", refuse)
        yield patch


def test_every_move_with_words_gives_them_back(
    built: House, both: dict[Side, TestClient], request: pytest.FixtureRequest
) -> None:
    talk = to_thanks(both)
    request.getfixturevalue("nothing_can_be_written")
    for tag, name in (("give-thanks", "words"), ("reflect", "words"), ("say-farewell", "thanks")):
        answer = sent(both[A], talk, tag, **{name: "OK, é🎈"})
        assert answer.status_code == 507
        assert "OK, é🎈</textarea>" in answer.text
        assert talk not in answer.text.partition("<main")[2].replace(f"/t/{talk}", "")


def test_a_page_that_could_not_be_saved_shows_words_and_nothing_else(
    built: House, both: dict[Side, TestClient], request: pytest.FixtureRequest
) -> None:
    talk = to_thanks(both)
    request.getfixturevalue("nothing_can_be_written")
    chosen = {
        "kind": "feeling",
        "purpose": "be-heard",
        "agreement": new_id(),
        "day-1": "2026-12-01",
    }
    answer = sent(both[A], talk, "give-thanks", words="for the tea", **chosen)
    assert answer.status_code == 507
    assert answer.text.count("<textarea") == 1


def test_a_passphrase_is_never_shown_back(
    built: House, both: dict[Side, TestClient], request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue("nothing_can_be_written")
    typed = {"name": "heron", "passphrase": PASSPHRASE, "again": PASSPHRASE, "offered": PASSPHRASE}
    answer = post(both[A], "/keep", typed)
    assert answer.status_code == 507
    assert PASSPHRASE not in answer.text


def test_the_quick_exit_leads_away_all_the_same(
    built: House, both: dict[Side, TestClient], request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue("nothing_can_be_written")
    for client in (*both.values(), browser(built)):
        answer = post(client, "/exit")
        assert (answer.status_code, answer.headers["location"]) == (303, "/away")


def test_pages_can_be_read_while_nothing_can_be_written(
    built: House,
    both: dict[Side, TestClient],
    clock: ManualClock,
    request: pytest.FixtureRequest,
) -> None:
    from heartfelt.actions.keep import keep_me
    from partners import granted, opened
    from web_browsers import seat

    talk = to_thanks(both)
    world = built.site.world
    secrets = {k[3:]: v for k, v in both[A].cookies.items() if k.startswith("hf_")}
    kept = keep_me(world, opened(world, secrets), secrets, handle="heron", passphrase=PASSPHRASE)
    alice = browser(built)
    seat(alice, granted(kept))
    minutes_pass(clock, 3)
    request.getfixturevalue("nothing_can_be_written")
    for path in (f"/t/{talk}", "/home", "/n", "/book", "/nowhere"):
        assert alice.get(path).status_code in {200, 404}, path


def test_nothing_is_half_done_when_the_last_write_of_a_move_fails(
    built: House, both: dict[Side, TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    from heartfelt.actions.ports import CannotWriteError
    from heartfelt.store.commands import SqlCommands

    talk = to_thanks(both)
    before = {side: masked(client.get(f"/t/{talk}")) for side, client in both.items()}

    def fails(*_: object) -> None:
        raise CannotWriteError

    with monkeypatch.context() as patch:
        patch.setattr(SqlCommands, "record", fails)
        assert sent(both[A], talk, "give-thanks", words="lost?").status_code == 507
    assert {side: masked(client.get(f"/t/{talk}")) for side, client in both.items()} == before
    goes(both[A], talk, "give-thanks", words="not lost")
    assert "not lost" in both[B].get(f"/t/{talk}").text
