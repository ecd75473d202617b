"""Weekdays, working days and public holidays in Norway."""

from datetime import date, timedelta
from functools import cache

from holidays import country_holidays

from kvp_core.language.messages import Message, msg
from kvp_core.values.months import Period

SATURDAY = 5
SUNDAY = 6
DAYS_PER_WEEK = 7
WEEKDAYS_PER_WEEK = 5
ONE_DAY = timedelta(days=1)


@cache
def _public_holidays(year: int) -> frozenset[date]:
    """Public holidays that are not merely Sundays (Public Holidays Act § 2; 1 and 17 May)."""
    return frozenset(country_holidays("NO", years=year, include_sundays=False))


@cache
def week_from(monday: date) -> tuple[date, ...]:
    """Its seven days; kept, because a log of a year asks for each week again and again."""
    return tuple(monday + number * ONE_DAY for number in range(DAYS_PER_WEEK))


def is_weekday(day: date) -> bool:
    """Monday to Friday. A public holiday is a weekday like any other."""
    return day.weekday() < SATURDAY


def is_public_holiday(day: date) -> bool:
    """A public holiday, or a day equated with one (1 and 17 May). Ordinary Sundays not counted."""
    return day in _public_holidays(day.year)


HOLIDAY_NAMES = {
    "New Year's Day": msg("New Year’s Day"),
    "Maundy Thursday": msg("Maundy Thursday"),
    "Good Friday": msg("Good Friday"),
    "Easter Sunday": msg("Easter Sunday"),
    "Easter Monday": msg("Easter Monday"),
    "Labor Day": msg("Labour Day, 1 May"),
    "Ascension Day": msg("Ascension Day"),
    "Constitution Day": msg("Constitution Day, 17 May"),
    "Pentecost": msg("Whit Sunday"),
    "Pentecost Monday": msg("Whit Monday"),
    "Christmas Day": msg("Christmas Day"),
    "Second Day of Christmas": msg("Boxing Day"),
}


@cache
def _names_by_day(year: int) -> dict[date, tuple[Message, ...]]:
    found = country_holidays("NO", years=year, include_sundays=False, language="en_US")
    return {day: tuple(HOLIDAY_NAMES[name] for name in found.get_list(day)) for day in found}


def holiday_names(day: date) -> tuple[Message, ...]:
    """What a public holiday is called: none for other days, two for 17 May on Whit Monday."""
    return _names_by_day(day.year).get(day, ())


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
    return _weekdays_until(period.end.toordinal()) - _weekdays_until(period.start.toordinal() - 1)


def _weekdays_until(day_number: int) -> int:
    """Since day 1, a Monday."""
    weeks, rest = divmod(day_number, DAYS_PER_WEEK)
    return weeks * WEEKDAYS_PER_WEEK + min(rest, WEEKDAYS_PER_WEEK)
