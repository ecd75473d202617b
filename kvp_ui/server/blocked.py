"""Middleware: what is not an address of the guide is not there, whatever Streamlit would answer."""

from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.file_util import get_static_dir

from kvp_ui.server.failures import not_found_page
from kvp_ui.server.origins import STREAM, refuse
from kvp_ui.server.uploads import UPLOADS

STREAMLITS_OWN = {"/_stcore/health", "/_stcore/host-config"}
MEDIA = "/media/"
"""What a page offers to take along; nobody guesses a name."""
UPLOADING = {"PUT", "DELETE"}
"""How a page brings a file, and takes it away again. Streamlit asks both for its XSRF token."""


class Blocked:
    """Answers 404 for all but the pages, our own ``routes`` and what a page needs of Streamlit.

    ``uploads`` says whether any page of this deployment takes in files.
    """

    def __init__(
        self, app: ASGIApp, *, pages: Iterable[str], routes: Collection[BaseRoute], uploads: bool
    ) -> None:
        self._app = app
        self._pages = {"", *pages}
        self._routes = routes
        self._uploads = uploads

    def _is_open(self, scope: Scope) -> bool:
        path: str = scope["path"]
        if path.startswith(UPLOADS):
            return self._uploads and scope["method"] in UPLOADING
        return (
            path.strip("/") in self._pages
            or path in STREAMLITS_OWN
            or path.startswith(MEDIA)
            or path in _assets()
            or any(route.matches(scope)[0] is not Match.NONE for route in self._routes)
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and scope["path"] != STREAM:
            await refuse(receive, send)
        elif scope["type"] == "http" and not self._is_open(scope):
            await not_found_page(Request(scope))(scope, receive, send)
        else:
            await self._app(scope, receive, send)


@cache
def _assets() -> frozenset[str]:
    folder = Path(get_static_dir())
    return frozenset(
        f"/{file.relative_to(folder).as_posix()}" for file in folder.rglob("static/**/*")
    )
