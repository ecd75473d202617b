"""What the estimator's rules take in: checked, typed, and complete."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator

from kvp_core.asking.errors import Reason, refuse
from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.amounts import HOURS_PER_WEEK, full_rate_from
from kvp_core.benefit.answers import (
    MOST_ABSENCE_DAYS,
    MOST_CHILDREN,
    AgeGroup,
    OtherBenefit,
    TaxChoice,
)
from kvp_core.benefit.period import Method
from kvp_core.benefit.programme import AGE_LIMIT, LEAST_AGE, programme_limits
from kvp_core.values.model import FrozenModel
from kvp_core.values.months import Period, birthday, months_later

MONTHS_AROUND_TODAY = 24
HIGHEST_MONTHLY_AMOUNT = 100_000
HIGHEST_HOURLY_WAGE = 1_000
HIGHEST_TAX_PERCENT = 60
LAST_DAY_OF_A_MONTH = 31
OLDEST_BIRTH_YEAR = 1900


class BenefitInputs(FrozenModel):
    """One person's situation. Hours are per week, the wage is NOK per hour before tax,
    ``other_amount`` is NOK per month before tax, absence is days per month.

    ``as_of`` is the day of asking. Building one raises pydantic's ``ValidationError``;
    ``kvp_core.asking.questions.read`` turns that into an ``InvalidInputError``.
    """

    as_of: date
    birth_date: date | AgeGroup
    """With an age band, that the programme is for ages 18 to 67 is for the person to know."""
    start: date
    end: date | None = None
    children: Annotated[int, Field(ge=0, le=MOST_CHILDREN)] = 0
    work: YesNoUnsure = YesNoUnsure.NO
    hours: Annotated[Decimal, Field(ge=0, le=HOURS_PER_WEEK)] = Decimal(0)
    wage: Annotated[Decimal, Field(ge=0, le=HIGHEST_HOURLY_WAGE)] = Decimal(0)
    absence: bool = False
    absence_days: Annotated[int, Field(ge=0, le=MOST_ABSENCE_DAYS)] = 0
    other: frozenset[OtherBenefit] = frozenset()
    other_amount: Annotated[Decimal, Field(ge=0, le=HIGHEST_MONTHLY_AMOUNT)] = Decimal(0)
    tax: TaxChoice = TaxChoice.LEAVE_OUT
    tax_percent: Annotated[Decimal, Field(ge=0, le=HIGHEST_TAX_PERCENT)] = Decimal(0)
    special_tax: bool = False
    """Withholding tax or Svalbard tax: the same in every month."""
    method: Method = Method.TWELFTHS
    pay_day: Annotated[int | None, Field(ge=1, le=LAST_DAY_OF_A_MONTH)] = None
    """The day of the month the municipality pays."""
    any_start: bool = False
    """A counsellor may look at any period there are figures for, an applicant at one near today."""

    @property
    def period(self) -> Period:
        """The days in the programme; a first decision of one year if no end is given."""
        end = self.end or programme_limits(self.start).first_decision_latest_end
        return Period(self.start, min(end, self.last_day_before_67))

    @property
    def full_rate_day(self) -> date:
        """The 25th birthday; before or after every day when only an age band is known."""
        match self.birth_date:
            case AgeGroup.UNDER_25:
                return date.max
            case AgeGroup.FROM_25:
                return date.min
            case born:
                return full_rate_from(born)

    @property
    def last_day_before_67(self) -> date:
        if isinstance(self.birth_date, AgeGroup):
            return date.max
        return birthday(self.birth_date, AGE_LIMIT) - timedelta(days=1)

    @model_validator(mode="after")
    def _born_in_the_past(self) -> Self:
        if isinstance(self.birth_date, AgeGroup):
            return self
        if self.birth_date >= self.as_of:
            raise refuse("birth_date", Reason.IN_THE_FUTURE)
        if self.birth_date.year < OLDEST_BIRTH_YEAR:
            raise refuse("birth_date", Reason.AGE_OUT_OF_RANGE)
        return self

    @model_validator(mode="after")
    def _starts_around_today(self) -> Self:
        earliest = months_later(self.as_of, -MONTHS_AROUND_TODAY)
        latest = months_later(self.as_of, MONTHS_AROUND_TODAY)
        if not self.any_start and not earliest <= self.start <= latest:
            raise refuse("start", Reason.OUT_OF_RANGE, min=earliest, max=latest)
        return self

    @model_validator(mode="after")
    def _of_age_in_the_programme(self) -> Self:
        if isinstance(self.birth_date, AgeGroup):
            return self
        if not birthday(self.birth_date, LEAST_AGE) <= self.start <= self.last_day_before_67:
            raise refuse("birth_date", Reason.AGE_OUT_OF_RANGE)
        if self.end and self.end > self.last_day_before_67:
            day = birthday(self.birth_date, AGE_LIMIT)
            raise refuse("end", Reason.TURNS_67_BEFORE_THE_END, day=day)
        return self

    @model_validator(mode="after")
    def _ends_after_the_start(self) -> Self:
        if self.end and self.end < self.start:
            raise refuse("end", Reason.END_BEFORE_START)
        limit = programme_limits(self.start).extended_limit
        if self.end and self.end > limit:
            raise refuse("end", Reason.TOO_LONG, limit=limit)
        return self
