"""Moving: the lowest of two written offers, or one's own car one way and documented extras."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import model_validator

from kvp_core.asking.errors import Reason, refuse
from kvp_core.language.law import law
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.supplements.expenses import NotNegative
from kvp_core.values.model import FrozenModel
from kvp_core.values.money import Kroner

RELOCATION = law("tsf 6")
RELOCATION_AMOUNT = law("tsf 7")
OFFERS_NEEDED = 2
"""«At least two written offers» (tsf 7)."""


class MovingMethod(StrEnum):
    """How somebody moves."""

    COMPANY = "company"
    SELF = "self"
    SELF_WITH_OFFERS = "self_with_offers"
    """Asked companies for offers, but moves without one."""


class RelocationInputs(FrozenModel):
    """One move. Extras are what trailer, toll, parking and ferry cost in NOK, documented."""

    moving_on: date
    method: MovingMethod
    offers: tuple[NotNegative, ...] = ()
    km_one_way: NotNegative | None = None
    extras: NotNegative | None = None

    @model_validator(mode="after")
    def _has_what_the_method_needs(self) -> Self:
        if self.method is not MovingMethod.SELF and len(self.offers) < OFFERS_NEEDED:
            raise refuse("offers", Reason.MISSING)
        if self.method is not MovingMethod.COMPANY and self.km_one_way is None:
            raise refuse("km_one_way", Reason.MISSING)
        return self


@dataclass(frozen=True)
class RelocationEstimate:
    """What moving may give, in NOK. The regulation rounds nothing here, so neither do we."""

    amount: Kroner
    lines: tuple[Line, ...]

    @property
    def preliminary(self) -> bool:
        return any(line.preliminary for line in self.lines)


def estimate_relocation(inputs: RelocationInputs, rates: RateBook) -> RelocationEstimate:
    """The amount for one move (``RELOCATION_AMOUNT``).

    A company: the lowest offer. Moving oneself: the car one way and the extras; with offers
    obtained, never more than the lowest of them.
    """
    sheet = Worksheet()
    match inputs.method:
        case MovingMethod.COMPANY:
            amount = _lowest_offer(inputs, sheet)
        case MovingMethod.SELF:
            amount = _own_cost(inputs, rates, sheet)
        case _:
            own, lowest = _own_cost(inputs, rates, sheet), _lowest_offer(inputs, sheet)
            text = msg("The lower of the two")
            amount = sheet.line("lower_of_both", min(own, lowest), text, basis=RELOCATION_AMOUNT)
    return RelocationEstimate(amount, tuple(sheet))


def _lowest_offer(inputs: RelocationInputs, sheet: Worksheet) -> Kroner:
    lowest = Kroner.of(min(inputs.offers))
    text = msg("The lowest of {offers} written offers", offers=len(inputs.offers))
    return sheet.line("lowest_offer", lowest, text, basis=RELOCATION_AMOUNT)


def _own_cost(inputs: RelocationInputs, rates: RateBook, sheet: Worksheet) -> Kroner:
    rate = rates.own_car_per_km.on(inputs.moving_on)
    km = inputs.km_one_way or 0
    text = msg("{km} km one way × {rate}", km=km, rate=rate.amount)
    own = sheet.line("car", rate.amount * km, text, basis=RELOCATION_AMOUNT, uses=(rate,))
    if not inputs.extras:
        return own
    extras = Kroner.of(inputs.extras)
    text = msg("With trailer, tolls, parking and ferry: {extras} more", extras=extras)
    return sheet.line("extras", own + extras, text, basis=RELOCATION_AMOUNT)
