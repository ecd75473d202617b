"""What travel comes to, handed to the topic that adds up all the costs."""

from kvp_core.costs.answers import KINDS, CostsInputs
from kvp_core.rates.book import RateBook
from kvp_core.results.payments import Payment
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.calculations import Calculation
from kvp_core.supplements.conditions import CostCondition
from kvp_core.supplements.elsewhere import TravelFindings
from kvp_core.supplements.rules import SupplementsEstimate, estimate_supplements
from kvp_core.travel.inputs import TravelInputs
from kvp_core.travel.outlook import Amount, TravelOutlook
from kvp_core.travel.rules import travel_outlooks
from kvp_core.values.months import Period

COSTS = {kind: cost for cost, kind in KINDS.items()}


def estimate_costs(inputs: CostsInputs, rates: RateBook) -> SupplementsEstimate:
    """Every cost somebody chose. Raises ``RateNotFoundError`` for days before the first rate."""
    travel = _travel(inputs.travel, rates) if inputs.travel else {}
    return estimate_supplements(inputs.supplements, rates, travel)


def _travel(inputs: TravelInputs, rates: RateBook) -> dict[Cost, TravelFindings]:
    return {COSTS[seen.kind]: _elsewhere(seen) for seen in travel_outlooks(inputs, rates)}


def _elsewhere(seen: TravelOutlook) -> TravelFindings:
    amount = seen.amount
    return TravelFindings(
        conditions=tuple(
            CostCondition(one.verdict, one.because, seen.basis[0]) for one in seen.judgements
        ),
        calculation=_calculation(seen, amount) if amount else None,
        sentences=(amount.summary, *amount.notes) if amount else (),
        table=amount.table if amount else None,
        documents=seen.documents,
        paid=seen.paid,
        first_day=seen.takes_place,
    )


def _calculation(seen: TravelOutlook, amount: Amount) -> Calculation:
    day = seen.takes_place
    return Calculation(
        typical=amount.sum,
        payments=(Payment(Period(day, day), None, amount.sum),) if day else amount.payments,
        lines=amount.lines,
        once=not amount.per_month,
    )
