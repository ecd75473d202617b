"""What of Streamlit's front end a page needs, told before it is drawn.

A browser would else learn it part by part, each a turn to the server later than the one before.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from streamlit.file_util import get_static_dir

from kvp_ui.app.navigation import BENEFIT, COMPLAINT, DRIVING_LOG, SUPPLEMENTS, Place
from kvp_ui.server.joined import address, joined

SCRIPTS = Path(get_static_dir()) / "static" / "js"
EVERYWHERE = ("Html", "Button", "PageLink")
FIELDS = ("TextInput", "NumberInput", "Radio", "Checkbox")
PLACES_WITH_FIELDS = {BENEFIT, SUPPLEMENTS, DRIVING_LOG, COMPLAINT}
TOLD = re.compile(r'"\./static/js/([^"]+)"')
TOLD_AHEAD = re.compile(r'<link rel="modulepreload"[^>]*>\s*')
OUTERMOST = re.compile(r"\./static/js/index\.[^\"]+")
IMPORTED = re.compile(r'(?:from|import)"\./([^"]+\.js)"')
ASKED_FIRST = ("_stcore/health", "_stcore/host-config")
"""What the outermost script asks the server, before it asks for a page."""


def with_scripts(html: str, place: Place | None) -> str:
    """Streamlit's own page with all that the page needs in its head."""
    parts = [*EVERYWHERE, *(FIELDS if place in PLACES_WITH_FIELDS else ())]
    files = [file.name for part in parts for file in SCRIPTS.glob(f"{part}.*.js")]
    if folder := joined():
        html = OUTERMOST.sub(address(folder, "page.js"), TOLD_AHEAD.sub("", html))
        more = ("fields.js",) if place in PLACES_WITH_FIELDS else ()
        links = _links(address(folder, name) for name in (*more, *files))
    else:
        needed = set().union(*map(_with_all_it_imports, files)) - set(TOLD.findall(html))
        links = _links(f"./static/js/{name}" for name in sorted(needed))
    asked = (f'<link rel="preload" as="fetch" crossorigin href="./{one}">' for one in ASKED_FIRST)
    return html.replace("</head>", f"{links}{''.join(asked)}</head>")


def _links(addresses: Iterable[str]) -> str:
    return "".join(f'<link rel="modulepreload" crossorigin href="{one}">' for one in addresses)


@cache
def _with_all_it_imports(file: str) -> frozenset[str]:
    found, ahead = set[str](), {file}
    while ahead:
        found |= ahead
        sources = ((SCRIPTS / name).read_text("utf-8") for name in ahead)
        ahead = {name for source in sources for name in IMPORTED.findall(source)} - found
    return frozenset(found)
