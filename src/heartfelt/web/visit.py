"""One request, as a page sees it: who is here, what they sent, and how to answer."""

from collections.abc import Mapping

import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from heartfelt.actions.access import Access
from heartfelt.actions.command import Command
from heartfelt.actions.unlock import open_access
from heartfelt.base.ids import new_id
from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.web.cookies import read_secrets, read_theme, write_secrets
from heartfelt.web.site import Site

BUSY, AGAIN_S = 429, 5
"""Where too many are at the door: the status, and after how many seconds to come again."""
STATUS = {
    "talk.unknown": 404,
    "keepsake.unknown": 404,
    "draft.unknown": 404,
    "text.too-long": 422,
    "door.busy": BUSY,
}
REFUSED = 409
SECRET_FIELDS = frozenset({"passphrase", "again"})
NOT_WORDS = SECRET_FIELDS | frozenset(
    [
        "command",
        "step",
        "token",
        "side",
        "then",
        "to",
        "sure",
        "theme",
        "back",
        "way",
        "where",
        "together",
        "zone",
        "desk",
        "form",
        "read",
        "version",
        "tone",
        "minutes",
        "later",
        "kind",
        "purpose",
        "weight",
        "can_wait",
        "topic",
        "not_yet",
        "day",
        "until",
        "look_on",
        "who",
        "slot",
        "rest",
        "fed",
        "sober",
        "time",
        "closeness",
        "closeness_set",
        "confidence",
        "trust",
        "room",
        "free",
        "keeps",
        "pass",
        "yes",
        "heard",
        "card",
        "phrase",
        "agreement",
        "sentence",
        "outcome",
        "choice",
        "record",
        "kept",
        "one",
        "alternative",
        "undo",
        "turn",
        "whole",
        "cool",
        "do",
        "before_field",
        "before_way",
        "passphrase",
        "again",
        "offered",
        "spare",
        "anyway",
        "code",
    ]
)
"""Fields in which nobody writes anything of their own, or which are not shown: passphrases."""
NUMBERED = ("day-", "at-", "place-")
LOOK = "look"
"""What a page puts into the query when it fetches itself: that is nobody's input."""
UNSENT = "unsent."
"""What a form was about to say travels through the door under names of its own."""


class Visit(msgspec.Struct, kw_only=True):
    """A request on its way through a page. `form` holds the last value of every field sent."""

    site: Site
    request: Request
    secrets: dict[str, str]
    access: Access | None
    form: Mapping[str, str] = {}
    body: bytes = b""
    fields: tuple[tuple[str, str], ...] = ()
    cookies: dict[str, str] = {}

    @property
    def path(self) -> str:
        """The path asked for."""
        return self.request.url.path

    def path_of(self, talk: str) -> str:
        """The path of a talk's own page."""
        return f"/t/{talk}"

    def param(self, name: str) -> str:
        """A part of the path."""
        return str(self.request.path_params.get(name, ""))

    def query(self, name: str) -> str:
        """A short choice in the address; never anybody's words."""
        return self.request.query_params.get(name, "")

    @property
    def is_look(self) -> bool:
        """Whether a page came for this by itself, and no person."""
        return _is_look(self.request)

    def command(self) -> Command:
        """The command this form stands for: its id, and all that it said."""
        return Command(id=self.form.get("command", ""), body=self.path.encode() + b"\n" + self.body)

    def unsent(self) -> tuple[str, ...]:
        """The words someone typed, to be shown back to them when they could not be kept."""
        return tuple(
            value
            for name, value in self.fields
            if len(value.strip()) > 1 and _holds_words(name.removeprefix(UNSENT))
        )

    def waiting(self) -> tuple[tuple[str, str], ...]:
        """The fields that may wait on a page until someone unlocks; a passphrase never does."""
        return tuple(pair for pair in self.fields if pair[0] not in SECRET_FIELDS)

    def side(self) -> Side | None:
        """The partner a form on a shared browser was sent by."""
        said = self.form.get("side", "")
        return Side(said) if said in set(Side) else None

    def take(self, secrets: Mapping[str, str]) -> None:
        """Hand fresh secrets to the browser, and open what they open."""
        self.cookies.update(secrets)
        left = {**self.secrets, **secrets}
        self.secrets = {scope: value for scope, value in left.items() if value}
        self.access = open_access(self.site.world, self.secrets, awake=False)

    def page(
        self,
        template: str,
        facts: Mapping[str, object] | None = None,
        *,
        refusal: Refusal | None = None,
        status: int = 200,
        **more: object,
    ) -> Response:
        """Answer with a page. A refusal is said calmly, and what was typed stays on the page."""
        views, settings = self.site.views, self.site.settings
        common: dict[str, object] = {
            "app_name": settings.app_name,
            "run_by": settings.run_by,
            "lang": views.language,
            "dir": "ltr",
            "theme": read_theme(self.request),
            "path": self.path,
            "url_exit": "/exit",
            "url_away": settings.exit_url,
            "url_theme": "/theme",
            "url_home": "/home" if self.access else "/",
            "inside": self.access is not None,
            "typed": self.form,
            "fresh": new_id,
            "notice": None if refusal is None else views.sorry(refusal),
        }
        code = status if refusal is None else STATUS.get(refusal.reason, REFUSED)
        response = HTMLResponse(
            views.render(template, {**common, **(facts or {}), **more}),
            status_code=code,
            headers={"retry-after": str(AGAIN_S)} if code == BUSY else None,
        )
        return self._with_cookies(response)

    def go(self, path: str) -> Response:
        """Answer by sending the browser on to a page of ours; a look stays one."""
        onward = f"{path}?{LOOK}" if self.is_look else path
        return self._with_cookies(RedirectResponse(onward, status_code=303))

    def send(self, content: bytes, kind: str, name: str = "") -> Response:
        """Answer with a file; `name` makes the browser save it."""
        headers = {"content-disposition": f'attachment; filename="{name}"'} if name else {}
        return self._with_cookies(Response(content, media_type=kind, headers=headers))

    def _with_cookies(self, response: Response) -> Response:
        write_secrets(self.request, response, self.cookies)
        return response


def _is_look(request: Request) -> bool:
    return request.method == "GET" and LOOK in request.query_params


def _holds_words(name: str) -> bool:
    return name not in NOT_WORDS and not name.startswith(NUMBERED)


def begin_visit(
    site: Site, request: Request, body: bytes, fields: tuple[tuple[str, str], ...]
) -> Visit:
    """Open what this browser can open, and gather what it sent. A look keeps nothing awake."""
    secrets = read_secrets(request)
    return Visit(
        site=site,
        request=request,
        secrets=secrets,
        access=open_access(site.world, secrets, awake=not _is_look(request)),
        form=dict(fields),
        body=body,
        fields=fields,
        cookies={},
    )
