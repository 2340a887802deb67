"""Alice and Bob, one laptop between them: a whole talk from the door to the keepsake."""

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from stage import Stage, Watched, launched, tap
from journeys import one_device_talk

pytestmark = pytest.mark.browser


def test_a_whole_talk_on_one_device(tmp_path):
    with Stage(tmp_path) as stage, sync_playwright() as p, launched(p) as browser:
        watched = Watched(browser, stage.address, viewport={"width": 1280, "height": 800})
        page = watched.page
        one_device_talk(stage, page)
        watched.assert_quiet()
