"""Everything that is mine, and nothing of the other's."""

import json
import re
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heartfelt.base.agreements import Agreement, Who
from heartfelt.base.codec import from_bytes
from heartfelt.base.sides import Side
from heartfelt.base.topics import Kind, Parked, Purpose, Topic
from heartfelt.growth.checkins import CheckIn, Free, When
from heartfelt.growth.export import FORMAT, Mine, Ours, OwnCopy, Writing, as_html, as_json, own_copy
from heartfelt.growth.keepsake import Keepsake

DAY = date(2027, 3, 7)
EVIL = "<script>alert(1)</script><img src=x onerror=alert(1)> \"'&"


def topic(by: Side, words: str = "mornings") -> Topic:
    return Topic(id=f"t-{by}", by=by, words=words, kind=Kind.FEAR, purpose=Purpose.BE_HEARD)


def copied(
    words: str = "a line\nand another", names: tuple[str, str] = ("Alice", "Bob")
) -> OwnCopy:
    kept = Keepsake(
        id="secret-id",
        day=DAY,
        names=names,
        sentence=words,
        thanks={Side.B: "the soup"},
        circles=(37, 91),
    )
    return own_copy(
        Side.A,
        names=names,
        day=DAY,
        mine=Mine(
            writings=(Writing(kind="thought", words=words, day=DAY),),
            topics=(topic(Side.A, words),),
            checkins=(CheckIn(talk="talk-id", when=When.AFTER, day=DAY, trust=1, free=Free.NO),),
        ),
        ours=Ours(
            keepsakes=(kept,),
            agreements=(Agreement(id="x", when="it rains", will="we'll read", who=Who.B),),
            parked=(Parked(topic=topic(Side.B, "the car"), until=DAY),),
        ),
    )


def say(key: str) -> str:
    return f"[{key}]"


class Reader(HTMLParser):
    """Collects the tags, attributes and text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


def test_it_comes_back_whole_from_json() -> None:
    assert from_bytes(as_json(copied()), OwnCopy) == copied()
    assert json.loads(as_json(copied()))["format"] == FORMAT


def test_it_never_takes_the_others_own_topics_along() -> None:
    with pytest.raises(ValueError, match="owner"):
        own_copy(
            Side.A, names=("Alice", "Bob"), day=DAY, mine=Mine(topics=(topic(Side.B),)), ours=Ours()
        )


def test_it_knows_days_and_nothing_finer() -> None:
    assert not re.search(rb"\d{4}-\d\d-\d\dT|\d\d:\d\d", as_json(copied()))


def test_it_can_be_read_by_people() -> None:
    text = "".join(read(as_html(copied(), say)).text)
    for shown in ("and another", "the soup", "it rains", "the car", "Alice", "Bob", "2027-03-07"):
        assert shown in text
    for choice in ("kind.fear", "purpose.be-heard", "free.no", "moment.after", "kind.thought"):
        assert f"[export.{choice}]" in text


def test_it_spares_people_what_programs_need() -> None:
    page = as_html(copied(), say)
    for hidden in ("secret-id", "talk-id", "t-a", "37", "91"):
        assert hidden not in page


def test_it_puts_a_name_beside_every_line() -> None:
    text = "".join(read(as_html(copied(), say)).text)
    assert "[export.name]Bob[export.words]the soup" in text
    assert "[export.who]Bob" in text
    assert "[export.by]Bob" in text


def test_it_stands_alone() -> None:
    page = as_html(copied(), say)
    reader = read(page)
    assert not reader.tags & {"script", "link", "img", "iframe", "style", "a", "form", "object"}
    assert not reader.attributes & {"src", "href", "style", "action", "onerror", "onload"}
    assert "default-src 'none'" in page


def test_it_shows_hostile_words_as_words() -> None:
    page = as_html(copied(EVIL, (EVIL, EVIL)), lambda key: EVIL + key)
    assert not read(page).tags & {"script", "img"}
    assert EVIL in "".join(read(page).text)


@given(st.text(max_size=60))
def test_it_shows_whatever_was_written(words: str) -> None:
    reader = read(as_html(copied(words + "."), say))
    assert "script" not in reader.tags
    assert "<" not in "".join(reader.tags)
    plain = (words + ".").replace("\r\n", "\n").replace("\r", "\n").replace("\n", "")
    assert plain in "".join(reader.text).replace("\r", "").replace("\n", "")


def test_it_leaves_out_a_part_that_is_empty() -> None:
    bare = own_copy(Side.B, names=("Alice", "Bob"), day=DAY, mine=Mine(), ours=Ours())
    page = as_html(bare, say)
    assert "[export.mine]" not in page
    assert "[export.ours]" not in page
    assert "Bob, 2027-03-07" in page
    assert "Alice" not in page
