"""Ages that decide a supplemental benefit: the person's own and the child's."""

from datetime import date
from enum import StrEnum

from kvp_core.language.law import law
from kvp_core.supplements.situations import Situation
from kvp_core.values.months import Period, birthday

USER_AGE = law("ftrl 11 A-2")
CHILD_AGE = law("tsf 10")

ADULT_AGE = 18
PENSION_AGE = 67
AGE_IN_FOURTH_YEAR = 10
"""The age a child reaches in the calendar year its fourth school year ends."""
JUNE = 6


class AgeOutcome(StrEnum):
    """What the age condition looks like for a period."""

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
    """Between 18 and 67 (``USER_AGE``), as Nav's case system checks it for one period.

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


def child_finished_fourth_year(birth_date: date, day: date) -> bool:
    """Whether a child has finished the fourth school year: from 1 June of the year it turns ten.

    ``CHILD_AGE`` says «the fourth school year»; the day is Nav's case system's.
    """
    return day >= date(birth_date.year + AGE_IN_FOURTH_YEAR, JUNE, 1)
