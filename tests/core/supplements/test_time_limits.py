"""Time limits: ftrl 22-13 and tsf 15."""

from datetime import date

import pytest

from kvp_core.language.i18n import translator
from kvp_core.supplements.entitlement import Benefit, GoverningAct
from kvp_core.supplements.time_limits import BEFORE_THE_TRIP, time_limit

TODAY, FIRST_DAY = date(2026, 11, 22), date(2026, 9, 15)
NATIONAL, LABOUR = GoverningAct.NATIONAL_INSURANCE, GoverningAct.LABOUR_MARKET


@pytest.mark.parametrize(
    ("benefit", "act", "once", "day"),
    [
        (Benefit.CHILDCARE, NATIONAL, False, FIRST_DAY),
        (Benefit.HOUSING, NATIONAL, False, FIRST_DAY),
        (Benefit.DAILY_TRAVEL, NATIONAL, False, FIRST_DAY),
        (Benefit.HOUSING, NATIONAL, True, date(2027, 3, 15)),
        (Benefit.LEARNING_MATERIALS, NATIONAL, False, date(2027, 3, 15)),
        (Benefit.RELOCATION, NATIONAL, False, date(2027, 3, 15)),
        (Benefit.DAILY_TRAVEL, LABOUR, False, date(2026, 12, 31)),
        (Benefit.GATHERINGS, LABOUR, False, date(2026, 12, 31)),
        (Benefit.RELOCATION, LABOUR, False, FIRST_DAY),
        (Benefit.JOB_SEEKER_TRAVEL, LABOUR, False, FIRST_DAY),
    ],
)
def test_the_act_and_the_benefit_decide_how_late_one_can_apply(
    benefit: Benefit, act: GoverningAct, once: bool, day: date
) -> None:
    """Asked on 22 November 2026 about a cost from 15 September."""
    limit = time_limit(benefit, act, TODAY, FIRST_DAY, once=once)
    assert limit.day == day


def test_money_is_not_promised_before_the_activity_begins() -> None:
    """Three months back from 22 November is 1 August; what began in June gets that, not more."""
    for first_day, earliest in (
        (date(2026, 6, 1), date(2026, 8, 1)),
        (date(2026, 8, 1), date(2026, 8, 1)),
        (date(2026, 12, 7), date(2026, 12, 7)),
    ):
        assert time_limit(Benefit.CHILDCARE, NATIONAL, TODAY, first_day).day == earliest


def test_a_job_seeker_applies_before_the_trip_whenever_that_is() -> None:
    limit = time_limit(Benefit.RELOCATION, LABOUR, TODAY, FIRST_DAY)
    assert limit.basis == BEFORE_THE_TRIP
    assert translator("en")(limit.text).startswith("Apply before you travel or move.")
