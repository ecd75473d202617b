"""``make pictures`` still takes pictures: one state, one dress."""

from argparse import Namespace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import pictures
from tests.browser.driving import Server
from tests.browser.states import Looks
from tests.browser.walking import Visitor

EVERYTHING = Namespace(mode=None, walk=None, language=None, colours=None, width=None)


def the_page_about_the_guide(visitor: Visitor, looks: Looks) -> None:
    visitor.goes_to("/about")
    looks("the page about the guide")


def width_of(picture: Path) -> int:
    """It stands in the head of every PNG."""
    return int.from_bytes(picture.read_bytes()[16:20])


def test_a_state_is_drawn_in_its_dress_and_stands_in_the_gallery(
    browser: Browser, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "FOLDER", tmp_path)
    dress = pictures.Dress("applicant", the_page_about_the_guide, "nn", "dark", (360,))
    pictures.take(dress, browser, server)
    (picture,) = tmp_path.rglob("*.png")
    assert picture.relative_to(tmp_path).as_posix() == (
        "applicant/the page about the guide/0360-nn-dark.png"
    )
    assert width_of(picture) == 360
    assert picture.relative_to(tmp_path).as_posix() in pictures.write_gallery().read_text("utf-8")


def test_a_part_can_be_chosen_and_a_kiosk_is_never_dark_or_narrow() -> None:
    every = list(pictures.dresses(EVERYTHING))
    assert {dress.mode for dress in every} == {"applicant", "counsellor", "kiosk"}
    kiosk = [dress for dress in every if dress.mode == "kiosk"]
    assert {dress.colours for dress in kiosk} == {"light"}
    assert {dress.widths for dress in kiosk} == {pictures.KIOSK_WIDTHS}
    wish = Namespace(**{**vars(EVERYTHING), "language": "nb", "width": 360, "colours": "dark"})
    chosen = list(pictures.dresses(wish))
    assert chosen
    assert {(d.language, d.colours, d.widths) for d in chosen} == {("nb", "dark", (360,))}
