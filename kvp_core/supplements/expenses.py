"""What the four costs are worked out from: periods, activities and expenses, already checked."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import chain, pairwise
from typing import Annotated, Self

from pydantic import Field, model_validator

from kvp_core.asking.errors import Reason, refuse
from kvp_core.calendar.working_days import ONE_DAY, WEEKDAYS_PER_WEEK
from kvp_core.shared_rules.activity_periods import Activity, ActivityPeriod, overlapping
from kvp_core.values.model import FrozenModel
from kvp_core.values.months import Month, Period, months_between

NotNegative = Annotated[Decimal, Field(ge=0)]
FULL_TIME_PER_CENT = 100


class Lasting(FrozenModel):
    """Something that lasts from one day to another, both included."""

    start: date
    end: date

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.end < self.start:
            raise refuse("end", Reason.END_BEFORE_START)
        return self

    @property
    def period(self) -> Period:
        return Period(self.start, self.end)


class Level(StrEnum):
    """The level of an education, which decides the rate for learning materials."""

    UPPER_SECONDARY = "upper_secondary"
    """Also preparatory courses, other courses and training."""
    HIGHER_EDUCATION = "higher_education"
    """University, college and vocational college."""


class HousingKind(StrEnum):
    """What an expense for housing is."""

    ONE_HOME = "one_home"
    """Moved to the place of the activity: what the new home costs more than the old one."""
    TWO_HOMES = "two_homes"
    """Keeps the old home: what the second one costs."""
    OVERNIGHT = "overnight"
    """One stay; the amount is for the whole stay."""


class ChildcareActivity(Lasting):
    """An activity and how many days of each working week it takes."""

    activity: Activity
    days_per_week: Annotated[int, Field(ge=1, le=WEEKDAYS_PER_WEEK)]


class StudyActivity(Lasting):
    """An education and its load in per cent of full time."""

    activity: Activity
    level: Level
    study_percent: Annotated[int, Field(ge=1, le=FULL_TIME_PER_CENT)]


class ChildcareExpense(FrozenModel):
    """What childcare for one child costs, in NOK per month, food and nappies not included."""

    child: str
    start_month: Month
    end_month: Month
    per_month: NotNegative

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.end_month < self.start_month:
            raise refuse("end_month", Reason.END_BEFORE_START)
        return self

    def covers(self, month: Month) -> bool:
        return self.start_month <= month <= self.end_month


class HousingExpense(Lasting):
    """A fixed expense in NOK per month, or an overnight stay in NOK for the stay."""

    kind: HousingKind
    amount: Decimal
    """Checked once it is known to meet a period: an expense that meets none is ignored."""
    actual_cost: bool = False
    """Health reasons make it higher than for others, so no cap (tsf 9)."""


class _Inputs(FrozenModel):
    """Periods in an activity: at least one, and no day in two of them."""

    periods: tuple[ActivityPeriod, ...]

    @model_validator(mode="after")
    def _periods_are_sound(self) -> Self:
        if not self.periods:
            raise refuse("periods", Reason.MISSING)
        if overlapping([period.period for period in self.periods]):
            raise refuse("periods", Reason.OVERLAPPING)
        return self

    @property
    def in_order(self) -> tuple[ActivityPeriod, ...]:
        """The periods, earliest first."""
        return tuple(sorted(self.periods, key=lambda period: period.period))


class ChildcareInputs(_Inputs):
    """Childcare: every month of every period has an expense, and no child two in one month."""

    activities: tuple[ChildcareActivity, ...]
    expenses: tuple[ChildcareExpense, ...]
    cash_for_care_per_month: NotNegative = Decimal(0)
    """In NOK, for all children; paid to the person or to somebody living with them (tsf 11)."""

    @model_validator(mode="after")
    def _expenses_are_sound(self) -> Self:
        for month in self.months:
            if not any(expense.covers(month) for expense in self.expenses):
                raise refuse("expenses", Reason.NOT_COVERED, month=month)
        for one, other in pairwise(sorted(self.expenses, key=_by_child)):
            if one.child == other.child and other.start_month <= one.end_month:
                raise refuse("expenses", Reason.OVERLAPPING)
        return self

    @property
    def months(self) -> tuple[Month, ...]:
        """The calendar months that hold a day of a period, in order."""
        found = (
            months_between(Month.of(period.start), Month.of(period.end)) for period in self.periods
        )
        return tuple(sorted(set(chain.from_iterable(found))))


class LearningInputs(_Inputs):
    """Learning materials."""

    activities: tuple[StudyActivity, ...]


class HousingInputs(_Inputs):
    """Housing: the expenses that meet a period are known, not negative, and cover the periods."""

    expenses: tuple[HousingExpense, ...]

    @model_validator(mode="after")
    def _expenses_are_sound(self) -> Self:
        if not self.relevant:
            raise refuse("expenses", Reason.MISSING)
        if any(expense.amount < 0 for expense in self.relevant):
            raise refuse("expenses", Reason.OUT_OF_RANGE)
        if any(overlapping(self._of(kind)) for kind in HousingKind):
            raise refuse("expenses", Reason.OVERLAPPING)
        paid_for = joined(expense.period for expense in self.relevant)
        for period in self.periods:
            if not inside(period.period, paid_for):
                raise refuse("expenses", Reason.NOT_COVERED, period=period.period)
        active = joined(period.period for period in self.periods)
        if not all(inside(stay, active) for stay in self._of(HousingKind.OVERNIGHT)):
            raise refuse("expenses", Reason.OUTSIDE_PERIOD)
        return self

    @property
    def relevant(self) -> tuple[HousingExpense, ...]:
        """The expenses that meet a period; the others are ignored."""
        return tuple(
            expense
            for expense in self.expenses
            if any(expense.period.overlap(period.period) for period in self.periods)
        )

    def _of(self, kind: HousingKind) -> list[Period]:
        return [expense.period for expense in self.relevant if expense.kind is kind]


def _by_child(expense: ChildcareExpense) -> tuple[str, Month]:
    return expense.child, expense.start_month


def joined(periods: Iterable[Period]) -> tuple[Period, ...]:
    """The periods with those that overlap or follow each other day by day made one."""
    found: list[Period] = []
    for period in sorted(periods):
        if found and period.start <= found[-1].end + ONE_DAY:
            found[-1] = Period(found[-1].start, max(found[-1].end, period.end))
        else:
            found.append(period)
    return tuple(found)


def inside(period: Period, frames: Iterable[Period]) -> bool:
    """Whether one of the frames holds the whole period."""
    return any(frame.start <= period.start and period.end <= frame.end for frame in frames)
