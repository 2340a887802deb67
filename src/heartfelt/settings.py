"""Environment → one frozen `Settings`. The only reader of the environment in the program.

Every variable but PORT begins with ``HEARTFELT_``; an empty one counts as not set. A wrong value is
never guessed around: `SettingError` names the variable, and the command line owns the sentence.
"""

import os
import sys
from collections.abc import Callable, Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import msgspec

DEFAULT_PORT = 8642
LONGEST_NAME = 60

T = TypeVar("T")


class SettingError(Exception):
    """A variable holds something that cannot be used. `reason` is a key such as ``not-a-port``."""

    def __init__(self, variable: str, reason: str) -> None:
        super().__init__(f"{variable}: {reason}")
        self.variable = variable
        self.reason = reason


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What this run of the program was asked to be; each field is described in docs/settings.md.

    `port` 0 means any free port. `browser` says whether a browser window may be opened here.
    `run_by` is empty when nobody is named, `served_as` when no proxy serves the program as https;
    else it is that origin, as browsers write it.
    """

    data: Path
    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    browser: bool = True
    app_name: str = "Heartfelt"
    run_by: str = ""
    exit_url: str = "https://www.wikipedia.org/"
    served_as: str = ""


class Variable(msgspec.Struct, frozen=True, kw_only=True):
    """One variable of the environment, the field it sets and its default as people read it."""

    name: str
    field: str
    default: str


VARIABLES = (
    Variable(name="PORT", field="port", default=str(DEFAULT_PORT)),
    Variable(name="HEARTFELT_HOST", field="host", default="127.0.0.1"),
    Variable(name="HEARTFELT_DATA", field="data", default="~/.local/share/heartfelt"),
    Variable(name="HEARTFELT_BROWSER", field="browser", default="auto"),
    Variable(name="HEARTFELT_APP_NAME", field="app_name", default="Heartfelt"),
    Variable(name="HEARTFELT_RUN_BY", field="run_by", default=""),
    Variable(name="HEARTFELT_EXIT_URL", field="exit_url", default="https://www.wikipedia.org/"),
    Variable(name="HEARTFELT_SERVED_AS", field="served_as", default=""),
)


def read(environment: Mapping[str, str] | None = None) -> Settings:
    """Read the settings from `environment`, or from the process; raises `SettingError`."""
    env = os.environ if environment is None else environment

    def take(variable: str, parse: Callable[[str], T | None], reason: str, default: T) -> T:
        text = env.get(variable, "").strip()
        if not text:
            return default
        value = parse(text)
        if value is None:
            raise SettingError(variable, reason)
        return value

    usual = Settings(data=_default_data(env), browser=_has_screen(env))
    wanted = take("HEARTFELT_BROWSER", _may_open, "not-auto-or-none", default=True)
    return Settings(
        port=take("PORT", _port, "not-a-port", usual.port),
        host=take("HEARTFELT_HOST", _loopback, "not-loopback", usual.host),
        data=take("HEARTFELT_DATA", _folder, "not-an-absolute-folder", usual.data),
        browser=wanted and usual.browser,
        app_name=take("HEARTFELT_APP_NAME", _name, "not-a-name", usual.app_name),
        run_by=take("HEARTFELT_RUN_BY", _name, "not-a-name", usual.run_by),
        exit_url=take("HEARTFELT_EXIT_URL", _web_address, "not-a-web-address", usual.exit_url),
        served_as=take("HEARTFELT_SERVED_AS", _https_origin, "not-an-https-address", ""),
    )


def _port(text: str) -> int | None:
    if not (text.isascii() and text.isdecimal() and len(text) <= 5):
        return None
    port = int(text)
    return port if port <= 65_535 else None


def _loopback(text: str) -> str | None:
    """Plain http beyond this machine would carry passphrases in clear, so it is not offered."""
    if text == "localhost":
        return text
    try:
        return text if ip_address(text).is_loopback else None
    except ValueError:
        return None


def _folder(text: str) -> Path | None:
    try:
        folder = Path(text).expanduser()
    except RuntimeError:
        return None
    return folder if folder.is_absolute() and "\0" not in text else None


def _may_open(text: str) -> bool | None:
    return {"auto": True, "none": False}.get(text.lower())


def _name(text: str) -> str | None:
    return text if len(text) <= LONGEST_NAME and text.isprintable() else None


def _web_address(text: str) -> str | None:
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    whole = parts.scheme in {"http", "https"} and parts.hostname and not parts.username
    return text if whole and text.isprintable() and " " not in text else None


def _https_origin(text: str) -> str | None:
    """Return scheme, host and port in the one form in which a browser names them."""
    address = _web_address(text)
    if address is None or not address.isascii():
        return None
    parts = urlsplit(address.lower())
    try:
        port = parts.port
    except ValueError:
        return None
    bare = parts.scheme == "https" and parts.path in {"", "/"} and not parts.query + parts.fragment
    host = parts.netloc.removesuffix(":443") if port in {None, 443} else parts.netloc
    return f"https://{host}" if bare else None


def _default_data(env: Mapping[str, str]) -> Path:
    """Return the place the XDG base directory specification gives to a program's lasting data."""
    base = env.get("XDG_DATA_HOME", "")
    # The specification has relative paths ignored.
    root = Path(base) if Path(base).is_absolute() else Path.home() / ".local" / "share"
    return root / "heartfelt"


def _has_screen(env: Mapping[str, str]) -> bool:
    """Whether a window could be opened here. Elsewhere a text browser would take the terminal."""
    if sys.platform in {"darwin", "win32"}:
        return True
    return bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))
