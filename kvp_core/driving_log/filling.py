"""Filling many days at once. Days that are there already are never overwritten unasked."""

from dataclasses import dataclass
from datetime import date, timedelta

from kvp_core.activity_periods import days_in, monday_of
from kvp_core.driving_log.log import DrivingLog, TripLog
from kvp_core.messages import Message, msg
from kvp_core.months import Period
from kvp_core.working_days import DAYS_PER_WEEK, is_public_holiday

STEPS_BACK = 20


@dataclass(frozen=True)
class Plan:
    """The days a person drives as a rule; weekday 0 is Monday."""

    weekdays: frozenset[int]
    skip_holidays: bool = True
    days_off: tuple[Period, ...] = ()

    def is_off(self, day: date) -> bool:
        return any(off.start <= day <= off.end for off in self.days_off)


@dataclass(frozen=True)
class Filled:
    """The filled log, and how many days were added and skipped."""

    log: TripLog
    added: int
    holidays: int
    days_off: int

    @property
    def summary(self) -> Message:
        return msg(
            "We filled in {n} days. {h} public holidays and {v} holiday days were skipped.",
            n=self.added,
            h=self.holidays,
            v=self.days_off,
        )


def fill(log: TripLog, plan: Plan) -> Filled:
    """Tick every planned day of the trip that is not ticked, save holidays and days off."""
    there = log.days
    planned = [
        day
        for day in days_in(log.trip.period)
        if day.weekday() in plan.weekdays and day not in there
    ]
    holidays = {day for day in planned if plan.skip_holidays and is_public_holiday(day)}
    off = {day for day in planned if plan.is_off(day)} - holidays
    added = [day for day in planned if day not in holidays | off]
    filled = log.with_days({**there, **dict.fromkeys(added, 0)})
    return Filled(filled, len(added), len(holidays), len(off))


def in_week(log: TripLog, monday: date) -> dict[date, int]:
    """The driven days of the week that starts on that Monday, with their parking."""
    return {day: parking for day, parking in log.days.items() if monday_of(day) == monday}


def copy_week(log: TripLog, monday: date, *, replace: bool = False) -> TripLog:
    """The week's ticks in the week after, without parking, holidays or days outside the trip.

    A week with days in it stays as it is unless ``replace``; then the parking of a day that
    is ticked in both stays.
    """
    next_monday = monday + timedelta(days=DAYS_PER_WEEK)
    there = in_week(log, next_monday)
    if there and not replace:
        return log
    copied = [day + timedelta(days=DAYS_PER_WEEK) for day in in_week(log, monday)]
    kept = {day: there.get(day, 0) for day in copied if _may_be_copied(log, day)}
    return log.with_days({**clear_week(log, next_monday).days, **kept})


def _may_be_copied(log: TripLog, day: date) -> bool:
    return log.trip.start <= day <= log.trip.end and not is_public_holiday(day)


def clear_week(log: TripLog, monday: date) -> TripLog:
    """Without any day of that week."""
    gone = in_week(log, monday)
    return log.with_days({day: park for day, park in log.days.items() if day not in gone})


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
