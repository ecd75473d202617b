"""What every answer tells the browser it may not do, errors and refusals included."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",  # Streamlit writes its styles as it draws
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "frame-ancestors 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
    )
)
PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "browsing-topics",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
)
SECURITY_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": PERMISSIONS_POLICY,
    "Referrer-Policy": "no-referrer",  # not even the fact that someone came from this guide
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}
OF_A_PART = {
    "Content-Security-Policy": "default-src 'none'",
    **{
        name: SECURITY_HEADERS[name]
        for name in ("Cross-Origin-Resource-Policy", "Referrer-Policy", "X-Content-Type-Options")
    },
    "X-Frame-Options": "DENY",
}
"""For scripts, styles and fonts, which are no pages: each page has sixty, so half a KB counts."""
REFUSAL_EXTENSION = "websocket.http.response"


class SecurityHeaders:
    """Middleware: adds the headers, and gives a refused WebSocket an answer that can carry them."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self._app(scope, receive, _SafeSend(send))
        elif scope["type"] == "websocket" and REFUSAL_EXTENSION in scope.get("extensions", {}):
            await self._app(scope, receive, _SafeRefusal(send))
        else:
            await self._app(scope, receive, send)


class _SafeSend:
    def __init__(self, send: Send) -> None:
        self._send = send

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            is_part = "immutable" in headers.get("cache-control", "")
            headers.update(OF_A_PART if is_part else SECURITY_HEADERS)
        await self._send(message)


class _SafeRefusal:
    """A WebSocket that is closed before it was accepted is answered 403, with headers."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._accepted = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "websocket.accept":
            self._accepted = True
        if message["type"] != "websocket.close" or self._accepted:
            await self._send(message)
            return
        headers = [
            (name.lower().encode(), text.encode()) for name, text in SECURITY_HEADERS.items()
        ]
        await self._send({"type": f"{REFUSAL_EXTENSION}.start", "status": 403, "headers": headers})
        await self._send({"type": f"{REFUSAL_EXTENSION}.body", "body": b""})
