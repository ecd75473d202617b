"""What an official calculation gives, typed into the page and read off the screen."""

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.dresses import spoken
from tests.browser.driving import Server
from tests.browser.walking import Visitor, kroner

OVER_25, UNDER_25 = "01.01.1990", "01.01.2005"
PERIOD = "In all from {period}, before tax. Rounded to øre."
YEAR = "Rounded to whole kroner."


@pytest.mark.parametrize("language", spoken(by_day="nb"))
def test_the_figures_are_those_of_the_law_and_the_rates(
    new_page: OpenPage, server: Server, language: str
) -> None:
    visitor = Visitor(new_page(server.url, language=language), language)

    def shows(section: str, sentence: str, amount: str) -> None:
        assert visitor.amount(section, sentence) == kroner(amount, language)

    visitor.goes_to("/benefit")
    visitor.unfolds("benefit_more")
    visitor.types(birth_date=OVER_25, start="01.01.2026", end="31.12.2026")
    visitor.works_it_out()
    shows("total", PERIOD, "274,349.86")

    visitor.chooses("method", "By the weekdays in the month")
    visitor.works_it_out()
    shows("total", PERIOD, "275,455.20")

    visitor.chooses("method", "The same amount each whole month")
    visitor.types(birth_date=UNDER_25)
    visitor.works_it_out()
    shows("total", PERIOD, "182,899.91")

    visitor.types(start="30.04.2026")
    visitor.works_it_out()
    shows("year", YEAR, "177,104")

    visitor.types(start="01.05.2026")
    visitor.works_it_out()
    shows("year", YEAR, "185,798")

    visitor.types(birth_date=OVER_25)
    visitor.works_it_out()
    shows("year", YEAR, "278,697")
    shows("tax", "Before tax, a whole year.", "278,697")
    shows("tax", "Tax in all.", "37,135.66")
    shows("tax", "After tax, a whole year.", "241,561.34")

    visitor.types(start="30.04.2026")
    visitor.works_it_out()
    shows("year", YEAR, "265,657")

    visitor.types(start="01.05.2026", children="2")
    visitor.unfolds("benefit_less")
    visitor.chooses("work", "Yes")
    visitor.types(hours="18,75")
    visitor.works_it_out()
    shows("year", YEAR, "149,228")
