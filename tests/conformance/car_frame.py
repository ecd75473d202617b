"""Daily travel by own car: the frame Nav sets before any day is driven.

The guide estimates a month and adds up driven days; only the worked cases ask for the frame of
a decision, so it stands beside their runner.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Annotated, Self

from pydantic import Field, model_validator

from kvp_core.asking.errors import InvalidInputError, Problem, Reason, refuse
from kvp_core.calendar.working_days import DAYS_PER_WEEK, ONE_DAY
from kvp_core.rates.book import RateBook
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.shared_rules.activity_periods import ActivityPeriod, cut_to, overlapping
from kvp_core.shared_rules.own_car import CostPerDay, DailyDrive, DayRate, DistanceKm, day_rates
from kvp_core.values.model import FrozenModel
from kvp_core.values.months import Period

MONDAY = 0


class SubPeriod(FrozenModel):
    """Part of a trip with its own days a week, toll and ferry."""

    start: date
    end: date
    days_per_week: Annotated[int, Field(ge=0, le=DAYS_PER_WEEK)]
    toll_per_day: CostPerDay | None = None
    ferry_per_day: CostPerDay | None = None

    @property
    def period(self) -> Period:
        return Period(self.start, self.end)


class CarTrip(FrozenModel):
    """One way to one place, kept up from the first to the last day.

    The parts cover the trip exactly, follow each other, and meet at Sunday and Monday only.
    """

    id: str = ""
    start: date
    end: date
    km_one_way: DistanceKm
    sub_periods: tuple[SubPeriod, ...]

    @property
    def period(self) -> Period:
        return Period(self.start, self.end)

    @model_validator(mode="after")
    def _parts_fit(self) -> Self:
        parts = sorted(part.period for part in self.sub_periods)
        if overlapping(parts):
            raise refuse("sub_periods", Reason.OVERLAPPING)
        if not parts or Period(parts[0].start, parts[-1].end) != self.period:
            raise refuse("sub_periods", Reason.NOT_COVERED)
        for earlier, later in pairwise(parts):
            if later.start != earlier.end + ONE_DAY:
                raise refuse("sub_periods", Reason.HOLE, day=earlier.end + ONE_DAY)
            if later.start.weekday() != MONDAY:
                raise refuse("sub_periods", Reason.NOT_A_MONDAY, day=later.start)
        return self


@dataclass(frozen=True)
class FrameRate:
    """How many days a week may be driven in a period, and what each pays without parking."""

    days_per_week: int
    day: DayRate


@dataclass(frozen=True)
class CarFrame:
    """What one trip comes to before any day is driven: an upper bound, not a payment."""

    trip: CarTrip
    period: Period
    rates: tuple[FrameRate, ...]
    lines: tuple[Line, ...]

    @property
    def preliminary(self) -> bool:
        return any(rate.day.preliminary for rate in self.rates)


def car_frame(trip: CarTrip, periods: Sequence[ActivityPeriod], rates: RateBook) -> CarFrame | None:
    """The frame of a trip, or ``None`` when the person is in no activity during it.

    The trip shrinks to the days in an activity. Raises ``InvalidInputError`` when these
    overlap or leave a hole (then it is two trips), ``RateNotFoundError`` before 2016.
    """
    inside = [part.period for part in cut_to(periods, trip.period)]
    if not inside:
        return None
    if overlapping(inside):
        raise InvalidInputError([Problem("periods", Reason.OVERLAPPING)])
    if not unbroken(inside):
        raise InvalidInputError([Problem("periods", Reason.HOLE)])
    frame = Period(inside[0].start, inside[-1].end)
    sheet = Worksheet()
    found = tuple(
        FrameRate(part.days_per_week, day)
        for part in sorted(trip.sub_periods, key=lambda part: part.start)
        if (days := part.period.overlap(frame))
        for day in day_rates(days, _drive(trip, part), rates, sheet)
    )
    return CarFrame(trip, frame, found, tuple(sheet))


def unbroken(periods: Sequence[Period]) -> bool:
    """Whether each period starts the day after the one before it; a missing weekend is a hole."""
    return all(later.start == earlier.end + ONE_DAY for earlier, later in pairwise(sorted(periods)))


def _drive(trip: CarTrip, part: SubPeriod) -> DailyDrive:
    return DailyDrive(
        km_one_way=trip.km_one_way,
        toll_per_day=part.toll_per_day or 0,
        ferry_per_day=part.ferry_per_day or 0,
    )
