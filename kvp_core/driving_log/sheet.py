"""The log in the order of Nav's own: one trip at a time, week by week, only weeks that are over."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from kvp_core.calendar.working_days import DAYS_PER_WEEK, holiday_names, week_from
from kvp_core.driving_log.log import DrivingLog, Trip, TripLog
from kvp_core.language.messages import LongDate, Message, msg
from kvp_core.results.report import Column, Row, Table
from kvp_core.shared_rules.activity_periods import monday_of


class WeekState(StrEnum):
    """Where a week stands before it can be copied into Nav's log."""

    LOCKED = "locked"
    """Not over yet: Nav does not take it."""
    EMPTY = "empty"
    READY = "ready"


class SheetDay(NamedTuple):
    """One box in Nav's log."""

    day: date
    driven: bool
    parking: int
    holidays: tuple[Message, ...]
    """What the day is called, where it is a public holiday; Nav's log names it too."""
    is_ahead: bool
    """It has not been yet: it can be planned, but not sent."""


@dataclass(frozen=True)
class SheetWeek:
    """One week of a trip, with the days of it that lie in the trip."""

    monday: date
    days: tuple[SheetDay, ...]
    state: WeekState

    @cached_property
    def driven(self) -> tuple[SheetDay, ...]:
        return tuple(day for day in self.days if day.driven)


def weeks(log: TripLog, today: date) -> Iterator[SheetWeek]:
    """Every week of the trip, earliest first."""
    driven, monday = log.days, monday_of(log.trip.start)
    while monday <= log.trip.end:
        yield _week(log.trip, driven, monday, today)
        monday += timedelta(days=DAYS_PER_WEEK)


def week_of(log: TripLog, monday: date, today: date) -> SheetWeek:
    """The week that starts on that Monday; without days where it lies outside the trip."""
    return _week(log.trip, log.days, monday, today)


def _week(trip: Trip, driven: Mapping[date, int], monday: date, today: date) -> SheetWeek:
    days = tuple(
        SheetDay(day, day in driven, driven.get(day, 0), holiday_names(day), day > today)
        for day in week_from(monday)
        if trip.start <= day <= trip.end
    )
    if monday >= monday_of(today):
        state = WeekState.LOCKED
    else:
        state = WeekState.READY if any(day.driven for day in days) else WeekState.EMPTY
    return SheetWeek(monday, days, state)


def sheets(log: DrivingLog, today: date) -> tuple[tuple[Trip, Table], ...]:
    """For each trip, what to tick and write in Nav's log, in its order."""
    return tuple((logged.trip, _table(logged, today)) for logged in log.trips)


def _table(logged: TripLog, today: date) -> Table:
    ready = [week for week in weeks(logged, today) if week.state is WeekState.READY]
    return Table(
        caption=msg("Copy this into Nav’s driving log"),
        columns=(
            Column(msg("Week")),
            Column(msg("Day"), numeric=False),
            Column(msg("Driven"), numeric=False),
            Column(msg("Parking (kr)")),
        ),
        rows=tuple(_row(week, day) for week in ready for day in week.days),
    )


def _row(week: SheetWeek, day: SheetDay) -> Row:
    return Row(
        cells=(
            week.monday.isocalendar().week,
            LongDate(day.day),
            msg("Yes") if day.driven else None,
            day.parking or None,
        ),
        notes=day.holidays,
    )
