"""The days of the programme that are worth having in a calendar."""

from collections.abc import Iterator

from kvp_core.benefit.headline import about
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.payment import payment_days
from kvp_core.benefit.phases import Cause
from kvp_core.benefit.programme import programme_limits
from kvp_core.benefit.rules import BenefitEstimate
from kvp_core.results.reminders import (
    CalendarDay,
    full_rate_day,
    one_year_day,
    payment_day,
    two_years_day,
)


def benefit_days(estimate: BenefitEstimate) -> Iterator[CalendarDay]:
    """The 25th birthday if it raises the benefit, and the ends of one and two years."""
    inputs = estimate.inputs
    for phase, month in estimate.told:
        if phase.stretch.cause is Cause.TURNS_25:
            yield full_rate_day(phase.period.start, about(month.gross))
    limits = programme_limits(inputs.start)
    yield one_year_day(limits.first_decision_latest_end)
    yield two_years_day(limits.two_year_limit)


def benefit_pay_days(inputs: BenefitInputs) -> Iterator[CalendarDay]:
    """When the money can be expected, for somebody who knows the pay day."""
    if inputs.pay_day:
        for day in payment_days(inputs.period, inputs.pay_day):
            yield payment_day(day.expected, day.month)
