"""Streamlit's scripts, those that pages need joined to two: each file is a request on a slow line.

They are joined when the guide is set up (``deploy/join_scripts.py``). Where that was not done, or
could not be, Streamlit's own are served as they come.
"""

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import streamlit
from starlette.requests import Request
from starlette.responses import Response
from streamlit.file_util import get_static_dir

from kvp_ui.server.failures import not_found_page

SCRIPTS = Path(get_static_dir()) / "static" / "js"
FOLDER = Path(sys.prefix) / "share" / "kvp-guide" / f"streamlit-{streamlit.__version__}"
NAMES = "names.json"
PACKED = ".br"
"""The two are packed at set-up, so that nobody waits for it, and as small as can be."""
IMPORT = re.compile(r'import(?:\{([^}]*)\}from)?"\./([^"]+)";?')
TOLD_AHEAD = re.compile(r"(?<=\.f=\[)[^\]]*")
"""What a script says that its parts will need, so that a browser can fetch it meanwhile."""
FILE = re.compile(r'(?<="\./)[^"]+')
BESIDE = re.compile(r"\.\./(?=(?:css|media)/)")
"""The way from a script to pictures and styles, which stay where they are."""


@dataclass(frozen=True)
class Names:
    """What the two files call what Streamlit's scripts export: by script, and by exported name."""

    of: Mapping[str, tuple[str, Mapping[str, str]]]

    def imported_anew(self, found: re.Match[str]) -> str:
        if found[2] not in self.of:
            return found[0]
        file, names = self.of[found[2]]
        pairs = (each.partition(" as ") for each in (found[1] or "").split(",") if each)
        wanted = ",".join(f"{names[name]} as {called or name}" for name, _, called in pairs)
        return f'import{{{wanted}}}from"./{file}";'

    def told_anew(self, source: str) -> str:
        """The script with the two files in place of what is joined in them."""
        file = lambda found: self.of.get(found[0], (found[0],))[0]  # noqa: E731
        source = TOLD_AHEAD.sub(lambda found: FILE.sub(file, found[0]), source)
        return BESIDE.sub("../static/", source)


@dataclass(frozen=True)
class Joined:
    """All scripts, at an address of their own that changes with what is in them."""

    names: Names
    version: str

    def address(self, file: str) -> str:
        return f"./app-joined-{self.version}/{file}"

    def source(self, name: str) -> str | None:
        """The script, or None; a joined one only hands on what has been asked for by its name."""
        if name in {file for file, _ in self.names.of.values()}:
            return (FOLDER / name).read_text("utf-8")
        if name in self.names.of:
            file, names = self.names.of[name]
            wanted = ",".join(f"{ours} as {exported}" for exported, ours in names.items())
            return f'export{{{wanted}}}from"./{file}";'
        if name not in {file.name for file in SCRIPTS.iterdir()}:
            return None
        source = (SCRIPTS / name).read_text("utf-8")
        return self.names.told_anew(IMPORT.sub(self.names.imported_anew, source))


@cache
def joined() -> Joined | None:
    """None where nothing has been joined for this version of Streamlit."""
    if not (FOLDER / NAMES).exists():
        return None
    whole = b"".join(file.read_bytes() for file in sorted(FOLDER.iterdir()))
    names = json.loads((FOLDER / NAMES).read_text("utf-8"))
    return Joined(Names(names), sha256(whole).hexdigest()[:12])


def packed_file(path: str) -> Path:
    """Where the script at an address would be packed as small as can be; most are not."""
    return FOLDER / (path.rpartition("/")[2] + PACKED)


async def joined_script(request: Request) -> Response:
    scripts = joined()
    known = scripts and scripts.version == request.path_params["version"]
    source = scripts.source(request.path_params["name"]) if scripts and known else None
    if source is None:
        return not_found_page(request)
    headers = {"Cache-Control": "public, immutable, max-age=31536000"}
    taken = {coding.strip() for coding in request.headers.get("accept-encoding", "").split(",")}
    packed = packed_file(request.url.path)
    if "br" not in taken or not packed.exists():
        return Response(source, media_type="text/javascript", headers=headers)
    headers |= {"Content-Encoding": "br", "Vary": "Accept-Encoding"}
    return Response(packed.read_bytes(), media_type="text/javascript", headers=headers)
