"""The stretches in which an ordinary month brings the same, and the month each is known by.

A headline is a month that exists, never an average over months nobody gets.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from itertools import groupby

from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.month import MonthEstimate
from kvp_core.benefit.period import Segment
from kvp_core.benefit.reductions import share_of_work, taken_for_absence, taken_for_other
from kvp_core.rates.book import RateBook
from kvp_core.values.money import Kroner, exact_sum, total
from kvp_core.values.months import Period

HEADLINE_STEP = 100
"""Headlines are rounded to so many kroner."""
MONTHS_OF_LITTLE_TAX = {6, 12}


class Cause(StrEnum):
    """Why an ordinary month brings something else from a day on."""

    START = "start"
    TURNS_25 = "turns_25"
    BASIC_AMOUNT = "basic_amount"
    CHILD_SUPPLEMENT = "child_supplement"
    RULE = "rule"


@dataclass(frozen=True)
class Stretch:
    """Days on which nothing lasting changes."""

    period: Period
    cause: Cause


def stretches(
    cut: Iterable[Segment], inputs: BenefitInputs, rates: RateBook
) -> tuple[Stretch, ...]:
    """Segments that bring the same put together: they cover the period without a gap."""
    found = []
    for _, alike in groupby(cut, _kind):
        held = tuple(alike)
        period = Period(held[0].period.start, held[-1].period.end)
        found.append(Stretch(period, _cause(period, inputs, rates)))
    return tuple(found)


def _kind(segment: Segment) -> tuple[object, ...]:
    """What an ordinary month of a segment depends on."""
    rules = (share_of_work, taken_for_absence, taken_for_other)
    versions = (rule.on(segment.period.start) for rule in rules)
    return segment.rate.exact_per_year, segment.supplement.per_year, *versions


def _cause(period: Period, inputs: BenefitInputs, rates: RateBook) -> Cause:
    day = period.start
    if day == inputs.start:
        return Cause.START
    if day == inputs.full_rate_day:
        return Cause.TURNS_25
    if day in (*rates.basic_amount.change_days, *rates.qualification_factor.change_days):
        return Cause.BASIC_AMOUNT
    if day in rates.child_supplement_per_day.change_days:
        return Cause.CHILD_SUPPLEMENT
    return Cause.RULE


@dataclass(frozen=True)
class Phase:
    """A stretch with the months that lie wholly in it. Amounts are exact, in NOK a month."""

    stretch: Stretch
    year: Callable[[], Kroner] = field(compare=False)
    """Works out ``per_year``, which nobody asks for where the tax is left out."""
    months: tuple[MonthEstimate, ...]

    @property
    def per_year(self) -> Kroner:
        """The KVP money of twelve such months, in whole kroner: what its tax is worked out from."""
        return self.year()

    @property
    def period(self) -> Period:
        return self.stretch.period

    @cached_property
    def ordinary(self) -> MonthEstimate | None:
        """The month that most whole months are like, an early one; ``None`` without a whole one."""
        if not self.months:
            return None
        often = [_money(month) for month in self.months]
        return max(
            self.months, key=lambda month: (often.count(_money(month)), _has_full_tax(month))
        )


def _money(month: MonthEstimate) -> tuple[Kroner, Kroner | None]:
    return month.gross, month.net


def _has_full_tax(month: MonthEstimate) -> bool:
    return month.month.month not in MONTHS_OF_LITTLE_TAX


def told(phases: Sequence[Phase]) -> Iterator[tuple[Phase, MonthEstimate]]:
    """The phases worth telling, each with its month: those whose headline is another amount."""
    before: tuple[Kroner, Kroner | None] | None = None
    for phase in phases:
        if phase.ordinary is None:
            continue
        amounts = _rounded(phase.ordinary)
        if amounts != before:
            yield phase, phase.ordinary
        before = amounts


def _rounded(month: MonthEstimate) -> tuple[Kroner, Kroner | None]:
    net = month.net
    return month.gross.nearest(HEADLINE_STEP), net and net.nearest(HEADLINE_STEP)


def year_like(parts: Sequence[tuple[Kroner, Fraction]]) -> Kroner:
    """Money and the share of a year it was for, carried to a whole year, in whole kroner."""
    return (total(money for money, _ in parts) / exact_sum([share for _, share in parts])).whole()
