"""Documents that cannot fall behind: what they promise is looked up in the program."""

import importlib.util
import re
from pathlib import Path

import pytest

from heartfelt.settings import VARIABLES, Variable
from house_tree import ROOT, kept_files, shown

DOCS = ROOT / "docs"
PROMISE = ROOT / "src" / "heartfelt" / "web" / "templates" / "door" / "how_safe.html"
TOO_MUCH = re.compile(r"end-to-end|zero-knowledge|unbreakable|anonymous", re.IGNORECASE)
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")


@pytest.mark.parametrize("variable", VARIABLES, ids=lambda v: v.name)
def test_it_documents_every_setting_with_its_default(variable: Variable) -> None:
    default = f"`{variable.default}`" if variable.default else "*(empty)*"
    assert f"\n## {variable.name}\nDefault: {default}\n" in (DOCS / "settings.md").read_text()


def test_it_documents_no_setting_that_is_gone() -> None:
    headings = re.findall(r"^## ([A-Z_]+)$", (DOCS / "settings.md").read_text(), re.MULTILINE)
    assert headings == [variable.name for variable in VARIABLES]


@pytest.mark.parametrize("name", ["bootstrap", "run", "test"])
def test_it_gives_a_reason_for_every_direct_dependency(name: str) -> None:
    asked = (ROOT / "requirements" / f"{name}.in").read_text().split()
    names = {
        re.split(r"[>=<\[;]", word)[0] for word in asked if not word.startswith(("-r", "run.in"))
    }
    text = (DOCS / "dependencies.md").read_text()
    assert [n for n in sorted(names) if not re.search(rf"^- \*\*{n}\*\*: \S", text, re.M)] == []


def test_it_gives_no_reason_for_a_dependency_that_is_gone() -> None:
    asked = "\n".join(p.read_text() for p in (ROOT / "requirements").glob("*.in"))
    reasons = re.findall(r"^- \*\*(.+?)\*\*:", (DOCS / "dependencies.md").read_text(), re.MULTILINE)
    assert [n for n in reasons if not re.search(rf"^{n}\b", asked, re.MULTILINE)] == []


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_it_only_promises_commands_that_exist(page: str) -> None:
    promised = set(
        re.findall(r"\bmake ([a-z]+)\b(?=`|$|\s+#|\s+sets|\s+starts)", _text(page), re.M)
    )
    targets = set(re.findall(r"^([a-z]+):", _text("Makefile"), re.MULTILINE))
    assert {"test"} <= promised <= targets


def test_it_starts_and_tests_with_the_two_commands_of_the_readme() -> None:
    assert "\nmake run\n" in _text("README.md")
    assert "\nmake test\n" in _text("README.md")


def test_it_explains_every_command_of_the_makefile() -> None:
    targets = re.findall(r"^([a-z]+):(.*)$", _text("Makefile"), re.MULTILINE)
    assert [name for name, rest in targets if "## " not in rest] == []


def test_it_has_written_the_generated_pages_anew() -> None:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)
    pages: dict[Path, str] = generate.pages()
    there = {path: path.read_text() if path.exists() else "" for path in pages}
    stale = [shown(path) for path, text in pages.items() if there[path] != text]
    assert stale == [], "make docs writes them anew"


def test_it_has_no_link_into_nothing() -> None:
    broken = [
        f"{shown(page)}: {target}"
        for page in kept_files()
        if page.suffix == ".md"
        for target, _ in LINK.findall(page.read_text())
        if target and not (page.parent / target).exists()
    ]
    assert broken == []


def test_it_claims_nothing_that_nobody_can_keep() -> None:
    pages = [page for page in kept_files() if page.suffix == ".md"]
    assert [shown(page) for page in pages if TOO_MUCH.search(page.read_text())] == []


def test_it_promises_in_writing_what_the_page_promises() -> None:
    quoted = re.findall(r"^> (.+)$", _text("SECURITY.md"), re.MULTILINE)
    assert len(quoted) == 5
    assert [words for words in quoted if f'_("{words}")' not in PROMISE.read_text()] == []


def test_it_lists_every_decision() -> None:
    listed = (DOCS / "adr" / "README.md").read_text()
    pages = [p.name for p in (DOCS / "adr").glob("0*.md")]
    assert [name for name in pages if f"]({name})" not in listed] == []


def test_it_takes_only_changes_with_a_number_and_a_kind() -> None:
    names = [p.name for p in (ROOT / "changelog.d").glob("*.md") if p.name != "README.md"]
    kinds = r"\d+(?:-[a-z-]+)?\.(?:added|changed|fixed|removed|security)\.md"
    assert [name for name in names if not re.fullmatch(kinds, name)] == []


def _text(name: str) -> str:
    return (ROOT / name).read_text()
