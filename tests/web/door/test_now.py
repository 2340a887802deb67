"""When it is burning."""

import re

from heartfelt.bootstrap import House
from web_visits import browser


def test_it_needs_nobody_to_be_signed_in_and_asks_for_no_words(built: House) -> None:
    page = browser(built).get("/now")
    assert page.status_code == 200
    assert 'class="breath-circle"' in page.text
    main = page.text[page.text.index("<main") : page.text.index("</main>")]
    assert "<form" not in main
    assert "<textarea" not in main


def test_a_time_to_come_back_to_is_reckoned_from_the_clock(built: House) -> None:
    client = browser(built)
    views, moment = built.site.views, built.site.world.clock.now()
    soon = client.get("/now?later=20").text
    hour = client.get("/now?later=60").text
    shown = [re.findall(r"come back to it at (\d\d:\d\d)", page)[0] for page in (soon, hour)]
    minutes = [int(time[:2]) * 60 + int(time[3:]) for time in (views.clock(moment), *shown)]
    assert [(one - minutes[0]) % (24 * 60) for one in minutes[1:]] == [20, 60]


def test_tomorrow_is_simply_tomorrow(built: House) -> None:
    assert "We come back to it tomorrow" in browser(built).get("/now?later=day").text


def test_anything_else_in_the_address_only_shows_the_page(built: House) -> None:
    page = browser(built).get("/now?later=<script>").text
    assert "Stop here for now" in page
    assert "<script>" not in page.replace("<script type", "")
