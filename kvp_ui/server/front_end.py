"""What of Streamlit's front end a page needs, told before it is drawn.

A browser would else learn it part by part, each a turn to the server later than the one before.
"""

import re
from pathlib import Path

from streamlit.file_util import get_static_dir

from kvp_ui.app.navigation import BENEFIT, COMPLAINT, DRIVING_LOG, SUPPLEMENTS, Place
from kvp_ui.server.joined import joined

SCRIPTS = Path(get_static_dir()) / "static" / "js"
EVERYWHERE = ("Html", "Button", "PageLink")
FIELDS = ("TextInput", "NumberInput", "Radio", "Checkbox")
PLACES_WITH_FIELDS = {BENEFIT, SUPPLEMENTS, DRIVING_LOG, COMPLAINT}
TOLD_AHEAD = re.compile(r'<link rel="modulepreload"[^>]*>\s*')
OUTERMOST = re.compile(r"\./static/js/index\.[^\"]+")
ASKED_FIRST = ("_stcore/health", "_stcore/host-config")
"""What the outermost script asks the server, before it asks for a page."""


def with_scripts(html: str, place: Place | None) -> str:
    """Streamlit's own page with all that the page needs in its head."""
    parts, address = (*EVERYWHERE, *(FIELDS if place in PLACES_WITH_FIELDS else ())), "./static/js"
    files = [file.name for part in parts for file in SCRIPTS.glob(f"{part}.*.js")]
    if folder := joined():
        address = f"./app-{folder.name}"
        html = OUTERMOST.sub(f"{address}/page.js", TOLD_AHEAD.sub("", html))
        files += ["fields.js"] if place in PLACES_WITH_FIELDS else []
    scripts = (f'<link rel="modulepreload" crossorigin href="{address}/{one}">' for one in files)
    asked = (f'<link rel="preload" as="fetch" crossorigin href="./{one}">' for one in ASKED_FIRST)
    return html.replace("</head>", f"{''.join((*scripts, *asked))}</head>")
