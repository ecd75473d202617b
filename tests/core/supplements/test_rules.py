"""One person’s costs together: verdicts, amounts, months."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kvp_core.language.i18n import translator
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.entitlement import Doing
from kvp_core.supplements.expenses import HousingKind
from kvp_core.supplements.questions import SITUATIONS
from kvp_core.supplements.relocation import MovingMethod
from kvp_core.supplements.report import supplements_report
from kvp_core.supplements.rules import CostEstimate
from kvp_core.supplements.situations import Situation
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month
from kvp_core.values.verdict import Verdict
from tests.core.supplements.people import NO, UNSURE, YES, estimate


def cost(which: Cost, **changes: object) -> CostEstimate:
    found = estimate(costs={which}, **changes)
    (only,) = found.costs
    return only


def test_every_cost_is_worked_out_by_itself_and_together() -> None:
    """Childcare 6 500 × 64 % = 4 160 / 21.67 = 191.97, × 22 and × 21 days; 921; 4 000; 1 205.40."""
    found = estimate()
    ruled_out = {one.cost for one in found.costs if one.verdict is not Verdict.MET}
    assert ruled_out == {Cost.JOB_TRAVEL}  # nobody with AAP alone looks for work
    assert found.per_month == Kroner.of(4160 + 921 + 4000)
    assert found.months == (
        (Month(2026, 9), {Cost.MOVING: Kroner.of("1205.40")}),
        (
            Month(2026, 10),
            {
                Cost.CHILDCARE: Kroner.of(4223),
                Cost.BOOKS: Kroner.of(921),
                Cost.HOUSING: Kroner.of(4000),
            },
        ),
        (
            Month(2026, 11),
            {
                Cost.CHILDCARE: Kroner.of(4031),
                Cost.BOOKS: Kroner.of(921),
                Cost.HOUSING: Kroner.of(4000),
            },
        ),
    )
    assert not found.preliminary


def test_a_period_into_2027_is_preliminary() -> None:
    assert estimate(end="15.01.2027").preliminary


@pytest.mark.parametrize(
    ("which", "field", "law"),
    [
        (Cost.CHILDCARE, "other_parent", "10"),
        (Cost.BOOKS, "free_books", "12"),
        (Cost.HOUSING, "housing_support", "9"),
    ],
)
def test_what_something_else_covers_is_not_for_now_and_being_unsure_is_to_clear_up(
    which: Cost, field: str, law: str
) -> None:
    """tsf 9, 10 and 12."""
    covered = cost(which, **{field: YES})
    assert covered.verdict is Verdict.NOT_MET
    assert covered.calculation is None
    assert covered.limit is None
    assert law in {one.section for one in covered.basis}
    unsure = cost(which, **{field: UNSURE})
    assert unsure.verdict is Verdict.UNSURE
    assert unsure.calculation is not None
    assert unsure.because == unsure.conditions[0].because
    assert cost(which, **{field: NO}).conditions == ()


def test_somebody_in_the_programme_has_no_amount_but_a_reason() -> None:
    found = cost(Cost.CHILDCARE, situations={Situation.QUALIFICATION_BENEFIT}, illness=NO)
    assert found.verdict is Verdict.NOT_MET
    assert found.calculation is None
    assert "travel only" in translator("en")(found.because)


def test_books_for_a_disability_promise_no_amount_of_their_own() -> None:
    """tsf 13, last sentence."""
    found = cost(Cost.BOOKS, disability_books=YES)
    assert found.verdict is Verdict.UNSURE
    assert "We cannot work out that amount." in translator("en")(found.because)


def test_half_time_or_not_knowing_gives_half_the_rate() -> None:
    """921 / 2 = 460.5 (2026)."""
    for answer in (NO, UNSURE):
        found = cost(Cost.BOOKS, more_than_half=answer).calculation
        assert found is not None
        assert found.typical == Kroner.of(461)


def test_a_stay_is_one_sum_with_six_months_to_claim_it() -> None:
    """A stay that starts on 1 October 2026."""
    found = cost(Cost.HOUSING, housing_kind="overnight", stay_cost="6000")
    assert found.calculation is not None
    assert found.calculation.once
    assert found.calculation.typical == Kroner.of(5062)
    assert found.limit is not None
    assert found.limit.day == date(2027, 4, 1)


def test_fewer_days_a_week_make_an_ordinary_month_of_childcare_smaller() -> None:
    """4 160 × 3 / 5 = 2 496."""
    found = cost(Cost.CHILDCARE, days_per_week=3).calculation
    assert found is not None
    assert found.typical == Kroner.of(2496)


def test_a_company_and_own_moving_with_offers_use_the_lowest_offer() -> None:
    offers = {"first_offer": "1200", "second_offer": "900", "moving_km": "410"}
    for method in ("company", "self_with_offers"):
        found = cost(Cost.MOVING, moving_method=method, **offers).calculation
        assert found is not None
        assert found.typical == Kroner.of(900)


def test_rules_that_change_during_the_activity_are_to_clear_up() -> None:
    """A single parent from 1 May to 31 August 2026."""
    found = cost(
        Cost.HOUSING,
        situations={Situation.TRANSITIONAL_BENEFIT},
        illness=NO,
        old_rules=NO,
        start="01.05.2026",
        end="31.08.2026",
    )
    assert found.verdict is Verdict.UNSURE
    said = translator("en")(found.because)
    assert said.startswith("The rules change during the activity. Single parents lost this")


def test_nobody_says_when_to_apply_while_the_act_is_unknown() -> None:
    found = cost(Cost.HOUSING, situations=set(), illness=NO)
    assert (found.verdict, found.limit) == (Verdict.UNSURE, None)


THREE_VALUED = (
    "illness",
    "old_rules",
    "agreed",
    "paid",
    "other_parent",
    "free_books",
    "more_than_half",
    "disability_books",
    "housing_support",
    "health_housing",
)


@settings(max_examples=200, deadline=None)
@given(
    st.fixed_dictionaries(
        {
            "situations": st.frozensets(st.sampled_from(list(SITUATIONS))),
            "doing": st.sampled_from(Doing),
            "costs": st.frozensets(st.sampled_from(Cost), min_size=1),
            "end": st.sampled_from(["01.10.2026", "31.12.2026", "28.02.2027"]),
            "housing_kind": st.sampled_from(HousingKind),
            "stay_cost": st.just("6000"),
            "moving_method": st.sampled_from(MovingMethod),
            "first_offer": st.just("900"),
            "second_offer": st.just("800"),
        }
        | dict.fromkeys(THREE_VALUED, st.sampled_from([YES, NO, UNSURE]))
    )
)
def test_whatever_is_answered_there_is_a_report_and_no_amount_where_it_is_ruled_out(
    changes: dict[str, object],
) -> None:
    found = estimate(**changes)
    for one in found.costs:
        if one.verdict is Verdict.NOT_MET:
            assert one.calculation is None
    assert found.per_month >= Kroner.of(0)
    assert supplements_report(found).sections
