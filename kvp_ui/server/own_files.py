"""Our own script, style and fonts: one file each, with a fingerprint in its name, kept for good."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from streamlit.file_util import get_static_dir

from kvp_ui.server.failures import not_found_page
from kvp_ui.server.streamlit_texts import texts_script

STATIC = Path(__file__).parents[1] / "static"
FOREVER = "public, immutable, max-age=31536000"
"""True of a file whose name says what is in it."""
SCRIPTS = (
    *("aloud", "kiosk", "kept", "connection", "fields", "folds"),
    *("counsellor", "taking", "presses", "shell"),
)
"""The parts of the script, each after those that it imports."""
IMPORT = re.compile(r'^import (?:(\{.+\}) from )?"\./app-(\w+)\.js";$', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const) (\w+))", re.MULTILINE)
REMARK = re.compile(r"^\s+(?://.*\n)?|^//.*\n|(?<=[;{},]) // .*$", re.MULTILINE)
"""What a reader of the parts needs and a browser does not: indentation, and remarks."""
RULE = re.compile(r"[^{}]*\{[^{}]*\}")
FONTS = {"text": "SourceSansVF-Upright", "icons": "MaterialSymbols-Rounded"}
"""Ours, and which of Streamlit's each is cut from; ``make fonts`` cuts them."""


@dataclass(frozen=True)
class OwnFile:
    """A file of ours as it is sent."""

    name: str
    suffix: str
    media_type: str
    body: bytes

    @property
    def address(self) -> str:
        """Relative to the page; another content has another one."""
        return f"./app-{self.name}.{sha256(self.body).hexdigest()[:12]}.{self.suffix}"


@cache
def own_files() -> Mapping[str, OwnFile]:
    """Every such file by its name."""
    fonts = [
        OwnFile(name, "woff2", "font/woff2", (STATIC / "fonts" / f"{name}.woff2").read_bytes())
        for name in FONTS
    ]
    style = OwnFile("style", "css", "text/css", _style(fonts).encode())
    script = OwnFile("script", "js", "text/javascript", _script().encode())
    return {file.name: file for file in (*fonts, style, script)}


async def own_file(request: Request) -> Response:
    """The file as it is now; under the name that another content had, it is not to be kept."""
    path = request.path_params["path"]
    file = own_files().get(path.partition(".")[0])
    if file is None:
        return not_found_page(request)
    kept = FOREVER if file.address == f"./app-{path}" else "no-store"
    return Response(file.body, media_type=file.media_type, headers={"Cache-Control": kept})


def _script() -> str:
    """The parts as one module; each keeps its names to itself, but for what it exports."""
    parts = {name: (STATIC / f"{name}.js").read_text("utf-8") for name in SCRIPTS}
    whole = "".join(_part(*part) for part in [("texts", texts_script()), *parts.items()])
    return REMARK.sub("", whole)


def _part(name: str, source: str) -> str:
    exported = ", ".join(EXPORT.findall(source))
    body = EXPORT.sub("", IMPORT.sub(_imported, source))
    return f"const {name} = (() => {{\n{body}\nreturn {{ {exported} }};\n}})();\n"


def _imported(found: re.Match[str]) -> str:
    return f"const {found[1]} = {found[2]};" if found[1] else ""


def _style(fonts: list[OwnFile]) -> str:
    """Streamlit's own sheet with our fonts in place of its larger ones, and ours after it.

    Without what is there to set mathematics, most of the sheet: no page of ours has any.
    """
    (sheet,) = Path(get_static_dir()).glob("static/css/index.*.css")
    rules = RULE.findall(sheet.read_text("utf-8"))
    style = "".join(rule for rule in rules if "katex" not in rule.lower())
    for font in fonts:
        style = re.sub(rf"\.\./media/{FONTS[font.name]}[^)]*", font.address, style)
    return style.replace("../media/", "./static/media/") + (STATIC / "app.css").read_text("utf-8")
