"""What never changes is compressed once and remembered: the middleware below compresses anew."""

from collections.abc import Iterable

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LASTING = ("/static/", "/app-")
"""Where the files lie that have a fingerprint in their names."""
CONDITIONS = {"range", "if-none-match", "if-modified-since", "if-range"}
MOST_BYTES = 16 * 1024 * 1024
"""All that pages ask for takes about 3 MB, once for each kind of browser."""


class Remembered:
    """Middleware: sends again what it has sent, to browsers that take the same codings."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._held: dict[tuple[str, str | None], Response] = {}
        self._bytes = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _is_lasting(scope):
            await self._app(scope, receive, send)
            return
        key = (scope["path"], Headers(scope=scope).get("accept-encoding"))
        answer = self._held.get(key)
        if answer is None:
            answer = await self._whole(scope, receive)
            if "immutable" in answer.headers.get("cache-control", ""):
                self._hold(key, answer)
        await answer(scope, receive, send)

    async def _whole(self, scope: Scope, receive: Receive) -> Response:
        told: list[Message] = []

        async def listen(message: Message) -> None:
            told.append(message)

        await self._app(scope, receive, listen)
        start, *parts = told
        body = b"".join(part.get("body", b"") for part in parts)
        return _answer(body, start["status"], start["headers"])

    def _hold(self, key: tuple[str, str | None], answer: Response) -> None:
        self._bytes += len(answer.body)
        if self._bytes > MOST_BYTES:
            self._held.clear()
            self._bytes = len(answer.body)
        self._held[key] = answer


def _answer(body: bytes, status: int, headers: Iterable[tuple[bytes, bytes]]) -> Response:
    answer = Response(body, status)
    size = (b"content-length", str(len(body)).encode())
    answer.raw_headers = [*(pair for pair in headers if pair[0] != size[0]), size]
    return answer


def _is_lasting(scope: Scope) -> bool:
    return (
        scope["type"] == "http"
        and scope["method"] == "GET"
        and scope["path"].startswith(LASTING)
        and CONDITIONS.isdisjoint(Headers(scope=scope).keys())
    )
