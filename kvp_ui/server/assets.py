"""Streamlit's scripts and styles, compressed once and kept: a third of the bytes on a phone."""

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from anyio import to_thread
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.file_util import get_static_dir

from kvp_ui.server.caching import CachedFile, accepts_gzip

PREFIX = "/static/"
MEDIA_TYPES = {".js": "text/javascript", ".css": "text/css"}
FOREVER = "public, immutable, max-age=31536000"
"""True of everything under PREFIX, whose file names hold a fingerprint of what is in them."""
MOST_FILES = 400
"""More than Streamlit has; together they take about 4 MB compressed."""


class CompressedAssets:
    """Middleware: answers for Streamlit's text files itself when the browser takes gzip."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _is_text_asset(scope):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        name = scope["path"].removeprefix(PREFIX)
        if name in _files() and accepts_gzip(request) and "range" not in request.headers:
            held = await to_thread.run_sync(_held, name)
            await held.answer(request)(scope, receive, send)
            return
        await self._app(scope, receive, _VaryingSend(send))


class _VaryingSend:
    """Tells caches in between that another browser may get the compressed form."""

    def __init__(self, send: Send) -> None:
        self._send = send

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).add_vary_header("Accept-Encoding")
        await self._send(message)


def _is_text_asset(scope: Scope) -> bool:
    path = scope["path"]
    return (
        scope["method"] in {"GET", "HEAD"}
        and path.startswith(PREFIX)
        and Path(path).suffix in MEDIA_TYPES
    )


@lru_cache(maxsize=MOST_FILES)
def _held(name: str) -> CachedFile:
    file = _files()[name]
    return CachedFile(file.read_bytes(), MEDIA_TYPES[file.suffix], FOREVER).compressed_ahead()


@cache
def _files() -> Mapping[str, Path]:
    """By name, so that no name someone sends is ever made into a path."""
    folder = Path(get_static_dir()) / "static"
    return {
        file.relative_to(folder).as_posix(): file
        for file in folder.rglob("*")
        if file.suffix in MEDIA_TYPES
    }
