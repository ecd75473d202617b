"""Streamlit's one HTML page, made ours: the language, the title, our script, no inline script."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from starlette.requests import Request
from streamlit.file_util import get_static_dir

from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.language.messages import Message, msg
from kvp_ui.app.languages import COOKIE, QUERY, choose_language
from kvp_ui.app.navigation import NAME
from kvp_ui.server.caching import CachedFile

NEEDS_SCRIPT = msg(
    "This guide needs JavaScript, and your browser has it switched off."
    " Switch it on, or call Nav on 55 55 33 33."
)
OURS = (
    '<link rel="icon" href="./favicon.svg" type="image/svg+xml">'
    '<link rel="stylesheet" href="./app-style.css">'
    '<link rel="modulepreload" href="./app-connection.js">'
    '<link rel="modulepreload" href="./app-fields.js">'
    '<link rel="modulepreload" href="./app-folds.js">'
    '<link rel="modulepreload" href="./app-kept.js">'
    '<link rel="modulepreload" href="./app-kiosk.js">'
    '<link rel="modulepreload" href="./app-taking.js">'
    '<link rel="modulepreload" href="./app-texts.js">'
    '<link rel="modulepreload" href="./app-counsellor.js">'
    '<script type="module" src="./app-shell.js"></script>'
)
"""Before Streamlit's own script, because scripts of this type run in the order of the page."""


class UnknownPageError(RuntimeError):
    """Streamlit's page is not the one that this module knows how to change."""

    def __init__(self, pattern: str) -> None:
        super().__init__(
            f"Streamlit's index.html no longer holds {pattern!r} exactly once. Read what it holds"
            f" now, correct {__name__}, or install the version that pyproject.toml asks for."
        )


@dataclass(frozen=True)
class ShellPages:
    """The page in every language, with a title of its own for each address that has one."""

    titles: Mapping[str, Message]

    def page(self, language: str, path: str, kiosk: str | None = None) -> CachedFile:
        """The page for an address; the start page has the guide's own name.

        ``kiosk`` marks the page of a kiosk, whose name never tells where somebody was.
        """
        return _page(language, None if kiosk else self.titles.get(path.strip("/")), kiosk)


@cache
def _page(language: str, title: Message | None, kiosk: str | None) -> CachedFile:
    html = _rewritten(language, title, kiosk).encode()
    return CachedFile(html, "text/html", vary=("Accept-Language", "Cookie"))


def _rewritten(language: str, title: Message | None, kiosk: str | None) -> str:
    html = (Path(get_static_dir()) / "index.html").read_text("utf-8")
    mark = f' data-kvp-kiosk="{kiosk}"' if kiosk else ""
    for pattern, replacement in (
        ('<html lang="en">', f'<html lang="{language}"{mark}>'),
        ("<title>.*?</title>", f"<title>{escape(_title(language, title))}</title>"),
        (
            "<noscript>.*?</noscript>",
            f"<noscript>{in_every_language(NEEDS_SCRIPT, language)}</noscript>",
        ),
        ('<link rel="shortcut icon"[^>]*>', OURS),
        (r"<!--(?:(?!-->).)*?agent API.*?-->\s*<link rel=\"service-desc\"[^>]*>", ""),
        (r"<!--(?:(?!-->).)*?prerenderReady.*?-->\s*<script>.*?</script>", ""),
    ):
        html = _replaced_once(html, pattern, replacement)
    return html


def _replaced_once(html: str, pattern: str, replacement: str) -> str:
    changed, count = re.subn(pattern, lambda _: replacement, html, flags=re.DOTALL)
    if count != 1:
        raise UnknownPageError(pattern)
    return changed


def _title(language: str, title: Message | None) -> str:
    shown = NAME if title is None else msg("{page} – {guide}", page=title, guide=NAME)
    return translator(language)(shown)


def in_every_language(message: Message, first: str) -> str:
    """A paragraph in each language, one of them first: without the script nobody can switch."""
    return "\n".join(
        f'<p lang="{code}">{escape(translator(code)(message))}</p>'
        for code in sorted(LANGUAGES, key=lambda code: code != first)
    )


def page_language(request: Request, kiosk: str | None) -> str:
    """A kiosk's browser belongs to nobody: what it remembers and prefers is nobody's wish."""
    if kiosk:
        return choose_language(request.query_params.get(QUERY), None, None)
    return choose_language(
        request.query_params.get(QUERY),
        request.cookies.get(COOKIE),
        request.headers.get("accept-language"),
    )
