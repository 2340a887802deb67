"""The printing process: a job on standard input, paper on standard output, and nothing else.

It may follow ``data:`` addresses only: no network, no file. It says nothing on failure but by its
exit status, because what it could say would quote the page.
"""

import io
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Protocol, cast

from heartfelt.base.codec import from_bytes
from heartfelt.pdf.job import NO_LIBRARY, Job, Paper

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

DOTS_A_POINT = 3.0
"""216 dots an inch: sharp on a telephone, under a megabyte for a page."""


def main() -> int:
    """Print one job; returns the exit status."""
    job = from_bytes(sys.stdin.buffer.read(), Job)
    try:
        # It looks for its system libraries when it is imported. It is untyped.
        from weasyprint import HTML  # type: ignore[import-untyped]  # noqa: PLC0415
        from weasyprint.urls import URLFetcher  # type: ignore[import-untyped]  # noqa: PLC0415
    except OSError:
        return NO_LIBRARY
    fetcher = URLFetcher(allowed_protocols={"data"})
    write = cast(
        "Callable[..., bytes]",
        HTML(string=job.html, url_fetcher=fetcher, media_type="print").write_pdf,  # pyright: ignore[reportUnknownMemberType]
    )
    pdf = write(pdf_variant="pdf/ua-1")
    sys.stdout.buffer.write(pdf if job.paper is Paper.PDF else picture(pdf))
    return 0


class _Bitmap(Protocol):
    def to_pil(self) -> "Picture": ...


class _Sheet(Protocol):
    def render(self, *, scale: float) -> _Bitmap: ...


def picture(pdf: bytes) -> bytes:
    """Draw every page of a PDF, one under the other, as one PNG."""
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415 - only pictures need it
    from PIL import Image  # noqa: PLC0415

    document = cast("Iterable[_Sheet]", pypdfium2.PdfDocument(pdf))
    pages = [sheet.render(scale=DOTS_A_POINT).to_pil().convert("RGB") for sheet in document]
    width = max(page.width for page in pages)
    whole = Image.new("RGB", (width, sum(page.height for page in pages)), "white")
    top = 0
    for page in pages:
        whole.paste(page, (0, top))
        top += page.height
    out = io.BytesIO()
    whole.save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
