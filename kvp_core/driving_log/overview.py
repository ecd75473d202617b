"""All trips of the log side by side, week by week: what is driven, what is left to fill in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kvp_core.calendar.working_days import DAYS_PER_WEEK, ONE_DAY, week_from
from kvp_core.driving_log.log import DrivingLog, Trip
from kvp_core.driving_log.notices import About, LogNotice
from kvp_core.driving_log.payment import PaidLog
from kvp_core.driving_log.sheet import SheetDay, SheetWeek, WeekState, week_of, weeks
from kvp_core.language.messages import Message, msg, plural
from kvp_core.shared_rules.activity_periods import monday_of
from kvp_core.values.money import NOTHING, Kroner
from kvp_core.values.months import Month, Period


class Mark(StrEnum):
    """What one day of a calendar shows."""

    DRIVEN = "driven"
    HOLIDAY = "holiday"
    FREE = "free"
    OUTSIDE = "outside"
    """No trip goes on that day."""


@dataclass(frozen=True)
class LoggedWeek:
    """One week with every trip in it."""

    monday: date
    marks: tuple[Mark, ...]
    """From Monday to Sunday."""
    days: int
    """Driven days; a day with two trips counts once for each, as Nav counts them."""
    amount: Kroner
    is_over: bool
    to_check: bool

    @property
    def number(self) -> int:
        """The ISO week; the days around New Year may be week 1, 52 or 53."""
        return self.monday.isocalendar().week

    @property
    def period(self) -> Period:
        return Period(self.monday, self.monday + (DAYS_PER_WEEK - 1) * ONE_DAY)

    @property
    def dated(self) -> tuple[tuple[date, Mark], ...]:
        """Each day with what it shows."""
        return tuple(zip(week_from(self.monday), self.marks, strict=True))

    @property
    def name(self) -> Message:
        """What leads to the week, in words."""
        return plural(
            "Show week {w}: {count} day, {amount}",
            "Show week {w}: {count} days, {amount}",
            count=self.days,
            w=self.number,
            amount=self.amount,
        )

    @property
    def tags(self) -> tuple[Message, ...]:
        """Where the week stands, in words."""
        tags = [plural("{count} day", "{count} days", count=self.days)] if self.days else []
        if self.is_over and not self.days:
            tags.append(msg("Not filled in"))
        if self.is_over and self.days and not self.to_check:
            tags.append(msg("Can be sent"))
        if not self.is_over:
            tags.append(msg("Not over yet"))
        if self.to_check:
            tags.append(msg("Check"))
        return tuple(tags)


def logged_weeks(
    log: DrivingLog, paid: PaidLog, notices: Iterable[LogNotice], today: date
) -> tuple[LoggedWeek, ...]:
    """Every week that any trip has days in, earliest first."""
    by_monday: dict[date, list[SheetWeek]] = defaultdict(list)
    for logged in log.trips:
        for week in weeks(logged, today):
            by_monday[week.monday].append(week)
    amounts = paid.by_week
    to_check = {notice.monday for notice in notices if notice.about is not About.TOO_EARLY}
    return tuple(
        _logged(monday, by_monday[monday], amounts.get(monday, NOTHING), monday in to_check)
        for monday in sorted(by_monday)
    )


def _logged(monday: date, parts: list[SheetWeek], amount: Kroner, to_check: bool) -> LoggedWeek:
    found: dict[date, list[SheetDay]] = defaultdict(list)
    for day in (day for part in parts for day in part.days):
        found[day.day].append(day)
    return LoggedWeek(
        monday,
        tuple(_mark(found[day]) for day in week_from(monday)),
        sum(day.driven for there in found.values() for day in there),
        amount,
        parts[0].state is not WeekState.LOCKED,
        to_check,
    )


def _mark(there: Sequence[SheetDay]) -> Mark:
    """One day in every trip that goes on that day."""
    if any(day.driven for day in there):
        return Mark.DRIVEN
    if not there:
        return Mark.OUTSIDE
    return Mark.HOLIDAY if there[0].holidays else Mark.FREE


def in_month(found: Iterable[LoggedWeek], month: Month) -> tuple[LoggedWeek, ...]:
    """The weeks with a day in the month, as a wall calendar shows them."""
    whole = month.days
    return tuple(week for week in found if week.period.overlap(whole))


def weeks_around(found: Sequence[LoggedWeek], month: Month) -> tuple[LoggedWeek | None, ...]:
    """The last week before the month, and the first one after it, where there is one."""
    before = [week for week in found if week.period.end < month.first]
    after = [week for week in found if week.period.start > month.last]
    return (before[-1] if before else None, after[0] if after else None)


def trips_in_week(log: DrivingLog, monday: date, today: date) -> Iterator[tuple[Trip, SheetWeek]]:
    """The trips that have days in the week, and those days."""
    for logged in log.trips:
        week = week_of(logged, monday, today)
        if week.days:
            yield logged.trip, week


def week_to_begin_with(log: DrivingLog, today: date) -> date:
    """The Monday of the newest week that is over and that a trip has days in, else of the first.

    Raises ``ValueError`` for a log without trips.
    """
    mondays = all_mondays(log)
    over = [monday for monday in mondays if monday < monday_of(today)]
    return max(over, default=min(mondays))


def all_mondays(log: DrivingLog) -> tuple[date, ...]:
    """Of every week that any trip has days in, earliest first."""
    found: set[date] = set()
    for logged in log.trips:
        monday = monday_of(logged.trip.start)
        while monday <= logged.trip.end:
            found.add(monday)
            monday += DAYS_PER_WEEK * ONE_DAY
    return tuple(sorted(found))
