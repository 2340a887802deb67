"""The printing process: real paper, nothing from outside, calm when it cannot."""

import io
import re
import socket
import subprocess
import sys
import zlib
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from heartfelt.base.refusal import Refusal, refuse
from heartfelt.pdf.job import Job, Paper
from heartfelt.pdf.keepsake import PaperPrinter

PAGE = '<!doctype html><html lang="en"><head><title>Heartfelt</title></head><body>{}</body></html>'


def _text(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


def _unpacked(pdf: bytes) -> bytes:
    """Everything in a PDF, its packed parts unpacked."""
    parts = re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    return b"\n".join([pdf, *(zlib.decompressobj().decompress(p) for p in parts if p[:1] == b"x")])


def _printed(html: str) -> bytes:
    made = PaperPrinter().pdf(PAGE.format(html))
    assert not isinstance(made, Refusal)
    return made


def test_it_prints_a_tagged_pdf_that_says_what_it_is() -> None:
    pdf = _printed("<h1>Sunday</h1><p>We hear each other</p>")
    assert "We hear each other" in _text(pdf)
    whole = _unpacked(pdf)
    assert all(mark in whole for mark in (b"/StructTreeRoot", b"/MarkInfo", b"pdfuaid:part"))
    assert b"/Lang (en)" in whole


def test_it_draws_the_pages_of_a_picture_one_under_the_other() -> None:
    sheet = "<style>@page { size: 100mm 50mm; margin: 0 } p + p { break-before: page }</style>"
    made = PaperPrinter().image(PAGE.format(f"{sheet}<p>one</p><p>two</p>"))
    assert not isinstance(made, Refusal)
    with Image.open(io.BytesIO(made)) as picture:
        assert picture.format == "PNG"
        assert abs(picture.width - picture.height) <= 2


SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"


def test_it_reads_no_file_of_this_machine(tmp_path: Path) -> None:
    drawing = tmp_path / "drawing.svg"
    drawing.write_text(SVG)
    assert "not drawn" not in _text(_printed(_img(f"data:image/svg+xml;utf8,{SVG}")))
    assert "not drawn" in _text(_printed(_img(drawing.as_uri())))


def test_it_calls_nobody() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        port = listening.getsockname()[1]
        assert "not drawn" in _text(_printed(_img(f"http://127.0.0.1:{port}/x.svg")))
        with pytest.raises(BlockingIOError):
            listening.accept()


def _img(address: str) -> str:
    return f'<img alt="not drawn" src="{address}">'


def test_it_says_calmly_that_this_machine_cannot_print(monkeypatch: pytest.MonkeyPatch) -> None:
    _answer(monkeypatch, "import sys; sys.exit(3)")
    assert PaperPrinter().pdf("<p>x") == refuse("keepsake.no-printer")


@pytest.mark.parametrize("does", ["import sys; sys.exit(1)", "pass", "import time; time.sleep(60)"])
def test_it_says_calmly_that_it_did_not_work_this_time(
    monkeypatch: pytest.MonkeyPatch, does: str
) -> None:
    _answer(monkeypatch, does)
    assert PaperPrinter(patience_s=0.5).image("<p>x") == refuse("keepsake.not-printed")


def test_it_finds_out_by_itself_that_a_library_is_missing() -> None:
    script = (
        "import sys\n"
        "class Missing:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'weasyprint': raise OSError('cannot load library')\n"
        "sys.meta_path.insert(0, Missing())\n"
        "from heartfelt.pdf.worker import main\n"
        "sys.exit(main())\n"
    )
    job = b'{"html": "<p>x", "paper": "pdf"}'
    done = subprocess.run(
        [sys.executable, "-c", script], input=job, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (3, b"", b"")


def test_it_puts_no_word_of_a_page_into_what_is_printed_of_a_job() -> None:
    assert "secret" not in repr(Job(html="secret", paper=Paper.PDF))


def _answer(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Let a script stand where the printing process stands."""
    run = subprocess.run

    def instead(_command: list[str], **how: object):
        return run([sys.executable, "-c", script], **how)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "run", instead)
