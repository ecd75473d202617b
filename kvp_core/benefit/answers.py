"""What a person types or chooses in the estimator, before anybody has checked it."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.asking.typed_text import format_day
from kvp_core.benefit.period import Method
from kvp_core.calendar.working_days import next_weekday
from kvp_core.values.model import FrozenModel
from kvp_core.values.months import Month

Typed = Annotated[str, Field(max_length=40)]


class OtherBenefit(StrEnum):
    """Benefits that reduce the qualification benefit krone for krone (§ 38)."""

    UNEMPLOYMENT = "unemployment"
    SICKNESS = "sickness"
    PARENTAL = "parental"


class TaxChoice(StrEnum):
    """Where the tax comes from."""

    ESTIMATE = "estimate"
    PERCENT = "percent"
    LEAVE_OUT = "leave_out"


MOST_CHILDREN = 12
MOST_ABSENCE_DAYS = 23
"""As many weekdays as a month can have."""


class AgeGroup(StrEnum):
    """The person's own word about their age, where nobody is asked for a date of birth."""

    UNDER_25 = "under_25"
    FROM_25 = "from_25"


class BenefitAnswers(FrozenModel):
    """Text for numbers and days, as typed; a field is empty until somebody fills it."""

    birth_date: AgeGroup | Typed = ""
    """Only an age band on a screen that strangers share."""
    start: Typed = ""
    end: Typed = ""
    children: Annotated[int, Field(ge=0, le=MOST_CHILDREN)] = 0
    work: YesNoUnsure = YesNoUnsure.NO
    hours: Typed = ""
    wage: Typed = ""
    absence: bool = False
    absence_days: Annotated[int, Field(ge=0, le=MOST_ABSENCE_DAYS)] = 0
    other: frozenset[OtherBenefit] = frozenset()
    other_amount: Typed = ""
    tax: TaxChoice = TaxChoice.ESTIMATE
    tax_percent: Typed = ""
    special_tax: bool = False
    method: Method = Method.TWELFTHS
    pay_day: Typed = ""


def first_answers(today: date) -> BenefitAnswers:
    """The fields as they stand at first: the start is the first weekday of next month."""
    return BenefitAnswers(start=format_day(next_weekday(Month.of(today).plus(1).first)))
