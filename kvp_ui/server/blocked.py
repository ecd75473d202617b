"""Middleware: doors that Streamlit leaves open and this guide has no use for are not there."""

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

BLOCKED_PATHS = (
    "/_stcore/agent",  # the pages as JSON, for programs
    "/_stcore/metrics",  # how many visitors, and how much memory they take
    "/_stcore/script-health-check",
)
UPLOADS = "/_stcore/upload_file"
UPLOADING = {"PUT", "DELETE"}
"""How a page brings a file, and takes it away again. Streamlit asks both for its XSRF token."""


class Blocked:
    """Answers 404 for every door, whatever comes after its name.

    ``uploads`` says whether any page of this deployment takes in files.
    """

    def __init__(self, app: ASGIApp, *, uploads: bool) -> None:
        self._app = app
        self._uploads = uploads

    def _is_shut(self, scope: Scope) -> bool:
        if scope["type"] != "http":
            return False
        if scope["path"].startswith(UPLOADS):
            return not self._uploads or scope["method"] not in UPLOADING
        return bool(scope["path"].startswith(BLOCKED_PATHS))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._is_shut(scope):
            await PlainTextResponse("Not Found", status_code=404)(scope, receive, send)
        else:
            await self._app(scope, receive, send)
