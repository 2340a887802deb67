"""The outer wall, on every way there is: our names, our forms, our limits, our headers."""

import re
from collections.abc import Iterator

import pytest

from heartfelt.base.ids import new_id
from heartfelt.bootstrap import House
from heartfelt.web.guard import HEADERS, MOST_BODY, POLICY
from heartfelt.web.pages import WAYS
from web_visits import HOME, TestClient, browser, hand_to, house, post, together

GETS = sorted({way.path for way in WAYS if way.method == "GET"})
POSTS = sorted({way.path for way in WAYS if way.method == "POST"})
STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with house(tmp_path_factory.mktemp("guard")) as made:
        yield made


def at(path: str, **known: str) -> str:
    """A path with ids in the place of its parts."""
    return re.sub(r"\{(\w+)\}", lambda part: known.get(part[1], new_id()), path)


def who(built: House, kind: str) -> TestClient:
    if kind == "a stranger":
        return browser(built)
    client = together(built)
    if kind == "Alice with the device":
        hand_to(client, "a")
    return client


def test_it_knows_every_way() -> None:
    assert len(GETS) > 20
    assert len(POSTS) > 20
    assert POLICY == STRICT


@pytest.mark.parametrize("kind", ["a stranger", "both", "Alice with the device"])
def test_every_page_answers_whoever_comes_and_wears_the_headers(built: House, kind: str) -> None:
    client = who(built, kind)
    for path in GETS:
        page = client.get(at(path))
        assert page.status_code < 500, path
        wears_the_headers(page, path)
        if "text/html" in page.headers.get("content-type", "") and page.text:
            titles = re.findall(r"<title>(.*?)</title>", page.text, re.S)
            assert len(titles) == 1, path
            # The page on the way out names nothing.
            assert (titles[0] == "Heartfelt") is (path != "/away"), path


def wears_the_headers(page, path: str) -> None:
    assert page.headers["content-security-policy"] == STRICT, path
    assert page.headers["x-content-type-options"] == "nosniff", path
    assert page.headers["referrer-policy"] == "no-referrer", path
    assert page.headers["x-robots-tag"] == "noindex, nofollow", path
    assert page.headers["cache-control"] == "no-store", path
    for name, value in HEADERS.items():
        assert page.headers[name] == value, path


@pytest.mark.parametrize("kind", ["a stranger", "both", "Alice with the device"])
def test_every_form_sent_empty_or_as_noise_is_answered_calmly(built: House, kind: str) -> None:
    noise = dict.fromkeys(("command", "step", "side", "to", "then", "words", "record"), "\x00é🎈")
    for path in POSTS:
        for fields in ({}, noise, {**noise, "command": new_id(), "side": "a"}):
            client = who(built, kind)
            page = post(client, at(path, move="end-kindly"), fields)
            assert page.status_code < 500, path
            wears_the_headers(page, path)
            assert HOME not in page.headers.get("location", ""), path
            assert not re.match(r"//|/\\|https?:", page.headers.get("location", "/")), path


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://elsewhere.example"},
        {"origin": "null"},
        {"origin": ""},
        {"origin": "http://localhost.elsewhere.example"},
        {"origin": "http://localhost:1"},
        {"origin": HOME, "sec-fetch-site": "cross-site"},
        {"origin": HOME, "sec-fetch-site": "same-site"},
        {"origin": HOME, "sec-fetch-site": "none"},
        {"origin": "https://elsewhere.example", "sec-fetch-site": "same-origin"},
    ],
)
def test_every_form_from_elsewhere_is_turned_away(built: House, headers: dict[str, str]) -> None:
    client = together(built)
    for path in POSTS:
        answer = client.post(at(path), data={"a": "x"}, headers=headers)
        assert answer.status_code == 403, path
    assert client.get("/home").status_code == 200, "nothing was locked, left or let go"


STREAMS = ("/home/live", "/t/{talk}/live")


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://elsewhere.example"},
        {"origin": "null"},
        {"origin": "http://localhost:1"},
        {"origin": "https://localhost"},
        {"origin": HOME, "sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"origin": "https://elsewhere.example", "sec-fetch-site": "same-origin"},
    ],
)
def test_no_page_from_elsewhere_may_follow_a_stream(built: House, headers: dict[str, str]) -> None:
    ours = TestClient(built.app, base_url=HOME, follow_redirects=False)
    ours.cookies = together(built).cookies
    for path in STREAMS:
        answer = ours.get(at(path), headers=headers)
        assert answer.status_code == 403, path
        wears_the_headers(answer, path)


@pytest.mark.parametrize(
    "headers", [{"sec-fetch-site": "same-origin"}, {"origin": HOME}, {}], ids=str
)
def test_our_own_pages_may_follow_a_stream(built: House, headers: dict[str, str]) -> None:
    """A browser too old for `Sec-Fetch-Site` names no origin in a GET to its own."""
    ours = TestClient(built.app, base_url=HOME)
    for path in STREAMS:
        assert ours.get(at(path), headers=headers).status_code == 204, "there is nothing to follow"


def test_a_form_that_does_not_say_where_it_comes_from_is_turned_away(built: House) -> None:
    silent = TestClient(built.app, base_url=HOME, follow_redirects=False)
    for path in POSTS:
        assert silent.post(at(path)).status_code == 403, path


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "null", "sec-fetch-site": "same-origin"},
        {"sec-fetch-site": "same-origin"},
        {"origin": HOME},
    ],
)
def test_our_own_forms_come_in_however_the_browser_says_so(
    built: House, headers: dict[str, str]
) -> None:
    ours = TestClient(built.app, base_url=HOME, follow_redirects=False)
    answer = ours.post("/theme", data={"theme": "candle", "back": "/safe"}, headers=headers)
    assert (answer.status_code, answer.headers["location"]) == (303, "/safe")


@pytest.mark.parametrize(
    "host", ["elsewhere.example", "localhost.elsewhere.example", "10.0.0.1", "", "[::2]", "a b"]
)
def test_an_unknown_host_is_turned_away_before_anything_else(built: House, host: str) -> None:
    client = browser(built)
    for answer in (
        client.get("/", headers={"host": host}),
        client.post("/begin", headers={"host": host, "origin": f"http://{host}"}),
        client.get("/static/css/base.css", headers={"host": host}),
        client.get("/home/live", headers={"host": host}),
    ):
        assert answer.status_code == 400
        assert answer.headers["content-security-policy"] == STRICT


@pytest.mark.parametrize("host", ["localhost", "localhost:8642", "127.0.0.1:1", "[::1]:8642"])
def test_our_own_names_are_known_on_any_port(built: House, host: str) -> None:
    assert browser(built).get("/safe", headers={"host": host}).status_code == 200


def test_a_body_beyond_all_measure_is_refused_announced_or_not(built: House) -> None:
    client = browser(built)
    huge = b"a=" + b"x" * MOST_BODY

    def in_pieces() -> Iterator[bytes]:
        for start in range(0, len(huge), 65_536):
            yield huge[start : start + 65_536]

    kind = {"content-type": "application/x-www-form-urlencoded"}
    for answer in (
        client.post("/begin", content=huge, headers=kind),
        client.post("/begin", content=in_pieces(), headers=kind),
        client.post("/begin", headers={**kind, "content-length": "9" * 400}),
    ):
        assert answer.status_code == 413
        assert answer.text == "That is more than fits."


@pytest.mark.parametrize("length", ["-1", "many", "²", "1.5", "0x10", " ", "1_0"])
def test_a_length_nobody_can_count_is_refused(built: House, length: str) -> None:
    named = {"content-length": length.encode()}
    assert browser(built).post("/begin", headers=named).status_code == 400  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "kind",
    ["application/json", "text/plain", "multipart/form-data; boundary=x", "image/png", "?;;", ""],
)
def test_what_is_no_form_is_not_read_as_one(built: House, kind: str) -> None:
    client = browser(built)
    answer = client.post(
        "/begin", content=b"way=together&a=Alice&b=Bob", headers={"content-type": kind}
    )
    assert answer.status_code == 400
    assert "could not be read" in answer.text
    assert not answer.cookies


def test_ten_thousand_fields_are_refused(built: House) -> None:
    fields = {f"f{n}": "x" for n in range(10_000)}
    answer = post(browser(built), "/begin", fields)
    assert answer.status_code == 400
    assert "could not be read" in answer.text


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_find_no_page(built: House, method: str) -> None:
    answer = browser(built).request(method, "/begin")
    assert answer.status_code == 404
    assert answer.headers["content-security-policy"] == STRICT


@pytest.mark.parametrize(
    "path", ["/static/../web/app.py", "/static/%2e%2e/app.py", "/static/nothing.css", "/static/"]
)
def test_only_our_own_files_are_served(built: House, path: str) -> None:
    answer = browser(built).get(path)
    assert answer.status_code == 404
    assert "def " not in answer.text


def test_a_static_file_may_be_kept_and_wears_the_headers(built: House) -> None:
    client = browser(built)
    for query, kept in (("?v=abc", "immutable"), ("", "no-cache")):
        answer = client.get(f"/static/css/base.css{query}")
        assert answer.status_code == 200
        assert kept in answer.headers["cache-control"]
        assert answer.headers["content-security-policy"] == STRICT


@pytest.mark.parametrize("kind", ["hf_s", "hf_a", "hf_w", "hf_theme", "hf_s; hf_s"])
def test_noise_in_a_cookie_is_a_stranger(built: House, kind: str) -> None:
    for noise in ("x" * 43, '"', "\\", "A" * 4000, "%00"):
        client = browser(built)
        answer = client.get("/home", headers={"cookie": f"{kind}={noise}"})
        assert (answer.status_code, answer.headers["location"]) == (303, "/")


def test_cookies_are_as_strict_as_cookies_get(built: House) -> None:
    answer = post(browser(built), "/begin", {"way": "together", "a": "Alice", "b": "Bob"})
    made = [v for k, v in answer.headers.multi_items() if k == "set-cookie"]
    assert len(made) == 3
    for cookie in made:
        low = cookie.lower()
        assert "httponly" in low
        assert "samesite=strict" in low
        assert "path=/" in low
        assert "max-age" not in low
        assert "expires" not in low


SERVED_AS = "https://talk.example.org"


@pytest.fixture(scope="module")
def behind_a_proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with house(tmp_path_factory.mktemp("proxy"), served_as=SERVED_AS) as made:
        yield made


def begun(built: House, origin: str, **headers: str):
    """Two names sent through a proxy, which speaks plain http to us and passes the host on."""
    client = TestClient(
        built.app, base_url=f"http://{origin.partition('//')[2]}", follow_redirects=False
    )
    names = {"command": new_id(), "way": "plan", "where": "two", "a": "Alice", "b": "Bob"}
    return client.post("/begin", data=names, headers={"origin": origin, **headers})


def cookies_of(answer) -> list[str]:
    return [value for name, value in answer.headers.multi_items() if name == "set-cookie"]


def test_over_https_cookies_are_bound_to_the_host_and_http_is_given_up(
    behind_a_proxy: House,
) -> None:
    answer = begun(behind_a_proxy, SERVED_AS)
    assert answer.status_code == 303
    assert len(cookies_of(answer)) == 2
    sent = "; ".join(cookie.partition(";")[0] for cookie in cookies_of(answer))
    client = TestClient(
        behind_a_proxy.app, base_url=SERVED_AS.replace("https", "http"), follow_redirects=False
    )
    ours = {"cookie": sent, "origin": SERVED_AS}
    assert client.get("/home", headers=ours).status_code == 200
    link = client.post("/invite", data={"command": new_id()}, headers=ours)
    assert f"{SERVED_AS}/j#" in link.text
    themed = client.post("/theme", data={"theme": "candle", "back": "/"}, headers=ours)
    away = client.post("/exit", headers=ours)
    for page in (answer, themed, away, link, client.get("/static/css/base.css")):
        assert page.headers["strict-transport-security"] == "max-age=63072000"
        for cookie in cookies_of(page):
            assert cookie.startswith("__Host-hf_"), cookie
            assert "Secure" in cookie
            assert "Path=/" in cookie
    assert (
        'data-theme="candle"' in client.get("/", headers={"cookie": "__Host-hf_theme=candle"}).text
    )


def test_only_the_name_it_is_served_as_is_taken_for_https(behind_a_proxy: House) -> None:
    assert begun(behind_a_proxy, SERVED_AS.replace("https", "http")).status_code == 403
    assert begun(behind_a_proxy, "https://elsewhere.example").status_code == 400
    here = begun(behind_a_proxy, HOME)
    assert here.status_code == 303
    assert "strict-transport-security" not in here.headers
    assert not any("Secure" in cookie for cookie in cookies_of(here))


def test_what_a_stranger_says_of_a_proxy_counts_for_nothing(built: House) -> None:
    said = {"x-forwarded-proto": "https", "x-forwarded-host": "elsewhere.example"}
    answer = begun(built, HOME, **said, forwarded="proto=https;host=elsewhere.example")
    assert answer.status_code == 303
    assert "strict-transport-security" not in answer.headers
    assert not any("Secure" in cookie for cookie in cookies_of(answer))
