"""The whole guide without a mouse, on a phone and on a desktop, in a meeting and at a kiosk."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.dresses import in_turn
from tests.browser.driving import MILLISECONDS_TO_SETTLE, Server, start_server
from tests.browser.keyboard import Keyboard, by_keys
from tests.browser.walking import CHECK_ANSWERS, Visitor, other_language

KIOSK = Path(__file__).parent / "kiosk_server.py"
MONDAY = date(2026, 11, 9)
NEXT = ".st-key-journey button"


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with start_server(
        tmp_path_factory.mktemp("kiosk"), KIOSK, KVP_MODE="kiosk", KVP_IDLE_SECONDS="600"
    ) as running:
        yield running


def the_check(keys: Keyboard) -> None:
    keys.visitor.goes_to("/")
    keys.tabs_through("the start page")
    keys.reaches(NEXT)
    keys.strikes("Enter", after="on the next step")
    for number, option in enumerate(CHECK_ANSWERS, 1):
        keys.arrives("h1")
        if number == 1:
            keys.tabs_through("a question")
        if number == 7:
            a_question_with_several_answers(keys)
        keys.pushes(f"ans_{option}")
    keys.arrives("h1")
    keys.tabs_through("the verdict")
    in_another_language(keys)


def a_question_with_several_answers(keys: Keyboard) -> None:
    keys.pushes("ans_yes")
    keys.arrives("h1")
    keys.pushes("continue")
    keys.arrives("#kvp-errors")
    the_error_leads_to(keys, ".st-key-ansbox_several input")
    keys.strikes("Space", after="in the first answer")
    keys.strikes("Space", after="in the first answer again")
    keys.pushes("step_back")
    keys.arrives("h1")


def in_another_language(keys: Keyboard) -> None:
    """There and back; the focus stays on a button with which one can change again."""
    visitor = keys.visitor
    home = visitor.language
    for language in (other_language(home), home):
        keys.pushes(f"language_{language}")
        visitor.language = language
        expect(keys.page.locator("html")).to_have_attribute("lang", language)
        assert keys.is_at("[class*=st-key-language_] button")


def the_error_leads_to(keys: Keyboard, field: str) -> None:
    keys.page.keyboard.press("Tab")
    assert keys.is_at("#kvp-errors a")
    keys.stands("the first error")
    keys.page.keyboard.press("Enter")
    keys.arrives(field)


def the_estimator(keys: Keyboard) -> None:
    keys.visitor.goes_to("/eligibility")
    keys.goes("benefit")
    keys.tabs_through("the empty estimator")
    keys.pushes("calculate")
    keys.arrives("#kvp-errors")
    the_error_leads_to(keys, ".st-key-field_birth_date input")
    keys.writes(birth_date="27.03.1996", children="2")
    keys.chooses("work", "Yes")
    keys.writes(hours="7,5")
    keys.pushes("calculate")
    keys.arrives("#kvp-result")
    keys.tabs_through("the estimate")
    keys.reaches(".st-key-field_compare input")
    keys.strikes("Space", after="in the comparison")
    keys.pushes("edit_children")
    keys.arrives(".st-key-field_children input")
    keys.writes(children="3")
    in_another_language(keys)
    keys.pushes("calculate")
    keys.arrives("#kvp-result")


def the_costs(keys: Keyboard) -> None:
    keys.visitor.goes_to("/supplements")
    keys.tabs_through("the costs")
    keys.chooses("illness", "Yes")
    keys.chooses("agreed", "Yes")
    keys.chooses("doing", "A course, work practice or another scheme from Nav")
    keys.chooses("paid", "No")
    keys.ticks(".st-key-field_costs")
    keys.pushes("calculate")
    keys.arrives("#kvp-errors")
    the_error_leads_to(keys, ".st-key-field_start input")
    keys.writes(start="10.08.2026", end="18.12.2026", days="3", km="34")
    keys.chooses("public", "No")
    keys.chooses("no_public", "There is nothing that fits, or it takes too long")
    keys.chooses("car", "Yes")
    keys.writes(toll="50")
    keys.pushes("calculate")
    keys.arrives("#kvp-result")
    keys.tabs_through("the costs, worked out")


def the_driving_log(keys: Keyboard) -> None:
    page = keys.page
    keys.visitor.goes_to("/driving_log")
    keys.tabs_through("the empty driving log")
    keys.writes(km_one_way="20", days_per_week="5", start="02.11.2026", end="31.12.2026")
    keys.pushes("log_start")
    keys.arrives("#kvp-week")
    keys.ticks(f"[class*='st-key-log-0-{MONDAY}']")
    expect(page.locator(".kv-weeksum .kv-num")).to_contain_text("118")
    keys.pushes("log_copy")
    keys.arrives("#kvp-said")
    expect(page.locator(".kv-weeksum .kv-num")).to_contain_text("118")
    keys.pushes("log_before")
    keys.arrives("#kvp-week")
    keys.pushes("log_clear")
    keys.pushes("log_undo")
    keys.ticks("[class*='st-key-FillAnswers-weekdays-1']")
    keys.pushes("log_fill")
    keys.arrives("#kvp-said")
    expect(page.locator("#kvp-result")).to_be_visible()
    keys.tabs_through("the driving log")
    keys.pushes("log_change_0")
    keys.tabs_through("a trip that is changed")
    keys.pushes("log_trip_stop")
    keys.pushes("log_new")
    keys.pushes("log_trip_stop")


def the_complaint(keys: Keyboard) -> None:
    keys.visitor.goes_to("/complaint")
    keys.pushes("find_deadline")
    keys.arrives("#kvp-errors")
    the_error_leads_to(keys, ".st-key-field_track input")
    keys.chooses("track", "KVP: no, stopped, or too little money")
    keys.writes(received="20.11.2026")
    keys.pushes("find_deadline")
    keys.arrives("#kvp-result")
    keys.tabs_through("the last day, and an empty letter")
    keys.writes(change="More money")
    keys.tabs_through("the letter")
    keys.takes("file_kvp_klage_docx")


def the_summary(keys: Keyboard) -> None:
    keys.visitor.goes_to("/eligibility")
    for option in CHECK_ANSWERS:
        keys.pushes(f"ans_{option}")
    keys.goes("benefit")
    keys.writes(birth_date="27.03.2002")
    keys.pushes("calculate")
    keys.goes("summary")
    keys.tabs_through("the summary")
    keys.takes("file_kvp_mappe_pdf")


def the_papers(keys: Keyboard) -> None:
    keys.visitor.goes_to("/")
    for name in ("programme", "rates", "accessibility", "checks", "about"):
        keys.goes(name)
        keys.tabs_through(name)
    for key, then in (
        ("delete", "#kvp-delete"),
        ("delete_no", ".st-key-delete button"),
        ("delete", "#kvp-delete"),
        ("delete_yes", "#kvp-deleted"),
    ):
        keys.pushes(key)
        keys.arrives(then)


WALKS = (
    the_check,
    the_estimator,
    the_costs,
    the_driving_log,
    the_complaint,
    the_summary,
    the_papers,
)


SCREENS = (("nb", "phone"), ("en", "desktop"))


@pytest.mark.parametrize(("walk", "language", "screen"), in_turn(WALKS, SCREENS))
def test_who_has_no_mouse_gets_everywhere(
    new_page: OpenPage,
    server: Server,
    walk: Callable[[Keyboard], None],
    language: str,
    screen: str,
) -> None:
    with by_keys(Visitor(new_page(server.url, screen, language), language)) as keys:
        walk(keys)


def test_a_meeting_without_a_mouse(new_page: OpenPage, server: Server) -> None:
    with by_keys(Visitor(new_page(server.url, language="nb"), "nb")) as keys:
        keys.visitor.goes_to("/benefit?mode=counsellor")
        keys.tabs_through("the empty meeting")
        keys.writes(birth_date="27.03.1996")
        keys.pushes("counsellor_copy")
        keys.tabs_through("a meeting with two choices")
        keys.pushes("counsellor_remove")
        for popover in ("counsellor_two", "counsellor_examples"):
            keys.reaches(f".st-key-{popover} button")
            keys.page.keyboard.press("Enter")
            expect(keys.page.locator("[data-testid=stPopoverBody]")).to_be_visible()
            keys.arrives("[data-testid=stPopoverBody] :is(input, button)")
            keys.page.keyboard.press("Escape")
            keys.arrives(f".st-key-{popover} button")
        keys.pushes("counsellor_new")
        keys.pushes("counsellor_no")
        keys.pushes("counsellor_new")
        keys.pushes("counsellor_yes")
        keys.visitor.goes_to("/eligibility?mode=counsellor")
        keys.tabs_through("the check in a meeting")


def test_a_kiosk_without_a_touch(new_page: OpenPage, kiosk: Server) -> None:
    with by_keys(Visitor(new_page(kiosk.url, "kiosk", "nb"), "nb")) as keys:
        keys.visitor.goes_to("/")
        keys.tabs_through("nobody is here")
        keys.pushes("attract_nb")
        keys.arrives("h1")
        keys.tabs_through("the start page of a kiosk")
        keys.pushes("door_eligibility")
        keys.arrives("h1")
        keys.tabs_through("a question at a kiosk")
        keys.pushes("ans_from_18_to_66")
        keys.arrives("h1")
        keys.pushes("kiosk_start")
        keys.pushes("door_benefit")
        keys.arrives("h1")
        keys.pushes("answer_1")
        keys.pushes("answer_1")
        keys.arrives("h1")
        keys.tabs_through("the amount of a kiosk")
        keys.pushes("kiosk_start")
        keys.pushes("door_supplements")
        keys.tabs_through("the costs of a kiosk")
        keys.reaches(".st-key-kiosk_finish button")
        keys.page.keyboard.press("Enter")
        begin = keys.page.locator(".st-key-attract_nb button")
        expect(begin).to_be_visible(timeout=MILLISECONDS_TO_SETTLE)
