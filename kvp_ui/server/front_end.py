"""What of Streamlit's front end a page needs beside its outermost part, told before it is drawn.

A browser would else learn it part by part, each a turn to the server later than the one before.
"""

import re
from functools import cache
from pathlib import Path

from streamlit.file_util import get_static_dir

from kvp_ui.app.navigation import BENEFIT, COMPLAINT, DRIVING_LOG, SUPPLEMENTS, Place

SCRIPTS = Path(get_static_dir()) / "static" / "js"
EVERYWHERE = ("Html", "Button", "PageLink")
FIELDS = ("TextInput", "NumberInput", "Radio", "Checkbox")
PLACES_WITH_FIELDS = {BENEFIT, SUPPLEMENTS, DRIVING_LOG, COMPLAINT}
TOLD = re.compile(r'"\./static/js/([^"]+)"')
IMPORTED = re.compile(r'(?:from|import)"\./([^"]+\.js)"')


def preloads(html: str, place: Place | None) -> str:
    """Links to all that the page needs and that ``html``, Streamlit's own page, does not tell."""
    told = set(TOLD.findall(html))
    needed: set[str] = set()
    for name in (*EVERYWHERE, *(FIELDS if place in PLACES_WITH_FIELDS else ())):
        (file,) = SCRIPTS.glob(f"{name}.*.js")
        needed |= _with_all_it_imports(file.name)
    return "".join(
        f'<link rel="modulepreload" crossorigin href="./static/js/{name}">'
        for name in sorted(needed - told)
    )


@cache
def _with_all_it_imports(file: str) -> frozenset[str]:
    found, ahead = set[str](), {file}
    while ahead:
        found |= ahead
        sources = ((SCRIPTS / name).read_text("utf-8") for name in ahead)
        ahead = {name for source in sources for name in IMPORTED.findall(source)} - found
    return frozenset(found)
