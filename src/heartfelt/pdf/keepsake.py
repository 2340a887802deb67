"""The port `Printer`: hands a page to a process of its own and waits for the paper.

The page goes in on standard input and the paper comes back on standard output: no word of it is
written to a disk by us, none is in an argument list, and a fault in a C library ends the other
process, not the server.
"""

import subprocess
import sys
import threading

from heartfelt.base.codec import to_bytes
from heartfelt.base.refusal import Refusal, refuse
from heartfelt.pdf.job import NO_LIBRARY, Job, Paper

PATIENCE_S = 30.0
AT_ONCE = 2


class PaperPrinter:
    """Prints at most two pages at once, each in at most half a minute."""

    def __init__(self, *, patience_s: float = PATIENCE_S) -> None:
        self._patience_s = patience_s
        self._trays = threading.BoundedSemaphore(AT_ONCE)

    def pdf(self, html: str) -> bytes | Refusal:
        """Print to a PDF that follows PDF/UA-1; see the port."""
        return self._print(Job(html=html, paper=Paper.PDF))

    def image(self, html: str) -> bytes | Refusal:
        """Print to one PNG, its pages one under the other; see the port."""
        return self._print(Job(html=html, paper=Paper.PNG))

    def _print(self, job: Job) -> bytes | Refusal:
        # -I: neither the working folder nor the environment may bring code of their own.
        command = [sys.executable, "-I", "-m", "heartfelt.pdf.worker"]
        with self._trays:
            try:
                # What it complains about may quote the page, so nobody hears it.
                done = subprocess.run(  # noqa: S603 - our own interpreter and our own module
                    command,
                    input=to_bytes(job),
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    timeout=self._patience_s,
                    check=False,
                )
            except (OSError, subprocess.TimeoutExpired):
                return refuse("keepsake.not-printed")
        if done.returncode == NO_LIBRARY:
            return refuse("keepsake.no-printer")
        if done.returncode != 0 or not done.stdout:
            return refuse("keepsake.not-printed")
        return done.stdout
