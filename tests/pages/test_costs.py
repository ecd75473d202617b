"""Travel and the other costs joined: asked once, read together, added up together."""

from datetime import date
from typing import Any

import pytest

from kvp_core.asking.errors import InvalidInputError, Reason, validated
from kvp_core.asking.questions import YesNoUnsure
from kvp_core.costs.answers import FIRST, KINDS, CostsAnswers, asked, read_costs, with_travel
from kvp_core.costs.estimate import estimate_costs
from kvp_core.rates.book import rate_book
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.entitlement import Doing
from kvp_core.supplements.expenses import Level
from kvp_core.supplements.rules import SupplementsEstimate
from kvp_core.supplements.situations import Situation
from kvp_core.travel.answers import NoPublicTransport, TravelKind
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month
from kvp_core.values.verdict import Verdict

TODAY = date(2026, 11, 22)
YES, NO, UNSURE = YesNoUnsure


def told(**changes: Any) -> CostsAnswers:
    """A programme participant with reduced capacity, an education, children, and a car."""
    said = {
        "illness": YES,
        "agreed": YES,
        "doing": Doing.EDUCATION,
        "paid": NO,
        "costs": {Cost.DAILY_TRAVEL, Cost.CHILDCARE, Cost.BOOKS},
        "start": "10.08.2026",
        "end": "18.12.2026",
        "days": 3,
        "km": "34",
        "public": NO,
        "no_public": NoPublicTransport.POOR_CONNECTIONS,
        "car": YES,
        "toll": "50",
        "children": 2,
        "childcare_cost": "9000",
        "other_parent": NO,
        "free_books": NO,
        "level": Level.UPPER_SECONDARY,
        "more_than_half": YES,
        "disability_books": NO,
    }
    return validated(CostsAnswers, {**dict(FIRST), **said, **changes})


def estimate(**changes: Any) -> SupplementsEstimate:
    return estimate_costs(read_costs(told(**changes), TODAY), rate_book())


def amounts(found: SupplementsEstimate) -> dict[Cost, Kroner]:
    return {cost: calculation.typical for cost, calculation in found.calculated}


def test_the_person_of_the_issue() -> None:
    """34 × 2 × 2.94 + 50 = 249.92; × 3 → 750 a week; × 52/12 = 3 250. 64 % of 9 000. 461."""
    found = estimate()
    assert amounts(found) == {
        Cost.DAILY_TRAVEL: Kroner.of(3250),
        Cost.CHILDCARE: Kroner.of(5760),
        Cost.BOOKS: Kroner.of(461),
    }
    assert found.per_month == Kroner.of(9471)
    assert {one.verdict for one in found.costs} == {Verdict.MET}
    assert not found.preliminary


def test_tickets_count_in_the_sum_of_a_month_as_the_car_does() -> None:
    """A 30-day ticket of 897, beside 5 760 and 461."""
    found = estimate(public=YES, thirty_day="897")
    assert amounts(found)[Cost.DAILY_TRAVEL] == Kroner.of(897)
    assert found.per_month == Kroner.of(7118)


def test_the_limit_for_four_children_is_the_one_for_three() -> None:
    """64 % of 20 000 is 12 800; the limit is 7 237 in 2026."""
    found = estimate(children=4, childcare_cost="20000")
    assert amounts(found)[Cost.CHILDCARE] == Kroner.of(7237)


def test_a_participant_without_illness_has_travel_only_and_is_asked_about_nothing_else() -> None:
    who = told(illness=NO, doing=Doing.SCHEME)
    assert "km" in asked(who, TODAY)
    assert not asked(who, TODAY).keys() & {"children", "childcare_cost", "level"}
    found = estimate(illness=NO, doing=Doing.SCHEME)
    seen = {one.cost: one.verdict for one in found.costs}
    assert seen[Cost.DAILY_TRAVEL] is Verdict.MET
    assert seen[Cost.CHILDCARE] is seen[Cost.BOOKS] is Verdict.NOT_MET
    assert found.per_month == Kroner.of(3250)


def test_travel_the_situation_rules_out_is_not_asked_about() -> None:
    nobody = told(situations={Situation.NO_TARGET_GROUP}, illness=NO, costs=set(Cost))
    assert with_travel(nobody, TODAY).kinds == frozenset()
    assert not asked(nobody, TODAY).keys() & {"start", "km", "must", "job_km"}
    assert read_costs(nobody, TODAY).travel is None


def test_everything_that_is_travel_is_a_cost() -> None:
    assert set(KINDS.values()) == set(TravelKind)
    seeker = told(
        situations={Situation.QUALIFICATION_BENEFIT, Situation.JOB_SEEKER}, costs=set(Cost)
    )
    assert with_travel(seeker, TODAY).kinds == set(TravelKind)


@pytest.mark.parametrize(
    "changes", [{"agreed": NO}, {"agreed": UNSURE}, {"paid": YES}, {"doing": Doing.NOTHING_YET}]
)
def test_what_is_not_settled_makes_every_running_cost_one_to_clear_up(
    changes: dict[str, Any],
) -> None:
    """Books alone do not turn on wages (ftrl § 11 A-4)."""
    found = estimate(**changes)
    unsure = {one.cost for one in found.costs if one.verdict is Verdict.UNSURE}
    assert unsure >= {Cost.DAILY_TRAVEL, Cost.CHILDCARE}


def test_every_problem_of_both_topics_is_told_once_in_the_order_of_the_page() -> None:
    with pytest.raises(InvalidInputError) as refused:
        read_costs(told(start="", km="501", childcare_cost="much", paid=None), TODAY)
    assert [(one.field, one.reason) for one in refused.value.problems] == [
        ("paid", Reason.MISSING),
        ("start", Reason.MISSING),
        ("km", Reason.OUT_OF_RANGE),
        ("childcare_cost", Reason.NOT_A_NUMBER),
    ]


def test_a_bad_field_of_travel_alone_stops_the_sum_too() -> None:
    with pytest.raises(InvalidInputError) as refused:
        read_costs(told(km=""), TODAY)
    assert [one.field for one in refused.value.problems] == ["km"]


@pytest.mark.parametrize("way", [{}, {"public": YES, "thirty_day": "897"}])
def test_a_long_activity_shows_the_first_year_of_travel(way: dict[str, Any]) -> None:
    inputs = read_costs(told(end="30.06.2028", **way), TODAY)
    assert inputs.travel is not None
    assert (inputs.travel.end, inputs.travel.goes_on) == (date(2027, 8, 9), True)
    (travel, *_) = estimate_costs(inputs, rate_book()).costs
    assert travel.elsewhere is not None
    assert any("12 months at a time" in one.msgid for one in travel.elsewhere.sentences)


def test_trips_without_a_day_of_their_own_stand_in_no_month() -> None:
    """100 km each way, four trips home in a year; the gathering stands in its month."""
    found = estimate(
        costs={Cost.TRIPS_HOME, Cost.GATHERINGS},
        away_km="100",
        child_at_home=NO,
        must=YES,
        gathering_start="15.12.2026",
        gathering_end="17.12.2026",
        gathering_km="120",
        gathering_public=NO,
    )
    # 4 × 200 × 2.94 = 2 352; 240 × 2.94 = 705.60 → 706.
    assert amounts(found) == {Cost.GATHERINGS: Kroner.of(706), Cost.TRIPS_HOME: Kroner.of(2352)}
    assert not found.per_month
    assert found.months == ((Month(2026, 12), {Cost.GATHERINGS: Kroner.of(706)}),)
