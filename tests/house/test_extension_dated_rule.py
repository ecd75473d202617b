"""A rule that changes from a date is right in every month; this is what CONTRIBUTING promises."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from kvp_core.asking.errors import validated
from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.amounts import SHARE_UNDER_25, YoungShare, benefit_rate
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.month import MonthEstimate
from kvp_core.benefit.older_amounts import older_amounts
from kvp_core.benefit.reductions import share_of_work
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.benefit.withholding import months_with_tax, share_of_tax
from kvp_core.language.messages import ShortDate, msg
from kvp_core.rates.book import rate_book
from kvp_core.rates_page.report import rates_report
from kvp_core.results.worksheet import Worksheet
from kvp_core.shared_rules.own_car import DailyDrive, DayRate, day_rate, day_rates
from kvp_core.supplements.childcare import (
    WEEKDAYS_PER_MONTH,
    estimate_childcare,
    monthly_cover,
)
from kvp_core.supplements.expenses import ChildcareInputs, HousingInputs, LearningInputs
from kvp_core.supplements.housing import estimate_housing, within_limit
from kvp_core.supplements.learning_materials import estimate_learning_materials, learning_amount
from kvp_core.values.dated import Dated
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month, Period
from tests.core.benefit.people import person

RATES = rate_book()
THREE_QUARTERS = YoungShare(Fraction(3, 4), msg("You get three quarters."))
YOUNG = {
    "birth_date": date(2004, 3, 1),
    "start": date(2026, 11, 1),
    "end": date(2027, 4, 30),
}
JANUARY = date(2027, 1, 1), date(2027, 1, 31)
FEBRUARY = date(2027, 2, 1), date(2027, 2, 28)
WINTER = {"start": JANUARY[0], "end": FEBRUARY[1], "activity": "education"}
GROUP = {"target_group": "reduced_work_capacity"}
WORKER = {
    "start": date(2027, 5, 1),
    "work": YesNoUnsure.YES,
    "hours": Decimal(15),
}


@contextmanager
def changed(rule: Dated[Any], day: date, version: Any) -> Iterator[None]:
    """The rule with a made-up version from a day, and as it was afterwards."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rule, "change_days", ())  # what the act has become since is no matter here
        patch.setattr(rule, "_versions", rule._versions[:1])
        rule.since(day)(version)
        yield


def months(inputs: BenefitInputs) -> tuple[MonthEstimate, ...]:
    return estimate_benefit(inputs, RATES).months


def half_for_work(hours: Decimal) -> Fraction:
    return Fraction(hours) / 75


def full_on(day: date) -> Fraction:
    """The full benefit of a year, exact."""
    return benefit_rate(day, under_25=False, rates=RATES).exact_per_year.exact


def test_another_share_under_25_is_right_in_every_month() -> None:
    with changed(SHARE_UNDER_25, date(2027, 1, 1), THREE_QUARTERS):
        found = months(person(**YOUNG))
    assert [str(month.gross.ore().amount) for month in found] == ["15483.14"] * 2 + ["17418.53"] * 4
    assert [THREE_QUARTERS.text in [line.text for line in month.lines] for month in found] == [
        False,
        False,
        *[True] * 4,
    ]


def test_half_the_reduction_for_work_is_right_in_every_month() -> None:
    before = months(person(**WORKER))
    with changed(share_of_work, date(2027, 7, 1), half_for_work):
        after = months(person(**WORKER))
    for old, new in zip(before, after, strict=True):
        halved = new.month.month >= 7
        assert new.less.exact == old.less.exact / 2 if halved else new.less == old.less
        assert new.benefit == old.benefit


def test_a_rule_from_a_day_inside_a_month_holds_from_that_very_day() -> None:
    with changed(SHARE_UNDER_25, date(2027, 2, 15), THREE_QUARTERS):
        january, february, march = months(person(**YOUNG))[2:5]
    full = full_on(date(2027, 2, 1))
    assert january.gross.exact == full / 12 * Fraction(2, 3)
    assert february.gross.exact == full / 260 * 10 * (Fraction(2, 3) + Fraction(3, 4))
    assert march.gross.exact == full / 12 * Fraction(3, 4)


def test_work_is_reckoned_by_the_rule_of_each_day_of_a_month() -> None:
    with changed(share_of_work, date(2027, 9, 15), half_for_work):
        found = next(m for m in months(person(**WORKER)) if m.month.month == 9)
    day = full_on(date(2027, 9, 1)) / 260
    assert found.less.exact == -day * (10 * Fraction(2, 5) + 12 * Fraction(1, 5))
    assert [line.key for line in found.lines].count("work") == 2


def test_a_rule_that_does_not_concern_a_person_divides_no_month() -> None:
    before = months(person())
    with (
        changed(SHARE_UNDER_25, date(2027, 2, 15), THREE_QUARTERS),
        changed(share_of_work, date(2027, 9, 15), half_for_work),
    ):
        assert months(person()) == before


def test_the_months_of_tax_are_those_of_the_rule_of_the_day() -> None:
    with changed(share_of_tax, date(2027, 7, 1), lambda _month, special_tax: Fraction(1)):
        assert months_with_tax(2026) == Fraction(21, 2)
        assert months_with_tax(2027) == 11


def test_a_version_from_before_the_last_one_is_refused() -> None:
    rule = Dated("old", (date(2027, 1, 1), "new"))
    with pytest.raises(ValueError, match="must come after"):
        rule.since(date(2027, 1, 1))("newer")
    assert [rule.on(date(2026, 12, 31)), rule.on(date(2027, 1, 1))] == ["old", "new"]


def paid_in_full(expense: Kroner, *_rest: object, **_more: object) -> Kroner:
    """A made-up rule without a cap, a share or a deduction."""
    return expense


def test_a_cap_of_childcare_that_ends_holds_until_its_day() -> None:
    costs = {
        "child": "1",
        "start_month": Month(2027, 1),
        "end_month": Month(2027, 2),
        "per_month": 50_000,
    }
    days = WINTER | {"days_per_week": 5}
    told = {"periods": [WINTER | GROUP], "activities": [days], "expenses": [costs]}
    with changed(monthly_cover, date(2027, 2, 1), paid_in_full):
        january, february = estimate_childcare(validated(ChildcareInputs, told), RATES).months
    assert january.day_rate == (january.cap.amount / WEEKDAYS_PER_MONTH).ore()
    assert february.day_rate == (Kroner.of(50_000) / WEEKDAYS_PER_MONTH).ore()


def test_a_cap_of_housing_that_ends_holds_until_its_day() -> None:
    rent = {"kind": "two_homes", "amount": 9_000, "start": JANUARY[0], "end": FEBRUARY[1]}
    told = {"periods": [WINTER | GROUP], "expenses": [rent]}
    with changed(within_limit, date(2027, 2, 1), paid_in_full):
        january, february = estimate_housing(validated(HousingInputs, told), RATES).months
    assert [january.amount, february.amount] == [january.cap.amount, Kroner.of(9_000)]


def test_books_follow_the_rule_of_the_first_day_of_their_month() -> None:
    study = WINTER | {"level": "higher_education", "study_percent": 50}
    told = {"periods": [WINTER | GROUP], "activities": [study]}
    with changed(learning_amount, date(2027, 2, 1), paid_in_full):
        inputs = validated(LearningInputs, told)
        january, february = estimate_learning_materials(inputs, RATES).months
    assert [january.amount, february.amount] == [
        (january.rate.amount * Fraction(1, 2)).whole(),
        february.rate.amount,
    ]


def test_a_day_of_driving_follows_the_rule_of_that_day() -> None:
    def one_krone(part: Period, *_rest: object) -> DayRate:
        return DayRate(part, Kroner.of(1))

    drive = DailyDrive(km_one_way=Decimal(10))
    with changed(day_rate, date(2027, 1, 20), one_krone):
        before, after = day_rates(Period(*JANUARY), drive, RATES, Worksheet())
    assert (before.period.end, after.period.start) == (date(2027, 1, 19), date(2027, 1, 20))
    assert (before.amount, after.amount) == (
        RATES.own_car_per_km.on(JANUARY[0]).amount * 20,
        Kroner.of(1),
    )


def test_tables_of_what_was_paid_know_the_day_too() -> None:
    day = date(2027, 1, 1)
    with changed(SHARE_UNDER_25, day, THREE_QUARTERS):
        (newest, *_) = older_amounts(date(2027, 2, 1), RATES)
        table = rates_report(day, RATES).section("benefit").table
        young = benefit_rate(day, under_25=True, rates=RATES).per_year
    assert newest.period.end == date(2026, 12, 31)
    assert table is not None
    assert table.rows[0].cells[0] == ShortDate(day)
    assert table.rows[0].cells[2] == young
