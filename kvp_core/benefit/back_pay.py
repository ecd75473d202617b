"""The difference when a month was paid before the new basic amount was known.

A new G is set in late May with effect from 1 May; the difference normally comes in June or July.
"""

from datetime import date
from decimal import Decimal

from kvp_core.benefit.amounts import BENEFIT_DAYS_PER_YEAR, SHARE_UNDER_25
from kvp_core.benefit.period import Method
from kvp_core.benefit.reductions import work_share
from kvp_core.calendar.working_days import weekdays_in
from kvp_core.rates.book import RateBook
from kvp_core.values.money import Kroner
from kvp_core.values.months import MONTHS_PER_YEAR, Month, Period


def basic_amount_back_pay(
    month: Month,
    *,
    under_25: bool,
    method: Method,
    rates: RateBook,
    hours_per_week: Decimal = Decimal(0),
) -> Kroner:
    """What is missing for a month paid with the G from before 1 May of the same year.

    In NOK, rounded to øre. Nothing is missing for January to April. Paid work makes the
    difference smaller by its hours, as it does the benefit (§ 37).
    Raises ``RateNotFoundError`` before the first known figures.
    """
    old = rates.basic_amount.on(date(month.year, 4, 30))
    new = rates.basic_amount.on(month.first)
    per_year = (new.amount - old.amount) * rates.qualification_factor.on(month.first).value
    per_year *= 1 - work_share(month.first, hours_per_week)
    if under_25:
        per_year *= SHARE_UNDER_25.on(month.first).share
    if method is Method.TWELFTHS:
        return (per_year / MONTHS_PER_YEAR).ore()
    days = weekdays_in(Period(month.first, month.last))
    return (per_year * days / BENEFIT_DAYS_PER_YEAR).ore()
