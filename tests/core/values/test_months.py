"""Months, birthdays and periods against day-by-day counting."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvp_core.asking.errors import InvalidInputError, Reason, validated
from kvp_core.values.model import FrozenModel
from kvp_core.values.months import (
    Month,
    Period,
    SwappedDaysError,
    age_on,
    birthday,
    months_between,
    months_later,
)

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 5, 31), 0, date(2026, 5, 31)),
    ],
)
def test_a_day_the_later_month_lacks_becomes_its_last_day(
    day: date, months: int, later: date
) -> None:
    assert months_later(day, months) == later


@given(DAYS)
def test_the_last_day_of_a_month_is_the_eve_of_the_next_first(day: date) -> None:
    month = Month.of(day)
    assert month.last + timedelta(days=1) == month.plus(1).first
    assert month.first <= day <= month.last


@given(DAYS, st.integers(-600, 300))
def test_going_forth_and_back_ends_in_the_same_month(day: date, months: int) -> None:
    assert Month.of(day).plus(months).plus(-months) == Month.of(day)


def test_a_leap_day_child_has_its_birthday_on_28_february_in_common_years() -> None:
    born = date(2000, 2, 29)
    assert birthday(born, 25) == date(2025, 2, 28)
    assert birthday(born, 24) == date(2024, 2, 29)
    assert age_on(born, date(2025, 2, 27)) == 24
    assert age_on(born, date(2025, 2, 28)) == 25


@given(DAYS, st.integers(0, 30_000))
def test_an_age_is_the_number_of_birthdays_that_have_been(born: date, lived: int) -> None:
    day = born + timedelta(days=lived)
    assert age_on(born, day) == sum(birthday(born, age) <= day for age in range(1, 90))


class _Holiday(FrozenModel):
    period: Period


def test_a_period_with_swapped_days_is_refused_by_name() -> None:
    swapped = {"period": {"start": date(2026, 1, 2), "end": date(2026, 1, 1)}}
    with pytest.raises(SwappedDaysError, match="2026-01-01 comes before 2026-01-02"):
        Period(**swapped["period"])
    with pytest.raises(InvalidInputError) as refused:
        validated(_Holiday, swapped)
    assert [(p.field, p.reason) for p in refused.value.problems] == [
        ("end", Reason.END_BEFORE_START)
    ]


@given(DAYS, st.integers(0, 900), st.lists(DAYS, max_size=6))
def test_cutting_keeps_every_day_once_and_in_order(
    start: date, length: int, cuts: list[date]
) -> None:
    period = Period(start, start + timedelta(days=length))
    parts = period.cut_at(cuts)
    held = [p.start + timedelta(days=n) for p in parts for n in range((p.end - p.start).days + 1)]
    assert held == [start + timedelta(days=n) for n in range(length + 1)]
    inside = {day for day in cuts if start < day <= period.end}
    assert {part.start for part in parts} == {start} | inside


@given(DAYS, st.integers(0, 60), DAYS, st.integers(0, 60))
def test_an_overlap_holds_just_the_days_of_both(
    first: date, length: int, second: date, other: int
) -> None:
    a = Period(first, first + timedelta(days=length))
    b = Period(second, second + timedelta(days=other))
    both = {a.start + timedelta(days=n) for n in range(length + 1)} & {
        b.start + timedelta(days=n) for n in range(other + 1)
    }
    found = a.overlap(b)
    assert (found is None) == (not both)
    assert found is None or (found.start, found.end) == (min(both), max(both))


def test_months_between_holds_both_ends_and_crosses_new_year() -> None:
    assert [*months_between(Month(2026, 11), Month(2027, 2))] == [
        Month(2026, 11),
        Month(2026, 12),
        Month(2027, 1),
        Month(2027, 2),
    ]
    assert [*months_between(Month(2026, 5), Month(2026, 4))] == []
