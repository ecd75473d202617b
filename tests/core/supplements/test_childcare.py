"""Childcare: tsf 10 and 11, as the conformance README 5.2 lays it out."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kvp_core.asking.errors import InvalidInputError, Problem, Reason, validated
from kvp_core.language.i18n import translator
from kvp_core.rates.book import RateNotFoundError, rate_book
from kvp_core.supplements.childcare import (
    ChildcareEstimate,
    childcare_cap,
    estimate_childcare,
)
from kvp_core.supplements.expenses import ChildcareInputs
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month

RATES = rate_book()
JANUARY, FEBRUARY = Month(2026, 1), Month(2026, 2)


def period(start: date, end: date, activity: str = "education") -> dict[str, Any]:
    group = "reduced_work_capacity"
    return {"start": start, "end": end, "target_group": group, "activity": activity}


def activity(start: date, end: date, days: int, kind: str = "education") -> dict[str, Any]:
    return {"start": start, "end": end, "activity": kind, "days_per_week": days}


def expense(
    per_month: int, first: Month = JANUARY, last: Month = FEBRUARY, child: str = "1"
) -> dict[str, Any]:
    return {"child": child, "start_month": first, "end_month": last, "per_month": per_month}


def january(*expenses: dict[str, Any], **more: Any) -> ChildcareEstimate:
    """Two weeks in January 2026, five days a week."""
    days = date(2026, 1, 5), date(2026, 1, 16)
    return estimate(
        {"periods": [period(*days)], "activities": [activity(*days, 5)], "expenses": expenses}
        | more
    )


def estimate(case: dict[str, Any]) -> ChildcareEstimate:
    return estimate_childcare(validated(ChildcareInputs, case), RATES)


def problem(case: dict[str, Any]) -> Problem:
    with pytest.raises(InvalidInputError) as refused:
        estimate(case)
    return refused.value.problems[0]


def test_two_weeks_at_the_cap_of_2026() -> None:
    """9 000 × 64 % = 5 760, capped at 4 895; 4 895 / 21.67 = 225.89; × 10 days = 2 258.90."""
    found = january(expense(9000))
    assert found.months[0].day_rate == Kroner.of("225.89")
    assert found.amount == Kroner.of(2259)


def test_the_worksheet_ends_at_the_amount_and_names_the_law_and_the_rates() -> None:
    """January 2026, tsf 11."""
    found = january(expense(9000))
    assert [line.key for line in found.lines] == [
        "expense",
        "share",
        "cap",
        "day_rate",
        "part",
        "month",
    ]
    assert found.lines[-1].amount == found.amount
    assert {rate.series for line in found.lines for rate in line.rates} == {
        "childcare_share",
        "childcare_cap_one_child",
    }
    assert translator("en")(found.lines[2].text) == "Nav covers at most NOK\xa04,895 a month"


def test_cash_for_care_is_taken_off_before_the_share() -> None:
    """(3 000 − 1 000) × 64 % = 1 280; / 21.67 = 59.07; × 10 = 590.70 (tsf 11 second paragraph)."""
    found = january(expense(3000), cash_for_care_per_month=1000)
    assert found.amount == Kroner.of(591)
    assert "less_cash_for_care" in {line.key for line in found.lines}


def test_cash_for_care_above_the_cost_leaves_nothing_never_less() -> None:
    assert january(expense(1000), cash_for_care_per_month=7500).amount == Kroner.of(0)


def test_a_month_after_the_last_set_rate_is_preliminary() -> None:
    """The caps of 2027 were not set on 22 November 2026."""
    days = date(2026, 12, 28), date(2027, 1, 15)
    found = estimate(
        {"periods": [period(*days)], "activities": [activity(*days, 5)]}
        | {"expenses": [expense(1000, Month(2026, 12), Month(2027, 1))]}
    )
    assert found.preliminary
    assert [any(line.preliminary for line in m.lines) for m in found.months] == [False, True]
    assert not january(expense(1000)).preliminary


def test_a_weekend_alone_is_listed_with_no_days_and_paid_on_the_monday() -> None:
    """Saturday 31 January 2026; February starts on a Sunday."""
    days = date(2026, 1, 31), date(2026, 2, 2)
    found = estimate(
        {"periods": [period(*days)], "activities": [activity(*days, 5)]}
        | {"expenses": [expense(1000)]}
    )
    assert [(m.days, m.parts[0].paid_on) for m in found.months] == [
        (0, date(2026, 2, 2)),
        (1, date(2026, 2, 2)),
    ]


def test_even_a_weekend_needs_an_activity_of_its_type_that_month() -> None:
    days = date(2026, 1, 31), date(2026, 1, 31)
    other = activity(*days, 5, "labour_market_scheme")
    case = {"periods": [period(*days)], "activities": [other], "expenses": [expense(1000)]}
    assert problem(case).reason is Reason.NO_ACTIVITY


def test_what_one_part_takes_is_gone_for_the_next() -> None:
    """Three activity days in the week of 5 January 2026: two to the first part, one is left."""
    case = {
        "periods": [
            period(date(2026, 1, 5), date(2026, 1, 6)),
            period(date(2026, 1, 7), date(2026, 1, 9)),
        ],
        "activities": [activity(date(2026, 1, 5), date(2026, 1, 9), 3)],
        "expenses": [expense(1000)],
    }
    assert [part.days for part in estimate(case).months[0].parts] == [2, 1]


@pytest.mark.parametrize(
    ("change", "field", "reason"),
    [
        ({"periods": []}, "periods", Reason.MISSING),
        (
            {"periods": [period(date(2026, 1, 5), date(2026, 1, 9))] * 2},
            "periods",
            Reason.OVERLAPPING,
        ),
        ({"expenses": [expense(1, JANUARY, JANUARY)] * 2}, "expenses", Reason.OVERLAPPING),
        ({"expenses": [expense(1, FEBRUARY)]}, "expenses", Reason.NOT_COVERED),
        ({"expenses": [expense(1, FEBRUARY, JANUARY)]}, "end_month", Reason.END_BEFORE_START),
        ({"expenses": [expense(-1)]}, "expenses", Reason.OUT_OF_RANGE),
        (
            {"activities": [activity(date(2026, 1, 9), date(2026, 1, 5), 5)]},
            "end",
            Reason.END_BEFORE_START,
        ),
        ({"activities": []}, "activities", Reason.NO_ACTIVITY),
    ],
)
def test_what_cannot_be_worked_out_is_refused_by_name(
    change: dict[str, Any], field: str, reason: Reason
) -> None:
    """The refusals of the conformance README 5.2, point 1 and 5."""
    days = date(2026, 1, 5), date(2026, 1, 16)
    case = {"periods": [period(*days)], "activities": [activity(*days, 5)]}
    found = problem(case | {"expenses": [expense(1000)]} | change)
    assert (found.field, found.reason) == (field, reason)


def test_the_expenses_of_a_child_may_be_told_in_any_order() -> None:
    told = [expense(1000, JANUARY, JANUARY), expense(2000, FEBRUARY, FEBRUARY)]
    assert january(*reversed(told)).months == january(*told).months


def test_a_week_without_activity_is_named() -> None:
    days = date(2026, 1, 5), date(2026, 1, 16)
    case = {"periods": [period(*days)], "activities": [activity(days[0], date(2026, 1, 9), 5)]}
    found = problem(case | {"expenses": [expense(1000)]})
    assert translator("en").show(found.values["period"]) == "12 January 2026 – 16 January 2026"


def test_three_children_and_more_share_a_cap_and_none_has_none() -> None:
    """7 237 in 2026 for three children or more."""
    assert childcare_cap(JANUARY, 3, RATES) == childcare_cap(JANUARY, 7, RATES)
    assert childcare_cap(JANUARY, 3, RATES).amount == Kroner.of(7237)
    with pytest.raises(InvalidInputError):
        childcare_cap(JANUARY, 0, RATES)


def test_before_2020_childcare_was_paid_in_another_way() -> None:
    with pytest.raises(RateNotFoundError):
        childcare_cap(Month(2019, 12), 1, RATES)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 20_000), st.integers(0, 3000), st.integers(1, 4))
def test_more_expense_never_lowers_and_the_cap_always_holds(
    cost: int, more: int, children: int
) -> None:
    few = january(*(expense(cost, child=str(n)) for n in range(children)))
    many = january(*(expense(cost + more, child=str(n)) for n in range(children)))
    month = many.months[0]
    assert few.amount <= many.amount
    assert month.day_rate <= month.cap.amount / Decimal("21.67") + Kroner.of("0.005")


@settings(max_examples=60, deadline=None)
@given(st.dates(date(2025, 1, 1), date(2026, 11, 1)), st.integers(1, 90), st.integers(1, 5))
def test_cutting_a_period_at_a_month_border_changes_nothing(
    start: date, length: int, days: int
) -> None:
    end = date.fromordinal(start.toordinal() + length)
    border = Month.of(start).plus(1).first
    case = {
        "activities": [activity(start, end, days)],
        "expenses": [expense(4321, Month.of(start), Month.of(end))],
    }
    whole = estimate(case | {"periods": [period(start, end)]})
    if border <= end:
        first = period(start, date.fromordinal(border.toordinal() - 1))
        parted = estimate(case | {"periods": [period(border, end), first]})
        assert [m.amount for m in parted.months] == [m.amount for m in whole.months]


def test_an_activity_later_in_the_week_gives_no_days_to_a_period_before_it() -> None:
    """Monday and Tuesday of week 2 in 2026; Thursday and Friday do not overlap them."""
    found = estimate(
        {
            "periods": [period(date(2026, 1, 5), date(2026, 1, 6))],
            "activities": [
                activity(date(2026, 1, 5), date(2026, 1, 6), 1),
                activity(date(2026, 1, 8), date(2026, 1, 9), 2),
            ],
            "expenses": [expense(1000)],
        }
    )
    assert [month.days for month in found.months] == [1]
