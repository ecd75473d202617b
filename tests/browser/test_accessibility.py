"""Axe finds nothing on any page in any state, whatever the language, colours and size."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.driving import Server, axe
from tests.browser.walking import CHECK_ANSWERS, Visitor

SURROUNDINGS = (
    ("en", "phone", "light"),
    ("nb", "phone", "dark"),
    ("nn", "desktop", "light"),
    ("en", "desktop", "dark"),
)
"""Each language, and each size with each colours."""


def the_other_pages(visitor: Visitor, looks: Callable[[str], None]) -> None:
    visitor.goes_to("/")
    looks("the start page")
    visitor.page.locator(".st-key-menu button").click()
    looks("the open menu")
    visitor.goes_to("/rates")
    visitor.opens_every_fold()
    looks("the rates, with every fold open")
    visitor.goes_to("/about")
    looks("the page about the guide")
    visitor.presses("delete")
    looks("the question whether to delete")
    visitor.goes_to("/accessibility")
    looks("the accessibility statement")
    visitor.goes_to("/checks")
    visitor.page.locator("[data-section=absence_deduction] summary").click()
    looks("the worked cases, with a fold open")


def the_check(visitor: Visitor, looks: Callable[[str], None]) -> None:
    visitor.goes_to("/eligibility")
    visitor.opens_every_fold()
    looks("a question to be answered with one press")
    visitor.takes_the_check(*CHECK_ANSWERS[:6], "yes")
    looks("a question with several answers")
    visitor.presses("continue")
    looks("a question that was not answered")
    visitor.presses("step_back")
    looks("a question that was answered before")
    visitor.takes_the_check("unsure", "no")
    looks("the result of the check")


def the_estimator(visitor: Visitor, looks: Callable[[str], None]) -> None:
    visitor.goes_to("/benefit")
    looks("the empty estimator")
    visitor.opens_every_fold()
    visitor.chooses("work", "Yes")
    visitor.types(birth_date="31.02.1990", hours="25.000", pay_day="32")
    visitor.works_it_out()
    looks("answers that cannot be used")
    visitor.types(birth_date="27.03.2002", children="2", hours="7,5", pay_day="17")
    visitor.works_it_out()
    with visitor.answered():
        visitor.page.locator("[class*=st-key-compare_] label").last.click()
    visitor.opens_every_fold()
    visitor.types(children="3")
    looks("an estimate that has grown old, with everything open")


@pytest.mark.parametrize(("language", "screen", "colours"), SURROUNDINGS)
@pytest.mark.parametrize("walk", [the_other_pages, the_check, the_estimator])
def test_axe_finds_nothing(
    new_page: OpenPage,
    server: Server,
    walk: Callable[[Visitor, Callable[[str], None]], None],
    language: str,
    screen: str,
    colours: str,
) -> None:
    visitor = Visitor(new_page(server.url, screen, language, colours), language)
    faults: list[str] = []

    def looks(what: str) -> None:
        faults.extend(f"{what}: {fault}" for fault in axe(visitor.page))

    walk(visitor, looks)
    assert not faults, "\n".join(faults)
