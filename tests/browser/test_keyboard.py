"""Who has no mouse gets where a mouse leads, and stays where they were when the page changes."""

import re

import pytest
from playwright.sync_api import Page, expect

from kvp_core.language.i18n import HARD_SPACE
from tests.browser.conftest import OpenPage
from tests.browser.driving import Server, settle
from tests.browser.visit import unfold
from tests.browser.walking import Visitor

MENU = ".st-key-menu button"
BODY = "[data-testid=stPopoverBody]"
DELETED = "The answers are deleted."


def visitor_at(new_page: OpenPage, server: Server, address: str) -> Visitor:
    visitor = Visitor(new_page(server.url, language="en"), "en")
    visitor.goes_to(address)
    return visitor


def test_the_skip_link_leads_past_the_bar(new_page: OpenPage, server: Server) -> None:
    page = visitor_at(new_page, server, "/about").page
    page.get_by_test_id("stSkipToContent").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".st-key-delete button")).to_be_focused()


def test_the_bar_and_the_links_at_the_foot_are_found_as_navigation(
    new_page: OpenPage, server: Server
) -> None:
    page = visitor_at(new_page, server, "/about").page
    for name in ("Main menu", "App pages"):
        expect(page.get_by_role("navigation", name=name)).to_have_count(1)


@pytest.mark.parametrize("mode", ["applicant", "counsellor", "kiosk"])
def test_a_page_has_its_landmarks_beside_each_other(
    new_page: OpenPage, server: Server, mode: str
) -> None:
    page = visitor_at(new_page, server, f"/about?mode={mode}").page
    if mode == "kiosk":
        expect(page.get_by_role("main").get_by_role("heading", level=1)).to_have_count(1)
        page.locator(".st-key-attract_en button").click()
        expect(page.get_by_role("navigation", name="Main menu")).to_have_count(1)
        expect(page.get_by_role("main")).to_have_count(1)
        expect(page.get_by_role("main").get_by_role("navigation")).to_have_count(0)
        return
    banner, main, foot = (page.get_by_role(role) for role in ("banner", "main", "contentinfo"))
    for landmark in (banner, main, foot):
        expect(landmark).to_have_count(1)
        expect(landmark.locator("main, [role=main], [role=banner], footer")).to_have_count(0)
    expect(banner.get_by_role("navigation", name="Main menu")).to_have_count(1)
    expect(main.get_by_role("heading", level=1)).to_have_count(1)
    expect(main.get_by_role("navigation")).to_have_count(0)
    expect(foot.get_by_role("navigation", name="App pages")).to_have_count(1)
    expect(foot).to_contain_text("You get an estimate.")


def open_menu(page: Page) -> None:
    page.locator(MENU).focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"{BODY} a").first).to_be_focused()


def test_a_menu_opened_by_a_key_is_entered_and_closes_when_it_is_left(
    new_page: OpenPage, server: Server
) -> None:
    page = visitor_at(new_page, server, "/about").page
    menu, links = page.locator(MENU), page.locator(f"{BODY} a")
    open_menu(page)
    page.keyboard.press("Shift+Tab")
    expect(menu).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "false")
    open_menu(page)
    for _ in range(links.count()):
        page.keyboard.press("Tab")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".st-key-leave button")).to_be_focused()
    open_menu(page)
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()


def test_whoever_opens_the_menu_with_a_mouse_stays_on_the_button(
    new_page: OpenPage, server: Server
) -> None:
    page = visitor_at(new_page, server, "/about").page
    page.locator(MENU).click()
    expect(page.locator(f"{BODY} a").first).to_be_visible()
    settle(page)
    expect(page.locator(f"{BODY} a").first).not_to_be_focused()


def test_deleting_never_loses_the_place(new_page: OpenPage, server: Server) -> None:
    visitor = visitor_at(new_page, server, "/about")
    page = visitor.page
    for key, then in [
        ("delete", "#kvp-delete"),
        ("delete_no", ".st-key-delete button"),
        ("delete", "#kvp-delete"),
        ("delete_yes", "#kvp-deleted"),
    ]:
        page.locator(f".st-key-{key} button").focus()
        with visitor.answered():
            page.keyboard.press("Enter")
        expect(page.locator(then)).to_be_focused()


def test_that_answers_are_deleted_is_said_until_there_are_new_ones(
    new_page: OpenPage, server: Server
) -> None:
    visitor = visitor_at(new_page, server, "/about")
    visitor.presses("delete")
    visitor.presses("delete_yes")
    visitor.reads(DELETED)
    page = visitor.page
    for name in ("benefit", "about"):
        page.locator(MENU).click()
        with visitor.answered():
            page.locator(f'{BODY} a[href$="{name}"]').click()
        if name == "benefit":
            visitor.types(birth_date="27.03.1996")
    visitor.is_at("About and privacy")
    expect(page.get_by_text(DELETED)).to_have_count(0)


def test_the_last_day_is_read_first_each_time_it_is_found(
    new_page: OpenPage, server: Server
) -> None:
    visitor = visitor_at(new_page, server, "/complaint")
    page = visitor.page
    visitor.chooses("track", "KVP: no, stopped, or too little money")
    visitor.presses("complaint_other_day")
    visitor.presses("find_deadline")
    expect(page.locator("#kvp-errors")).to_be_focused()
    expect(page.locator("#kvp-errors")).to_be_in_viewport()
    expect(page.locator(".st-key-find_deadline button")).to_be_in_viewport()
    expect(page).to_have_title(re.compile("^Error: "))
    visitor.types(decided_on="20.11.2026")
    visitor.presses("find_deadline")
    assert visitor.focused()["id"] == "kvp-result"
    expect(page).not_to_have_title(re.compile("^Error: "))
    visitor.presses("complaint_change")
    assert visitor.focused()["tag"] == "H1"
    visitor.types(decided_on="19.11.2026")
    expect(page.locator(".kv-notice")).to_contain_text("You have changed an answer.")
    visitor.presses("find_deadline")
    assert visitor.focused()["id"] == "kvp-result"
    unfold(page, "letter_more")
    with visitor.answered():
        page.locator(".st-key-field_reason textarea").fill("010190 12345")
        page.keyboard.press("Tab")
    expect(page.locator("#kvp-errors")).to_be_visible()
    with visitor.answered():
        page.locator(".st-key-field_reason textarea").fill(f"More{HARD_SPACE}money")
        page.keyboard.press("Tab")
    expect(page.locator("#kvp-errors")).to_have_count(0)
    assert visitor.focused()["tag"] != "BODY"


def test_the_browser_may_fill_in_a_birthday_only_on_the_person_s_own_screen(
    new_page: OpenPage, server: Server
) -> None:
    for address, filled in [("/benefit", "bday"), ("/benefit?mode=counsellor", "off")]:
        visitor = visitor_at(new_page, server, address)
        box = visitor.field("birth_date").get_by_role("textbox")
        expect(box).to_have_attribute("autocomplete", filled)
