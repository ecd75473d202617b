"""What the shell script promises, on a small application that has every kind of field."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from kvp_core.language.i18n import translator
from kvp_core.language.messages import msg
from kvp_ui.server.streamlit_texts import LOST_CONNECTION, STREAMLIT_TEXTS
from tests.browser.conftest import OpenPage
from tests.browser.dresses import spoken
from tests.browser.driving import Server, settle, start_server, stop
from tests.browser.walking import other_language

STAND_IN = Path(__file__).parent / "stand_in" / "launch.py"
FOCUSED = "[document.activeElement.tagName, document.activeElement.innerText]"
SCROLLED = "document.querySelector('[data-testid=stMain]').scrollTop"
VISIBLE_AND_SPOKEN = """() => [
  ...document.body.innerText.split("\\n"),
  ...[...document.querySelectorAll("body *")].flatMap((element) =>
    ["aria-label", "aria-valuetext", "placeholder", "title"].map(
      (name) => element.getAttribute(name))),
].filter(Boolean).map((text) => text.trim())"""


@pytest.fixture(scope="module")
def stand_in(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with start_server(tmp_path_factory.mktemp("stand_in"), STAND_IN) as running:
        yield running


def opened(new_page: OpenPage, stand_in: Server, path: str = "/", **options: str) -> Page:
    page = new_page(stand_in.url, **options)
    page.goto(path)
    settle(page)
    return page


NYNORSK_OR_BOKMAL = "Intl.DateTimeFormat.supportedLocalesOf(['nn-NO', 'nb-NO'])[0]"
"""Chromium has no nynorsk of its own."""


def press(page: Page, key: str) -> None:
    page.locator(f".st-key-{key} button").click()
    settle(page)


def said(page: Page) -> list[str]:
    texts: list[str] = page.evaluate(VISIBLE_AND_SPOKEN)
    return texts


def test_the_page_and_its_calendar_follow_the_language_both_ways(
    new_page: OpenPage, stand_in: Server
) -> None:
    page = opened(new_page, stand_in, language="nb")
    for language, locale, weekday, other in (
        ("nb", "nb-NO", "fredag 6. november 2026", "en"),
        ("en", "en-GB", "Friday, 6 November 2026", "nn"),
        ("nn", page.evaluate(NYNORSK_OR_BOKMAL), "fredag 6. november 2026", "nb"),
        ("nb", "nb-NO", "fredag 6. november 2026", "en"),
    ):
        assert page.evaluate("document.documentElement.lang") == language
        assert page.evaluate("navigator.language") == locale
        calendar = page.locator(".st-key-set_day").get_by_test_id("stDateInputCalendarButton")
        calendar.click()
        expect(page.get_by_role("button", name=weekday)).to_be_visible()
        page.keyboard.press("Escape")
        press(page, f"language_{other}")


@pytest.mark.parametrize("browser_language", spoken(by_day="nb"))
def test_the_language_is_remembered(
    new_page: OpenPage, stand_in: Server, browser_language: str
) -> None:
    page = opened(new_page, stand_in, language=browser_language)
    press(page, f"language_{other_language(browser_language)}")
    chosen = page.evaluate("document.documentElement.lang")
    assert chosen != browser_language
    page.reload()
    settle(page)
    assert page.evaluate("document.documentElement.lang") == chosen
    (cookie,) = [each for each in page.context.cookies() if each["name"] == "app_lang"]
    assert (cookie["value"], cookie["path"], cookie["sameSite"]) == (chosen, "/", "Lax")


def test_streamlit_speaks_the_language_of_the_page(new_page: OpenPage, stand_in: Server) -> None:
    """No English sentence of Streamlit's in Norwegian, and no Norwegian one on the way back."""
    page = opened(new_page, stand_in, language="nb")
    nb = translator("nb")
    english = {text.msgid for text in STREAMLIT_TEXTS if "{" not in text.msgid}
    norwegian = {nb(msg(text)) for text in english} - english
    assert not english & (set(said(page)) - {"Open"})  # the word stands in a text of the page's own
    assert {"Velg dato", "Velg et svar", "Flere", "Tom", "dag, Day"} <= set(said(page))
    expect(page.locator("body")).to_contain_text("Valgt dato: 5. november 2026")
    press(page, "language_en")
    assert not norwegian & set(said(page))
    assert {"Choose date", "Choose an option", "Increment", "day, Day"} <= set(said(page))


def test_a_month_is_said_in_the_language_of_the_page(new_page: OpenPage, stand_in: Server) -> None:
    page = opened(new_page, stand_in, language="nb")
    month = page.locator('.st-key-set_day [data-type="month"]')
    month.press("ArrowDown")
    expect(month).to_have_attribute("aria-valuetext", "10 – oktober")


def test_what_someone_typed_and_what_the_page_says_is_left_alone(
    new_page: OpenPage, stand_in: Server
) -> None:
    page = opened(new_page, stand_in, language="nb")
    field = page.get_by_label("Kroner")
    field.fill("Open")
    field.press("Enter")
    settle(page)
    expect(field).to_have_value("Open")
    page.locator("summary").click()
    expect(page.get_by_test_id("stText").get_by_text("Open", exact=True)).to_be_visible()


def test_the_first_page_takes_no_focus(new_page: OpenPage, stand_in: Server) -> None:
    assert opened(new_page, stand_in).evaluate(FOCUSED)[0] == "BODY"


def test_a_new_view_begins_at_its_heading(new_page: OpenPage, stand_in: Server) -> None:
    page = opened(new_page, stand_in, screen="phone")
    page.get_by_role("link", name="To the benefit page").click()
    settle(page)
    assert page.evaluate(FOCUSED) == ["H1", "Benefit"]
    page.get_by_role("link", name="To the start page").click()
    settle(page)
    assert page.evaluate(FOCUSED) == ["H1", "Step 1"]
    assert page.evaluate(SCROLLED) == 0
    expect(page).to_have_title("Stedfortreder -1")


def test_a_switch_of_language_keeps_focus_and_place(new_page: OpenPage, stand_in: Server) -> None:
    page = opened(new_page, stand_in, screen="phone", language="en")
    page.locator(".st-key-language_nb button").focus()
    page.evaluate("document.querySelector('[data-testid=stMain]').scrollTo(0, 300)")
    page.keyboard.press("Enter")
    settle(page)
    assert page.evaluate("document.documentElement.lang") == "nb"
    assert page.evaluate(FOCUSED) == ["BUTTON", "Nynorsk"]
    assert page.evaluate(SCROLLED) == 300


def test_back_goes_one_step_back_and_then_out(new_page: OpenPage, stand_in: Server) -> None:
    page = opened(new_page, stand_in, "/benefit")
    page.get_by_role("link", name="To the start page").click()
    settle(page)
    press(page, "step_next")
    press(page, "step_next")
    expect(page.get_by_role("heading", name="Step 3")).to_be_focused()
    page.go_back()
    settle(page)
    expect(page.get_by_role("heading", name="Step 2")).to_be_focused()
    press(page, "step_next")
    press(page, "step_back")
    press(page, "step_back")
    expect(page.get_by_role("heading", name="Step 1")).to_be_focused()
    page.go_back()
    settle(page)
    expect(page.get_by_role("heading", name="Benefit")).to_be_visible()
    page.go_forward()
    settle(page)
    expect(page.get_by_role("heading", name="Step 1")).to_be_visible()


def test_answers_are_a_group_under_the_question(new_page: OpenPage, stand_in: Server) -> None:
    page = opened(new_page, stand_in)
    expect(page.get_by_role("group", name="Step 1")).to_contain_text("Next")
    press(page, "step_next")
    expect(page.get_by_role("group", name="Step 2")).to_contain_text("Next")


def test_a_control_can_have_a_longer_name(new_page: OpenPage, stand_in: Server) -> None:
    page = opened(new_page, stand_in, language="nb")
    expect(page.locator(".st-key-language_en button")).to_have_attribute("lang", "en")
    expect(page.get_by_role("button", name="Next, step 2")).to_be_visible()
    press(page, "step_next")
    expect(page.get_by_role("button", name="Next, step 3")).to_be_visible()
    page.get_by_role("link", name="To the benefit page").click()
    settle(page)
    expect(page.locator("[aria-label^='Next']")).to_have_count(0)


def test_a_link_to_another_site_tells_it_nothing(new_page: OpenPage, stand_in: Server) -> None:
    link = opened(new_page, stand_in).get_by_role("link", name="Nav", exact=True)
    expect(link).to_have_attribute("rel", re.compile("noopener"))


def test_a_broken_page_apologises_and_logs_no_answer(new_page: OpenPage, stand_in: Server) -> None:
    page = opened(new_page, stand_in, language="nb")
    press(page, "fail")
    expect(page.get_by_role("alert")).to_contain_text("Noe gikk galt hos oss.")
    assert "ValueError at" in stand_in.log
    assert "secret answer" not in stand_in.log
    assert "127.0.0.1" not in stand_in.log


@pytest.mark.parametrize("language", spoken(by_day="en"))
def test_a_lost_server_is_told_in_our_words(
    new_page: OpenPage, tmp_path: Path, language: str, faults_expected: list[str]
) -> None:
    faults_expected += [
        "net::ERR_CONNECTION_REFUSED",
        "WebSocket connection to",
        "/_stcore/health",
        "is not responding",
    ]
    with start_server(tmp_path, STAND_IN) as running:
        page = opened(new_page, running, language=language)
        stop(running.process)
        told = page.get_by_role("alert")
        expect(told).to_contain_text(translator(language)(LOST_CONNECTION), timeout=10_000)
        assert not any("Streamlit" in text for text in page.locator("body").inner_text().split())
        with start_server(tmp_path, STAND_IN, KVP_PORT=running.url.rpartition(":")[2]):
            expect(told).to_be_hidden(timeout=30_000)
