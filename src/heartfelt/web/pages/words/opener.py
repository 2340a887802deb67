"""Make an opener, and look at its words twice. Nothing rests until its writer keeps it."""

import msgspec
from starlette.responses import Response

from heartfelt.actions.access import Access
from heartfelt.actions.choose_words import AtHand, Looked, at_hand, check, tomorrow
from heartfelt.actions.draft import keep_draft
from heartfelt.base.refusal import Refusal
from heartfelt.web.pages.words.desk import Desk, carried, own_draft, private, read_desk
from heartfelt.web.pages.words.notes import Notes, notes_of
from heartfelt.web.pages.words.tap import tapped
from heartfelt.web.visit import Visit
from heartfelt.words.opener import feelings, needs

PATH = "/n/opener"


class Resting(msgspec.Struct, frozen=True, kw_only=True):
    """Where the draft on the desk rests, if it does: its id and the version it was opened at."""

    record: str = ""
    version: int = 0

    @property
    def action(self) -> str:
        """The path its form is sent to."""
        return f"/n/d/{self.record}" if self.record else PATH


def begin(visit: Visit) -> Response:
    """Show an empty desk, for a topic if one was named."""
    access = private(visit)
    return show(visit, access, Desk(topic=visit.query("topic")), Resting())


def write(visit: Visit) -> Response:
    """Act on the button that was pressed."""
    return act(visit, private(visit), Resting())


def act(visit: Visit, access: Access, rests: Resting) -> Response:
    """Look, take an alternative, rest, or keep: whatever the form asks for."""
    desk = read_desk(visit)
    if visit.form.get("do") == "seal" or visit.form.get("rest") == "tomorrow":
        return _seal(visit, access, desk, rests)
    if visit.form.get("rest") == "minute":
        held = [(name, value) for name, value in visit.fields if name not in {"rest", "command"}]
        return visit.page("words/minute.html", words=desk.words, held=held, action=rests.action)
    looked = look(visit, access, desk)
    if isinstance(looked, Refusal):
        return show(visit, access, desk, rests, refusal=looked)
    return show(visit, access, tapped(desk, looked, visit.form), rests)


def look(visit: Visit, access: Access, desk: Desk, hand: AtHand | None = None) -> Looked | Refusal:
    """Let the coach read what lies on the desk."""
    found = hand or at_hand(visit.site.world, access)
    return check(desk.words, topic=found.topic(desk.topic), kept=frozenset(desk.kept))


def show(
    visit: Visit,
    access: Access,
    desk: Desk,
    rests: Resting,
    *,
    refusal: Refusal | None = None,
    said: str = "",
) -> Response:
    """Show the desk with its notes."""
    hand = at_hand(visit.site.world, access)
    looked = look(visit, access, desk, hand)
    return visit.page(
        "words/opener.html",
        refusal=refusal,
        desk=desk,
        carried=carried(desk),
        beside=Notes() if isinstance(looked, Refusal) else notes_of(looked, desk),
        hand=hand,
        rests=rests,
        said=said,
        feelings={side: feelings()[side] for side in ("unmet", "met")},
        needs=needs(),
    )


def _seal(visit: Visit, access: Access, desk: Desk, rests: Resting) -> Response:
    world = visit.site.world
    hand = at_hand(world, access)
    new = own_draft(desk, hand.talk if hand.topic(desk.topic) else "")
    sleeps = visit.form.get("rest") == "tomorrow"
    if sleeps:
        new = msgspec.structs.replace(new, rest_until=tomorrow(world, access))
    answer = keep_draft(
        world, access, new, visit.command(), record=rests.record, version=rests.version
    )
    if isinstance(answer, Refusal):
        return show(visit, access, desk, rests, refusal=answer)
    if rests.record and answer != rests.record:
        return visit.go(f"/n/d/{answer}?said=copy")
    return visit.go("/n?said=resting" if sleeps else "/n?said=kept")
