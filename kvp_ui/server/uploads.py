"""Middleware: a file is read as soon as it comes, so nobody needs to leave many on the server."""

from collections import Counter
from typing import cast

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.runtime import Runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

UPLOADS = "/_stcore/upload_file/"
MOST_OF_ONE = 3
MOST_OF_ALL = 150
"""Files; none is larger than the megabyte of .streamlit/config.toml."""
TOO_MANY = 429


class FewUploads:
    """Refuses a file while the session has enough of them here or on their way, or all have."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._coming: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if (
            scope["type"] != "http"
            or scope["method"] != "PUT"
            or not scope["path"].startswith(UPLOADS)
        ):
            await self._app(scope, receive, send)
            return
        session = scope["path"].removeprefix(UPLOADS).partition("/")[0]
        if self._has_enough(session):
            await PlainTextResponse("Too many files", TOO_MANY)(scope, receive, send)
            return
        self._coming[session] += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._coming -= Counter({session: 1})

    def _has_enough(self, session: str) -> bool:
        manager = cast(MemoryUploadedFileManager, Runtime.instance().uploaded_file_mgr)
        held = Counter({name: len(files) for name, files in list(manager.file_storage.items())})
        held += self._coming
        return held[session] >= MOST_OF_ONE or held.total() >= MOST_OF_ALL
