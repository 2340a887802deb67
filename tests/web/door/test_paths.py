"""Where a form may send the browser."""

import pytest
from httpx import URL
from hypothesis import given
from hypothesis import strategies as st

from heartfelt.web.pages.door.paths import local_path


@pytest.mark.parametrize("path", ["/", "/n", "/t/abc/live", "/begin?way=plan"])
def test_a_page_of_ours_stays_as_it_is(path: str) -> None:
    assert local_path(path) == path


@pytest.mark.parametrize(
    "path",
    ["", "n", "//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example",
     "/\n/evil.example", "javascript:alert(1)", " /n"],
)  # fmt: skip
def test_anything_else_leads_to_the_door(path: str) -> None:
    assert local_path(path) == "/"


@given(st.text(alphabet="/\\.:@?#\t\n aé", max_size=12))
def test_no_text_leads_to_another_host(text: str) -> None:
    path = local_path(text).replace("\\", "/")
    assert URL("http://localhost/").join(path).host == "localhost"
