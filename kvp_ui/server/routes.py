"""The addresses that are ours and not Streamlit's."""

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from kvp_core.tools.version import app_version
from kvp_ui.app.kiosk_sessions import finish
from kvp_ui.app.settings import Mode, settings
from kvp_ui.server.failures import offline_page
from kvp_ui.server.joined import joined_script
from kvp_ui.server.own_files import STATIC, own_file
from kvp_ui.server.readiness import lacking

LONGEST_TOKEN = 64
"""In bytes; the tokens of a kiosk have 43."""
ASK_EACH_TIME = {"Cache-Control": "no-cache"}
KEEP_A_DAY = {"Cache-Control": "public, max-age=86400"}


def own_routes() -> list[BaseRoute]:
    """For people who run the guide, and for its own page."""
    return [
        Route("/healthz", _alive),
        Route("/readyz", _ready),
        *([Route("/finish", _finish, methods=["POST"])] if _has_a_way_out() else []),
        Route("/app-offline.html", _offline),
        Route("/app-offline.js", _worker),
        Route("/app-{path}", own_file),
        Route("/app-{folder}/{name}", joined_script),
        Route("/favicon.svg", _drawn_icon),
        Route("/favicon.png", _painted_icon),
        Route("/favicon.ico", _painted_icon),
    ]


def _has_a_way_out() -> bool:
    """Whether anybody here can have a visit ended at once; a meeting deletes in another way."""
    return settings().mode is not Mode.COUNSELLOR


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
    """The page of somebody who is done or has left says so; who knows no token is told the same.

    A token is short: more than that is not read, whatever the sender says of its length.
    """
    token = b""
    async for chunk in request.stream():
        token += chunk
        if len(token) > LONGEST_TOKEN:
            return Response(status_code=413, headers={"Cache-Control": "no-store"})
    finish(token.decode(errors="replace"))
    return Response(status_code=204, headers={"Cache-Control": "no-store"})


async def _offline(_: Request) -> Response:
    return HTMLResponse(offline_page(), headers=ASK_EACH_TIME)


async def _worker(_: Request) -> Response:
    return FileResponse(STATIC / "offline.js", media_type="text/javascript", headers=ASK_EACH_TIME)


async def _drawn_icon(_: Request) -> Response:
    return FileResponse(STATIC / "favicon.svg", headers=KEEP_A_DAY)


async def _painted_icon(_: Request) -> Response:
    return FileResponse(STATIC / "favicon.png", headers=KEEP_A_DAY)
