"""Public holidays by the dates listed in the rules and by an Easter reckoning of our own."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvp_core.calendar.working_days import (
    is_public_holiday,
    is_weekday,
    is_working_day,
    next_weekday,
    next_working_day,
    previous_working_day,
    weekdays_in,
)
from kvp_core.values.months import Period

DAYS = st.dates(date(1995, 1, 1), date(2060, 12, 31))
ONE_DAY = timedelta(days=1)


def easter_sunday(year: int) -> date:
    """The Gregorian computus as Meeus gives it."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def holidays_by_hand(year: int) -> set[date]:
    """Public Holidays Act § 2, with 1 and 17 May."""
    fixed = {date(year, m, d) for m, d in ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))}
    easter = easter_sunday(year)
    return fixed | {easter + timedelta(days=n) for n in (-3, -2, 0, 1, 39, 49, 50)}


LISTED = {
    2026: "01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26",
    2027: "01-01 03-25 03-26 03-28 03-29 05-01 05-06 05-16 05-17 12-25 12-26",
    2028: "01-01 04-13 04-14 04-16 04-17 05-01 05-17 05-25 06-04 06-05 12-25 12-26",
}


@pytest.mark.parametrize("year", LISTED)
def test_the_holidays_are_the_dates_listed_in_the_rules(year: int) -> None:
    found = [f"{day:%m-%d}" for day in _days_of(year) if is_public_holiday(day)]
    assert found == LISTED[year].split()


@pytest.mark.parametrize("year", range(2009, 2051))
def test_the_holidays_of_a_year_follow_from_easter_and_five_fixed_days(year: int) -> None:
    assert {day for day in _days_of(year) if is_public_holiday(day)} == holidays_by_hand(year)


def _days_of(year: int) -> list[date]:
    length = (date(year + 1, 1, 1) - date(year, 1, 1)).days
    return [date(year, 1, 1) + timedelta(days=n) for n in range(length)]


@pytest.mark.parametrize(
    "day", [date(2026, 12, 24), date(2026, 12, 31), date(2027, 5, 14), date(2026, 4, 1)]
)
def test_the_eve_of_a_holiday_is_a_working_day(day: date) -> None:
    assert is_working_day(day)


def test_easter_saturday_is_no_holiday_but_a_saturday_all_the_same() -> None:
    assert not is_public_holiday(date(2026, 4, 4))
    assert not is_working_day(date(2026, 4, 4))


def test_an_ordinary_sunday_is_not_called_a_public_holiday() -> None:
    assert not is_public_holiday(date(2026, 11, 22))


def test_from_a_working_day_nobody_has_to_move() -> None:
    friday = date(2026, 11, 20)
    assert (
        next_working_day(friday) == previous_working_day(friday) == next_weekday(friday) == friday
    )


@given(DAYS)
def test_the_next_and_the_previous_working_day_are_the_nearest_ones(day: date) -> None:
    found, back = next_working_day(day), previous_working_day(day)
    assert is_working_day(found)
    assert is_working_day(back)
    skipped = [back + timedelta(days=n) for n in range(1, (found - back).days)]
    assert not any(is_working_day(one) for one in skipped)


@given(DAYS)
def test_the_next_weekday_is_a_monday_from_a_weekend(day: date) -> None:
    found = next_weekday(day)
    assert found == (day if day.isoweekday() <= 5 else day + (8 - day.isoweekday()) * ONE_DAY)


@given(DAYS, st.integers(0, 800))
def test_weekdays_are_counted_as_on_a_calendar(start: date, length: int) -> None:
    period = Period(start, start + timedelta(days=length))
    by_hand = sum((start + timedelta(days=n)).isoweekday() <= 5 for n in range(length + 1))
    assert weekdays_in(period) == by_hand


def test_a_public_holiday_is_a_weekday_like_any_other_where_money_is_counted() -> None:
    christmas = date(2026, 12, 25)
    assert is_weekday(christmas)
    assert weekdays_in(Period(christmas, christmas)) == 1
    assert weekdays_in(Period(date(2026, 1, 1), date(2026, 12, 31))) == 261
