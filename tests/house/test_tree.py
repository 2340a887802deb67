"""What is in the project, and what must never be."""

import re

from house_tree import ROOT, SOURCE, kept_files, shown

REGISTRIES = re.compile(r"\b(?:pypi|pythonhosted|npmjs|debian|ubuntu)\." + r"(?:org|com)\b")
HOMES = re.compile(r"/(?:home|Users)/[a-z][\w.-]*/|/ro" + "ot/")
NOT_TEXT = {".png", ".jpg", ".webp", ".woff2", ".ico", ".onnx", ".npz", ".bin", ".gz"}
ROOMS_WITHOUT_OWN_TESTS = {"__init__.py", "__main__.py", "py.typed"}


def test_it_names_no_package_registry() -> None:
    assert _found(REGISTRIES) == []


def test_it_names_no_path_of_one_machine() -> None:
    assert _found(HOMES) == []
    if len(ROOT.parts) > 2:  # a checkout right under / has a path that may be any word
        assert _found(re.compile(f"{re.escape(str(ROOT))}(?:/|$)")) == []


def test_it_mirrors_every_room_in_the_tests() -> None:
    rooms = [p for p in SOURCE.iterdir() if p.is_dir() and list(p.rglob("*.py"))]
    missing = [p.name for p in rooms if not list((ROOT / "tests" / p.name).rglob("test_*.py"))]
    assert missing == []


def test_it_mirrors_every_file_at_the_top_in_the_tests() -> None:
    files = [p for p in SOURCE.glob("*.py") if p.name not in ROOMS_WITHOUT_OWN_TESTS]
    missing = [p.name for p in files if not (ROOT / "tests" / f"test_{p.name}").exists()]
    assert missing == []


def test_it_ships_its_licence() -> None:
    assert "Apache License" in (ROOT / "LICENSE").read_text()
    assert (ROOT / "NOTICE").is_file()


def test_it_lets_the_scripts_run() -> None:
    scripts = [".ci/run", "setup/prepare.sh", "setup/chromium.sh"]
    assert [s for s in scripts if not (ROOT / s).stat().st_mode & 0o100] == []


def test_it_hides_no_failure_in_its_commands() -> None:
    files = [ROOT / "Makefile", ROOT / ".ci" / "run", *(ROOT / "setup").iterdir()]
    hiding = [
        shown(p) for p in files if re.search(r"\|\|\s*(?:true|:)|^\t@?-(?!-)", p.read_text(), re.M)
    ]
    assert hiding == []


def _found(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{shown(path)}: {match.group()}"
        for path in kept_files()
        if path.suffix not in NOT_TEXT
        for match in pattern.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
