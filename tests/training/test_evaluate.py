"""An evaluation from end to end, on made-up rows with known answers and without any peer."""

import json
from pathlib import Path

import pytest
from training.evaluate import Run, main, measure_for, run_corpus
from training.learned import NAME
from training.own import Said, figures, kinds, of_rows
from training.peers import PEERS, AlwaysNever, Coach, Scores, make
from training.results import aim_shown, of_data, shown
from training.rows import Row
from training.tasks import TASKS

from heartfelt.words.finding import FLAGS, MOVES, VOICES, Care, Finding, MoveFound, Reading
from training import own, page, peers


class Fixed:
    """A system that says what it was told to say."""

    def __init__(self, name: str, said: dict[str, Scores]) -> None:
        self.name, self.note, self.said = name, "made up", said

    def score(self, text: str) -> Scores:
        return self.said[text]


def run(tmp_path: Path, *systems: Fixed) -> Run:
    return Run(tmp_path, tmp_path, "dev", None, list(systems), with_learned=False)


def ucc(text: str, **on: int) -> Row:
    names = ("generalisation", "hostile", "antagonize", "dismissive", "condescending", "sarcastic")
    return Row(text, {**dict.fromkeys(names, 0), **on}, text)


def test_it_takes_the_mean_of_the_six_and_gives_each_its_score(tmp_path: Path) -> None:
    rows = [ucc("all", **dict.fromkeys(ucc("").labels, 1)), ucc("none"), ucc("neither")]
    sure = {"generalization": 0.9, "dismissal": 0.9, "contempt": 0.1, "sarcasm": 0.9}
    calm = dict.fromkeys(sure, 0.5) | {"harsh": 0.5, "hostility": 0.1}
    system = Fixed(
        "coach", {"all": sure | {"harsh": 0.6, "hostility": 0}, "none": calm} | {"neither": calm}
    )
    done = run(tmp_path, system)
    run_corpus(done, "ucc", rows)
    values = {one.name: one.values["coach"] for one in done.results}
    assert values["UCC hostile"] is not None
    assert values["UCC hostile"].value == 1
    assert values["UCC condescending"] is not None
    assert values["UCC condescending"].value == 0
    assert values["UCC mean of six"] is not None
    assert values["UCC mean of six"].value == pytest.approx(5 / 6)
    assert any("generalisation_unfair" in line for line in done.absent)


def test_it_gives_no_mean_to_a_system_that_lacks_a_part(tmp_path: Path) -> None:
    rows = [ucc("all", **dict.fromkeys(ucc("").labels, 1)), ucc("none")]
    system = Fixed("coach", {"all": {"generalization": 1}, "none": {"generalization": 0}})
    done = run(tmp_path, system)
    run_corpus(done, "ucc", rows)
    values = {one.name: one.values["coach"] for one in done.results}
    assert values["UCC generalisation"] is not None
    assert values["UCC mean of six"] is None


def test_it_measures_nothing_where_a_score_is_missing() -> None:
    task = next(task for task in TASKS if task.name == "EmoBank valence r")
    assert measure_for(task, [1, 2, 3], [1, None, 3]) is None
    assert measure_for(task, [], []) is None
    measure = measure_for(task, [1, 2, 3], [1, 2, 3])
    assert measure is not None
    assert measure([1, 1, 1]) == pytest.approx(1)


READINGS = {
    "You never listen.": [("generalization", 4, 16)],
    "You selfish pig.": [("judgement", 4, 15), ("contempt", 4, 15)],
    "You always do that to me.": [],
    "Shall we walk to the lake?": [("demand", 0, 8)],
    "The train leaves at nine.": [],
    "He locked me in.": [],
}


def fake(text: str) -> Reading:
    """Read the sentences of these tests, without the real coach."""
    found = tuple(
        Finding(
            kind=kind, start=start, end=end, quote=text[start:end], why="", source="",
            question="", alternatives=(), confidence=0.9,
        )
        for kind, start, end in READINGS.get(text, ())
    )  # fmt: skip
    harsh = float("idiot" in text)
    scores = dict.fromkeys((*FLAGS, *MOVES, "warm"), 0.0) | {"harsh": harsh}
    scores |= {finding.kind: finding.confidence for finding in found}
    care = Care(kind="hurt", start=0, end=2) if "locked" in text else None
    moves = (MoveFound(kind="request", start=0, end=8),) if "Shall" in text else ()
    return Reading(findings=found, moves=moves, care=care, scores=scores)


@pytest.fixture(autouse=True)
def _fake_coach(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "coach", fake)
    monkeypatch.setattr(peers, "coach", fake)


def couples_sentences() -> list[Said]:
    return [
        said_of("You never listen.", ("generalization", 4, 16), ("blame", 0, 9)),
        said_of("You selfish pig.", ("judgement", 4, 15)),
        said_of("You always do that to me.", ("generalization", 0, 24)),
        said_of("Shall we walk to the lake?", ("request", 0, 8), passes=True),
        said_of("The train leaves at nine."),
        said_of("He locked me in.", ("hurt", 0, 15)),
    ]


@pytest.mark.parametrize(
    ("name", "rows", "value"),
    [
        ("Any flag", 5, (2 * 0.75 + 0.25) / 3),
        ("Flagged items found", 3, 2 / 3),
        ("Alarms: must pass", 1, 1),
        ("Alarms: plain", 1, 0),
        ("Flag macro-F1", 5, (2 / 3 + 0 + 1) / 3),
        ("Spans hit", 3, 2 / 4),
        ("Spans touched", 3, 3 / 4),
        ("Move macro-F1", 5, 1),
        ("Care found", 1, 1),
        ("Care in its voice", 1, 1),
        ("False care", 5, 0),
    ],
)
def test_it_judges_couples_sentences(name: str, rows: int, value: float) -> None:
    found = {one.name: one for one in figures("own-dev", couples_sentences(), [Coach()])}
    given = found[name].values["coach"]
    assert given is not None
    assert given.value == pytest.approx(value)
    assert found[name].rows == rows


def test_it_judges_a_peer_by_what_it_can_do_alone() -> None:
    found = {one.name: one for one in figures("own-dev", couples_sentences(), [AlwaysNever()])}
    can = {name for name, one in found.items() if one.values["always/never"]}
    assert can == {"Any flag", "Flagged items found", "Alarms: must pass", "Alarms: plain"}


def test_it_judges_kind_by_kind() -> None:
    found = kinds(couples_sentences(), Coach())
    assert found["generalization"].recall == 0.5
    assert found["contempt"].precision == 0
    assert found["request"].f1 == 1


def test_it_takes_rows_with_the_coachs_labels_for_couples_sentences() -> None:
    labels = dict.fromkeys((*FLAGS, *MOVES, *VOICES), 0) | {"threat": 1}
    more = {"spans": [["threat", 0, 3]], "must_pass": False}
    (one,) = of_rows([Row("Go, or else", labels, "a", more)])
    assert one.kinds == {"threat"}
    assert one.spans == (("threat", 0, 3),)
    assert one.flagged
    assert not one.danger
    assert of_rows([Row("x", {"toxic": 1}, 0)]) == []


def test_it_says_why_a_peer_cannot_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent() -> Coach:
        raise ImportError("No module named 'nowhere'")

    monkeypatch.setitem(PEERS, "vader", absent)
    made, failed = make(["vader", "always-never"])
    assert [peer.name for peer in made] == ["always/never"]
    assert failed == {"vader": "not measured: No module named 'nowhere'"}


def test_it_hears_always_and_never_and_nothing_else() -> None:
    peer = AlwaysNever()
    assert peer.score("You’re never here, you never are")["flagged"] == 1
    assert peer.score("Nevertheless, allways")["flagged"] == 0


def test_it_prints_keeps_and_says_what_is_absent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [
        {"text": "Thank you, I love it.", "labels": {"love": 1, "anger": 0}},
        {"text": "Shut up, you idiot.", "labels": {"love": 0, "anger": 1}},
    ]
    (tmp_path / "goemotions.test.jsonl").write_text("\n".join(map(json.dumps, lines)))
    kept = tmp_path / "kept.json"
    arguments = ["--part", "test", "--corpus", "none", "--peers", "none", "--json", str(kept)]
    assert main([str(tmp_path), *arguments]) == 0
    printed = capsys.readouterr().out
    assert "GoEmotions harsh/warm          n=2 (+1)" in printed
    assert "coach 1.000" in printed
    assert "absent: ucc: no test part in this folder" in printed
    assert "idiot" not in printed
    data = json.loads(kept.read_text())
    assert data["figures"][0]["name"] == "GoEmotions harsh/warm"
    assert data["systems"] == ["coach"]


def test_it_refuses_a_peer_nobody_knows(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no such peer: oracle"):
        main([str(tmp_path), "--peers", "oracle"])


def test_it_writes_figures_as_people_read_them() -> None:
    (one,) = (of_data(plain) for plain in [figure(value=[0.0312, 0.005, 0.05])])
    assert shown(one.values["coach"], "share") == "3.1 % (0.50 %–5.0 %)"
    assert shown(one.values["coach"], "auc") == ".031 (.005–.050)"
    assert shown(None, "auc") == "–"
    assert aim_shown(one) == "≤ 3.0 %"
    assert one.short


def test_it_says_on_the_page_what_falls_short() -> None:
    kept = {
        "part": "dev", "limit": None, "resamples": 1000, "systems": ["coach", NAME],
        "notes": {"coach": "ours"}, "absent": ["appdia: not here"], "kinds": {},
        "figures": [figure(value=[0.0312, None, None])],
    }  # fmt: skip
    text = page.written(kept)
    assert "Of 1 aims that could be measured, 0 are reached." in text
    assert "- Alarms: 3.1 %, aim ≤ 3.0 %" in text
    assert "| Alarms | 40 | ≤ 3.0 % | 3.1 % | – |" in text
    assert "- appdia: not here." in text


def test_it_has_written_the_page_of_figures_from_the_kept_ones() -> None:
    assert page.PAGE.read_text(encoding="utf-8") == page.written(page.kept())


def figure(value: list[float | None]) -> dict[str, object]:
    return {
        "corpus": "ewt", "name": "Alarms", "says": "share", "measure": "share", "aim": 0.03,
        "rows": 40, "positives": None, "values": {"coach": value},
    }  # fmt: skip


def said_of(text: str, *spans: tuple[str, int, int], passes: bool = False) -> Said:
    return Said(text, frozenset(kind for kind, _, _ in spans), spans, passes, text)
