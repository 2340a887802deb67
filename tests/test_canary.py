"""A whole journey with a bird of its own in every field; afterwards no cage may hold a feather.

Two browsers go from the door to the page that remains. Every text field there is gets a sentence
found nowhere else; then the data folder, the logs, the addresses, the headers and the temporary
folder are searched for each of them, in many spellings. With the seals taken off, the same search
must find them: otherwise it proves nothing.
"""

import base64
import html
import json
import logging
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

import httpx
import pytest

from heartfelt.actions import hold, talklog
from heartfelt.base.clock import ManualClock
from heartfelt.base.ids import new_id
from heartfelt.base.sides import Side
from heartfelt.base.text import OUTPOURING
from heartfelt.bootstrap import House
from heartfelt.vault import seal as records
from partners import minutes_pass
from web_visits import NOW, TestClient, browser, house
from web_walk import forms, notice, sent

A, B = Side.A, Side.B
NOT_WRITTEN = {"name", "code", "word", "zone", "spare"}
"""Fields for a name to sign in with, which rests in the clear and may be any; for a code, a zone,
a word to confirm with; and the one that nobody sees."""


class Aviary:
    """Sentences found nowhere else, by where they were let fly."""

    def __init__(self) -> None:
        self.birds: dict[str, str] = {}
        self.resting: set[str] = set()
        self.seen: set[str] = set()

    def bird(self, label: str, *, rests: bool = True) -> str:
        token = "zq" + "".join(chr(ord("a") + byte % 26) for byte in new_id().encode())
        label = label if label not in self.birds else f"{label} again {token}"
        self.birds[label] = f"{token} ä&ö <{len(self.birds)}>"
        if rests:
            self.resting.add(label)
        return self.birds[label]


class Journey:
    """Two browsers, all that they met, and the birds they carried."""

    def __init__(
        self, built: House, clock: ManualClock, folder: Path, log: pytest.LogCaptureFixture
    ) -> None:
        self.built, self.clock, self.folder, self.log = built, clock, folder, log
        self.birds = Aviary()
        self.heads: list[bytes] = []
        self.found: dict[str, set[str]] = {}
        self.both = {side: self._browser() for side in Side}
        self.talk = ""

    def _browser(self) -> TestClient:
        client = browser(self.built)
        client.event_hooks = {"response": [self._note]}
        return client

    def _note(self, answer: httpx.Response) -> None:
        answer.read()
        self.heads.append(str(answer.request.url).encode())
        self.heads += [b"%s: %s" % pair for pair in answer.headers.raw]
        if "text/html" in answer.headers.get("content-type", ""):
            self.birds.seen |= {
                f"{_place(one.action)}.{name}" for one in forms(answer) for name in one.texts
            }

    def post(self, side: Side, path: str, **fields: str) -> httpx.Response:
        return self.both[side].post(path, data={**fields, "command": new_id()})

    def say(self, side: Side, tag: str, *texts: str, ok: bool = True, **fields: str) -> None:
        """Make a move with a bird in each of `texts`."""
        birds = {name: self.birds.bird(f"{tag}.{name}") for name in texts}
        answer = sent(self.both[side], self.talk, tag, **fields, **birds)
        assert (answer.status_code == 303) is ok, (tag, answer.status_code, notice(answer))

    def fly(self, side: Side, path: str, *texts: str, rests: bool = True, **fields: str):
        """Send a form with a bird in each of `texts`."""
        names = {n: self.birds.bird(f"{_place(path)}.{n}", rests=rests) for n in texts}
        return self.post(side, path, **{**fields, **names})

    def search(self) -> None:
        """Look for every bird wherever it must not be."""
        places = {file.name: file.read_bytes() for file in self.folder.rglob("*") if file.is_file()}
        temporary = [f for f in Path(tempfile.gettempdir()).rglob("*") if f.is_file()]
        places |= {f"temporary {file.name}": file.read_bytes() for file in temporary}
        places["log"], places["headers"] = self.log.text.encode(), b"\n".join(self.heads)
        assert len(places["heartfelt.db"]) > 4096
        for label, bird in self.birds.birds.items():
            for spelling in spellings(bird):
                for place, held in places.items():
                    if spelling in held:
                        self.found.setdefault(label, set()).add(place)


def _place(path: str) -> str:
    last = re.split("[?#]", path)[0].rstrip("/").rpartition("/")[2]
    return "draft" if re.fullmatch(r"[a-z2-7]{26}", last) else last


def spellings(bird: str) -> Iterator[bytes]:
    """A sentence, and the word that makes it unlike any other, as computers write them."""
    word = bird.split(" ", maxsplit=1)[0].encode()
    yield from (bird.encode(), word, word.hex().encode(), word.hex().upper().encode())
    yield from (bird.encode("utf-16-le"), bird.encode("utf-16-be"))
    yield from (word.decode().encode("utf-16-le"), word.decode().encode("utf-16-be"))
    yield from (quote(bird).encode(), quote_plus(bird).encode(), json.dumps(bird)[1:-1].encode())
    yield from (html.escape(bird).encode(), bird.encode("ascii", "xmlcharrefreplace"))
    for offset, cut in ((0, 0), (1, 2), (2, 3)):
        whole = base64.b64encode(b"\0" * offset + word)
        yield whole[cut : (offset + len(word)) // 3 * 4]


@pytest.mark.parametrize("before", [b"", b"x", b"xy", b"xyz"])
def test_the_search_knows_a_sentence_in_every_spelling(before: bytes) -> None:
    bird = Aviary().bird("one")
    after = before + bird.encode() + b" and more"
    for held in (
        base64.b64encode(after),
        after.hex().encode(),
        json.dumps(bird).encode(),
        quote_plus(after).encode(),
        html.escape(bird).encode(),
        bird.encode("utf-16"),
    ):
        assert any(spelling in held for spelling in spellings(bird)), held


def begin(go: Journey) -> None:
    """The door: two names, an invitation, four words, a light."""
    names = {name: go.birds.bird(f"begin.{name}") for name in ("a", "b")}
    assert go.post(A, "/begin", way="together", a=names["a"], b="").status_code == 409
    assert go.post(A, "/begin", way="plan", where="two", **names).status_code == 303
    page = go.post(A, "/invite")
    code = re.search(r'class="code"[^>]*aria-label="([^"]+)"', page.text)
    assert code is not None
    typed = code[1].replace(" ", "")
    go.fly(B, "/j", "code", rests=False)
    assert go.post(B, "/j", code=typed).status_code == 303
    from partners import words_of

    waits = {"w": go.both[B].cookies["hf_w"]}
    words = " ".join(words_of(go.built.site.world, waits))
    go.both[A].get("/invite/words")
    go.fly(A, "/invite/words", "words", rests=False)
    assert go.post(A, "/invite/words", words=words).status_code == 303
    go.both[B].get("/j/wait")
    assert go.both[B].get("/home").status_code == 200


def prepare(go: Journey) -> None:
    """Offer, answer, time and place, topics, words of one's own."""
    go.both[A].get("/talks/new")
    offer = go.fly(A, "/talks/new", "line", tone="on-my-heart", minutes="15")
    go.talk = offer.headers["location"].rpartition("/")[2]
    go.say(B, "accept-offer", "worry", minutes="15", later="yes")
    day = (NOW.date()).replace(day=30).isoformat()
    slot = {"day-1": day, "at-1": "20:00", "zone": "Europe/Lisbon"}
    go.say(A, "propose-slots", "place", **slot)
    chosen = re.search(r'name="slot" value="([^"]+)"', go.both[B].get(f"/t/{go.talk}").text)
    assert chosen is not None
    go.say(B, "choose-slot", slot=chosen[1])
    for side in Side:
        go.both[side].get(f"/t/{go.talk}")
        topic = {"kind": "feeling", "purpose": "be-heard"}
        assert go.fly(side, f"/t/{go.talk}/topics", "words", **topic).status_code == 303
    own_words(go)
    for side in Side:
        go.say(side, "bring-topics")


def own_words(go: Journey) -> None:
    """The private desk: everything kept once, checked once, refused once."""
    for path in ("/n", "/n/out", "/n/opener", "/n/friend", "/keep", "/in", "/j"):
        go.both[A].get(path)
    browser(go.built).get("/in")
    go.both[A].get("/n/opener")
    go.fly(A, "/n", "thought")
    go.fly(A, "/n/out", "text")
    parts = ("seen", "when", "feel", "because", "would")
    assert go.fly(A, "/n/opener", *parts, do="seal", way="parts").status_code == 303
    go.both[A].get("/n/opener?way=free")
    go.fly(A, "/n/friend", "see", "hard", "try")
    go.fly(A, "/n/check", "text", rests=False, desk="opener", way="free")
    drafts = re.findall(r'href="/n/d/([a-z2-7]{26})', go.both[A].get("/n").text)
    assert drafts
    go.search()
    for draft in drafts:
        page = go.both[A].get(f"/n/d/{draft}?now=yes")
        written = next(one for one in forms(page) if one.texts and "/n/d/" in one.action)
        again = go.fly(A, f"/n/d/{draft}", *written.texts, **{**written.fields, "do": "seal"})
        assert again.status_code == 303
    too_long = "x" * OUTPOURING
    refused = go.post(A, "/n/out", text=go.birds.bird("refused", rests=False) + too_long)
    assert refused.status_code == 422
    assert go.birds.birds["refused"].split()[0] in refused.text


def hold_it(go: Journey) -> None:
    """Arrive, speak, be heard after two not-yets, be curious, name ideas."""
    for side in Side:
        topics = re.findall(r'name="(place-[^"]+)"', go.both[side].get(f"/t/{go.talk}").text)
        go.say(side, "order-topics", **{name: str(n) for n, name in enumerate(topics, 1)})
    go.say(A, "begin-talk")
    for side in Side:
        go.say(side, "tell-readiness", rest="rested", fed="yes", sober="yes", time="yes")
    for side in Side:
        go.say(side, "accept-promises")
    for side in Side:
        go.say(side, "take-moment", trust="5", closeness="40")
    for side in Side:
        go.say(side, "give-thanks", "words")
    for turn in range(2):
        page = go.both[A].get(f"/t/{go.talk}").text
        speaker = A if "/finish-turn" in page else B
        if turn == 0 and speaker is A:
            go.say(A, "show-opener")
        go.say(speaker, "finish-turn", "words")
        for _ in range(2):
            go.say(speaker.other, "reflect", "words")
            go.say(speaker, "answer-reflection", "words", heard="not-yet")
        go.say(speaker, "say-one-sentence", "words")
        go.say(speaker.other, "repeat-sentence")
        minutes_pass(go.clock, 1)
        following = speaker.other if turn == 0 else A
        go.say(following, "go-on")
    for side in Side:
        go.say(side, "pass-curiosity")
    for side in Side:
        go.say(side, "tell-wish", yes="yes")
    for side in Side:
        go.say(side, "name-idea", "words")
        go.say(side, "finish-ideas")
    go.say(B, "conclude")


def conclude(go: Journey) -> None:
    """The unsaid, what was understood, what both try, the sentence, the farewell."""
    go.say(A, "tell-unsaid", choice="say-now")
    go.say(B, "tell-unsaid", "words", choice="keep")
    go.say(A, "say-unsaid", "words")
    go.say(B, "hear-unsaid")
    for side in Side:
        go.say(side, "tell-understood", "understood", "keep")
    go.say(A, "propose-agreement", "when", "will", who="we")
    found = re.search(r'name="agreement" value="([^"]+)"', go.both[B].get(f"/t/{go.talk}").text)
    assert found is not None
    go.say(B, "accept-agreement", agreement=found[1])
    for side in Side:
        go.say(side, "finish-agreements")
    go.say(B, "propose-sentence", "words")
    found = re.search(r'name="sentence" value="([^"]+)"', go.both[A].get(f"/t/{go.talk}").text)
    assert found is not None
    for side in Side:
        go.say(side, "sign-sentence", sentence=found[1])


def part(go: Journey) -> None:
    """Afterwards: taps, farewell, the page, the book, a passphrase, and a mistake of ours."""
    for side in Side:
        go.say(side, "take-moment", trust="6", understood="6", free="yes")
    for side in Side:
        go.say(side, "say-farewell", "thanks", "forward")
    go.say(A, "close-talk")
    for path in (f"/k/{go.talk}", f"/k/{go.talk}/pdf", "/book", "/home", "/mine", "/mine/erase"):
        assert go.both[A].get(path).status_code == 200, path
    go.fly(A, "/book", "words", rests=False)
    go.post(A, "/mine/copy", read="yes", form="json")
    phrase = go.birds.bird("keep.passphrase", rests=False)
    go.birds.birds["keep.again"] = phrase
    differs = go.birds.bird("keep.differs", rests=False)
    go.post(A, "/keep", name="heron", passphrase=phrase, again=differs)
    assert go.post(A, "/keep", name="heron", passphrase=phrase, again=phrase).status_code == 303
    stranger = go._browser()
    wrong = go.birds.bird("in.passphrase", rests=False)
    assert stranger.post("/in", data={"name": "nobody", "passphrase": wrong}).status_code == 409


def go_wrong(go: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of ours that holds what someone wrote."""
    words = go.birds.bird("error", rests=False)

    def breaks(*_: object) -> None:
        raise ValueError(words) from KeyError(words)

    with monkeypatch.context() as patch:
        patch.setattr(hold, "decide", breaks)
        answer = go.post(B, f"/t/{go.talk}/pause", words=words)
    assert answer.status_code == 500
    assert words.split()[0] not in answer.text


@pytest.fixture
def go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> Iterator[Journey]:
    caplog.set_level(logging.DEBUG)
    for name in ("data", "temporary"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    clock = ManualClock(NOW)
    with house(tmp_path / "data", clock) as built:
        yield Journey(built, clock, tmp_path / "data", caplog)


def whole_way(go: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    for stretch in (begin, prepare, hold_it, conclude, part):
        stretch(go)
        go.search()
    go_wrong(go, monkeypatch)
    go.search()


def test_no_word_rests_anywhere_it_could_be_read(
    go: Journey,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    whole_way(go, monkeypatch)
    assert go.found == {}
    written = capfd.readouterr()
    shown = (written.out + written.err).encode()
    flown = [b for bird in go.birds.birds.values() for b in spellings(bird) if b in shown]
    assert flown == []
    assert "ValueError from KeyError at " in go.log.text, "the log says where, and no more"
    missed = {one for one in go.birds.seen if one.rpartition(".")[2] not in NOT_WRITTEN}
    assert missed - set(go.birds.birds) == set(), "every text field there is had a bird"


def test_with_the_seals_taken_off_the_same_search_finds_every_word(
    go: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "seal", lambda _key, words, _label, _salt: words)
    monkeypatch.setattr(records, "open_sealed", lambda _key, words, _label: words)
    monkeypatch.setattr(talklog, "seal_fresh", lambda _key, words, _label: words)
    monkeypatch.setattr(talklog, "open_sealed", lambda _key, words, _label: words)
    whole_way(go, monkeypatch)
    hidden = go.birds.resting - set(go.found)
    assert hidden == set(), "the search would not have noticed these"
    assert set(go.found) <= go.birds.resting, "and these should rest nowhere at all"
