"""The days of a programme for a calendar."""

from datetime import date

from kvp_core.benefit.days import benefit_days, benefit_pay_days
from kvp_core.benefit.inputs import BenefitInputs

TODAY = date(2026, 12, 7)


def inputs(birth_date: date, pay_day: int | None = None) -> BenefitInputs:
    return BenefitInputs(
        as_of=TODAY, birth_date=birth_date, start=date(2027, 1, 4), pay_day=pay_day
    )


def test_the_birthday_stands_there_only_when_it_raises_the_benefit() -> None:
    """§ 35: the full rate from 25. § 32: one year at a time, at most two."""
    ends = [("one_year", date(2028, 1, 3)), ("two_years", date(2029, 1, 3))]
    found = [(day.key, day.day) for day in benefit_days(inputs(date(2002, 3, 27)))]
    assert found == [("full_rate", date(2027, 3, 27)), *ends]
    assert [(d.key, d.day) for d in benefit_days(inputs(date(1990, 3, 27)))] == ends
    assert [(d.key, d.day) for d in benefit_days(inputs(date(2005, 3, 27)))] == ends


def test_pay_days_are_known_to_those_who_know_the_day_of_the_month() -> None:
    """12 February 2027 is a Friday; 12 June 2027 is a Saturday, so the Friday before."""
    assert not list(benefit_pay_days(inputs(date(1990, 3, 27))))
    days = [day.day for day in benefit_pay_days(inputs(date(1990, 3, 27), pay_day=12))]
    assert date(2027, 2, 12) in days
    assert date(2027, 6, 11) in days
