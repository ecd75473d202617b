"""When travel support must be applied for."""

from datetime import date

from kvp_core.language.messages import msg
from kvp_core.shared_rules.activity_periods import (
    NATIONAL_INSURANCE_LIMIT,
    SCHEME_TRAVEL_LIMIT,
    earliest_paid_day,
    last_day_to_claim_month,
    last_day_to_claim_once,
)
from kvp_core.travel.inputs import TravelInputs
from kvp_core.travel.outlook import TimeLimit
from kvp_core.values.months import Month


def daily_limit(inputs: TravelInputs) -> TimeLimit:
    """For travel that runs: month by month, seen from the day of asking."""
    if inputs.reduced_capacity:
        text = msg(
            "If you apply today, Nav can cover travel from {day}, not earlier.",
            day=earliest_paid_day(inputs.as_of),
        )
        return TimeLimit(text, NATIONAL_INSURANCE_LIMIT)
    return _scheme_limit(inputs.start)


def single_limit(inputs: TravelInputs, first_day: date) -> TimeLimit:
    """For travel that is paid once."""
    if not inputs.reduced_capacity:
        return _scheme_limit(first_day)
    last = last_day_to_claim_once(first_day)
    text = msg("Apply at the latest six months after the trip: {day}.", day=last)
    return TimeLimit(text, NATIONAL_INSURANCE_LIMIT, last)


def before_the_trip(day: date) -> TimeLimit:
    """For travel to find work (Supplemental Benefits Regulation § 15)."""
    text = msg("Apply before you travel. Ask Nav if you did not know in time.")
    return TimeLimit(text, SCHEME_TRAVEL_LIMIT, day)


def _scheme_limit(first_day: date) -> TimeLimit:
    month = Month.of(first_day)
    last = last_day_to_claim_month(month)
    text = msg(
        "Apply at the latest three months after the month you travel. "
        "For {month} the last day is {day}.",
        month=month,
        day=last,
    )
    return TimeLimit(text, SCHEME_TRAVEL_LIMIT, last)
