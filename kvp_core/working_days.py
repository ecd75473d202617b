"""Weekdays, working days and public holidays in Norway."""

from datetime import date, timedelta
from functools import cache

from holidays import country_holidays

from kvp_core.months import Period

SATURDAY = 5
DAYS_PER_WEEK = 7
WEEKDAYS_PER_WEEK = 5
ONE_DAY = timedelta(days=1)


@cache
def _public_holidays(year: int) -> frozenset[date]:
    """Public holidays that are not merely Sundays (Public Holidays Act § 2; 1 and 17 May)."""
    return frozenset(country_holidays("NO", years=year, include_sundays=False))


def is_weekday(day: date) -> bool:
    """Monday to Friday. A public holiday is a weekday like any other."""
    return day.weekday() < SATURDAY


def is_public_holiday(day: date) -> bool:
    """A public holiday, or a day equated with one (1 and 17 May). Ordinary Sundays not counted."""
    return day in _public_holidays(day.year)


def is_working_day(day: date) -> bool:
    return is_weekday(day) and not is_public_holiday(day)


def next_weekday(day: date) -> date:
    """The day itself on a Monday to Friday, else the Monday after."""
    while not is_weekday(day):
        day += ONE_DAY
    return day


def next_working_day(day: date) -> date:
    """The day itself if it is a working day, else the first one after it."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


def previous_working_day(day: date) -> date:
    """The day itself if it is a working day, else the last one before it."""
    while not is_working_day(day):
        day -= ONE_DAY
    return day


def weekdays_in(period: Period) -> int:
    """How many Mondays to Fridays the closed period holds; public holidays count."""
    days = (period.end - period.start).days + 1
    weeks, rest = divmod(days, DAYS_PER_WEEK)
    extra = sum(is_weekday(period.start + timedelta(days=n)) for n in range(rest))
    return weeks * WEEKDAYS_PER_WEEK + extra


def weekend_days_in(period: Period) -> int:
    """How many Saturdays and Sundays the closed period holds."""
    return (period.end - period.start).days + 1 - weekdays_in(period)
