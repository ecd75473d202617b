"""The difference when a month was paid before the new basic amount was known.

A new G is set in late May with effect from 1 May; the difference normally comes in June or July.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from kvp_core.benefit.amounts import BENEFIT_DAYS_PER_YEAR, SHARE_UNDER_25
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.month import MonthEstimate
from kvp_core.benefit.period import Method
from kvp_core.benefit.reductions import work_share
from kvp_core.calendar.working_days import weekdays_in
from kvp_core.rates.book import RateBook
from kvp_core.values.money import Kroner, total
from kvp_core.values.months import MONTHS_PER_YEAR, Month


def back_pay_for(month: MonthEstimate, inputs: BenefitInputs, rates: RateBook) -> Kroner:
    """What is missing for a month of an estimate, in NOK rounded to øre.

    The month is cut as its own row is: at a birthday, and where it is only part of a month.
    Paid work and absence make it smaller by the share they take of the benefit.
    """
    missing = total(
        _per_year(part.period.start, part.period.start < inputs.full_rate_day, inputs.hours, rates)
        * part.share_of_year
        for part in month.parts
    )
    away = min(inputs.absence_days, month.weekdays) if inputs.absence else 0
    attended = 1 - Fraction(away, month.weekdays) if month.weekdays else Fraction(0)
    return (missing * attended).ore()


def basic_amount_back_pay(
    month: Month,
    *,
    under_25: bool,
    method: Method,
    rates: RateBook,
    hours_per_week: Decimal = Decimal(0),
) -> Kroner:
    """What is missing for a whole month paid with the G from before 1 May of the same year.

    In NOK, rounded to øre. Nothing is missing for January to April.
    Raises ``RateNotFoundError`` before the first known figures.
    """
    per_year = _per_year(month.first, under_25, hours_per_week, rates)
    if method is Method.TWELFTHS:
        return (per_year / MONTHS_PER_YEAR).ore()
    days = weekdays_in(month.days)
    return (per_year * days / BENEFIT_DAYS_PER_YEAR).ore()


def _per_year(day: date, under_25: bool, hours: Decimal, rates: RateBook) -> Kroner:
    """The difference a year between the G of a day and that from before 1 May of its year."""
    old, new = rates.basic_amount.on(date(day.year, 4, 30)), rates.basic_amount.on(day)
    per_year = (new.amount - old.amount) * rates.qualification_factor.on(day).value
    per_year *= 1 - work_share(day, hours)
    return per_year * SHARE_UNDER_25.on(day).share if under_25 else per_year
