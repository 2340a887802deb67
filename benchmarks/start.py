"""How long the library takes to import, and the server to its first page."""

import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from figures import median_ms, ms, worked_s
from wire import PATIENCE_S, Browser, told_address

IMPORTS = 15
STARTS = 5


def imported() -> dict[str, object]:
    """Import the library in fresh processes, in turns with a bare Python; medians."""
    whole: list[float] = []
    bare: list[float] = []
    for _ in range(IMPORTS):
        whole.append(_run("import heartfelt"))
        bare.append(_run("pass"))
    return {
        "import_ms": round(median_ms(whole) - median_ms(bare), 3),
        "python_alone_ms": median_ms(bare),
        "import_n": IMPORTS,
    }


def started(command: list[str], environment: Mapping[str, str], folder: Path) -> dict[str, object]:
    """Start the server again on a folder that is there, until its first page is fetched."""
    at = {**environment, "HEARTFELT_DATA": str(folder)}
    taken = [_start(command, at) for _ in range(STARTS)]
    whole, worked = [one[0] for one in taken], [one[1] for one in taken]
    return {
        "start_ms": median_ms(whole),
        "start_max_ms": ms(max(whole)),
        "start_cpu_ms": median_ms(worked),
        "start_n": STARTS,
    }


def _run(code: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - began


def _start(command: list[str], environment: Mapping[str, str]) -> tuple[float, float]:
    began = time.perf_counter()
    process = subprocess.Popen(
        command, env=dict(environment), stdout=subprocess.PIPE, stderr=sys.stderr, text=True
    )
    try:
        Browser(told_address(process)).get("/")
        return time.perf_counter() - began, worked_s(process.pid)
    finally:
        process.terminate()
        process.wait(PATIENCE_S)
