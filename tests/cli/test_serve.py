"""Starting the server from a terminal; the server itself is replaced by one that only remembers."""

import socket
import sys
import threading
import types
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import segno
from click.testing import CliRunner, Result

from heartfelt.cli import serve as module
from heartfelt.cli.main import main
from heartfelt.settings import Settings

ADDRESS = "http://127.0.0.1:8642/"


class Server:
    """Stands in for the real one: remembers what it was asked and says that it is ready."""

    def __init__(self) -> None:
        self.settings: Settings | None = None
        self.demo = False
        self.data_existed = False
        self.trouble: BaseException | None = None

    def serve(
        self, settings: Settings, on_ready: Callable[[str], None], *, demo: bool = False
    ) -> None:
        self.settings, self.demo = settings, demo
        self.data_existed = settings.data.is_dir()
        on_ready(ADDRESS)
        if self.trouble is not None:
            raise self.trouble


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Server:
    fake = Server()
    bootstrap = types.ModuleType("heartfelt.bootstrap")
    bootstrap.__dict__["serve"] = fake.serve
    monkeypatch.setitem(sys.modules, "heartfelt.bootstrap", bootstrap)
    return fake


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str | None]:
    data = str(tmp_path / "new" / "data")
    return {"PORT": "0", "HEARTFELT_DATA": data, "HEARTFELT_BROWSER": "none", "DISPLAY": ":0"}


def run(env: dict[str, str | None], *arguments: str) -> Result:
    return CliRunner().invoke(main, ["serve", *arguments], env=env)


def test_it_shows_the_address_and_a_code(server: Server, env: dict[str, str | None]) -> None:
    result = run(env)
    assert result.exit_code == 0, result.output
    assert ADDRESS in result.output
    assert module.qr_code(ADDRESS) in result.output


def test_it_makes_a_data_folder_for_this_account_alone(
    server: Server, env: dict[str, str | None]
) -> None:
    run(env)
    assert server.data_existed
    folder = Path(str(env["HEARTFELT_DATA"]))
    assert folder.stat().st_mode & 0o777 == 0o700
    assert list(folder.iterdir()) == []


def test_it_opens_the_browser_where_it_may(
    server: Server, env: dict[str, str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    done = threading.Event()

    def remember(address: str) -> None:
        opened.append(address)
        done.set()

    monkeypatch.setattr(module.webbrowser, "open", remember)
    run(env)
    assert opened == []
    run(env | {"HEARTFELT_BROWSER": "auto"})
    assert done.wait(5)
    assert opened == [ADDRESS]


def test_it_takes_ctrl_c_for_an_ordinary_end(server: Server, env: dict[str, str | None]) -> None:
    server.trouble = KeyboardInterrupt()
    assert run(env).exit_code == 0


def test_it_keeps_nothing_of_a_demonstration(server: Server, env: dict[str, str | None]) -> None:
    result = run(env, "--demo")
    assert result.exit_code == 0, result.output
    assert server.demo
    assert server.data_existed
    assert server.settings is not None
    assert not server.settings.data.exists()
    assert not Path(str(env["HEARTFELT_DATA"])).exists()


def test_it_says_calmly_that_a_port_is_taken(
    server: Server, env: dict[str, str | None], taken: int
) -> None:
    result = run(env | {"PORT": str(taken)})
    assert result.exit_code == 1
    assert f"http://127.0.0.1:{taken}/" in result.output
    assert "PORT=" in result.output
    assert "Traceback" not in result.output
    assert server.settings is None


def test_it_says_which_folder_it_cannot_write_to(
    server: Server, env: dict[str, str | None], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder")
    result = run(env | {"HEARTFELT_DATA": str(tmp_path / "file" / "data")})
    assert result.exit_code == 1
    assert str(tmp_path / "file" / "data") in result.output
    assert server.settings is None


@pytest.mark.parametrize(
    ("variable", "value"),
    [("PORT", "a lot"), ("HEARTFELT_BROWSER", "yes"), ("HEARTFELT_HOST", "x")],
)
def test_it_names_the_setting_it_cannot_use(
    server: Server, env: dict[str, str | None], variable: str, value: str
) -> None:
    result = run(env | {variable: value})
    assert result.exit_code == 2
    assert variable in result.output
    assert server.settings is None


def test_it_draws_a_code_that_reads_back_as_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.sys, "stdout", types.SimpleNamespace(encoding="UTF-8"))
    drawn = module.qr_code(ADDRESS).split("\n")
    upper = [[c in " ▄" for c in line] for line in drawn]
    lower = [[c in " ▀" for c in line] for line in drawn]
    rows = [row for pair in zip(upper, lower, strict=True) for row in pair]
    expected = [
        list(map(bool, row)) for row in segno.make(ADDRESS, micro=False).matrix_iter(border=2)
    ]
    assert rows[: len(expected)] == expected
    assert not any(map(any, rows[len(expected) :]))


def test_it_draws_no_code_where_the_terminal_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.sys, "stdout", types.SimpleNamespace(encoding="ascii"))
    assert module.qr_code(ADDRESS) == ""
