"""Ages: ftrl 11 A-2 and tsf 10, as the conformance README 5.2 and 5.5 lay them out."""

from datetime import date

import pytest

from kvp_core.supplements.ages import child_finished_fourth_year
from kvp_core.supplements.situations import Situation
from kvp_core.values.months import Period
from tests.conformance.unasked import AgeOutcome, user_age_condition

MARCH = Period(date(2026, 3, 1), date(2026, 3, 21))


@pytest.mark.parametrize(
    ("born", "outcome"),
    [
        (date(2008, 3, 1), AgeOutcome.MET),
        (date(2008, 3, 2), AgeOutcome.TURNS_18),
        (date(2008, 3, 21), AgeOutcome.TURNS_18),
        (date(2008, 3, 22), AgeOutcome.NOT_MET),
        (date(1959, 3, 22), AgeOutcome.MET),
        (date(1959, 3, 21), AgeOutcome.TURNS_67),
        (date(1959, 3, 1), AgeOutcome.TURNS_67),
        (date(1959, 2, 28), AgeOutcome.NOT_MET),
    ],
)
def test_the_person_is_between_18_and_67_in_the_whole_period(
    born: date, outcome: AgeOutcome
) -> None:
    """1 to 21 March 2026, at and beside each birthday."""
    assert user_age_condition(Situation.DISABILITY_BENEFIT, born, MARCH) is outcome


def test_with_adjustment_allowance_only_the_upper_limit_counts() -> None:
    assert user_age_condition(Situation.TRANSITION_ALLOWANCE, date(2010, 1, 1), MARCH) is (
        AgeOutcome.MET
    )


def test_nobody_assesses_the_age_of_somebody_in_the_programme_here() -> None:
    assert user_age_condition(Situation.QUALIFICATION_BENEFIT, date(1950, 1, 1), MARCH) is (
        AgeOutcome.NOT_ASSESSED
    )


def test_a_child_has_finished_year_4_from_1_june_of_the_year_it_turns_ten() -> None:
    """Born at both ends of 2016."""
    for born in (date(2016, 1, 1), date(2016, 12, 31)):
        assert not child_finished_fourth_year(born, date(2026, 5, 31))
        assert child_finished_fourth_year(born, date(2026, 6, 1))
