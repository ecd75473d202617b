"""A line that is cut: whoever comes back finds everything, and is told meanwhile."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.driving import Server, settle, start_server
from tests.browser.visit import write
from tests.browser.walking import Visitor
from tests.faults.relay import relay_to

SECONDS_TO_COME_BACK = 90
HEADLINE = "#kvp-result"


@pytest.mark.parametrize("seconds", [5, 20, 120])
def test_the_answers_are_there_when_the_line_is_mended(
    new_page: OpenPage, server: Server, faults_expected: list[str], seconds: int
) -> None:
    faults_expected += ["net::ERR", "WebSocket", "Client Error", "is not responding"]
    with relay_to(server.url) as line:
        visitor = Visitor(new_page(line.url, "phone", "en"), "en")
        page = visitor.page
        visitor.goes_to("/benefit")
        visitor.types(birth_date="27.03.1996")
        visitor.works_it_out()
        before = page.locator(HEADLINE).inner_text()
        line.cut()
        expect(page.locator("#kvp-lost")).to_contain_text("This tab has your answers.")
        page.wait_for_timeout(seconds * 1000)
        line.mend()
        expect(page.locator("#kvp-lost")).to_have_count(0, timeout=SECONDS_TO_COME_BACK * 1000)
        settle(page)
        assert page.locator(HEADLINE).inner_text() == before
        write(page, "birth_date", "28.03.1996")
        visitor.works_it_out()
        expect(page.locator(HEADLINE)).to_contain_text("in your account")


def test_who_comes_back_after_the_minutes_has_them_from_the_tab(
    new_page: OpenPage, tmp_path: Path, faults_expected: list[str]
) -> None:
    faults_expected += ["net::ERR", "WebSocket", "Client Error", "is not responding"]
    with (
        start_server(tmp_path, KVP_SESSION_MINUTES="1") as server,
        relay_to(server.url) as line,
    ):
        visitor = Visitor(new_page(line.url, "phone", "en"), "en")
        page = visitor.page
        visitor.goes_to("/benefit")
        visitor.types(birth_date="27.03.1996")
        line.cut()
        page.wait_for_timeout(80_000)
        line.mend()
        expect(page.locator("#kvp-lost")).to_have_count(0, timeout=SECONDS_TO_COME_BACK * 1000)
        settle(page)
        visitor.reads("The page was loaded again. Your answers are back in place.")
        expect(visitor.field("birth_date").locator("input")).to_have_value("27.03.1996")
