"""Our book: every page, found again by its words, which never stand in an address."""

from pathlib import Path

import msgspec
import pypdfium2

from couples import STORY, access_of, conclude, conclude_some, meet_together
from web_browsers import seat
from web_visits import browser, house, post


def test_it_shows_the_years_as_pages(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        talks = conclude_some(world, access_of(world, secrets), 3)
        client = browser(built)
        seat(client, secrets)
        page = client.get("/book").text
        assert "<h2>2026</h2>" in page
        places = [page.index(f'href="/k/{talk}"') for talk in talks]
        assert places == sorted(places)


def test_it_finds_a_page_by_its_words(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        access = access_of(world, secrets)
        one = conclude(world, access)
        other = conclude(world, access, msgspec.structs.replace(STORY, sentence="Gardens grow"))
        client = browser(built)
        seat(client, secrets)
        found = post(client, "/book", {"words": "GARDEN"}).text
        assert f'href="/k/{other}"' in found
        assert f'href="/k/{one}"' not in found
        assert 'value="GARDEN"' in found
        assert "No page holds these words." in post(client, "/book", {"words": "zebra"}).text


def test_it_keeps_words_that_are_too_long_and_says_so(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        conclude(world, access_of(world, secrets))
        client = browser(built)
        seat(client, secrets)
        answer = post(client, "/book", {"words": "long " * 80})
        assert answer.status_code == 422
        assert "long long" in answer.text


def test_it_is_taken_along_whole(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        client = browser(built)
        seat(client, secrets)
        assert client.get("/book/pdf").status_code == 409
        conclude_some(world, access_of(world, secrets), 2)
        answer = client.get("/book/pdf")
        assert (
            answer.headers["content-disposition"] == 'attachment; filename="pages-2026-11-29.pdf"'
        )
        assert len(pypdfium2.PdfDocument(answer.content)) == 2
