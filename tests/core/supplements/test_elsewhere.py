"""What travel, a topic of its own, found out about a cost: it counts like the rest."""

from datetime import date

from kvp_core.language.i18n import translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import rate_book
from kvp_core.results.payments import Payment
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.calculations import Calculation
from kvp_core.supplements.conditions import CostCondition
from kvp_core.supplements.elsewhere import TravelFindings
from kvp_core.supplements.entitlement import Benefit
from kvp_core.supplements.questions import supplements_inputs
from kvp_core.supplements.report import supplements_report
from kvp_core.supplements.rules import SupplementsEstimate, benefit_for, estimate_supplements
from kvp_core.supplements.time_limits import BEFORE_THE_TRIP
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month, Period
from kvp_core.values.verdict import Verdict
from tests.core.supplements.people import TODAY, answers

t = translator("en")
DAY = date(2026, 10, 5)
TICKET = Calculation(
    typical=Kroner.of(900), payments=(Payment(Period(DAY, DAY), DAY, Kroner.of(900)),), lines=()
)


def found_out(verdict: Verdict = Verdict.MET, first_day: date | None = None) -> TravelFindings:
    return TravelFindings(
        conditions=(CostCondition(verdict, msg("It is 6 km or more one way."), BEFORE_THE_TRIP),),
        calculation=TICKET,
        sentences=(msg("Nav covers the cheapest way by public transport."),),
        documents=(msg("What the tickets cost"),),
        first_day=first_day,
    )


def estimate(elsewhere: TravelFindings, *costs: Cost) -> SupplementsEstimate:
    inputs = supplements_inputs(answers(costs=set(costs)), TODAY)
    return estimate_supplements(inputs, rate_book(), {costs[0]: elsewhere})


def test_an_amount_from_elsewhere_is_added_to_the_month() -> None:
    """900 for the ticket and 921 for books."""
    found = estimate(found_out(), Cost.DAILY_TRAVEL, Cost.BOOKS)
    assert found.per_month == Kroner.of(1821)
    assert found.months[0] == (
        Month(2026, 10),
        {Cost.DAILY_TRAVEL: Kroner.of(900), Cost.BOOKS: Kroner.of(921)},
    )


def test_a_condition_from_elsewhere_can_rule_a_cost_out() -> None:
    found = estimate(found_out(Verdict.NOT_MET), Cost.DAILY_TRAVEL)
    (only,) = found.costs
    assert (only.verdict, only.calculation) == (Verdict.NOT_MET, None)
    assert t(only.because) == "It is 6 km or more one way."
    assert not found.per_month


def test_its_words_papers_and_day_are_those_of_the_other_topic() -> None:
    report = supplements_report(estimate(found_out(first_day=DAY), Cost.GATHERINGS))
    said = [t(one) for one in report.section(Cost.GATHERINGS).sentences]
    assert "Nav covers the cheapest way by public transport." in said
    assert "For this cost that may be 5 April 2027." in said[-1]
    points = report.section(f"{Cost.GATHERINGS}_apply").points
    assert [t(one) for one in points] == ["What the tickets cost"]


def test_travel_at_the_start_and_the_end_goes_with_trips_home() -> None:
    assert benefit_for(Cost.START_AND_END) is benefit_for(Cost.TRIPS_HOME) is Benefit.TRIPS_HOME
    assert {benefit_for(cost) for cost in Cost} == set(Benefit) - {Benefit.CARE_OF_OTHERS}
