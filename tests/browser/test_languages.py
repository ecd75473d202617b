"""A language can be chosen at any moment: nothing is lost, and nothing is left behind."""

import re

import pytest
from playwright.sync_api import expect

from kvp_ui.app.navigation import PLACES
from tests.browser.conftest import OpenPage
from tests.browser.dresses import spoken
from tests.browser.driving import Server, settle
from tests.browser.languages import in_the_wrong_language
from tests.browser.walking import MAIN, SCROLLED, Visitor, other_language

KEPT = """() => ({
  fields: [...document.querySelectorAll("[class*=st-key-field_] input, [class*=ansbox] input")]
    .map((input) => [input.type, input.checked, input.type === "radio" ? "" : input.value]),
  folds: [...document.querySelectorAll("details")].map((fold) => fold.open),
  figures: [...document.querySelectorAll(".kv-result h2, .kv-amount")]
    .map((part) => part.textContent.replace(/\\D/g, "")),
  tables: document.querySelectorAll(".kv-table").length,
})"""


def speaks_one_language(visitor: Visitor) -> None:
    assert in_the_wrong_language(visitor.page, visitor.language) == []


def loses_nothing_by_a_switch(visitor: Visitor) -> None:
    """Switch the language: what is filled in, folded out and worked out stays as it was."""
    before = visitor.page.evaluate(KEPT)
    visitor.switches_language()
    for _ in range(20):  # what was drawn before may still stand beside it
        if visitor.page.evaluate(KEPT) != before:
            settle(visitor.page)
    assert visitor.page.evaluate(KEPT) == before
    speaks_one_language(visitor)


@pytest.mark.parametrize("language", spoken(by_day="nn"))
def test_every_page_speaks_one_language(new_page: OpenPage, server: Server, language: str) -> None:
    visitor = Visitor(new_page(server.url, language=language), language)
    for place in PLACES:
        visitor.goes_to(f"/{place.address}")
        visitor.opens_every_fold()
        visitor.page.locator(".st-key-menu button").click()
        speaks_one_language(visitor)
        assert visitor.page.title() == visitor.page.title().strip()
        visitor.page.keyboard.press("Escape")


@pytest.mark.parametrize("language", spoken(by_day="nb"))
def test_the_check_goes_on_in_another_language(
    new_page: OpenPage, server: Server, language: str
) -> None:
    visitor = Visitor(new_page(server.url, language=language), language)
    visitor.goes_to("/eligibility")
    speaks_one_language(visitor)
    visitor.takes_the_check("from_18_to_66", "yes", "no")
    loses_nothing_by_a_switch(visitor)
    visitor.is_at("Is it hard for you to get or keep a job?")
    visitor.takes_the_check("unsure", "yes", "no", "yes")
    visitor.presses("continue")
    speaks_one_language(visitor)
    boxes = visitor.page.locator(".st-key-ansbox_several")
    for box in ("Unemployment benefit", "Disability benefit"):
        with visitor.answered():
            boxes.locator("label", has_text=visitor.t(box)).click()
    loses_nothing_by_a_switch(visitor)
    expect(boxes.locator("input:checked")).to_have_count(2)
    visitor.presses("continue")
    visitor.takes_the_check("no")
    visitor.presses("step_back")
    visitor.is_at("Can you live on the money you get from Nav?")
    visitor.reads("You answered: {answer}.", answer=visitor.t("No"))
    loses_nothing_by_a_switch(visitor)
    visitor.reads("You answered: {answer}.", answer=visitor.t("No"))
    visitor.takes_the_check("no", "yes")
    loses_nothing_by_a_switch(visitor)
    visitor.is_told("Some things may stand in the way of KVP")
    answered = visitor.page.locator(".st-key-point_benefits")
    expect(answered).to_contain_text(visitor.t("Unemployment benefit"))
    expect(answered).to_contain_text(visitor.t("Disability benefit"))


@pytest.mark.parametrize("language", spoken(by_day="en"))
def test_the_estimator_goes_on_in_another_language(
    new_page: OpenPage, server: Server, language: str
) -> None:
    visitor = Visitor(new_page(server.url, language=language), language)
    visitor.goes_to("/benefit")
    visitor.unfolds("benefit_less")
    visitor.unfolds("benefit_more")
    visitor.chooses("work", "Yes")
    visitor.chooses("other", "Sickness benefit")
    visitor.chooses("absence", "Do you want to include days away without a valid reason?")
    visitor.types(hours="7,5", wage="x", other_amount="1 500", absence_days="2", pay_day="17")
    visitor.works_it_out()
    speaks_one_language(visitor)
    loses_nothing_by_a_switch(visitor)
    visitor.reads("Enter when you were born")
    visitor.types(birth_date="27.03.2002", wage="210,50", children="3")
    visitor.chooses("method", "By the weekdays in the month")
    visitor.works_it_out()
    visitor.compares()
    visitor.opens_every_fold()
    loses_nothing_by_a_switch(visitor)
    loses_nothing_by_a_switch(visitor)


@pytest.mark.parametrize("language", spoken(by_day="nn"))
def test_a_switch_moves_neither_the_page_nor_the_focus(
    new_page: OpenPage, server: Server, language: str
) -> None:
    visitor = Visitor(new_page(server.url, "phone", language), language)
    visitor.goes_to("/benefit")
    visitor.page.locator(f".st-key-language_{other_language(language)} button").focus()
    visitor.page.evaluate(f"document.querySelector('{MAIN}').scrollTo(0, 300)")
    with visitor.answered():
        visitor.page.keyboard.press("Enter")
    expect(visitor.page.locator("[class*=st-key-language_] button").first).to_be_focused()
    assert abs(visitor.page.evaluate(SCROLLED) - 300) <= 1  # a browser rounds
    assert re.search(r"lang=", visitor.page.url) is None
