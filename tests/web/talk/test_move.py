"""Making a move: whatever is sent, the answer is calm, says why, and keeps what was typed."""

import re
from html import escape, unescape

import pytest

from heartfelt.actions.hold import look
from heartfelt.actions.unlock import open_access
from heartfelt.base.ids import new_id
from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.bootstrap import House
from heartfelt.talk.moves import MOVES
from web_visits import TestClient, hand_to, post, together
from web_walk import form, goes, masked, notice, offer, sent, to_thanks, to_topics, two_browsers

A, B = Side.A, Side.B
Both = dict[Side, TestClient]
STRANGE = {
    "nul": "a\x00b",
    "right to left": "שלום \u202eabc\u202c",
    "four bytes": "🫶🏽👩‍❤️‍👨",
    "zero width": "a\u200bb\u2060c\ufeff",
    "markup": "<script>alert(1)</script>\"'&lt;",
    "template": "{{ 7*7 }} %(limit)s %s {% raw %}",
    "lines": "one\r\ntwo\rthree\u2028four\x85",
    "combining": "Z" + "\u0301" * 40,
    "noncharacter": "\ufffe\uffff",
}


def only_html(page) -> str:
    assert page.status_code < 500
    return page.text


@pytest.mark.parametrize("kind", sorted(STRANGE))
def test_strange_characters_are_said_as_they_were_written(both: Both, kind: str) -> None:
    talk, words = to_thanks(both), STRANGE[kind]
    goes(both[A], talk, "give-thanks", words=words)
    shown = only_html(both[B].get(f"/t/{talk}"))
    assert "<script>alert" not in shown
    from heartfelt.base.text import clean

    kept = clean(words, 280)
    assert isinstance(kept, str)
    assert escape(kept, quote=False).replace("\n", "") in (
        shown.replace("&#34;", '"').replace("&#39;", "'").replace("\n", "")
    )


@pytest.mark.parametrize(
    "raw", [b"words=%ED%A0%80x", b"words=\xed\xa0\x80x", b"words=%FF%FEx", b"words=\xff\xfex"]
)
def test_bytes_that_are_no_characters_harm_nobody(both: Both, raw: bytes) -> None:
    talk = to_thanks(both)
    kind = {"content-type": "application/x-www-form-urlencoded"}
    for extra in (b"", b"&side=" + raw[6:], b"&step=" + raw[6:], b"&" + raw[6:] + b"=x"):
        sending = raw + b"&command=" + new_id().encode() + extra
        answer = both[A].post(f"/t/{talk}/give-thanks", content=sending, headers=kind)
        assert answer.status_code == 409
        assert "\ufffdx" in answer.text


def test_too_many_words_stay_on_the_page_and_are_told_by_how_much(both: Both) -> None:
    talk = to_thanks(both)
    words = "thank you " * 30
    answer = sent(both[A], talk, "give-thanks", words=words)
    assert answer.status_code == 422
    assert words in answer.text
    assert "280" in notice(answer)
    assert form(answer, "/give-thanks").texts == ["words"]


def test_a_form_from_a_step_that_has_passed_gives_its_words_back(both: Both) -> None:
    talk = to_thanks(both)
    late = {
        "command": new_id(),
        "step": form(both[A].get(f"/t/{talk}"), "/give-thanks").fields["step"],
    }
    for side in Side:
        goes(both[side], talk, "give-thanks", words="for the tea")
    answer = post(both[A], f"/t/{talk}/give-thanks", {**late, "words": "and <for> the walk"})
    assert answer.status_code == 409
    assert "Your words are still here" in answer.text
    assert "and &lt;for&gt; the walk" in answer.text
    assert notice(answer)


def test_what_was_only_tapped_too_late_is_not_shown_as_words(both: Both) -> None:
    talk = to_thanks(both)
    tapped = {"agreement": new_id(), "sentence": new_id(), "outcome": "helped"}
    answer = sent(both[A], talk, "accept-agreement", **tapped)
    assert answer.status_code == 409
    assert "Your words are still here" not in answer.text


def test_a_form_sent_twice_has_one_effect(both: Both) -> None:
    talk = to_thanks(both)
    step = form(both[A].get(f"/t/{talk}"), "/give-thanks").fields["step"]
    fields = {"command": new_id(), "step": step, "words": "for the tea"}
    for _ in range(3):
        answer = post(both[A], f"/t/{talk}/give-thanks", fields)
        assert (answer.status_code, answer.headers["location"]) == (303, f"/t/{talk}")
    assert both[B].get(f"/t/{talk}").text.count("for the tea") == 1
    changed = post(both[A], f"/t/{talk}/give-thanks", {**fields, "words": "for something else"})
    assert changed.status_code == 409
    assert "something else" not in both[B].get(f"/t/{talk}").text


@pytest.mark.parametrize("tag", sorted(set(MOVES) - {"pause", "end-kindly"}))
def test_every_move_out_of_its_time_is_refused_calmly(both: Both, tag: str) -> None:
    talk = offer(both[A])
    answer = sent(both[A], talk, tag, words="something I typed", choice="keep", side="b")
    assert answer.status_code == 409, tag
    assert "Traceback" not in answer.text
    assert notice(answer)


@pytest.mark.parametrize("tag", ["", "no-such-move", "..", "%00", "é", "Move", "live", "x" * 3000])
def test_an_unknown_move_is_no_page(both: Both, tag: str) -> None:
    talk = to_topics(both)
    answer = post(both[A], f"/t/{talk}/{tag}", {"command": new_id()})
    assert answer.status_code in {404, 307}


def test_another_couples_talk_is_as_unknown_as_none(built: House, both: Both) -> None:
    talk = to_thanks(both)
    charlie = together(built)
    hand_to(charlie, "a")
    for path in ("", "/calendar"):
        theirs, none = (charlie.get(f"/t/{one}{path}") for one in (talk, new_id()))
        assert theirs.status_code == none.status_code == 404
        assert masked(theirs).replace(talk, "…") == re.sub(r"/t/[a-z2-7]{26}", "/t/…", masked(none))
    for tag in ("give-thanks", "end-kindly", "take-back", "tell-unsaid", "topics", "show-opener"):
        fields = {"command": new_id(), "step": "thanks.0.0.0.0", "words": "hello", "side": "a"}
        fields |= {"choice": "keep", "kind": "hope", "purpose": "decide"}
        answers = [
            post(charlie, f"/t/{one}/{tag}", {**fields, "command": new_id()})
            for one in (talk, new_id())
        ]
        assert answers[0].status_code == answers[1].status_code, tag
    assert both[A].get(f"/t/{talk}").status_code == 200
    assert "hello" not in both[A].get(f"/t/{talk}").text


def test_a_stranger_is_shown_the_door_and_keeps_their_words(built: House, both: Both) -> None:
    from web_visits import browser

    talk = to_thanks(both)
    stranger = browser(built)
    assert stranger.get(f"/t/{talk}").headers["location"] == "/"
    answer = post(stranger, f"/t/{talk}/give-thanks", {"words": "typed too late"})
    assert answer.status_code == 401
    assert "typed too late</textarea>" in answer.text


def test_on_a_shared_browser_words_wait_under_the_cover_for_the_one_who_typed_them(
    built: House,
) -> None:
    client = together(built)
    talk = offer(client, together="yes")
    hand_to(client, "a", f"/t/{talk}")
    page = client.get(f"/t/{talk}")
    typed = {**form(page, "/topics").fields, "words": "the evenings"}
    typed |= {"kind": "feeling", "purpose": "be-heard"}
    post(client, "/hand", {"to": "", "then": "/"})
    cover = post(client, f"/t/{talk}/topics", typed)
    assert cover.status_code == 401
    assert "I’m Alice" in unescape(cover.text)
    assert "I’m Bob" not in unescape(cover.text)
    waits = form(cover, "/here")
    again = post(client, "/here", {**waits.fields, "side": "a"})
    going_on = form(again, f"/t/{talk}/topics")
    assert going_on.fields["words"] == "the evenings"
    assert post(client, going_on.action, going_on.fields).status_code == 303
    assert "the evenings" in client.get(f"/t/{talk}").text


def test_a_pause_shows_its_page_whoever_has_the_device(built: House) -> None:
    client = together(built)
    talk = offer(client, together="yes")
    assert post(client, f"/t/{talk}/pause", {"command": new_id()}).status_code == 303
    page = client.get(f"/t/{talk}")
    assert page.status_code == 200
    assert "/come-back" in page.text
    for side in "ab":
        assert sent(client, talk, "come-back", side=side).status_code == 303
    assert "/come-back" not in client.get(f"/t/{talk}").text


def test_on_a_shared_browser_a_pause_needs_no_name(built: House) -> None:
    client = together(built)
    talk = offer(client, together="yes")
    assert post(client, f"/t/{talk}/end-kindly", {"command": new_id()}).status_code == 303
    secrets = {name[3:]: value for name, value in client.cookies.items()}
    access = open_access(built.site.world, secrets)
    assert access is not None
    sight = look(built.site.world, access, talk)
    assert not isinstance(sight, Refusal)
    assert sight.state.phase == "closed"


def test_two_couples_never_meet(built: House, both: Both) -> None:
    others = two_browsers(built)
    ours, theirs = to_thanks(both), to_thanks(others)
    goes(both[A], ours, "give-thanks", words="only ours")
    assert "only ours" not in others[A].get(f"/t/{theirs}").text
