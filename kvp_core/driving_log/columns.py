"""The columns of the file a log is kept in. One row per driven day, its trip told in full."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache

from kvp_core.driving_log.log import DrivingLog, Entry, Trip, TripLog
from kvp_core.language.i18n import LANGUAGES, Translator, translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_core.results.worksheet import Worksheet
from kvp_core.shared_rules.own_car import day_rates
from kvp_core.values.months import Period

Cell = str | int | Decimal | date | None
"""What stands in a cell of a file the guide writes."""


class LogColumn(Enum):
    """Every column, in order, with its heading."""

    NAME = msg("Trip")
    START = msg("First day")
    END = msg("Last day")
    KM_ONE_WAY = msg("Kilometres one way")
    DAYS_PER_WEEK = msg("Days a week")
    TOLL_PER_DAY = msg("Toll per day")
    FERRY_PER_DAY = msg("Ferry per day")
    DAY = msg("Date")
    PARKING = msg("Parking")
    WEEKDAY = msg("Weekday")
    WEEK = msg("Week")
    RATE_PER_KM = msg("Rate per km")
    DAY_RATE = msg("Day rate without parking")

    @property
    def field(self) -> str:
        """The field of ``Trip`` or ``Entry`` the column fills."""
        return self.name.lower()


TRIP_COLUMNS = tuple(column for column in LogColumn if column.field in Trip.model_fields)
NEEDED = (LogColumn.START, LogColumn.END, LogColumn.KM_ONE_WAY, LogColumn.DAY)
"""Without these a file is not a driving log."""

Cells = Mapping[LogColumn, Cell]


@cache
def headings() -> Mapping[str, LogColumn]:
    """Every heading the guide writes, in every language, to the column it stands for."""
    return {
        tidy(translator(language)(column.value)): column
        for language in LANGUAGES
        for column in LogColumn
    }


def tidy(heading: str) -> str:
    return " ".join(heading.split()).casefold()


def weekday_names(day: date) -> frozenset[str]:
    """What the weekday is called in every language of the guide."""
    return frozenset(tidy(translator(language).date(day, "EEEE")) for language in LANGUAGES)


def rows(log: DrivingLog, rates: RateBook, t: Translator) -> Iterator[Cells]:
    """The log as rows: one per driven day, or one for a trip without any."""
    for logged in log.trips:
        trip = {column: getattr(logged.trip, column.field) for column in TRIP_COLUMNS}
        if not logged.entries:
            yield trip
        for entry in logged.entries:
            yield {**trip, **_day(logged, entry, rates, t)}


def _day(logged: TripLog, entry: Entry, rates: RateBook, t: Translator) -> Cells:
    only = Period(entry.day, entry.day)
    (rate,) = day_rates(only, logged.trip.drive, rates, Worksheet())
    return {
        LogColumn.DAY: entry.day,
        LogColumn.PARKING: entry.parking,
        LogColumn.WEEKDAY: t.date(entry.day, "EEEE"),
        LogColumn.WEEK: entry.day.isocalendar().week,
        LogColumn.RATE_PER_KM: rates.own_car_per_km.on(entry.day).value,
        LogColumn.DAY_RATE: rate.amount.amount,
    }
