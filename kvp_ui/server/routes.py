"""The addresses that are ours and not Streamlit's."""

from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from kvp_core.tools.version import app_version
from kvp_ui.app.kiosk_sessions import finish
from kvp_ui.app.settings import Mode, settings
from kvp_ui.server.caching import CachedFile
from kvp_ui.server.failures import not_found_page, offline_page
from kvp_ui.server.readiness import lacking
from kvp_ui.server.streamlit_texts import texts_script

STATIC = Path(__file__).parents[1] / "static"
LONGEST_TOKEN = 64
"""In bytes; the tokens of a kiosk have 43."""
SCRIPT = "text/javascript"
SCRIPTS = frozenset(file.stem for file in STATIC.glob("*.js"))
"""The shell script and its parts, each served as /app-….js."""


def own_routes() -> list[BaseRoute]:
    """For people who run the guide, and for its own page."""
    return [
        Route("/app-texts.js", _texts),
        Route("/healthz", _alive),
        Route("/readyz", _ready),
        *([Route("/finish", _finish, methods=["POST"])] if _may_be_kiosk() else []),
        Route("/app-offline.html", _offline),
        Route("/app-{name}.js", _script),
        Route("/app-style.css", _style),
        Route("/favicon.svg", _drawn_icon),
        Route("/favicon.png", _painted_icon),
        Route("/favicon.ico", _painted_icon),
    ]


def _may_be_kiosk() -> bool:
    """Whether anybody can be at a kiosk here: it is locked to one, or the address may choose."""
    return settings().mode in {None, Mode.KIOSK}


async def _alive(_: Request) -> Response:
    """Answered by the same loop that answers people: no answer means that nobody gets one."""
    return _told(200, status="ok")


async def _ready(_: Request) -> Response:
    if missing := list(lacking()):
        return _told(503, status="not ready", missing=missing)
    return _told(200, status="ready")


def _told(status_code: int, **said: object) -> Response:
    return JSONResponse(
        {**said, "version": app_version()}, status_code, headers={"Cache-Control": "no-store"}
    )


async def _finish(request: Request) -> Response:
    """The page of a kiosk says that its person is done; whoever knows no token is told the same.

    A token is short: more than that is not read, whatever the sender says of its length.
    """
    token = b""
    async for chunk in request.stream():
        token += chunk
        if len(token) > LONGEST_TOKEN:
            return Response(status_code=413, headers={"Cache-Control": "no-store"})
    finish(token.decode(errors="replace"))
    return Response(status_code=204, headers={"Cache-Control": "no-store"})


async def _offline(request: Request) -> Response:
    return _offline_file().answer(request)


async def _script(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in SCRIPTS:
        return not_found_page(request)
    return _file(f"{name}.js", SCRIPT).answer(request)


async def _style(request: Request) -> Response:
    return _file("app.css", "text/css").answer(request)


async def _drawn_icon(request: Request) -> Response:
    return _file("favicon.svg", "image/svg+xml").answer(request)


async def _painted_icon(request: Request) -> Response:
    return _file("favicon.png", "image/png").answer(request)


async def _texts(request: Request) -> Response:
    return _texts_file().answer(request)


@cache
def _file(name: str, media_type: str) -> CachedFile:
    return CachedFile((STATIC / name).read_bytes(), media_type)


@cache
def _offline_file() -> CachedFile:
    return CachedFile(offline_page().encode(), "text/html")


@cache
def _texts_file() -> CachedFile:
    return CachedFile(texts_script().encode(), SCRIPT)
