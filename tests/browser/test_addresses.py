"""What an address can ask for: a page, a language, a view; and what it cannot."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.dresses import spoken
from tests.browser.driving import Server, start_server
from tests.browser.walking import Visitor, other_language


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("/benefit", "How much can you get?"),
        pytest.param("/rates", "Rates and sources", marks=pytest.mark.nightly),
    ],
)
def test_a_page_can_be_the_first_that_anybody_asks_for(
    new_page: OpenPage, tmp_path: Path, address: str, heading: str
) -> None:
    with start_server(tmp_path) as fresh:
        visitor = Visitor(new_page(fresh.url), "nb")
        visitor.goes_to(address)
        visitor.is_at(heading)
        expect(visitor.page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize("language", spoken(by_day="nn"))
def test_a_language_there_is_not_is_told(new_page: OpenPage, server: Server, language: str) -> None:
    visitor = Visitor(new_page(server.url, language=language), language)
    visitor.goes_to("/?lang=xx&mode=yy")
    visitor.reads(
        "The guide does not have that language. You can choose between {languages}.",
        languages="Bokmål, Nynorsk, English",
    )
    visitor.reads("The guide does not know that view. You see the ordinary one.")
    with visitor.answered():
        visitor.page.get_by_role("button", name=visitor.t("Start the check")).click()
    visitor.is_at("How old are you?")


@pytest.mark.parametrize("language", spoken(by_day="en"))
def test_the_address_decides_the_language_until_another_is_chosen(
    new_page: OpenPage, server: Server, language: str
) -> None:
    visitor = Visitor(new_page(server.url, language=other_language(language)), language)
    visitor.goes_to(f"/benefit?lang={language}")
    visitor.is_at("How much can you get?")
    expect(visitor.page.locator("html")).to_have_attribute("lang", language)
    visitor.switches_language()
    visitor.is_at("How much can you get?")
