"""No page of another site may open the guide's connection.

Streamlit compares too, but asks an address on the Internet for this machine's own name first,
and stands still while it waits.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from kvp_ui.app.settings import settings

STREAM = "/_stcore/stream"
"""Where the guide's own pages connect."""
POLICY_VIOLATION = 1008


class OwnOrigin:
    """Refuses a WebSocket that a page of another host asks for, before anybody else sees it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and not _is_own(Headers(scope=scope)):
            await refuse(receive, send)
        else:
            await self._app(scope, receive, send)


async def refuse(receive: Receive, send: Send) -> None:
    """Close a WebSocket before it is open."""
    await receive()
    await send({"type": "websocket.close", "code": POLICY_VIOLATION})


def _is_own(headers: Headers) -> bool:
    """Programs other than browsers name no origin; a name the deployment allows is its own."""
    origin = headers.get("origin")
    if origin is None:
        return True
    asked = urlsplit(origin)
    return asked.netloc == headers.get("host") or asked.hostname in settings().allowed_hosts
