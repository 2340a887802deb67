"""Figures from many single measurements, and the machine they were taken on."""

import os
import platform
import sqlite3
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

CPUINFO = Path("/proc/cpuinfo")


def ms(seconds: float) -> float:
    """Return seconds as milliseconds, to the microsecond."""
    return round(seconds * 1000, 3)


def median_ms(taken: Sequence[float]) -> float:
    """Return the median of some seconds in milliseconds."""
    return ms(statistics.median(taken))


def percentile_ms(taken: Sequence[float], percent: int) -> float:
    """Return the value below which `percent` of all lie (nearest rank), in milliseconds."""
    rank = -(-len(taken) * percent // 100)
    return ms(sorted(taken)[max(rank, 1) - 1])


def worked_s(process: int) -> float:
    """Return the seconds of processor time that a process has taken so far, as Linux counts."""
    counts = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(counts[11]) + int(counts[12])) / os.sysconf("SC_CLK_TCK")


def machine() -> dict[str, object]:
    """Say what the figures were taken on, and how busy it was."""
    return {
        "cpus": os.cpu_count(),
        "model": _model(),
        "load_1min": round(os.getloadavg()[0], 2),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
    }


def progress(said: str) -> None:
    """Say how far the measuring is, beside the result."""
    print(said, file=sys.stderr, flush=True)


def _model() -> str:
    """Name the processor as Linux does, or else as Python does."""
    lines = CPUINFO.read_text(encoding="utf-8").splitlines() if CPUINFO.exists() else []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.processor() or platform.machine()
