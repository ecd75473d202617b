"""Who a page talks to, and what it forgets, without a browser: locked modes, deleting, a kiosk."""

import re

import pytest

from kvp_ui.app.navigation import ABOUT, BENEFIT, ELIGIBILITY, HOME, SUMMARY
from kvp_ui.counsellor.frame import SHORTCUTS
from tests.pages.conftest import Deploy
from tests.pages.test_meeting import has_days_away, meeting
from tests.pages.visit import EVERYTHING, answered, go_and_ask, html, kept_as, opened


@pytest.mark.parametrize(
    ("locked", "drawn"), [("counsellor", 'id="kvp-counsellor"'), ("kiosk", 'id="kvp-kiosk"')]
)
@pytest.mark.parametrize("asked", ["applicant", "counsellor", "kiosk"])
def test_no_address_leads_out_of_a_locked_mode(
    locked: str, drawn: str, asked: str, deploy: Deploy
) -> None:
    deploy(MODE=locked)
    assert drawn in html(opened(HOME, lang="en", mode=asked))


def test_a_kiosk_is_told_how_long_to_wait(deploy: Deploy) -> None:
    deploy(IDLE_SECONDS="7", IDLE_COUNTDOWN_SECONDS="5")
    assert 'data-idle="7" data-countdown="5"' in html(opened(HOME, mode="kiosk"))


def test_each_shortcut_of_a_meeting_has_something_to_press() -> None:
    page = meeting()
    there: set[str] = set()
    for place in (BENEFIT, ELIGIBILITY, SUMMARY):
        go_and_ask(page, place)
        there |= {str(each.key) for each in (*page.button, *page.radio)}
        there |= {str(each.proto.id) for each in page.get("download_button")}
    pressed = [key for _, key, _ in SHORTCUTS if not key.startswith("counsellor_tab_")]
    # a list to choose from, which the test page leaves out, and a button of the browser’s own
    opens = {"counsellor_two", "counsellor_print"}
    missing = [
        key for key in pressed if not any(key in each for each in there) and key not in opens
    ]
    assert missing == []


def test_the_amounts_of_a_meeting_follow_each_answer_at_once() -> None:
    page = meeting()
    before = re.findall(r"NOK.[\d,]+", html(page))
    has_days_away(page, 5)
    assert before != re.findall(r"NOK.[\d,]+", html(page)) != []


def test_deleting_is_asked_about_and_leaves_nothing() -> None:
    page = answered(BENEFIT, lang="en")
    page.switch_page(str(ABOUT.file)).run()
    for key, left in (
        ("delete", True),
        ("delete_no", True),
        ("delete", True),
        ("delete_yes", False),
    ):
        page.button(key=key).click().run()
        assert any(kept_as(given) in page.session_state for given in EVERYTHING) is left
    assert "The answers are deleted." in html(page)
    assert not [button for button in page.button if button.key == "delete"]


def test_what_cannot_be_undone_is_not_the_button_that_catches_the_eye() -> None:
    page = answered(BENEFIT, lang="en")
    page.switch_page(str(ABOUT.file)).run()
    page.button(key="delete").click().run()
    keep, delete = (page.button(key=key) for key in ("delete_no", "delete_yes"))
    keys = [button.key for button in page.button]
    assert keys.index(keep.key) < keys.index(delete.key)
    assert delete.proto.type != "primary"
