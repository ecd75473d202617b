"""Travel to compulsory gatherings: documented tickets, or the rate per kilometre."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from pydantic import model_validator

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.rates.book import Rate, RateBook
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.shared_rules.own_car import DistanceKm, driven
from kvp_core.values.model import FrozenModel
from kvp_core.values.money import Kroner
from kvp_core.values.months import Period


class Gathering(FrozenModel):
    """One gathering, and the kilometres driven for it: there and back, all trips together."""

    start: date
    end: date
    total_km: DistanceKm

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        Period(self.start, self.end)  # refuses swapped days
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
    amount = driven([(gathering.start, gathering.total_km)], rates, sheet)
    return GatheringTravel(amount, per_km, tuple(sheet))
