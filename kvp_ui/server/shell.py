"""Middleware: where Streamlit would answer with its page, the browser gets ours."""

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from kvp_ui.app.languages import page_language
from kvp_ui.app.modes import QUERY, kiosk_mark
from kvp_ui.server.shell_page import ShellPages

HEADERS = {"Cache-Control": "no-cache", "Vary": "Accept-Language, Cookie"}


class PageShell:
    """The guide's pages, in the visitor's language; everything else is Streamlit's."""

    def __init__(self, app: ASGIApp, pages: ShellPages) -> None:
        self._app = app
        self._pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not self._is_page(scope):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        kiosk = kiosk_mark(request.query_params.get(QUERY))
        page = self._pages.page(page_language(request, kiosk), scope["path"], kiosk)
        await HTMLResponse(page, headers=HEADERS)(scope, receive, send)

    def _is_page(self, scope: Scope) -> bool:
        return (
            scope["type"] == "http"
            and scope["method"] in {"GET", "HEAD"}
            and (scope["path"] == "/" or scope["path"].removeprefix("/") in self._pages.titles)
        )
