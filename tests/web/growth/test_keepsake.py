"""The page that remains: for both of a couple, for nobody else, on the screen and on paper."""

from pathlib import Path

import msgspec
import pypdfium2
import pytest

from couples import STORY, access_of, conclude, meet_together
from heartfelt.actions.remember import keepsake
from heartfelt.base.agreements import Who
from heartfelt.base.refusal import refuse
from heartfelt.demo.stories import Tried
from heartfelt.demo.walk import begin
from heartfelt.pdf.keepsake import PaperPrinter
from heartfelt.web.pages.growth.paper import SHEETS
from web_browsers import seat
from web_visits import browser, house


def test_it_holds_what_both_said_and_signed(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        talk = conclude(world, access_of(world, secrets))
        client = browser(built)
        seat(client, secrets)
        page = client.get(f"/k/{talk}").text
        assert "We hear each other, and we stay" in page
        assert "Sunday 29 November 2026" in page
        assert "When it is Sunday, we’ll walk." in page
        for said in ("For the tea", "For staying", "You miss our walks", "Your laughing"):
            assert said in page
        assert "Till Sunday 13 December." in page
        assert "the river · a free Sunday" in page
        assert "<title>Heartfelt</title>" in page


def test_it_leaves_the_lines_empty_where_nobody_signed(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        story = msgspec.structs.replace(STORY, sentence="")
        talk = conclude(world, access_of(world, secrets), story)
        client = browser(built)
        seat(client, secrets)
        page = client.get(f"/k/{talk}").text
        assert "We talked, and left the page open." in page
        assert '<li dir="auto">Alice</li>' not in page


def test_it_is_taken_along_as_a_pdf_and_a_picture_under_a_neutral_name(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        talk = conclude(world, access_of(world, secrets))
        client = browser(built)
        seat(client, secrets)
        pdf = client.get(f"/k/{talk}/pdf")
        assert pdf.headers["content-type"] == "application/pdf"
        assert pdf.headers["content-disposition"] == 'attachment; filename="page-2026-11-29.pdf"'
        assert pdf.headers["cache-control"] == "no-store"
        document = pypdfium2.PdfDocument(pdf.content)
        assert len(document) == 1
        words = document[0].get_textpage().get_text_range()
        for said in ("We hear each other", "For the tea", "Alice", "Bob"):
            assert said in words
        image = client.get(f"/k/{talk}/image")
        assert image.headers["content-type"] == "image/png"
        assert image.headers["content-disposition"] == 'attachment; filename="page-2026-11-29.png"'
        assert image.content.startswith(b"\x89PNG")


@pytest.mark.parametrize("way", ["pdf", "image"])
def test_it_stays_on_the_screen_where_this_machine_cannot_print(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(PaperPrinter, way, lambda _, __: refuse("keepsake.no-printer"))
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        talk = conclude(world, access_of(world, secrets))
        client = browser(built)
        seat(client, secrets)
        answer = client.get(f"/k/{talk}/{way}")
        assert answer.status_code == 409
        assert "You can still print from your browser." in answer.text
        assert "We hear each other, and we stay" in answer.text


def test_it_is_not_there_for_a_stranger_nor_for_a_talk_that_is_open(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets, others = meet_together(world), meet_together(world)
        talk = conclude(world, access_of(world, secrets))
        open_one = begin(world, access_of(world, secrets), STORY).talk
        client, charlie = browser(built), browser(built)
        seat(client, secrets)
        seat(charlie, others)
        for path in ("", "/pdf", "/image"):
            assert charlie.get(f"/k/{talk}{path}").status_code == 404
            assert client.get(f"/k/{open_one}{path}").status_code == 404
        assert keepsake(world, access_of(world, others), talk) == refuse("keepsake.unknown")


def test_it_prints_with_sheets_that_are_there() -> None:
    css = Path(__file__).parents[3] / "src/heartfelt/web/static/css"
    assert all((css / f"{name}.css").is_file() for name in SHEETS)


def test_it_fits_a_full_evening_on_one_sheet_and_every_letter_in_its_shape(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        line = "When we come home late, żółć, we sit down together for ten minutes, before dinner"
        tried = Tried(when=line[:50], will=line[:60], who=Who.WE, look_in_days=9)
        story = msgspec.structs.replace(
            STORY, sentence=line, agreements=(tried, tried), thanks=(line[:60], line[:60])
        )
        talk = conclude(world, access_of(world, secrets), story)
        client = browser(built)
        seat(client, secrets)
        document = pypdfium2.PdfDocument(client.get(f"/k/{talk}/pdf").content)
        assert len(document) == 1
        assert "żółć" in document[0].get_textpage().get_text_range()
