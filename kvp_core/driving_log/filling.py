"""Filling many days at once. Days that are there already are never overwritten unasked."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from kvp_core.calendar.working_days import (
    DAYS_PER_WEEK,
    ONE_DAY,
    holiday_names,
    is_public_holiday,
)
from kvp_core.driving_log.log import DrivingLog, Trip, TripLog
from kvp_core.language.messages import Listing, LongDate, Message, msg, plural
from kvp_core.shared_rules.activity_periods import days_in, monday_of
from kvp_core.values.model import FrozenModel
from kvp_core.values.months import Period

L = TypeVar("L", TripLog, DrivingLog)
STEPS_BACK = 20
ONE_WEEK = timedelta(days=DAYS_PER_WEEK)


@dataclass(frozen=True)
class Plan:
    """The days a person drives as a rule; weekday 0 is Monday."""

    weekdays: frozenset[int]
    skip_holidays: bool = True
    within: Period | None = None
    """From which day to which; without it, the whole trip."""

    def days(self, trip: Trip) -> Iterator[date]:
        within = self.within.overlap(trip.period) if self.within else trip.period
        return (
            (day for day in days_in(within) if day.weekday() in self.weekdays)
            if within
            else iter(())
        )


@dataclass(frozen=True)
class Filled(Generic[L]):
    """The filled log, how many days were added, and the public holidays that were skipped."""

    log: L
    added: int
    holidays: tuple[date, ...]
    there: int = 0
    """How many of the planned days were ticked already."""

    @property
    def why_none(self) -> Message:
        """For a plan that adds no day: what stands in its way."""
        if self.there and self.holidays:
            return msg("These days are filled in, but not the public holidays")
        if self.there:
            return msg("These days are filled in")
        if self.holidays:
            return msg("There are only public holidays to fill in")
        return msg("There are no days to fill in")

    @property
    def told(self) -> tuple[Message, ...]:
        """What was done, and each day that was skipped, by name."""
        if not self.holidays:
            done = plural(
                "We filled in {count} day. Press “Undo” to take it away again.",
                "We filled in {count} days. Press “Undo” to take them away again.",
                count=self.added,
            )
            return (done,)
        done = plural("We filled in {count} day.", "We filled in {count} days.", count=self.added)
        return (done, *map(_skipped, self.holidays))


def _skipped(holiday: date) -> Message:
    names = Listing(holiday_names(holiday))
    return msg("We skipped {day} – {holiday}", day=LongDate(holiday), holiday=names)


def fill(log: TripLog, plan: Plan) -> Filled[TripLog]:
    """Tick every planned day of the trip that is not ticked, save public holidays."""
    added, skipped, there = _planned(log, plan)
    filled = log.with_days({**log.days, **dict.fromkeys(added, 0)})
    return Filled(filled, len(added), skipped, there)


def _planned(log: TripLog, plan: Plan) -> tuple[tuple[date, ...], tuple[date, ...], int]:
    """The days to tick, the public holidays to skip, and how many are ticked already."""
    ticked, planned = log.days, list(plan.days(log.trip))
    left = [day for day in planned if day not in ticked]
    skipped = tuple(day for day in left if plan.skip_holidays and is_public_holiday(day))
    added = tuple(day for day in left if day not in skipped)
    return added, skipped, len(planned) - len(left)


def left_to_fill(log: DrivingLog, plan: Plan, only: Trip | None = None) -> int:
    """How many days ``fill_log`` would add."""
    trips = (logged for logged in log.trips if only in {None, logged.trip})
    return sum(len(_planned(logged, plan)[0]) for logged in trips)


def more_than_granted(log: DrivingLog, plan: Plan, only: Trip | None = None) -> Message | None:
    """For a plan of more days a week than Nav has said yes to for one of the trips it fills."""
    chosen = (logged for logged in log.trips if only in {None, logged.trip})
    trips = (logged.trip for logged in chosen if _planned(logged, plan)[0])
    granted = min((trip.days_per_week or DAYS_PER_WEEK for trip in trips), default=DAYS_PER_WEEK)
    if len(plan.weekdays) <= granted:
        return None
    return msg("Nav has said yes to {max} of these days a week.", max=granted)


def in_week(log: TripLog, monday: date) -> dict[date, int]:
    """The driven days of the week that starts on that Monday, with their parking."""
    return {day: parking for day, parking in log.days.items() if monday_of(day) == monday}


def _a_week_later(log: TripLog, monday: date) -> frozenset[date]:
    return frozenset(day + ONE_WEEK for day in in_week(log, monday))


def _with_ticks(log: TripLog, monday: date, days: Set[date], replace: bool) -> TripLog:
    there = in_week(log, monday)
    if there and not replace:
        return log
    kept = {day: there.get(day, 0) for day in days if _may_be_copied(log, day)}
    return log.with_days({**clear_week(log, monday).days, **kept})


def _may_be_copied(log: TripLog, day: date) -> bool:
    return log.trip.start <= day <= log.trip.end and not is_public_holiday(day)


def clear_week(log: TripLog, monday: date) -> TripLog:
    """Without any day of that week."""
    gone = in_week(log, monday)
    return log.with_days({day: park for day, park in log.days.items() if day not in gone})


def fill_log(log: DrivingLog, plan: Plan, only: Trip | None = None) -> Filled[DrivingLog]:
    """The same for every trip of the log, or for one of them."""
    filled = {
        logged.trip: fill(logged, plan) for logged in log.trips if only in {None, logged.trip}
    }
    trips = [filled[logged.trip].log if logged.trip in filled else logged for logged in log.trips]
    return Filled(
        DrivingLog(trips=tuple(trips)),
        sum(each.added for each in filled.values()),
        tuple(sorted({day for each in filled.values() for day in each.holidays})),
        sum(each.there for each in filled.values()),
    )


def copy_week_of_log(log: DrivingLog, monday: date, *, replace: bool = False) -> DrivingLog:
    """Every trip's week in the week after; a trip that ends hands it to the one that goes on.

    Without parking, holidays or days outside the trip. A week with days in it stays as it is
    unless ``replace``; then the parking of a day that is ticked in both stays.
    """
    trips = [
        _with_ticks(logged, monday + ONE_WEEK, ticks, replace) if ticks else logged
        for logged, ticks in _handed_on(log, monday)
    ]
    return DrivingLog(trips=tuple(trips))


def next_week_has_days(log: DrivingLog, monday: date) -> bool:
    """Whether copying the week would meet a week that somebody has filled."""
    return any(
        ticks and in_week(logged, monday + ONE_WEEK) for logged, ticks in _handed_on(log, monday)
    )


def _handed_on(log: DrivingLog, monday: date) -> Iterator[tuple[TripLog, frozenset[date]]]:
    """Each trip, and the days a week later that the week hands it."""
    for logged in log.trips:
        sources = [other for other in log.trips if _goes_on(other.trip, logged.trip)]
        ticks = (_a_week_later(source, monday) for source in (logged, *sources))
        yield logged, frozenset().union(*ticks)


def _goes_on(earlier: Trip, later: Trip) -> bool:
    """Whether the later trip is the earlier one told anew, as ``change_from`` makes it."""
    return earlier.name == later.name and earlier.end + ONE_DAY == later.start


def clear_week_of_log(log: DrivingLog, monday: date) -> DrivingLog:
    """Every trip without any day of that week."""
    return DrivingLog(trips=tuple(clear_week(logged, monday) for logged in log.trips))


def only_week(log: DrivingLog, monday: date) -> DrivingLog:
    """Every trip with nothing but the days of that week."""
    trips = [logged.with_days(in_week(logged, monday)) for logged in log.trips]
    return DrivingLog(trips=tuple(trips))


class UndoHistory(FrozenModel):
    """What a log was before, step by step."""

    logs: tuple[DrivingLog, ...] = ()


@dataclass(frozen=True)
class Edits:
    """A log and what it was before, so that a step can be undone."""

    log: DrivingLog
    before: tuple[DrivingLog, ...] = ()

    def then(self, log: DrivingLog) -> "Edits":
        """After one more step; an unchanged log is no step."""
        if log == self.log:
            return self
        return Edits(log, (*self.before, self.log)[-STEPS_BACK:])

    def undo(self) -> "Edits":
        """One step back; the same when there is none."""
        if not self.before:
            return self
        return Edits(self.before[-1], self.before[:-1])
