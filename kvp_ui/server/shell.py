"""Middleware: wherever Streamlit would answer with its page, the browser gets ours."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kvp_ui.app.languages import COOKIE, QUERY, choose_language
from kvp_ui.app.modes import QUERY as MODE_QUERY
from kvp_ui.app.modes import kiosk_mark
from kvp_ui.server.shell_page import ShellPages

FILES = ("/_stcore/", "/component/", "/media/", "/static/", "/app-", "/favicon.")
"""What begins like this is never a page, and keeps its own conditions and ranges."""
CONDITIONS = ("accept-encoding", "if-modified-since", "if-none-match", "if-range", "range")
"""Asked of our page, not of Streamlit's, which is only asked whether there is one."""


class PageShell:
    """Streamlit decides what is a page; the page itself is ours, in the visitor's language."""

    def __init__(self, app: ASGIApp, pages: ShellPages) -> None:
        self._app = app
        self._pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(FILES):
            await self._app(scope, receive, send)
            return
        inner = _PageCatcher(send)
        await self._app(_unconditional(scope), receive, inner)
        if inner.is_page:
            request = Request(scope)
            kiosk = kiosk_mark(request.query_params.get(MODE_QUERY))
            page = self._pages.page(_language(request, kiosk), scope["path"], kiosk)
            await page.answer(request)(scope, receive, send)


class _PageCatcher:
    """Passes everything on except a page, which it swallows and remembers."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.is_page = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            kind = Headers(scope=message).get("content-type", "")
            self.is_page = message["status"] == 200 and kind.startswith("text/html")  # noqa: PLR2004 - OK
        if not self.is_page:
            await self._send(message)


def _unconditional(scope: Scope) -> Scope:
    headers = MutableHeaders(raw=list(scope["headers"]))
    for name in CONDITIONS:
        del headers[name]
    return {**scope, "headers": headers.raw}


def _language(request: Request, kiosk: str | None) -> str:
    """A kiosk's browser belongs to nobody: what it remembers and prefers is nobody's wish."""
    if kiosk:
        return choose_language(request.query_params.get(QUERY), None, None)
    return choose_language(
        request.query_params.get(QUERY),
        request.cookies.get(COOKIE),
        request.headers.get("accept-language"),
    )
