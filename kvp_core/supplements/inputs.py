"""What the rules for one person's costs take in: checked, typed, and complete."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator

from kvp_core.asking.errors import Reason, refuse
from kvp_core.asking.questions import YesNoUnsure
from kvp_core.calendar.working_days import ONE_DAY
from kvp_core.supplements.answers import CHILDREN_TOLD, MOST_CHILDREN, MOST_DAYS_PER_WEEK, Cost
from kvp_core.supplements.expenses import HousingKind, Level
from kvp_core.supplements.outlook import Circumstances
from kvp_core.supplements.relocation import MovingMethod
from kvp_core.values.months import Period, months_later

MONTHS_AROUND_TODAY = 24
LONGEST_MONTHS = 36
HIGHEST_AMOUNT = 100_000
LONGEST_KM = 3000

OLDEST_CHILD = 18
CHILD_FIELDS = ("cost", "later", "born")
Amount = Annotated[Decimal, Field(ge=0, le=HIGHEST_AMOUNT)]


@dataclass(frozen=True)
class ChildCost:
    """What childcare for one child costs in NOK a month, and after a change."""

    cost: Decimal
    later: Decimal
    born: int | None = None


class SupplementsInputs(Circumstances):
    """One person's costs. Amounts are in NOK, per month unless the name says otherwise.

    What belongs to a cost nobody chose is left out. ``as_of`` is the day of asking.
    """

    as_of: date
    costs: frozenset[Cost]
    start: date | None = None
    end: date | None = None
    days_per_week: Annotated[int, Field(ge=1, le=MOST_DAYS_PER_WEEK)] = MOST_DAYS_PER_WEEK
    children: Annotated[int, Field(ge=1, le=MOST_CHILDREN)] = 1
    each_child: bool = False
    childcare_cost: Amount = Decimal(0)
    childcare_changes: date | None = None
    childcare_cost_later: Amount = Decimal(0)
    child_1_cost: Amount = Decimal(0)
    child_1_later: Amount = Decimal(0)
    child_1_born: int | None = None
    child_2_cost: Amount = Decimal(0)
    child_2_later: Amount = Decimal(0)
    child_2_born: int | None = None
    child_3_cost: Amount = Decimal(0)
    child_3_later: Amount = Decimal(0)
    child_3_born: int | None = None
    child_4_cost: Amount = Decimal(0)
    child_4_later: Amount = Decimal(0)
    child_4_born: int | None = None
    cash_for_care: Amount = Decimal(0)
    other_parent: YesNoUnsure = YesNoUnsure.UNSURE
    free_books: YesNoUnsure = YesNoUnsure.UNSURE
    level: Level = Level.UPPER_SECONDARY
    more_than_half: YesNoUnsure = YesNoUnsure.UNSURE
    disability_books: YesNoUnsure = YesNoUnsure.NO
    education_changes: date | None = None
    level_later: Level = Level.UPPER_SECONDARY
    more_than_half_later: YesNoUnsure = YesNoUnsure.UNSURE
    housing_kind: HousingKind = HousingKind.TWO_HOMES
    rent: Amount = Decimal(0)
    rent_changes: date | None = None
    rent_later: Amount = Decimal(0)
    stay_cost: Amount = Decimal(0)
    """In NOK for the whole stay."""
    housing_support: YesNoUnsure = YesNoUnsure.UNSURE
    health_housing: YesNoUnsure = YesNoUnsure.NO
    moving_on: date | None = None
    moving_method: MovingMethod = MovingMethod.SELF
    first_offer: Amount = Decimal(0)
    second_offer: Amount = Decimal(0)
    moving_km: Annotated[Decimal, Field(ge=0, le=LONGEST_KM)] = Decimal(0)
    moving_extras: Amount = Decimal(0)

    @property
    def period(self) -> Period:
        """The days in the activity; from today and a running month on if nobody was asked."""
        start = self.start or self.as_of
        return Period(start, self.end or months_later(start, 1) - ONE_DAY)

    @property
    def child_costs(self) -> tuple[ChildCost, ...]:
        """Each child's cost. Told together it stands on the first: only the sum counts."""
        if not self.each_child:
            told = ChildCost(self.childcare_cost, self.childcare_cost_later)
            return (told, *(ChildCost(Decimal(0), Decimal(0)),) * (self.children - 1))
        return tuple(
            ChildCost(*(getattr(self, f"child_{number}_{what}") for what in CHILD_FIELDS))
            for number in range(1, self.children + 1)
        )

    @model_validator(mode="after")
    def _some_cost(self) -> Self:
        if not self.costs:
            raise refuse("costs", Reason.MISSING)
        return self

    @model_validator(mode="after")
    def _days_around_today(self) -> Self:
        earliest = months_later(self.as_of, -MONTHS_AROUND_TODAY)
        latest = months_later(self.as_of, MONTHS_AROUND_TODAY)
        for name in ("start", "moving_on"):
            day = getattr(self, name)
            if day and not earliest <= day <= latest:
                raise refuse(name, Reason.OUT_OF_RANGE, min=earliest, max=latest)
        return self

    @model_validator(mode="after")
    def _ends_after_the_start(self) -> Self:
        if self.start is None or self.end is None:
            return self
        if self.end < self.start:
            raise refuse("end", Reason.END_BEFORE_START)
        limit = months_later(self.start, LONGEST_MONTHS) - ONE_DAY
        if self.end > limit:
            raise refuse("end", Reason.TOO_LONG, limit=limit)
        return self

    @model_validator(mode="after")
    def _changes_come_during_the_activity(self) -> Self:
        first, last = self.period.start + ONE_DAY, self.period.end
        for name in ("childcare_changes", "education_changes", "rent_changes"):
            day = getattr(self, name)
            if day and not first <= day <= last:
                raise refuse(name, Reason.OUT_OF_RANGE, min=first, max=last)
        return self

    @model_validator(mode="after")
    def _children_are_children(self) -> Self:
        oldest, youngest = self.as_of.year - OLDEST_CHILD, self.as_of.year
        for number in range(1, CHILDREN_TOLD + 1):
            born = getattr(self, name := f"child_{number}_born")
            if born is not None and not oldest <= born <= youngest:
                raise refuse(name, Reason.OUT_OF_RANGE, min=str(oldest), max=str(youngest))
        return self
