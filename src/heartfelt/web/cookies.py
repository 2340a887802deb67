"""The browser's half of a session: one small cookie a scope, gone when the browser closes.

On plain http at this machine the ``__Host-`` prefix and ``Secure`` are left out, because some
browsers refuse both there. Everything else is as strict as cookies get.
"""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

SCOPES = ("s", "a", "b", "w")
HOST = "__Host-"
OURS = "hf_"
THEME = "theme"
THEMES = ("light", "candle")
YEAR_S = 365 * 24 * 3600


def read_secrets(request: Request) -> dict[str, str]:
    """Return the secrets this browser brought, by scope."""
    found = {scope: _read(request, scope) for scope in SCOPES}
    return {scope: value for scope, value in found.items() if value}


def write_secrets(request: Request, response: Response, secrets: Mapping[str, str]) -> None:
    """Set the scopes given; an empty value clears one."""
    for scope, value in secrets.items():
        write(request, response, scope, value)


def secrets_in(header: tuple[bytes, bytes]) -> dict[str, str]:
    """Return the secret that a response's header sets, by its scope; nothing for other headers."""
    name, value = header
    cookie, _, secret = value.decode("latin-1").partition(";")[0].partition("=")
    scope = cookie.removeprefix(HOST).removeprefix(OURS)
    return {scope: secret} if name == b"set-cookie" and scope in SCOPES else {}


def read_theme(request: Request) -> str:
    """Return the chosen light: ``light``, ``candle``, or nothing for the device's own."""
    theme = _read(request, THEME)
    return theme if theme in THEMES else ""


def write_theme(request: Request, response: Response, theme: str) -> None:
    """Remember the chosen light on this device."""
    write(request, response, THEME, theme if theme in THEMES else "", lasts_s=YEAR_S)


def write(
    request: Request, response: Response, name: str, value: str, *, lasts_s: int | None = None
) -> None:
    """Set one of our cookies, for `lasts_s` seconds or until the browser closes; empty clears."""
    response.set_cookie(
        _whole(request, name),
        value,
        max_age=lasts_s if value else 0,
        httponly=True,
        secure=_secure(request),
        samesite="strict",
    )


def _read(request: Request, name: str) -> str:
    return request.cookies.get(_whole(request, name), "")


def _whole(request: Request, name: str) -> str:
    return f"{HOST if _secure(request) else ''}{OURS}{name}"


def _secure(request: Request) -> bool:
    return request.url.scheme == "https"
