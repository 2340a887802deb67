"""The browser's half of a session: one small cookie a scope, gone when the browser closes.

On plain http at this machine the ``__Host-`` prefix and ``Secure`` are left out, because some
browsers refuse both there. Everything else is as strict as cookies get.
"""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

SCOPES = ("s", "a", "b", "w")
HOST = "__Host-"
THEME = "hf_theme"
THEMES = ("light", "candle")


def read_secrets(request: Request) -> dict[str, str]:
    """Return the secrets this browser brought, by scope."""
    prefix = _prefix(request)
    found = {scope: request.cookies.get(f"{prefix}hf_{scope}", "") for scope in SCOPES}
    return {scope: value for scope, value in found.items() if value}


def write_secrets(request: Request, response: Response, secrets: Mapping[str, str]) -> None:
    """Set the scopes given; an empty value clears one."""
    secure = request.url.scheme == "https"
    for scope, value in secrets.items():
        name = f"{_prefix(request)}hf_{scope}"
        if value:
            response.set_cookie(name, value, httponly=True, secure=secure, samesite="strict")
        else:
            response.delete_cookie(name, httponly=True, secure=secure, samesite="strict")


def secrets_in(header: tuple[bytes, bytes]) -> dict[str, str]:
    """Return the secret that a response's header sets, by its scope; nothing for other headers."""
    name, value = header
    cookie, _, secret = value.decode("latin-1").partition(";")[0].partition("=")
    scope = cookie.removeprefix(HOST).removeprefix("hf_")
    return {scope: secret} if name == b"set-cookie" and scope in SCOPES else {}


def read_theme(request: Request) -> str:
    """Return the chosen light: ``light``, ``candle``, or nothing for the device's own."""
    theme = request.cookies.get(THEME, "")
    return theme if theme in THEMES else ""


def write_theme(request: Request, response: Response, theme: str) -> None:
    """Remember the chosen light on this device."""
    if theme in THEMES:
        response.set_cookie(
            THEME,
            theme,
            max_age=365 * 24 * 3600,
            httponly=True,
            secure=request.url.scheme == "https",
            samesite="strict",
        )
    else:
        response.delete_cookie(THEME)


def _prefix(request: Request) -> str:
    return HOST if request.url.scheme == "https" else ""
