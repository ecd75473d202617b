"""Housing and overnight stays: tsf 8 and 9, as the conformance README 5.4 lays it out."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kvp_core.asking.errors import InvalidInputError, Reason, validated
from kvp_core.language.i18n import translator
from kvp_core.rates.book import rate_book
from kvp_core.supplements.expenses import HousingInputs
from kvp_core.supplements.housing import HousingEstimate, estimate_housing
from kvp_core.values.money import Kroner

RATES = rate_book()
SPRING = date(2026, 2, 1), date(2026, 4, 30)


def period(start: date, end: date, group: str = "reduced_work_capacity") -> dict[str, Any]:
    return {"start": start, "end": end, "target_group": group, "activity": "education"}


def expense(
    amount: int, start: date, end: date, kind: str = "two_homes", actual: bool = False
) -> dict[str, Any]:
    return {"kind": kind, "start": start, "end": end, "amount": amount, "actual_cost": actual}


def estimate(periods: list[dict[str, Any]], expenses: list[dict[str, Any]]) -> HousingEstimate:
    inputs = validated(HousingInputs, {"periods": periods, "expenses": expenses})
    return estimate_housing(inputs, RATES)


def reason(periods: list[dict[str, Any]], expenses: list[dict[str, Any]]) -> Reason:
    with pytest.raises(InvalidInputError) as refused:
        estimate(periods, expenses)
    return refused.value.problems[0].reason


def test_the_cap_of_2026_holds_every_month() -> None:
    """7 000 a month, capped at 5 062, three months."""
    found = estimate([period(*SPRING)], [expense(7000, *SPRING)])
    assert found.amount == Kroner.of(3 * 5062)
    assert [line.key for line in found.months[0].lines] == ["expense", "cap"]
    assert found.months[0].lines[-1].amount == found.months[0].amount
    assert not found.preliminary


def test_a_weekend_that_the_end_of_the_year_leaves_is_no_month() -> None:
    """By hand: 30 and 31 December 2028 are Saturday and Sunday; two caps of 5,062 are 10,124."""
    autumn = (date(2028, 10, 30), date(2028, 12, 31))
    found = estimate([period(*autumn)], [expense(6000, *autumn)])
    assert found.amount == Kroner.of(10_124)
    assert len(found.months) == 2


def test_health_reasons_lift_the_cap_and_the_line_says_so() -> None:
    found = estimate([period(*SPRING)], [expense(7000, *SPRING, actual=True)])
    assert found.amount == Kroner.of(21_000)
    said = translator("en")(found.lines[1].text)
    assert said == "Health reasons make it higher than for others, so there is no limit"


def test_a_month_of_2027_is_preliminary() -> None:
    days = date(2026, 12, 15), date(2027, 2, 1)
    found = estimate([period(*days)], [expense(9000, *days)])
    assert [m.cap.preliminary for m in found.months] == [False, True]
    assert found.preliminary


def test_an_expense_that_meets_no_period_is_ignored_even_if_negative() -> None:
    stray = expense(-5, date(2025, 1, 1), date(2025, 1, 31))
    assert estimate([period(*SPRING)], [expense(100, *SPRING), stray]).amount == Kroner.of(300)


def test_a_stay_far_away_still_makes_every_month_last_to_its_end() -> None:
    """Any overnight expense entered does, README 5.4 point 2."""
    days = date(2026, 2, 1), date(2026, 2, 10)
    stray = expense(1, date(2025, 1, 1), date(2025, 1, 1), "overnight")
    found = estimate([period(*days)], [expense(100, *days), stray])
    assert found.months[0].period.end == date(2026, 2, 28)


def test_refused_are_expenses_nobody_can_divide() -> None:
    """README 5.4 points 1 and 3, spring 2026."""
    whole, half = expense(3000, *SPRING), expense(3000, date(2026, 2, 1), date(2026, 3, 15))
    late = expense(3000, date(2026, 3, 16), date(2026, 4, 30))
    stay = expense(900, date(2026, 2, 27), date(2026, 3, 2), "overnight")
    one = period(*SPRING)
    assert reason([one], [half, late]) is Reason.OVERLAPPING
    assert reason([one], [whole, half]) is Reason.OVERLAPPING
    assert reason([one], [half]) is Reason.NOT_COVERED
    assert reason([one], [expense(-1, *SPRING)]) is Reason.OUT_OF_RANGE
    assert reason([one], []) is Reason.MISSING
    assert reason([one], [whole, stay]) is Reason.OUTSIDE_PERIOD
    late_stay = expense(900, date(2026, 4, 29), date(2026, 5, 2), "overnight")
    assert reason([one], [whole, late_stay]) is Reason.OUTSIDE_PERIOD


def test_refused_are_mixtures_in_one_month() -> None:
    days = date(2026, 2, 1), date(2026, 2, 28)
    fixed = expense(6000, *days)
    stay = expense(900, date(2026, 2, 3), date(2026, 2, 4), "overnight")
    actual = expense(6000, *days, "one_home", actual=True)
    assert reason([period(*days)], [fixed, stay]) is Reason.MIXED
    assert reason([period(*days)], [fixed, actual]) is Reason.MIXED
    groups = [
        period(days[0], date(2026, 2, 10)),
        period(date(2026, 2, 11), days[1], "single_parent"),
    ]
    assert reason(groups, [fixed]) is Reason.MIXED


def test_actual_cost_starts_the_counting_afresh_in_the_middle_of_a_period() -> None:
    """Actual cost from 10 March 2026: a month from 1 February, one from 1 March, then 10 March."""
    found = estimate(
        [period(*SPRING)],
        [
            expense(600, date(2026, 2, 1), date(2026, 3, 9)),
            expense(9000, date(2026, 3, 10), date(2026, 4, 30), actual=True),
        ],
    )
    assert [m.period.start for m in found.months] == [
        date(2026, 2, 1),
        date(2026, 3, 1),
        date(2026, 3, 10),
        date(2026, 4, 10),
    ]
    assert [m.actual_cost for m in found.months] == [False, False, True, True]
    assert found.months[1].paid_on == date(2026, 3, 2)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 12_000), st.integers(0, 5000), st.booleans())
def test_more_expense_never_lowers_and_the_cap_always_holds(
    cost: int, more: int, actual: bool
) -> None:
    less = estimate([period(*SPRING)], [expense(cost, *SPRING, actual=actual)])
    larger = estimate([period(*SPRING)], [expense(cost + more, *SPRING, actual=actual)])
    assert less.amount <= larger.amount
    assert actual or all(month.amount <= month.cap.amount for month in larger.months)


@settings(max_examples=60, deadline=None)
@given(st.dates(date(2025, 1, 1), date(2026, 9, 1)), st.integers(2, 90), st.data())
def test_cutting_a_period_in_two_changes_nothing(
    start: date, length: int, data: st.DataObject
) -> None:
    """Adjacent periods fold into the same running months, at New Year as anywhere."""
    end = date.fromordinal(start.toordinal() + length)
    cut = date.fromordinal(start.toordinal() + data.draw(st.integers(1, length)))
    paid = [expense(4900, start, end)]
    before = date.fromordinal(cut.toordinal() - 1)
    whole = estimate([period(start, end)], paid)
    parted = estimate([period(cut, end), period(start, before)], paid)
    if before.year == end.year:
        assert [m.amount for m in parted.months] == [m.amount for m in whole.months]
