"""Middleware: doors that Streamlit leaves open and this guide has no use for are not there."""

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

DOORS = (
    "/_stcore/agent",  # the pages as JSON, for programs
    "/_stcore/metrics",  # how many visitors, and how much memory they take
    "/_stcore/script-health-check",
)


class Blocked:
    """Answers 404 for every door, whatever comes after its name."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(DOORS):
            await PlainTextResponse("Not Found", status_code=404)(scope, receive, send)
        else:
            await self._app(scope, receive, send)
