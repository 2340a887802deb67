"""Own lines over time: from the fourth talk on, in words too, and for their owner alone."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from couples import access_of, conclude_some, meet_together
from heartfelt.base.ids import new_id
from heartfelt.growth.checkins import RANGES, When
from heartfelt.web.views import Views
from web_browsers import seat
from web_visits import browser, hand_to, house, post


def test_it_asks_whose_moment_it_is_on_a_device_of_both(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        conclude_some(world, access_of(world, secrets), 4)
        client = browser(built)
        seat(client, secrets)
        page = client.get("/lines").text
        assert "<svg" not in page or 'class="plot"' not in page
        assert "your own feeling" not in page


def test_it_explains_kindly_before_the_fourth_talk(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        conclude_some(world, access_of(world, secrets), 3)
        client = browser(built)
        seat(client, secrets)
        hand_to(client, "a")
        page = client.get("/lines").text
        assert "A line needs a few talks" in page
        assert 'class="plot"' not in page


def test_it_draws_my_lines_and_not_the_others(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        conclude_some(world, access_of(world, secrets), 4)
        client = browser(built)
        seat(client, secrets)
        hand_to(client, "a")
        mine = client.get("/lines").text
        hand_to(client, "b")
        theirs = client.get("/lines").text
        assert mine.count('class="plot"') == theirs.count('class="plot"') == 7
        assert mine.count("your own feeling, on these days") == 7
        words = Views()
        assert words.say("trust.4") in mine
        assert words.say("trust.4") not in theirs
        for drawing in re.findall(r'<svg[^>]*class="plot".*?</svg>', mine):
            ET.fromstring(drawing)  # noqa: S314 - our own drawing


def test_it_burns_my_taps_once_and_leaves_the_others(tmp_path: Path) -> None:
    with house(tmp_path) as built:
        world = built.site.world
        secrets = meet_together(world)
        conclude_some(world, access_of(world, secrets), 4)
        client = browser(built)
        seat(client, secrets)
        hand_to(client, "a")
        form = {"command": new_id()}
        assert post(client, "/lines/forget", form).headers["location"] == "/lines"
        assert post(client, "/lines/forget", form).status_code == 303
        assert "A line needs a few talks" in client.get("/lines").text
        hand_to(client, "b")
        assert 'class="plot"' in client.get("/lines").text


def test_it_has_a_word_for_every_step_of_every_item() -> None:
    views = Views()
    for item in RANGES:
        assert all(views.knows(f"{item}.{step}") for step in range(1, 8))
        for when in When:
            assert views.knows(f"lines.{item}.{when.value}")
