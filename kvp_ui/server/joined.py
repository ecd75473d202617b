"""Streamlit's scripts, those that pages need joined to two: each file is a request on a slow line.

They are joined when the guide is set up (``deploy/join_scripts.py``). Where that was not done, or
could not be, Streamlit's own are served as they come.
"""

import sys
from functools import cache
from pathlib import Path

import streamlit
from starlette.requests import Request
from starlette.responses import Response

from kvp_ui.server.failures import not_found_page
from kvp_ui.server.own_files import FOREVER

PLACE = Path(sys.prefix) / "share" / "kvp-guide" / f"streamlit-{streamlit.__version__}"
PACKED = ".br"
"""The end of those that were packed at set-up, as small as can be, so that nobody waits for it."""


@cache
def joined() -> Path | None:
    """The folder of all scripts, whose name tells what is in them; None where none are joined."""
    return next(PLACE.glob("joined-*"), None)


async def joined_script(request: Request) -> Response:
    folder, version, name = joined(), *request.path_params.values()
    there = {one.name for one in folder.glob("*.js")} if folder else set()
    if not folder or folder.name != version or name not in there:
        return not_found_page(request)
    headers = {"Cache-Control": FOREVER}
    taken = {coding.strip() for coding in request.headers.get("accept-encoding", "").split(",")}
    if "br" in taken and (folder / (name + PACKED)).exists():
        headers |= {"Content-Encoding": "br", "Vary": "Accept-Encoding"}
        name += PACKED
    return Response((folder / name).read_bytes(), media_type="text/javascript", headers=headers)
