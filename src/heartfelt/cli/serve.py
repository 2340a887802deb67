"""`heartfelt serve`: start the server, show where it is, open the browser."""

import errno
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import msgspec

from heartfelt.cli.environment import settings_or_exit
from heartfelt.cli.sentences import sentence
from heartfelt.settings import DEFAULT_PORT, Settings

QUIET_ZONE = 2


@click.command()
@click.option("--demo", is_flag=True, help="Start with two made-up partners and keep nothing.")
def serve(*, demo: bool) -> None:
    """Start Heartfelt on this machine and open it in the browser."""
    settings = settings_or_exit()
    _refuse_taken_port(settings)
    with _demo_folder(settings) if demo else _data_folder(settings) as prepared:
        _run(prepared, demo=demo)


def _run(settings: Settings, *, demo: bool) -> None:
    from heartfelt.bootstrap import serve as serve_forever

    # Ctrl+C is the ordinary way to close the program, not a failure.
    with suppress(KeyboardInterrupt):
        serve_forever(settings, _announcer(settings, demo=demo), demo=demo)


def _announcer(settings: Settings, *, demo: bool) -> Callable[[str], None]:
    def announce(address: str) -> None:
        click.echo(sentence("ready", app_name=settings.app_name, address=address))
        code = qr_code(address)
        if code:
            click.echo(code)
        if demo:
            click.echo(sentence("demo"))
        click.echo(sentence("stop"))
        sys.stdout.flush()
        if settings.browser:
            # Some browsers hold the caller until their window is closed.
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()

    return announce


def qr_code(address: str) -> str:
    """Draw `address` as a QR code of half blocks; empty where the terminal cannot show them.

    Dark on light whatever the terminal's colours are, as phones expect it.
    """
    import segno

    if (sys.stdout.encoding or "").lower().replace("-", "") != "utf8":
        return ""
    rows = [list(row) for row in segno.make(address, micro=False).matrix_iter(border=QUIET_ZONE)]
    if len(rows) % 2:
        rows.append([0] * len(rows[0]))
    return "\n".join(
        "".join(
            _HALVES[bool(upper), bool(lower)] for upper, lower in zip(above, below, strict=True)
        )
        for above, below in zip(rows[::2], rows[1::2], strict=True)
    )


# Light modules are drawn, dark ones left out: right on the dark ground most terminals have.
_HALVES = {(False, False): "█", (False, True): "▀", (True, False): "▄", (True, True): " "}


def _refuse_taken_port(settings: Settings) -> None:
    """Look before the start, so that a taken port gets a sentence and not a traceback."""
    if settings.port == 0:
        return
    try:
        try_port(settings.host, settings.port)
    except OSError as error:
        click.echo(_port_trouble(settings, error), err=True)
        raise click.exceptions.Exit(1) from None


def try_port(host: str, port: int) -> None:
    """Listen on `port` for a moment; raises the OSError that a server would meet."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        # As the server does, so that a port still cooling down counts as free.
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        trial.bind((host, port))
        trial.listen()


def _port_trouble(settings: Settings, error: OSError) -> str:
    other = settings.port + 1 if 1024 <= settings.port < 65_535 else DEFAULT_PORT
    match error.errno:
        case errno.EADDRINUSE:
            host = f"[{settings.host}]" if ":" in settings.host else settings.host
            address = f"http://{host}:{settings.port}/"
            return sentence("port-in-use", port=settings.port, address=address, other=other)
        case errno.EACCES:
            return sentence("port-forbidden", port=settings.port, other=other)
        case _:
            return sentence("host-missing", host=settings.host)


@contextmanager
def _data_folder(settings: Settings) -> Generator[Settings]:
    try:
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        with TemporaryDirectory(dir=settings.data, prefix=".trial-"):
            pass
    except OSError:
        click.echo(sentence("data-folder", folder=str(settings.data)), err=True)
        raise click.exceptions.Exit(1) from None
    yield settings


@contextmanager
def _demo_folder(settings: Settings) -> Generator[Settings]:
    with TemporaryDirectory(prefix="heartfelt-demo-") as folder:
        yield msgspec.structs.replace(settings, data=Path(folder))
