"""Whoever has an older amount in hand is told where it comes from and what it is now."""

from datetime import date

import pytest

from kvp_core.benefit.older_amounts import about_amount, known_amounts, older_section
from kvp_core.calendar.working_days import ONE_DAY
from kvp_core.rates.book import rate_book
from kvp_core.results.report import Section
from kvp_core.values.money import Kroner
from tests.core.saying import said

RATES = rate_book()


def points(section: Section, language: str = "en") -> list[str]:
    return [said(language, point).replace("\u00a0", " ") for point in section.points]


def test_the_amounts_of_both_published_pages_are_there_with_their_days() -> None:
    found = points(older_section(date(2026, 11, 24), RATES))
    assert found[0] == (
        "NOK 265,657 a year, or NOK 177,104 under 25: from 1 May 2025 until 30 April 2026. "
        "Now it is NOK 278,697, or NOK 185,798 under 25."
    )
    assert found[1].startswith("NOK 253,141 a year, or NOK 168,761 under 25: from 1 July 2024")
    assert (
        "NOK 37 a day for each child: from 1 January 2025 until 31 December 2025. "
        "Now it is NOK 38." in found
    )


@pytest.mark.parametrize("language", ["en", "nb"])
def test_nothing_of_the_future_is_called_older(language: str) -> None:
    found = " ".join(points(older_section(date(2026, 2, 2), RATES), language))
    assert "136" not in found
    assert "278" not in found
    assert ("265,657" if language == "en" else "265 657") in found


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        (
            "265657",
            "NOK 265,657 was the qualification benefit for a year, before tax, "
            "from 1 May 2025 until 30 April 2026. Now it is NOK 278,697.",
        ),
        (
            "177104",
            "NOK 177,104 was the qualification benefit for a year under 25, before tax, "
            "from 1 May 2025 until 30 April 2026. Now it is NOK 185,798.",
        ),
        # 265,656.56… / 12, and to the øre as letters have it.
        (
            "22138.05",
            "NOK 22,138.05 was the qualification benefit for a month, before tax, "
            "from 1 May 2025 until 30 April 2026. Now it is NOK 23,224.71.",
        ),
        ("38", "NOK 38 is the child supplement for a day. It is right now."),
        (
            "37",
            "NOK 37 was the child supplement for a day, from 1 January 2025 "
            "until 31 December 2025. Now it is NOK 38.",
        ),
        (
            "278697",
            "NOK 278,697 is the qualification benefit for a year, before tax. It is right now.",
        ),
    ],
)
def test_a_typed_amount_is_told_where_it_comes_from_and_what_it_is_now(
    seen: str, told: str
) -> None:
    found = about_amount(Kroner.of(seen), date(2026, 11, 24), RATES)
    assert [said("en", one).replace("\u00a0", " ") for one in found] == [told]


def test_an_amount_that_nobody_published_is_not_guessed_at() -> None:
    (found,) = about_amount(Kroner.of(14_321), date(2026, 11, 24), RATES)
    assert said("en", found).startswith("We do not know where this amount comes from.")


def test_an_amount_of_the_coming_year_is_not_known_before_it_holds() -> None:
    (found,) = about_amount(Kroner.of(278_697), date(2026, 2, 2), RATES)
    assert said("en", found).startswith("We do not know")


def supplements_ended(day: date) -> set[date]:
    """The last days of the older child supplements that are told of on a day."""
    return {
        known.period.end
        for known in known_amounts(day, RATES)
        if known.period and "supplement" in known.what.msgid
    }


def test_what_ended_three_years_ago_to_the_day_is_no_longer_told() -> None:
    for change in RATES.child_supplement_per_day.change_days[1:]:
        day = date(change.year + 3, change.month, change.day)
        assert change - ONE_DAY in supplements_ended(day - ONE_DAY)
        assert change - ONE_DAY not in supplements_ended(day)
