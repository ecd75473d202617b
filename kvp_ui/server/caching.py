"""Files held in memory: their fingerprint, their compressed form, and “you have it already”."""

import gzip
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Self

from starlette.requests import Request
from starlette.responses import Response

COMPRESSION_LEVEL = 6
ASK_EACH_TIME = "no-cache"
"""Kept by the browser, but asked about before it is used: our own files carry no version."""


@dataclass(frozen=True)
class CachedFile:
    """A body served whole, as it is or compressed; each form has an ETag of its own."""

    body: bytes
    media_type: str
    cache_control: str = ASK_EACH_TIME
    vary: tuple[str, ...] = field(default=())

    @cached_property
    def _compressed(self) -> bytes:
        return gzip.compress(self.body, COMPRESSION_LEVEL, mtime=0)

    @cached_property
    def _fingerprint(self) -> str:
        return sha256(self.body).hexdigest()[:24]

    def compressed_ahead(self) -> Self:
        """Itself, with the slow part done: for callers that stand outside the event loop."""
        _ = self._compressed, self._fingerprint
        return self

    def answer(self, request: Request) -> Response:
        """The file, its headers alone (HEAD), or 304 for the one the browser holds."""
        compress = accepts_gzip(request)
        body = self._compressed if compress else self.body
        tag = f'"{self._fingerprint}{"-gzip" if compress else ""}"'
        headers = {
            "Cache-Control": self.cache_control,
            "ETag": tag,
            "Vary": ", ".join(("Accept-Encoding", *self.vary)),
        }
        if is_held(request, tag):
            return Response(status_code=304, headers=headers)
        if compress:
            headers["Content-Encoding"] = "gzip"
        headers["Content-Length"] = str(len(body))
        shown = b"" if request.method == "HEAD" else body
        return Response(shown, media_type=self.media_type, headers=headers)


def accepts_gzip(request: Request) -> bool:
    """Whether the browser takes gzip: named, or covered by *, and not with weight nought."""
    weights = dict(
        _coding_and_weight(entry)
        for entry in request.headers.get("accept-encoding", "").lower().split(",")
    )
    return weights.get("gzip", weights.get("*", 0.0)) > 0


def _coding_and_weight(entry: str) -> tuple[str, float]:
    coding, _, parameter = entry.partition(";")
    try:
        return coding.strip(), float(parameter.strip().removeprefix("q=") or 1)
    except ValueError:
        return coding.strip(), 0.0


def is_held(request: Request, tag: str) -> bool:
    """Whether If-None-Match names this form of the file; weak and strong tags compare alike."""
    named = request.headers.get("if-none-match", "")
    return named.strip() == "*" or tag in {
        candidate.strip().removeprefix("W/") for candidate in named.split(",")
    }
