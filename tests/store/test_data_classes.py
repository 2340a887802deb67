"""Every column says what it gives away, and the page about it says the same."""

import sqlite3
import tomllib
from contextlib import closing
from importlib import resources
from pathlib import Path

from sqlalchemy import LargeBinary

from heartfelt.store.keyring import FileKeyring
from heartfelt.store.tables import METADATA
from house_tree import ROOT

CLASSES = {"clear", "sealed", "hash", "id"}
PAGE = ROOT / "docs" / "storage.md"
BEGIN, END = "<!-- columns -->", "<!-- end of columns -->"


def test_it_classifies_every_column_and_none_that_is_gone(tmp_path: Path) -> None:
    real = {table.name: {c.name for c in table.columns} for table in METADATA.tables.values()}
    real["secrets"] = _keyfile_columns(tmp_path)
    assert {table: set(columns) for table, columns in classes().items()} == real


def test_it_gives_each_a_class_and_a_reason() -> None:
    for columns in classes().values():
        for kind, reason in columns.values():
            assert kind in CLASSES
            assert reason.endswith(".")


def test_it_calls_nothing_sealed_that_is_not_bytes() -> None:
    for table in METADATA.tables.values():
        sealed = {name for name, (kind, _) in classes()[table.name].items() if kind == "sealed"}
        kinds = {c.name for c in table.columns if isinstance(c.type, LargeBinary)}
        assert sealed <= kinds


def test_it_keeps_no_time_of_anything_private() -> None:
    timed = {
        f"{table.name}.{column.name}"
        for table in METADATA.tables.values()
        for column in table.columns
        if column.name in {"ends", "idle_until", "period"} or column.name.endswith("_at")
    }
    assert timed == {"sessions.ends", "sessions.idle_until", "invites.ends", "commands.period"}


def test_it_keeps_no_order_of_arrival() -> None:
    options = {t.name: t.dialect_options["sqlite"]["with_rowid"] for t in METADATA.tables.values()}
    assert set(options.values()) == {False}


def test_it_says_on_the_page_what_the_classification_says() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page.split(BEGIN)[1].split(END)[0].strip() == page_table()


def classes() -> dict[str, dict[str, tuple[str, str]]]:
    """Return class and reason by table and column."""
    text = resources.files("heartfelt.store").joinpath("data-classes.toml").read_text("utf-8")
    return {
        table: {column: (kind, reason) for column, (kind, reason) in columns.items()}
        for table, columns in tomllib.loads(text).items()
    }


def page_table() -> str:
    """Write the table of the page."""
    lines = ["| table | column | class | why |", "|---|---|---|---|"]
    lines += [
        f"| {table} | {column} | {kind} | {reason} |"
        for table, columns in classes().items()
        for column, (kind, reason) in columns.items()
    ]
    return "\n".join(lines)


def _keyfile_columns(folder: Path) -> set[str]:
    path = folder / "heartfelt.keys"
    FileKeyring(path).close()
    with closing(sqlite3.connect(path)) as connection:
        return {row[1] for row in connection.execute("PRAGMA table_info(secrets)")}
