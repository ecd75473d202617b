"""``make pictures``: every state of the guide as a picture, in every dress, to be looked through.

They are put in build/pictures/, with a page that shows them beside each other. Choose a part with
``--mode``, ``--walk``, ``--language``, ``--colours`` and ``--width``; all of them is some hours.
"""

import argparse
import html
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from kvp_core.language.i18n import LANGUAGES
from tests.browser.driving import (
    FLAGS,
    PROJECT,
    Server,
    find_chromium,
    grow_to_the_page,
    start_server,
)
from tests.browser.reaching import settle_if_connected
from tests.browser.states import WALKS, Walk, the_gallery
from tests.browser.walking import Visitor

FOLDER = PROJECT / "build" / "pictures"
HEIGHTS = {360: 740, 768: 1024, 1080: 1920, 1280: 900, 1920: 1080}
KIOSK_WIDTHS, USUAL_WIDTHS = (1080, 1920), (360, 768, 1280, 1920)
EVERY_WALK = {**WALKS, "applicant": (*WALKS["applicant"], the_gallery)}
DEPLOYMENT = {"KVP_GALLERY": "yes", "KVP_IDLE_SECONDS": "600", "KVP_IDLE_COUNTDOWN_SECONDS": "600"}


@dataclass(frozen=True)
class Dress:
    """One walk in one language and one set of colours."""

    mode: str
    walk: Walk
    language: str
    colours: str
    widths: tuple[int, ...]


def dresses(wish: argparse.Namespace) -> Iterator[Dress]:
    """All that were wished for; a kiosk is always light, and is never as narrow as a phone."""
    for mode, walks in EVERY_WALK.items():
        for walk in walks:
            for language in LANGUAGES:
                for colours in ("light",) if mode == "kiosk" else ("light", "dark"):
                    widths = KIOSK_WIDTHS if mode == "kiosk" else USUAL_WIDTHS
                    kept = tuple(one for one in widths if wish.width in {None, one})
                    dress = Dress(mode, walk, language, colours, kept)
                    if kept and _is_wished_for(dress, wish):
                        yield dress


def _is_wished_for(dress: Dress, wish: argparse.Namespace) -> bool:
    return (
        wish.mode in {None, dress.mode}
        and wish.walk in {None, dress.walk.__name__}
        and wish.language in {None, dress.language}
        and wish.colours in {None, dress.colours}
    )


def take(dress: Dress, browser: Browser, server: Server) -> None:
    """One picture of each state in each width, as tall as the page."""
    sizes: list[Any] = [{"width": one, "height": HEIGHTS[one]} for one in dress.widths]
    context = browser.new_context(
        base_url=server.url,
        viewport=sizes[-1],
        color_scheme="dark" if dress.colours == "dark" else "light",
        locale=LANGUAGES[dress.language].locale.replace("_", "-"),
    )
    page = context.new_page()

    def looks(name: str) -> None:
        before = page.viewport_size
        for size in sizes:
            page.set_viewport_size(size)
            settle_if_connected(page)
            grow_to_the_page(page)
            file = FOLDER / dress.mode / name.replace("/", "-") / _file_name(size["width"], dress)
            page.screenshot(path=file, animations="disabled")
        assert before is not None
        page.set_viewport_size(before)

    dress.walk(Visitor(page, dress.language), looks)
    context.close()


def _file_name(width: int, dress: Dress) -> str:
    return f"{width:04}-{dress.language}-{dress.colours}.png"


def write_gallery() -> Path:
    """A page with every picture, those of one state beside each other."""
    parts = ["<!doctype html><meta charset=utf-8><title>The guide in pictures</title>"]
    parts.append("<style>img{height:40rem;border:1px solid;margin:.2rem}body{font:1rem sans-serif}")
    parts.append("div{display:flex;overflow-x:auto}</style>")
    files = sorted(FOLDER.rglob("*.png"))
    for folder, held in groupby(files, key=lambda file: file.parent.relative_to(FOLDER)):
        parts.append(f"<h2>{html.escape(str(folder))}</h2><div>")
        for file in held:
            place = html.escape(file.relative_to(FOLDER).as_posix())
            parts.append(
                f'<a href="{place}"><img loading=lazy src="{place}" alt="{file.stem}"></a>'
            )
        parts.append("</div>")
    gallery = FOLDER / "index.html"
    gallery.write_text("\n".join(parts), "utf-8")
    return gallery


def main() -> None:
    wishes = argparse.ArgumentParser(description=__doc__)
    for name in ("mode", "walk", "language", "colours"):
        wishes.add_argument(f"--{name}")
    wishes.add_argument("--width", type=int)
    wished = list(dresses(wishes.parse_args()))
    with (
        TemporaryDirectory() as folder,
        start_server(Path(folder), **DEPLOYMENT) as server,
        sync_playwright() as running,
    ):
        browser = running.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        for dress in wished:
            take(dress, browser, server)
            sys.stdout.write(
                f"{dress.mode} {dress.walk.__name__} {dress.language} {dress.colours}\n"
            )
    sys.stdout.write(f"{write_gallery()}\n")


if __name__ == "__main__":
    main()
