"""How late one can apply for a supplemental benefit, and what is paid when."""

from dataclasses import dataclass
from datetime import date

from kvp_core.language.law import LegalRef, law
from kvp_core.language.messages import Message, msg
from kvp_core.shared_rules.activity_periods import (
    NATIONAL_INSURANCE_LIMIT,
    SCHEME_TRAVEL_LIMIT,
    earliest_paid_day,
    last_day_to_claim_month,
    last_day_to_claim_once,
)
from kvp_core.supplements.entitlement import Benefit, GoverningAct
from kvp_core.values.months import Month

BEFORE_THE_TRIP = law("tsf 15")

RUNNING = frozenset({Benefit.DAILY_TRAVEL, Benefit.CHILDCARE, Benefit.HOUSING})
"""Paid month by month. Overnight stays are housing, but paid once."""
TRAVEL = frozenset({Benefit.DAILY_TRAVEL, Benefit.GATHERINGS, Benefit.TRIPS_HOME})


@dataclass(frozen=True)
class TimeLimit:
    """When to apply. ``day`` is the last day, or the first day money can be for."""

    text: Message
    basis: LegalRef
    day: date | None = None


def time_limit(
    benefit: Benefit, act: GoverningAct, today: date, first_day: date, *, once: bool = False
) -> TimeLimit:
    """The limit for a benefit given under an act, seen from today.

    ``first_day`` is the first day of the cost, ``once`` that it is paid in one sum although the
    benefit can also run (an overnight stay). Running benefits go three months back from the
    claim's month, single ones must be claimed in six months (``NATIONAL_INSURANCE_LIMIT``);
    scheme travel three months after the month of the trip (``SCHEME_TRAVEL_LIMIT``); job-seeker
    travel and a job seeker's move before it.
    """
    if act is GoverningAct.LABOUR_MARKET:
        return _scheme_travel(first_day) if benefit in TRAVEL else _before(first_day)
    if benefit in RUNNING and not once:
        earliest = max(earliest_paid_day(today), first_day)
        text = msg(
            "Apply early. If you apply today, you can get money from {day} at the earliest.",
            day=earliest,
        )
        return TimeLimit(text, NATIONAL_INSURANCE_LIMIT, earliest)
    last = last_day_to_claim_once(first_day)
    text = msg(
        "Apply at the latest six months after you first could. For this cost that may be {day}.",
        day=last,
    )
    return TimeLimit(text, NATIONAL_INSURANCE_LIMIT, last)


def _scheme_travel(first_day: date) -> TimeLimit:
    month = Month.of(first_day)
    last = last_day_to_claim_month(month)
    text = msg(
        "Apply at the latest three months after the month you travelled. "
        "For {month} that is {day}.",
        month=month,
        day=last,
    )
    return TimeLimit(text, SCHEME_TRAVEL_LIMIT, last)


def _before(first_day: date) -> TimeLimit:
    text = msg("Apply before you travel or move. Ask Nav if they did not tell you in time.")
    return TimeLimit(text, BEFORE_THE_TRIP, first_day)
