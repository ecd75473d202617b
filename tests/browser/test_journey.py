"""A phone in one hand: how many touches lead from the start to what somebody came for."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.driving import Server, settle


class Thumb:
    """Touches the screen, and counts."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.touches = self.dates = 0

    def touch(self, selector: str) -> None:
        self.page.locator(selector).first.tap()
        self.touches += 1
        settle(self.page)

    def type_a_date(self, field: str, text: str) -> None:
        """Touch the field, and write; leaving it needs no touch of its own."""
        self.touch(f".st-key-field_{field} input")
        self.page.keyboard.type(text)
        self.dates += 1


def at(page: Page, address: str) -> Thumb:
    page.goto(address)
    settle(page)
    return Thumb(page)


def downloads(thumb: Thumb, touch: Callable[[], None]) -> str:
    with thumb.page.expect_download() as waiting:
        touch()
    return waiting.value.suggested_filename


def test_seven_touches_and_one_date_lead_to_what_reaches_the_account(
    new_page: OpenPage, server: Server
) -> None:
    thumb = at(new_page(server.url, "phone", "nb"), "/")
    thumb.touch(".st-key-card_benefit a")
    thumb.type_a_date("birth_date", "16031996")
    thumb.touch(".st-key-calculate button")
    expect(thumb.page.locator(".kv-result")).to_contain_text("etter skatt")
    assert thumb.touches <= 7
    assert thumb.dates == 1
    before = thumb.touches
    name = downloads(thumb, lambda: thumb.touch(".st-key-file_kvp_result_pdf button"))
    assert name == "kvp-result.pdf"
    assert thumb.touches == before + 1


def test_four_touches_and_one_date_lead_from_a_letter_to_the_last_day(
    new_page: OpenPage, server: Server
) -> None:
    thumb = at(new_page(server.url, "phone", "nb"), "/")
    thumb.touch(".st-key-card_complaint a")
    thumb.touch(".st-key-field_track [data-testid=stRadioOption]")
    thumb.type_a_date("received", "16112026")
    thumb.touch(".st-key-find_deadline button")
    expect(thumb.page.locator("h1")).to_contain_text("desember 2026")
    expect(thumb.page.locator(".kv-daysleft")).to_contain_text("igjen")
    expect(thumb.page.locator(".st-key-file_kvp_klage_docx button")).to_be_visible()
    assert thumb.touches == 4
    assert thumb.dates == 1
