"""Who may import what. The order of the rooms stands in pyproject.toml; here is every package."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from house_tree import ROOT, room_of, shown, source_files

EVERY_ROOM = {"msgspec", "typing_extensions"}
OWNERS = {
    "PIL": {"pdf"},
    "alembic": {"store"},
    "anyio": {"web"},
    "babel": {"web"},
    "click": {"cli"},
    "cryptography": {"vault"},
    "icalendar": {"plan"},
    "jinja2": {"web", "mail", "pdf"},
    "markupsafe": {"web"},
    "psycopg": {"store", "notify"},
    "numpy": {"words"},
    "onnxruntime": {"words"},
    "pypdfium2": {"pdf"},
    "rich": {"cli"},
    "segno": {"web", "cli"},
    "sqlalchemy": {"store"},
    "starlette": {"web", "bootstrap"},
    "uvicorn": {"web", "bootstrap"},
    "weasyprint": {"pdf"},
}
STANDARD_OWNERS = {
    "argparse": set[str](),
    "asyncio": {"web", "notify", "bootstrap"},
    "ctypes": {"cli", "bootstrap"},
    "http": {"web"},
    "socket": {"cli", "web", "bootstrap"},
    "smtplib": {"mail"},
    "sqlite3": {"store"},
    "urllib.request": set[str](),
}
HEART = {"plan", "words", "talk", "growth", "vault"}
ADAPTERS = {"store", "notify", "mail", "pdf"}
NEVER_AT_IMPORT = [
    "numpy",
    "onnxruntime",
    "click",
    "rich",
    "starlette",
    "sqlalchemy",
    "uvicorn",
    "jinja2",
    "weasyprint",
]


def test_it_keeps_every_package_in_the_rooms_it_belongs_to() -> None:
    strays = [
        f"{shown(path)} imports {name}"
        for path in source_files()
        for name in imports(path.read_text())
        if not _belongs(name, room_of(path))
    ]
    assert strays == []


def test_it_keeps_heart_and_actions_unaware_of_everything_above_them() -> None:
    strays = [
        f"{shown(path)} imports {name}"
        for path in source_files()
        for name in imports(path.read_text())
        if (room := _room_named(name)) and not _may_know(room_of(path), room)
    ]
    assert strays == []


@pytest.mark.parametrize(
    ("name", "room", "belongs"),
    [
        ("cryptography.hazmat", "vault", True),
        ("cryptography", "store", False),
        ("sqlite3", "actions", False),
        ("a_package_nobody_spoke_about", "plan", False),
        ("zoneinfo", "plan", True),
        ("urllib.parse", "web", True),
        ("urllib.request", "web", False),
    ],
)
def test_it_knows_where_a_package_belongs(name: str, room: str, *, belongs: bool) -> None:
    assert _belongs(name, room) is belongs


def test_it_sees_imports_inside_functions_too() -> None:
    code = "import a.b\ndef f():\n    from c import d\nif 1:\n    import e"
    assert sorted(imports(code)) == ["a.b", "c", "e"]


def test_it_starts_light() -> None:
    """`import heartfelt` brings none of what only one skin or adapter needs."""
    probe = f"import sys, heartfelt; print([n for n in {NEVER_AT_IMPORT} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_it_reads_the_environment_in_one_file_only() -> None:
    readers = [
        shown(path)
        for path in source_files()
        if path.name != "settings.py" and reads_environment(path.read_text())
    ]
    assert readers == []


@pytest.mark.parametrize(
    "code",
    ["import os\nos.environ['A']", "import os as o\no.getenv('A')", "from os import environ as e"],
)
def test_it_recognises_a_reader_of_the_environment(code: str) -> None:
    assert reads_environment(code)


def test_it_keeps_the_contracts_on_the_rooms() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def imports(code: str) -> Iterator[str]:
    """Return the full name of every module that is imported anywhere in `code`."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute in this project"
            yield str(node.module)
            if node.module == "heartfelt":
                yield from (f"heartfelt.{alias.name}" for alias in node.names)


def reads_environment(code: str) -> bool:
    """Whether `code` looks at the environment of the process."""
    names = {"environ", "environb", "getenv", "getenvb"}
    tree = ast.parse(code)
    attributes = (n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute))
    taken = (a.name for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) for a in n.names)
    return bool(names & {*attributes, *taken})


def _belongs(name: str, room: str) -> bool:
    top = name.partition(".")[0]
    if name in STANDARD_OWNERS or top in STANDARD_OWNERS:
        return room in STANDARD_OWNERS.get(name, STANDARD_OWNERS.get(top, set()))
    if top in sys.stdlib_module_names or top == "heartfelt" or top in EVERY_ROOM:
        return True
    return room in OWNERS.get(top, set())


def _room_named(name: str) -> str:
    parts = name.split(".")
    return parts[1] if parts[0] == "heartfelt" and len(parts) > 1 else ""


def _may_know(room: str, other: str) -> bool:
    if room in (other, "bootstrap", "__init__"):
        return True
    if room in HEART | {"base", "settings"}:
        return other == "base"
    if room == "actions":
        return other in HEART | {"base"}
    if room in ADAPTERS:
        return other in HEART | {"actions", "base"}
    if room == "web":
        return other in HEART | {"actions", "base", "settings"}
    return other not in ADAPTERS | {"web"}
