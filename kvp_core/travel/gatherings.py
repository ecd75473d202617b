"""Travel to compulsory gatherings: documented tickets, or the rate per kilometre."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Self

from pydantic import model_validator

from kvp_core.errors import InvalidInputError, Problem, Reason, refuse
from kvp_core.messages import msg
from kvp_core.model import Frozen
from kvp_core.money import Kroner
from kvp_core.own_car import OWN_CAR, DistanceKm
from kvp_core.rates import Rate, RateBook
from kvp_core.worksheet import Line, Worksheet

SHORTEST_KM = Decimal(30)
"""A gathering must be at least this far one way (Supplemental Benefits Regulation § 3)."""


class Gathering(Frozen):
    """One gathering, and the kilometres driven for it: there and back, all trips together."""

    start: date
    end: date
    total_km: DistanceKm

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.end < self.start:
            raise refuse("end", Reason.END_BEFORE_START)
        return self


@dataclass(frozen=True)
class GatheringTravel:
    """What driving to a gathering comes to, in whole kroner."""

    amount: Kroner
    per_km: Rate
    lines: tuple[Line, ...]

    @property
    def preliminary(self) -> bool:
        return self.per_km.preliminary


def gathering_by_car(gathering: Gathering, rates: RateBook) -> GatheringTravel:
    """The kilometres times the rate, rounded to whole kroner.

    Raises ``InvalidInputError`` when the rate changes during the gathering, also into a year
    whose rate is not set: such a gathering is entered as two. ``RateNotFoundError`` before 2016.
    """
    per_km = rates.own_car_per_km.on(gathering.start)
    if per_km != rates.own_car_per_km.on(gathering.end):
        raise InvalidInputError([Problem("end", Reason.RATE_CHANGES)])
    sheet = Worksheet()
    amount = driven_once(gathering.total_km, per_km, sheet)
    return GatheringTravel(amount, per_km, tuple(sheet))


def driven_once(total_km: Decimal, per_km: Rate, sheet: Worksheet) -> Kroner:
    """Kilometres driven for one occasion, in whole kroner, with toll and the like on top."""
    exact = sheet.line(
        "driving",
        per_km.amount * total_km,
        msg("{km} km in all, at {rate} a km", km=total_km, rate=per_km.amount),
        basis=OWN_CAR,
        uses=(per_km,),
    )
    if exact == exact.whole():
        return exact
    return sheet.line("rounded", exact.whole(), msg("Rounded to whole kroner"))
