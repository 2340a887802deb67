"""`heartfelt doctor`: look at this machine and say what would get in the way. Changes nothing."""

import ctypes
import os
import platform
import shutil
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import click
import msgspec

from heartfelt import settings as environment
from heartfelt.base.codec import to_bytes
from heartfelt.cli.environment import BAD_SETTING, explain
from heartfelt.cli.sentences import sentence
from heartfelt.cli.serve import try_port

PDF_LIBRARIES = ("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0")
LEAST_FREE_MB = 200
REMOTE_FILE_SYSTEMS = frozenset({"9p", "afs", "ceph", "cifs", "ncpfs", "nfs", "nfs4", "smb3"})
SYNCED_FOLDERS = ("dropbox", "google drive", "icloud", "nextcloud", "onedrive", "syncthing")
MOUNTS = Path("/proc/self/mounts")


class Health(StrEnum):
    """How one thing stands."""

    WELL = "well"
    NOTE = "note"
    ILL = "ill"


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """One thing looked at: how it stands, the key of its sentence and the facts in it."""

    health: Health
    key: str
    facts: dict[str, str | int] = {}


SIGNS = {Health.WELL: "✓", Health.NOTE: "·", Health.ILL: "✗"}


@click.command(short_help="Look for what would get in the way here.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON array.")
def doctor(*, as_json: bool) -> None:
    """Look at this machine and say what would get in Heartfelt's way.

    Leaves with status 1 when something would, and with 2 when a setting cannot be used.
    """
    try:
        settings = environment.read()
    except environment.SettingError as error:
        click.echo(explain(error), err=True)
        raise click.exceptions.Exit(BAD_SETTING) from None
    looks = list(examine(settings))
    if as_json:
        click.echo(to_bytes(looks))
    else:
        for look in looks:
            click.echo(f"{SIGNS[look.health]} {sentence(look.key, **look.facts)}")
    if any(look.health is Health.ILL for look in looks):
        raise click.exceptions.Exit(1)


def examine(settings: environment.Settings) -> Iterator[Look]:
    """Look at everything a run with `settings` would lean on, without changing anything."""
    yield Look(health=Health.WELL, key="python", facts={"version": platform.python_version()})
    yield _folder(settings.data)
    yield from _shared(settings.data)
    yield _space(settings.data)
    yield _pdf()
    yield _port(settings)
    yield Look(health=Health.WELL, key="browser" if settings.browser else "browser-none")


def _folder(data: Path) -> Look:
    facts: dict[str, str | int] = {"folder": str(data)}
    there = _nearest(data)
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        return Look(health=Health.ILL, key="data-folder", facts=facts)
    if there != data:
        return Look(health=Health.WELL, key="data-later", facts=facts)
    if data.stat().st_mode & 0o077:
        return Look(health=Health.NOTE, key="data-open", facts=facts)
    return Look(health=Health.WELL, key="data", facts=facts)


def _nearest(path: Path) -> Path:
    """Return `path`, or the closest folder above it that exists."""
    return next((p for p in (path, *path.parents) if p.exists()), Path("/"))


def _shared(data: Path) -> Iterator[Look]:
    where = _file_system(data)
    if where not in REMOTE_FILE_SYSTEMS and not where.startswith("fuse.ssh"):
        parts = [part.lower() for part in data.parts]
        where = next((name for name in SYNCED_FOLDERS if any(name in p for p in parts)), "")
    if where:
        facts: dict[str, str | int] = {"folder": str(data), "where": where}
        yield Look(health=Health.ILL, key="data-shared", facts=facts)


def _file_system(path: Path) -> str:
    """Return the kind of file system `path` lies on, or nothing where that cannot be told."""
    if not MOUNTS.exists():
        return ""
    there = _nearest(path).resolve()
    kinds: dict[Path, str] = {}
    for line in MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines():
        _, point, kind, *_ = line.split(" ")
        kinds[Path(point.replace("\\040", " "))] = kind
    return next((kinds[p] for p in (there, *there.parents) if p in kinds), "")


def _space(data: Path) -> Look:
    free = shutil.disk_usage(_nearest(data)).free // 1_000_000
    if free < LEAST_FREE_MB:
        return Look(health=Health.ILL, key="space-short", facts={"free": free})
    return Look(health=Health.WELL, key="space", facts={"free": free})


def _pdf() -> Look:
    try:
        for name in PDF_LIBRARIES:
            ctypes.CDLL(name)
    except OSError:
        return Look(health=Health.NOTE, key="pdf-missing")
    return Look(health=Health.WELL, key="pdf")


def _port(settings: environment.Settings) -> Look:
    facts: dict[str, str | int] = {"port": settings.port}
    try:
        try_port(settings.host, settings.port)
    except OSError:
        return Look(health=Health.NOTE, key="port-taken", facts=facts)
    return Look(health=Health.WELL, key="port", facts=facts)
