"""A deed that is killed before every statement it sends: to the database, and to the keyfile.

Run as a program, because a child is forked for each kill and must not inherit another's threads.
"""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from itertools import count
from pathlib import Path

from sqlalchemy import Engine, event

from heartfelt.store.keyring import FileKeyring
from heartfelt.vault import slot

HERE = Path(__file__).parent


def killed_everywhere(before: Path, out: Path, deed: Callable[..., None]) -> list[Path]:
    """Do `deed` in copies of `before`, each killed one statement later, the last one whole.

    `deed` gets its copy and a function to call where counting shall begin. Returns the copies.
    """
    module = deed.__code__.co_filename
    program = [sys.executable, __file__, str(before), str(out), module, deed.__name__]
    paths = os.pathsep.join((str(HERE), str(HERE.parent / "src")))
    subprocess.run(program, check=True, env={**os.environ, "PYTHONPATH": paths})
    return sorted(out.iterdir())


def make_passphrases_cheap() -> None:
    """Leave Argon2 out, which is not what is looked at here and takes most of the time."""
    slot._stretch = lambda typed, _cost, salt: hashlib.sha256(typed.encode() + salt).digest()


def _main() -> None:
    before, out, module = (Path(given) for given in sys.argv[1:4])
    sys.path.append(str(module.parent))
    deed: Callable[..., None] = getattr(import_module(module.stem), sys.argv[4])
    make_passphrases_cheap()
    for statements in count(1):
        copy = out / f"{statements:03}"
        shutil.copytree(before, copy)
        child = os.fork()
        if child == 0:
            deed(copy, lambda upto=statements: _die_before(upto))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            raise SystemExit(os.waitstatus_to_exitcode(status))


def _die_before(statements: int) -> None:
    """From now on count what is sent, and be killed before the last of so many is."""
    left = [statements]

    def step(*_: object, **__: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", step)
    event.listen(Engine, "commit", step)
    run = FileKeyring._run

    def counted(self: FileKeyring, statement: str, *values: str | bytes):
        step()
        return run(self, statement, *values)

    FileKeyring._run = counted  # type: ignore[method-assign]


if __name__ == "__main__":
    _main()
