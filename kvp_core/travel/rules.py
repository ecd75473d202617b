"""Every kind of travel a person told about, looked at on its own. None of it is a decision."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kvp_core.rates.book import RateBook
from kvp_core.travel.answers import TravelKind
from kvp_core.travel.daily import daily_outlook
from kvp_core.travel.inputs import TravelInputs
from kvp_core.travel.job_seeker import job_search_outlook
from kvp_core.travel.occasions import (
    gathering_outlook,
    start_and_end_outlook,
    trips_home_outlook,
)
from kvp_core.travel.outlook import Outlook
from kvp_core.values.money import Kroner, total
from kvp_core.values.verdict import Verdict

RULES: Mapping[TravelKind, Callable[[TravelInputs, RateBook], Outlook]] = {
    TravelKind.DAILY: daily_outlook,
    TravelKind.GATHERING: gathering_outlook,
    TravelKind.START_AND_END: start_and_end_outlook,
    TravelKind.TRIPS_HOME: trips_home_outlook,
    TravelKind.JOB_SEARCH: job_search_outlook,
}


@dataclass(frozen=True)
class TravelEstimate:
    """How each kind of travel looks, in the order of the question."""

    inputs: TravelInputs
    outlooks: tuple[Outlook, ...]

    @property
    def per_month(self) -> Kroner:
        """What may come each month, in NOK; what looks impossible is not counted."""
        return total(
            outlook.amount.sum
            for outlook in self.outlooks
            if outlook.amount
            and outlook.amount.per_month
            and outlook.verdict is not Verdict.NOT_MET
        )

    @property
    def preliminary(self) -> bool:
        amounts = (outlook.amount for outlook in self.outlooks if outlook.amount)
        return any(line.preliminary for amount in amounts for line in amount.lines)


def estimate_travel(inputs: TravelInputs, rates: RateBook) -> TravelEstimate:
    """Look at every kind of travel told about. Raises ``RateNotFoundError`` before 2016."""
    kinds = (kind for kind in TravelKind if kind in inputs.kinds)
    return TravelEstimate(inputs, tuple(RULES[kind](inputs, rates) for kind in kinds))
