"""Every kind of travel a person told about, looked at on its own. None of it is a decision."""

from collections.abc import Callable, Mapping

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
from kvp_core.travel.outlook import TravelOutlook

RULES: Mapping[TravelKind, Callable[[TravelInputs, RateBook], TravelOutlook]] = {
    TravelKind.DAILY: daily_outlook,
    TravelKind.GATHERING: gathering_outlook,
    TravelKind.START_AND_END: start_and_end_outlook,
    TravelKind.TRIPS_HOME: trips_home_outlook,
    TravelKind.JOB_SEARCH: job_search_outlook,
}


def travel_outlooks(inputs: TravelInputs, rates: RateBook) -> tuple[TravelOutlook, ...]:
    """How every kind of travel told about looks. Raises ``RateNotFoundError`` before 2016."""
    return tuple(RULES[kind](inputs, rates) for kind in TravelKind if kind in inputs.kinds)
