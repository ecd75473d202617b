"""The days of a programme for a calendar."""

from datetime import date

from kvp_core.benefit.days import benefit_days, benefit_pay_days
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.rates.book import rate_book
from kvp_core.results.reminders import CalendarDay
from tests.core.saying import said

TODAY = date(2026, 12, 7)


def inputs(birth_date: date, pay_day: int | None = None) -> BenefitInputs:
    return BenefitInputs(
        as_of=TODAY, birth_date=birth_date, start=date(2027, 1, 4), pay_day=pay_day
    )


def days(birth_date: date) -> list[CalendarDay]:
    return list(benefit_days(estimate_benefit(inputs(birth_date), rate_book())))


def test_the_birthday_stands_there_only_when_it_raises_the_benefit() -> None:
    """§ 35: the full rate from 25. § 32: one year at a time, at most two."""
    ends = [("one_year", date(2028, 1, 3)), ("two_years", date(2029, 1, 3))]
    found = days(date(2002, 3, 27))
    assert [(d.key, d.day) for d in found] == [("full_rate", date(2027, 3, 27)), *ends]
    assert "about NOK\u00a023,200 a month before tax" in said("en", found[0].body)
    assert [(d.key, d.day) for d in days(date(1990, 3, 27))] == ends
    assert [(d.key, d.day) for d in days(date(2005, 3, 27))] == ends


def test_pay_days_are_known_to_those_who_know_the_day_of_the_month() -> None:
    """12 February 2027 is a Friday; 12 June 2027 is a Saturday, so the Friday before.

    The money of January comes in February; that of the last days in January 2028, in February.
    """
    assert not list(benefit_pay_days(inputs(date(1990, 3, 27))))
    found = list(benefit_pay_days(inputs(date(1990, 3, 27), pay_day=12)))
    assert (found[0].day, found[4].day, found[-1].day) == (
        date(2027, 2, 12),
        date(2027, 6, 11),
        date(2028, 2, 11),
    )
    assert said("en", found[0].title) == "Qualification benefit for January 2027 expected"
    assert said("nb", found[0].title) == "Kvalifiseringsstønad for januar 2027 ventes"
