"""What tickets cost, and which prices Nav asks for."""

from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator

from kvp_core.asking.errors import Problem, Reason, refuse
from kvp_core.calendar.working_days import DAYS_PER_WEEK, WEEKDAYS_PER_WEEK
from kvp_core.values.model import FrozenModel
from kvp_core.values.months import Period

LONGEST_TICKET_DAYS = 30
OFTEN_DAYS_PER_WEEK = 3
OFTEN_DAYS_IN_ALL = 9
"""From so many travel days on, Nav asks what a 30-day ticket costs; below it, a single one."""

Price = Annotated[Decimal, Field(gt=0, max_digits=20)]


class TicketPrices(FrozenModel):
    """How often the person travels, and what the tickets cost in NOK; at least one is known."""

    days_per_week: Annotated[int, Field(ge=0, le=WEEKDAYS_PER_WEEK)]
    single: Price | None = None
    seven_day: Price | None = None
    thirty_day: Price | None = None

    @model_validator(mode="after")
    def _has_a_price(self) -> Self:
        if self.single is self.seven_day is self.thirty_day is None:
            raise refuse("single", Reason.NO_PRICE)
        return self


def missing_prices(prices: TicketPrices, period: Period) -> tuple[Problem, ...]:
    """The prices Nav would ask for too, given how long and how often the person travels."""
    length = (period.end - period.start).days + 1
    trips = length // DAYS_PER_WEEK * prices.days_per_week
    seldom = prices.days_per_week < OFTEN_DAYS_PER_WEEK or trips < OFTEN_DAYS_IN_ALL
    days_left_over = length > LONGEST_TICKET_DAYS and length % LONGEST_TICKET_DAYS
    often = (
        trips >= OFTEN_DAYS_IN_ALL
        if length < LONGEST_TICKET_DAYS
        else prices.days_per_week >= OFTEN_DAYS_PER_WEEK
    )
    problems = []
    if prices.single is None and (seldom or days_left_over):
        problems.append(Problem("single", Reason.PRICE_NEEDED))
    if prices.thirty_day is None and often:
        problems.append(Problem("thirty_day", Reason.PRICE_NEEDED))
    return tuple(problems)
