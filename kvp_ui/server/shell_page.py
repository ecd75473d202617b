"""Streamlit's one HTML page, made ours: the language, the title, our script, no inline script."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from streamlit.file_util import get_static_dir

from kvp_core.language.i18n import Translator, translator
from kvp_core.language.messages import Message, msg
from kvp_ui.app.languages import in_every_language
from kvp_ui.app.navigation import HOME, NAME, PLACES, Place
from kvp_ui.home.journey import STEPS
from kvp_ui.server.failures import CALL
from kvp_ui.server.front_end import with_scripts
from kvp_ui.server.own_files import FONTS, own_files

NEEDS_SCRIPT = msg(
    "This guide needs JavaScript, and your browser has it switched off."
    " Switch it on, or call Nav on 55 55 33 33."
)


FIRST_HEADING = msg("Could the Qualification Programme (KVP) be right for you?")
GETTING_READY = msg("We are getting the page ready.")
INTERPRETER = msg("You can ask Nav for an interpreter.")


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

    def page(self, language: str, path: str, kiosk: str | None = None) -> str:
        """The page for an address; the start page has the guide's own name.

        ``kiosk`` marks the page of a kiosk, whose name never tells where somebody was.
        """
        return _page(language, None if kiosk else self.titles.get(path.strip("/")), kiosk)


@cache
def _page(language: str, title: Message | None, kiosk: str | None) -> str:
    html = (Path(get_static_dir()) / "index.html").read_text("utf-8")
    place = _place(title)
    mark = f' data-kvp-kiosk="{kiosk}"' if kiosk else ""
    for pattern, replacement in (
        ('<html lang="en">', f'<html lang="{language}"{mark}>'),
        ("<title>.*?</title>", f"<title>{escape(_title(language, title))}</title>"),
        ("<noscript>.*?</noscript>", ""),
        (r'<link\s+rel="preload"[^>]*as="font"[^>]*>', ""),
        (r'<link rel="stylesheet"[^>]*>', ""),
        ('<link rel="shortcut icon"[^>]*>', _ours()),
        (r"<!--(?:(?!-->).)*?agent API.*?-->\s*<link rel=\"service-desc\"[^>]*>", ""),
        ('<div id="root">', f'{_first_sight(language, title, kiosk)}<div id="root">'),
        (r"<!--(?:(?!-->).)*?prerenderReady.*?-->\s*<script>.*?</script>", ""),
    ):
        html = _replaced_once(html, pattern, replacement)
    return with_scripts(html, place)


def _place(title: Message | None) -> Place | None:
    return next((one for one in PLACES if one.title == title), None if title else HOME)


def _first_sight(language: str, title: Message | None, kiosk: str | None) -> str:
    """What is read while the page is on its way, and all there is without the script."""
    switched_off = f"<noscript>{in_every_language(NEEDS_SCRIPT, language)}</noscript>"
    if kiosk:
        return switched_off
    t = translator(language)
    place = _place(title)
    heading = title if title and place is not HOME else FIRST_HEADING
    lead = place.lead if place else None
    parts = [
        f'<p class="kv-first-bar">{escape(t(NAME))}</p>',
        f'<p class="kv-first-heading" role="heading" aria-level="1">{escape(t(heading))}</p>',
        *((f"<p>{escape(t(lead))}</p>",) if lead else ()),
        f'<p class="kv-first-wait">{escape(t(GETTING_READY))}</p>',
        switched_off,
        *(_doors(t) if place is HOME else ()),
        f"<p>{escape(t(CALL))}. {escape(t(INTERPRETER))}</p>",
    ]
    return f'<div id="kvp-first">{"".join(parts)}</div>'


def _doors(t: Translator) -> Iterator[str]:
    """The start page leads on from its first moment."""
    places = [step.place for step in STEPS]
    links = (f'<li><a href="{one.address}">{escape(t(one.title))}</a></li>' for one in places)
    yield f"<ul>{''.join(links)}</ul>"


def _replaced_once(html: str, pattern: str, replacement: str) -> str:
    changed, count = re.subn(pattern, lambda _: replacement, html, flags=re.DOTALL)
    if count != 1:
        raise UnknownPageError(pattern)
    return changed


def _ours() -> str:
    """Before Streamlit's own script, because scripts of this type run in the order of the page."""
    files = own_files()
    fonts = (
        f'<link rel="preload" href="{files[name].address}" as="font" crossorigin>' for name in FONTS
    )
    return (
        '<link rel="icon" href="./favicon.svg" type="image/svg+xml">'
        f'<link rel="stylesheet" href="{files["style"].address}">{"".join(fonts)}'
        f'<script type="module" src="{files["script"].address}"></script>'
    )


def _title(language: str, title: Message | None) -> str:
    shown = NAME if title is None else msg("{page} – {guide}", page=title, guide=NAME)
    return translator(language)(shown)
