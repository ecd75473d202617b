"""The estimate: every month of the period, with what is taken off, tax, and what changes when."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache, cached_property, partial
from itertools import groupby
from typing import Any

from kvp_core.benefit.changes import changes_in, tax_spared
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.month import MonthEstimate
from kvp_core.benefit.period import PaySegment, Segment, explain_segment, pay_segments, segments
from kvp_core.benefit.phases import HEADLINE_STEP, Phase, Stretch, stretches, told, year_like
from kvp_core.benefit.programme import programme_limits
from kvp_core.benefit.reductions import (
    Left,
    YearWithWork,
    left_of_month,
    share_of_work,
    taken_for_absence,
    taken_for_other,
    work_share,
    year_with_work,
)
from kvp_core.benefit.withholding import Withholding, Year, wage_per_year
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.values.dated import Dated
from kvp_core.values.money import NOTHING, Kroner, exact_sum, total
from kvp_core.values.months import MONTHS_PER_YEAR, Month


@dataclass(frozen=True)
class BenefitEstimate:
    """All that anybody sees of an estimate, still in no language: every surface reads it here."""

    inputs: BenefitInputs
    months: tuple[MonthEstimate, ...]
    phases: tuple[Phase, ...]
    """They cover the period without a gap."""
    year: YearWithWork
    """A whole year at the rates of the first day."""
    later: MonthEstimate | None = None
    """An ordinary month after the 25th birthday, for somebody whose period ends before it."""

    @cached_property
    def total(self) -> Kroner:
        """The whole period before tax, exact."""
        return total(month.gross for month in self.months)

    @cached_property
    def kinds(self) -> Mapping[int, MonthEstimate]:
        """A month of each kind."""
        return {month.kind: month for month in self.months}

    @cached_property
    def net_total(self) -> Kroner | None:
        """The whole period after tax; ``None`` without tax."""
        return _all(month.net for month in self.months)

    @cached_property
    def told(self) -> tuple[tuple[Phase, MonthEstimate], ...]:
        """The phases with an amount of their own, each with a month that exists; none if no
        whole month is in the period.
        """
        return tuple(told(self.phases))

    @property
    def ordinary(self) -> MonthEstimate | None:
        """What the headline names: the month most whole months of the first phase are like."""
        return self.told[0][1] if self.told else None

    @cached_property
    def months_shown(self) -> Fraction:
        """How many months the period is, part months by their weekdays."""
        return exact_sum([month.share_of_month for month in self.months])

    def _average(self, amount: Kroner | None) -> Kroner | None:
        if amount is None:
            return None
        return amount / self.months_shown if self.months_shown else NOTHING

    @cached_property
    def average(self) -> Kroner:
        """All the money of the months shown, before tax, divided by their number."""
        return self._average(self.total) or NOTHING

    @cached_property
    def net_average(self) -> Kroner | None:
        """The same after tax; ``None`` without tax."""
        return self._average(self.net_total)

    @property
    def per_month(self) -> Kroner:
        """Before tax in the ordinary month; the average where no month is whole."""
        return self.ordinary.gross if self.ordinary else self.average

    @property
    def headline_amount(self) -> Kroner:
        """The same as headlines say it, rounded to hundreds."""
        return self.per_month.nearest(HEADLINE_STEP)

    @property
    def net_per_month(self) -> Kroner | None:
        """The same after tax; ``None`` without tax."""
        return self.ordinary.net if self.ordinary else self.net_average

    @cached_property
    def wage_per_month(self) -> Kroner:
        """From paid work in a whole month, before tax."""
        return wage_per_year(self.inputs) / MONTHS_PER_YEAR

    @property
    def left_per_month(self) -> Kroner | None:
        """Benefit and wage after tax in the ordinary month; ``None`` without tax."""
        if self.ordinary:
            return self.ordinary.in_all
        return self._average(_all(month.in_all for month in self.months))


def _all(amounts: Iterator[Kroner | None]) -> Kroner | None:
    """Their sum; ``None`` as soon as one is not known."""
    held = tuple(amounts)
    return None if None in held else total(amount for amount in held if amount is not None)


def estimate_benefit(inputs: BenefitInputs, rates: RateBook) -> BenefitEstimate:
    """The estimate for one person. Raises ``RateNotFoundError`` before the first known figures."""
    months, phases = _worked_out(inputs, rates)
    return BenefitEstimate(
        inputs=inputs,
        months=months,
        phases=phases,
        year=_year(inputs.start, inputs, rates),
        later=_after_25(inputs, rates),
    )


def _worked_out(
    inputs: BenefitInputs, rates: RateBook
) -> tuple[tuple[MonthEstimate, ...], tuple[Phase, ...]]:
    rules = tuple(_rules_met(inputs))
    cut = segments(inputs.period, inputs.full_rate_day, inputs.children, rates, rules)
    paid = tuple(_paid(cut, inputs))
    years = {
        stretch: cache(partial(_year_of, stretch, paid, cut, inputs))
        for stretch in stretches(cut, inputs, rates)
    }
    months = tuple(_months(paid, years, Withholding(inputs, rates)))
    phases = tuple(
        Phase(stretch, year, tuple(_whole_months(months, stretch)))
        for stretch, year in years.items()
    )
    return months, phases


def _rules_met(inputs: BenefitInputs) -> Iterator[Dated[Any]]:
    """The rules that take something off for this person; a period is cut where one changes."""
    if inputs.hours:
        yield share_of_work
    if inputs.absence and inputs.absence_days:
        yield taken_for_absence
    if inputs.other and inputs.other_amount:
        yield taken_for_other


def _year(day: date, inputs: BenefitInputs, rates: RateBook) -> YearWithWork:
    return year_with_work(
        day,
        under_25=day < inputs.full_rate_day,
        children=inputs.children,
        hours_per_week=inputs.hours,
        rates=rates,
    )


@dataclass(frozen=True, eq=False)
class _Paid:
    """What a month of one kind brings before tax. Its days are those of the first such month."""

    parts: tuple[PaySegment, ...]
    left: Left
    lines: tuple[Line, ...]

    @classmethod
    def of(cls, parts: tuple[PaySegment, ...], inputs: BenefitInputs) -> "_Paid":
        sheet = Worksheet()
        for part in parts:
            explain_segment(part, sheet, name_the_days=len(parts) > 1)
        left = left_of_month(parts, inputs, sheet)
        sheet.line("gross", left.gross, msg("Before tax."))
        return cls(parts, left, tuple(sheet))

    @property
    def is_whole(self) -> bool:
        first, last = self.parts[0], self.parts[-1]
        return first.period.start == first.month.first and last.period.end == last.month.last

    def taxed(self, month: Month, year: Year, taxed: Withholding, *, kind: int) -> MonthEstimate:
        sheet = Worksheet([*self.lines])
        benefit = total(part.benefit for part in self.parts)
        supplement = total(part.child_supplement for part in self.parts)
        share = exact_sum([part.share_of_month for part in self.parts])
        wage = taxed.wage_per_month * share
        held = taxed.take(month, self.left.gross, wage, year, sheet)
        return MonthEstimate(
            parts=self.parts,
            benefit=benefit,
            child_supplement=supplement,
            less=self.left.gross - total(part.full for part in self.parts),
            left=self.left,
            gross=self.left.gross,
            tax=held.tax,
            net=held.net,
            wage=wage,
            wage_tax=held.wage_tax,
            in_all=held.in_all,
            share_of_month=share,
            kind=kind,
            is_whole=self.is_whole,
            preliminary=any(line.preliminary for line in sheet),
            lines=tuple(sheet),
        )


_Month = tuple[tuple[PaySegment, ...], _Paid]
"""The parts of a month, and what it brings: months of one kind share it."""


def _paid(cut: Iterable[Segment], inputs: BenefitInputs) -> Iterator[_Month]:
    known: dict[object, _Paid] = {}
    for _, held in groupby(pay_segments(cut, inputs.method), lambda part: part.month):
        parts = tuple(held)
        kind = _kind(parts, inputs)
        if kind not in known:
            known[kind] = _Paid.of(parts, inputs)
        yield parts, known[kind]


def _kind(parts: Sequence[PaySegment], inputs: BenefitInputs) -> object:
    """What the money of a month depends on: whole months at the same figures bring the same.

    Their weekdays count where each is paid, or one is away on some of them.
    """
    part = parts[0]
    if not part.is_whole:
        return part.month
    weekdays = 0 if part.is_twelfth and not inputs.absence else part.weekdays
    return part.segment.period.start, weekdays


def _months(
    paid: Iterable[_Month], years: Mapping[Stretch, Year], taxed: Withholding
) -> Iterator[MonthEstimate]:
    known: dict[object, MonthEstimate] = {}
    changes = changes_in(taxed.inputs, taxed.rates)
    for parts, money in paid:
        month, kind = parts[0].month, (money, taxed.kind(parts[0].month))
        if kind not in known:
            year = _of(parts[-1].period.end, years)
            known[kind] = money.taxed(month, year, taxed, kind=len(known))
        said = (*changes.get(month, ()), *tax_spared(month, taxed.inputs))
        yield known[kind].on_other_days(parts, said)


def _year_of(
    stretch: Stretch, paid: Sequence[_Month], cut: Sequence[Segment], inputs: BenefitInputs
) -> Kroner:
    """The year behind the tax: what the days of a stretch bring, carried to twelve months."""
    money = [
        (amount, part.share_of_its_year(inputs.method))
        for parts, one in paid
        for part, amount in zip(parts, one.left.parts, strict=True)
        if part.period.start in stretch.period
    ]
    if any(share for _, share in money):
        return year_like(money)
    first = next(one for one in cut if one.period.start == stretch.period.start)
    full = first.rate.exact_per_year + first.supplement.per_year
    return (full * (1 - work_share(first.period.start, inputs.hours))).whole()


def _of(day: date, years: Mapping[Stretch, Year]) -> Year:
    """The year of the stretch a day lies in."""
    return next(year for stretch, year in years.items() if day in stretch.period)


def _whole_months(months: Sequence[MonthEstimate], stretch: Stretch) -> Iterator[MonthEstimate]:
    held = stretch.period
    for month in months:
        is_held = month.parts[0].period.start in held and month.parts[-1].period.end in held
        if month.is_whole and is_held:
            yield month


def _after_25(inputs: BenefitInputs, rates: RateBook) -> MonthEstimate | None:
    """What an ordinary month brings if one goes on in the programme past the birthday."""
    birthday, two_years = inputs.full_rate_day, programme_limits(inputs.start).two_year_limit
    if not inputs.period.end < birthday <= two_years:
        return None
    month = Month.of(birthday).plus(1)
    while month.month in (6, 12):
        month = month.plus(1)
    going_on = inputs.model_copy(update={"start": month.first, "end": month.last})
    (found,), _ = _worked_out(going_on, rates)
    return found
