"""Static files, to be kept by the browser as long as their content's hash is in the address."""

from pathlib import Path

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

STATIC = Path(__file__).parent / "static"


class Files(StaticFiles):
    """Our own files and nothing else."""

    def __init__(self) -> None:
        super().__init__(directory=STATIC)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Serve one file."""
        response = await super().get_response(path, scope)
        if response.status_code == 200:
            hashed = b"v=" in scope.get("query_string", b"") or path.startswith("fonts/")
            kept = "public, max-age=31536000, immutable" if hashed else "no-cache"
            response.headers["cache-control"] = kept
        return response
