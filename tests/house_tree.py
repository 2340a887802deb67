"""The project's own files, as the tests of the house look at them."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "heartfelt"


def kept_files() -> list[Path]:
    """Return the project's files: tracked, or new and not ignored."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    names = listed.decode().split("\0")
    return [path for name in sorted(set(names)) if name and (path := ROOT / name).is_file()]


def source_files() -> list[Path]:
    """Return every Python file of the program."""
    return sorted(SOURCE.rglob("*.py"))


def shown(path: Path) -> str:
    """Return a path as people write it in this project."""
    return path.relative_to(ROOT).as_posix()


def room_of(path: Path) -> str:
    """Return the room a file of the program stands in: a package, or a file at the top."""
    first = path.relative_to(SOURCE).parts[0]
    return first.removesuffix(".py")
