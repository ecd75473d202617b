"""Periods in an activity, and how Nav counts weeks and time limits in them.

Supplemental benefits are worked out over days on which a person both belongs to a target
group and takes part in an activity. What several benefits need to know about them is here.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Self

from pydantic import model_validator

from kvp_core.calendar.working_days import DAYS_PER_WEEK, WEEKDAYS_PER_WEEK, is_weekday
from kvp_core.language.law import law
from kvp_core.values.model import FrozenModel
from kvp_core.values.months import Month, Period, months_later

SCHEME_TRAVEL_LIMIT = law("tsf 15")
"""Travel in a labour market scheme: claim at most three months after the month of the trip."""
NATIONAL_INSURANCE_LIMIT = law("ftrl 22-13")
"""Running benefits three months back, single ones within six months."""

MONTHS_BACK = 3
MONTHS_TO_CLAIM_ONCE = 6


class TargetGroup(StrEnum):
    """Who may get a supplemental benefit, in the order Nav ranks the groups."""

    REDUCED_WORK_CAPACITY = "reduced_work_capacity"
    SINGLE_PARENT = "single_parent"
    """Under the rules before 1 July 2026, or the transitional ones."""
    SURVIVING_SPOUSE = "surviving_spouse"
    JOB_SEEKER = "job_seeker"
    """On a benefit such as the qualification benefit: travel only."""


class Activity(StrEnum):
    """What the person takes part in."""

    LABOUR_MARKET_SCHEME = "labour_market_scheme"
    EDUCATION = "education"
    GENUINE_JOB_SEEKER = "genuine_job_seeker"


class ActivityPeriod(FrozenModel):
    """Days on which a person both belongs to the group and does the activity."""

    start: date
    end: date
    target_group: TargetGroup
    activity: Activity

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        Period(self.start, self.end)  # refuses swapped days
        return self

    @property
    def period(self) -> Period:
        return Period(self.start, self.end)

    def cut_to(self, frame: Period) -> "ActivityPeriod | None":
        """The part inside the frame, if any."""
        part = self.period.overlap(frame)
        if part is None:
            return None
        return self.model_copy(update={"start": part.start, "end": part.end})


def cut_to(periods: Iterable[ActivityPeriod], frame: Period) -> tuple[ActivityPeriod, ...]:
    """What the periods have inside a frame, earliest first."""
    parts = (period.cut_to(frame) for period in periods)
    return tuple(sorted((part for part in parts if part), key=lambda part: part.period))


def overlapping(periods: Sequence[Period]) -> bool:
    """Whether any day belongs to two of the periods, whatever their order."""
    return any(later.start <= earlier.end for earlier, later in pairwise(sorted(periods)))


def days_in(period: Period) -> Iterator[date]:
    """Every day of the closed period, earliest first."""
    for number in range((period.end - period.start).days + 1):
        yield period.start + timedelta(days=number)


def monday_of(day: date) -> date:
    """The Monday of the day's own week; a Sunday belongs to the Monday six days before."""
    return day - timedelta(days=day.weekday())


def next_working_monday(day: date) -> date:
    """A Saturday or Sunday becomes the Monday after it; other days stay."""
    return day if is_weekday(day) else monday_of(day) + timedelta(days=DAYS_PER_WEEK)


def working_week(day: date) -> Period:
    """Monday to Friday of the day's week; for a Saturday or Sunday, of the week after."""
    monday = monday_of(next_working_monday(day))
    return Period(monday, monday + timedelta(days=WEEKDAYS_PER_WEEK - 1))


def working_weeks(period: Period) -> Iterator[Period]:
    """The part of each working week that lies in the period; its weekend edges never count."""
    week = working_week(period.start)
    while part := week.overlap(period):
        yield part
        week = working_week(week.start + timedelta(days=DAYS_PER_WEEK))


def earliest_paid_day(claimed: date) -> date:
    """The first day a running benefit can be paid for: three months before the claim's month."""
    return Month.of(claimed).plus(-MONTHS_BACK).first


def last_day_to_claim_month(month: Month) -> date:
    """The last day to claim a running benefit, or scheme travel, for a month.

    Three months after the month in which the cost arose (``NATIONAL_INSURANCE_LIMIT`` and
    ``SCHEME_TRAVEL_LIMIT`` lead to the same day).
    """
    return month.plus(MONTHS_BACK).last


def last_day_to_claim_once(first_possible: date) -> date:
    """The last day to claim a benefit paid once: six months after it could first be claimed."""
    return months_later(first_possible, MONTHS_TO_CLAIM_ONCE)
