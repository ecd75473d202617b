"""Calculations of the worked cases that no page needs: the guide never asks what they take in.

The rules are real. They stand here, and not in ``kvp_core``, until a page asks: how old the
person is (only the estimate of the benefit does), every ticket price before it says an amount,
and the day Nav got the application.
"""

from datetime import date
from enum import StrEnum

from kvp_core.asking.errors import InvalidInputError
from kvp_core.benefit.programme import MONTHS_TO_START
from kvp_core.driving_log.checks import WeekCheck
from kvp_core.supplements.situations import Situation
from kvp_core.travel.ticket_prices import TicketPrices, missing_prices
from kvp_core.values.months import Period, birthday, months_later

ADULT_AGE = 18
PENSION_AGE = 67


class AgeOutcome(StrEnum):
    """What the age condition (ftrl 11 A-2) looks like for a period."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_ASSESSED = "not_assessed"
    TURNS_18 = "turns_18_in_period"
    TURNS_67 = "turns_67_in_period"


FROM_18 = frozenset(
    {
        Situation.WORK_ASSESSMENT_ALLOWANCE,
        Situation.REDUCED_WORK_CAPACITY,
        Situation.DISABILITY_BENEFIT,
    }
)
TO_67 = FROM_18 | {Situation.TRANSITION_ALLOWANCE}


def user_age_condition(situation: Situation, birth_date: date, period: Period) -> AgeOutcome:
    """Between 18 and 67, as Nav's case system checks it for one period.

    A birthday inside the period that would change the answer is an outcome of its own: the
    period has to be divided there. With the adjustment allowance only the upper limit counts.
    """
    if situation not in TO_67:
        return AgeOutcome.NOT_ASSESSED
    if situation in FROM_18 and (adult := birthday(birth_date, ADULT_AGE)) > period.start:
        return AgeOutcome.TURNS_18 if adult <= period.end else AgeOutcome.NOT_MET
    pension = birthday(birth_date, PENSION_AGE)
    if pension > period.end:
        return AgeOutcome.MET
    return AgeOutcome.TURNS_67 if pension >= period.start else AgeOutcome.NOT_MET


def check_prices(prices: TicketPrices, period: Period | None) -> None:
    """Raises ``InvalidInputError`` naming the prices Nav would ask for too; the page says them."""
    if period and (problems := missing_prices(prices, period)):
        raise InvalidInputError(problems)


def latest_start(application_received: date) -> date:
    """The last day the programme may start: six months after the application came (§ 31)."""
    return months_later(application_received, MONTHS_TO_START)


def handling(check: WeekCheck) -> str:
    """How Nav treats a week of the log; the page says each reason instead."""
    return "manual_review" if check.too_many_days or check.deviations else "ok"
