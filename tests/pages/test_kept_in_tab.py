"""What the tab keeps: the answers of the choice on top, and no word of those beside it."""

import json
import re
from html import unescape
from typing import Any

from streamlit.testing.v1 import AppTest

from kvp_core.summary.inputs import NoteAnswers
from kvp_ui.app.navigation import HOME, SUMMARY
from tests.pages.test_meeting import NAME, choices, meeting, press
from tests.pages.visit import answered, html, kept_as, opened

ID_NUMBER = "270396 12345"


def kept(page: AppTest) -> dict[str, Any]:
    """The file that the page is told."""
    told = re.findall(r'id="kvp-kept"[^>]*data-file="([^"]*)"', html(page))
    return dict(json.loads(unescape(told[-1]) or "{}"))


def test_before_anything_is_answered_nothing_is_kept() -> None:
    assert kept(opened(HOME)) == {}


def test_one_choice_is_kept_and_not_those_beside_it() -> None:
    page = meeting()
    press(page, "counsellor_copy")
    page.text_input(key=NAME).set_value("With Ida").run()
    (field,) = (each for each in page.number_input if "children" in str(each.key))
    field.set_value(5).run()
    assert choices(page) == ["A: As now", "B: With Ida"]
    file = kept(page)
    assert file["answers"]["benefit"]["children"] == 5
    assert set(file["answers"]) == set(kept(meeting())["answers"]), "no other topic, no choices"
    assert "Ida" not in json.dumps(file)


def test_what_looks_like_an_identity_number_is_not_kept() -> None:
    page = answered(SUMMARY)
    page.session_state[kept_as(NoteAnswers())] = NoteAnswers(note=f"I am {ID_NUMBER}")
    page.run()
    assert ID_NUMBER not in html(page)
    assert kept(page)["answers"]["note"] == {"note": ""}


def test_a_shared_screen_is_told_nothing_to_keep() -> None:
    assert 'id="kvp-kept"' not in html(answered(SUMMARY, mode="kiosk"))
