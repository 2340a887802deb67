"""What this run was asked to be."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heartfelt.settings import VARIABLES, SettingError, Settings, read

HOME = {"XDG_DATA_HOME": "/srv/people"}


def test_it_needs_nothing_to_be_set() -> None:
    settings = read(HOME)
    assert settings == Settings(data=Path("/srv/people/heartfelt"), browser=False)


def test_it_takes_every_variable() -> None:
    wanted = {
        "PORT": "9000",
        "HEARTFELT_HOST": "::1",
        "HEARTFELT_DATA": "/srv/ours",
        "HEARTFELT_BROWSER": "none",
        "HEARTFELT_APP_NAME": "Recipes",
        "HEARTFELT_RUN_BY": "Alice",
        "HEARTFELT_EXIT_URL": "https://example.org/weather",
        "HEARTFELT_SERVED_AS": "https://Talk.example.org:8443/",
    }
    assert set(wanted) == {variable.name for variable in VARIABLES}
    assert read(wanted) == Settings(
        port=9000,
        host="::1",
        data=Path("/srv/ours"),
        browser=False,
        app_name="Recipes",
        run_by="Alice",
        exit_url="https://example.org/weather",
        served_as="https://talk.example.org:8443",
    )


def test_it_describes_every_field_once() -> None:
    fields = [field.name for field in msgspec.structs.fields(Settings)]
    assert sorted(variable.field for variable in VARIABLES) == sorted(fields)


@pytest.mark.parametrize("field", ["port", "host", "app_name", "run_by", "exit_url", "served_as"])
def test_it_states_the_defaults_it_has(field: str) -> None:
    stated = next(variable.default for variable in VARIABLES if variable.field == field)
    assert stated == str(getattr(read(HOME), field))


def test_it_keeps_data_in_the_home_folder_by_default() -> None:
    stated = next(variable.default for variable in VARIABLES if variable.field == "data")
    assert read({}).data == Path(stated).expanduser()


def test_it_passes_over_a_relative_data_home() -> None:
    assert read({"XDG_DATA_HOME": "here"}) == read({})


def test_it_takes_empty_for_not_set() -> None:
    assert read(HOME | {"PORT": "", "HEARTFELT_RUN_BY": "  "}) == read(HOME)


@pytest.mark.parametrize("screen", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_it_opens_a_browser_where_there_is_a_screen(
    screen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert read(HOME | {screen: ":0"}).browser
    assert read(HOME | {screen: ":0", "HEARTFELT_BROWSER": "auto"}).browser
    assert not read(HOME | {screen: ":0", "HEARTFELT_BROWSER": "none"}).browser
    assert not read(HOME | {"HEARTFELT_BROWSER": "auto"}).browser


@pytest.mark.parametrize(
    ("variable", "value", "reason"),
    [
        ("PORT", "http", "not-a-port"),
        ("PORT", "65536", "not-a-port"),
        ("PORT", "-1", "not-a-port"),
        ("PORT", "٨٠", "not-a-port"),
        ("HEARTFELT_HOST", "0.0.0.0", "not-loopback"),  # noqa: S104 - it is refused
        ("HEARTFELT_HOST", "192.168.1.5", "not-loopback"),
        ("HEARTFELT_HOST", "our.house", "not-loopback"),
        ("HEARTFELT_DATA", "here/below", "not-an-absolute-folder"),
        ("HEARTFELT_DATA", "/srv/\0", "not-an-absolute-folder"),
        ("HEARTFELT_BROWSER", "firefox", "not-auto-or-none"),
        ("HEARTFELT_APP_NAME", "x" * 61, "not-a-name"),
        ("HEARTFELT_RUN_BY", "Alice\nBob", "not-a-name"),
        ("HEARTFELT_EXIT_URL", "javascript:alert(1)", "not-a-web-address"),
        ("HEARTFELT_EXIT_URL", "https://", "not-a-web-address"),
        ("HEARTFELT_EXIT_URL", "https://a b/", "not-a-web-address"),
        ("HEARTFELT_EXIT_URL", "https://[", "not-a-web-address"),
        ("HEARTFELT_SERVED_AS", "http://talk.example.org", "not-an-https-address"),
        ("HEARTFELT_SERVED_AS", "talk.example.org", "not-an-https-address"),
        ("HEARTFELT_SERVED_AS", "https://talk.example.org/ours", "not-an-https-address"),
        ("HEARTFELT_SERVED_AS", "https://alice@talk.example.org", "not-an-https-address"),
        ("HEARTFELT_SERVED_AS", "https://talk.example.org:x", "not-an-https-address"),
        ("HEARTFELT_SERVED_AS", "https://tälk.example.org", "not-an-https-address"),
        ("HEARTFELT_SERVED_AS", "https://a b", "not-an-https-address"),
    ],
)
def test_it_names_the_variable_it_cannot_use(variable: str, value: str, reason: str) -> None:
    with pytest.raises(SettingError) as caught:
        read(HOME | {variable: value})
    assert (caught.value.variable, caught.value.reason) == (variable, reason)


@given(
    values=st.dictionaries(st.sampled_from([v.name for v in VARIABLES]), st.text(max_size=80)),
)
def test_it_either_reads_or_names_a_variable(values: dict[str, str]) -> None:
    try:
        port = read(HOME | values).port
    except SettingError as error:
        port, named = 0, error.variable
    else:
        named = next(iter(values), "")
    assert port <= 65_535
    assert named in {*values, ""}
