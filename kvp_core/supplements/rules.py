"""One person's costs: what each looks like, what it may bring, and month by month."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from kvp_core.language.law import LegalRef
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.calculations import CALCULATIONS, Calculation
from kvp_core.supplements.conditions import CostCondition, conditions
from kvp_core.supplements.elsewhere import TravelFindings
from kvp_core.supplements.entitlement import Benefit, GoverningAct
from kvp_core.supplements.expenses import HousingKind
from kvp_core.supplements.inputs import SupplementsInputs
from kvp_core.supplements.outlook import Outlook, outlook
from kvp_core.supplements.time_limits import TimeLimit, time_limit
from kvp_core.values.money import NOTHING, Kroner, total
from kvp_core.values.months import Month
from kvp_core.values.verdict import Verdict, all_of

NOTHING_ELSE: Mapping[Cost, TravelFindings] = MappingProxyType({})


@dataclass(frozen=True)
class CostEstimate:
    """One cost. ``calculation`` is there where we can put a figure on what is not ruled out."""

    cost: Cost
    outlook: Outlook
    conditions: tuple[CostCondition, ...]
    calculation: Calculation | None
    limit: TimeLimit | None
    elsewhere: TravelFindings | None = None
    """What another topic found out about it."""

    @property
    def verdict(self) -> Verdict:
        return all_of((self.outlook.verdict, *(one.verdict for one in self.conditions)))

    @property
    def because(self) -> Message:
        """The reason that decides: the group's, unless a condition of the cost is stricter."""
        if self.outlook.verdict is self.verdict:
            return self.outlook.because
        return next(one.because for one in self.conditions if one.verdict is self.verdict)

    @property
    def basis(self) -> tuple[LegalRef, ...]:
        own = (one.basis for one in self.conditions)
        return tuple(dict.fromkeys((*self.outlook.basis, *own)))


@dataclass(frozen=True)
class SupplementsEstimate:
    """Every cost somebody chose, in the order of ``Cost``."""

    inputs: SupplementsInputs
    costs: tuple[CostEstimate, ...]

    @property
    def calculated(self) -> tuple[tuple[Cost, Calculation], ...]:
        return tuple((one.cost, one.calculation) for one in self.costs if one.calculation)

    @property
    def per_month(self) -> Kroner:
        """What the costs that run may bring in an ordinary month, in NOK."""
        return total(found.typical for _, found in self.calculated if not found.once)

    @property
    def possible_per_month(self) -> Kroner:
        """The part of it with nothing left to clear up."""
        seen = (one.calculation for one in self.costs if one.verdict is Verdict.MET)
        return total(found.typical for found in seen if found and not found.once)

    @property
    def in_all(self) -> Kroner:
        """Everything that may come, in whatever month."""
        paid = (amount for _, costs in self.months for amount in costs.values())
        return total((*paid, *self.undated.values()))

    @property
    def months(self) -> tuple[tuple[Month, dict[Cost, Kroner]], ...]:
        """What each calendar month may bring, by cost."""
        sums: dict[Month, dict[Cost, Kroner]] = {}
        for cost, found in self.calculated:
            for payment in found.payments:
                month = sums.setdefault(payment.month, {})
                month[cost] = month.get(cost, NOTHING) + payment.amount
        return tuple(sorted(sums.items()))

    @property
    def undated(self) -> dict[Cost, Kroner]:
        """What is paid once, and nobody can say yet in which month."""
        return {
            cost: found.typical
            for cost, found in self.calculated
            if found.once and not found.payments
        }

    @property
    def preliminary(self) -> bool:
        return any(found.preliminary for _, found in self.calculated)


def estimate_supplements(
    inputs: SupplementsInputs,
    rates: RateBook,
    elsewhere: Mapping[Cost, TravelFindings] = NOTHING_ELSE,
) -> SupplementsEstimate:
    """Every chosen cost, held against the matrix and worked out where there is a figure.

    ``elsewhere`` is what other topics found out about some of them. Raises
    ``RateNotFoundError`` for days before the first rate.
    """
    chosen = (cost for cost in Cost if cost in inputs.costs)
    return SupplementsEstimate(
        inputs, tuple(_estimate(cost, inputs, rates, elsewhere.get(cost)) for cost in chosen)
    )


def benefit_for(cost: Cost) -> Benefit:
    """The benefit a cost is covered by; travel at the start and the end goes with trips home."""
    return Benefit.TRIPS_HOME if cost is Cost.START_AND_END else Benefit(cost.value)


def _estimate(
    cost: Cost, inputs: SupplementsInputs, rates: RateBook, elsewhere: TravelFindings | None
) -> CostEstimate:
    benefit = benefit_for(cost)
    first_day = _first_day(cost, inputs, elsewhere)
    seen = _seen(benefit, inputs, first_day)
    own = elsewhere.conditions if elsewhere else tuple(conditions(cost, inputs))
    possible = Verdict.NOT_MET not in {seen.verdict, *(one.verdict for one in own)}
    found = _calculated(cost, inputs, rates, elsewhere) if possible else None
    limit = _limit(benefit, seen.act, inputs, first_day) if possible else None
    return CostEstimate(cost, seen, own, found, limit, elsewhere)


def _calculated(
    cost: Cost, inputs: SupplementsInputs, rates: RateBook, elsewhere: TravelFindings | None
) -> Calculation | None:
    if elsewhere:
        return elsewhere.calculation
    calculate = CALCULATIONS.get(cost)
    return calculate(inputs, rates) if calculate else None


def _seen(benefit: Benefit, inputs: SupplementsInputs, first_day: date) -> Outlook:
    """What the benefit looks like on the first day; to clear up if the rules change on the way."""
    first = outlook(benefit, inputs, first_day)
    last = outlook(benefit, inputs, max(first_day, inputs.period.end))
    if first.verdict is last.verdict:
        return first
    because = msg("The rules change during the activity. {then}", then=last.because)
    return replace(first, verdict=Verdict.UNSURE, because=because)


def _first_day(cost: Cost, inputs: SupplementsInputs, elsewhere: TravelFindings | None) -> date:
    if elsewhere and elsewhere.first_day:
        return elsewhere.first_day
    if cost is Cost.MOVING:
        return inputs.moving_on or inputs.as_of
    return inputs.period.start


def _limit(
    benefit: Benefit, act: GoverningAct | None, inputs: SupplementsInputs, first_day: date
) -> TimeLimit | None:
    """``None`` while nobody knows under which act it would be given."""
    if act is None:
        return None
    once = benefit is Benefit.HOUSING and inputs.housing_kind is HousingKind.OVERNIGHT
    return time_limit(benefit, act, inputs.as_of, first_day, once=once)
