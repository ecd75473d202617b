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
ICONS = re.compile('rel="preload"(?= href="[^"]*icons)')
"""The first sight has none; ``deploy/join_scripts.py`` lets what is to come after the scripts."""
ASKED_FIRST = ("_stcore/health", "_stcore/host-config")
"""What the outermost script asks the server, before it asks for a page."""


def with_scripts(html: str, place: Place | None) -> str:
    """Streamlit's own page with all that the page needs in its head."""
    parts, address = (*EVERYWHERE, *(FIELDS if place in PLACES_WITH_FIELDS else ())), "./static/js"
    files, when = [one.name for part in parts for one in SCRIPTS.glob(f"{part}.*.js")], "rel"
    if folder := joined():
        address, when = f"./app-{folder.name}", "data-after"
        html = OUTERMOST.sub(f"{address}/page.js", TOLD_AHEAD.sub("", html))
        html = ICONS.sub('data-after="preload"', html)
        files = ["fields.js"] if place in PLACES_WITH_FIELDS else []
    scripts = (f'<link {when}="modulepreload" crossorigin href="{address}/{one}">' for one in files)
    asked = (f'<link rel="preload" as="fetch" crossorigin href="./{one}">' for one in ASKED_FIRST)
    return html.replace("</head>", f"{''.join((*scripts, *asked))}</head>")
