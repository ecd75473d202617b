"""The estimate: every month of the period, with what is taken off, tax, and what changes when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import groupby
from typing import Any

from kvp_core.benefit.amounts import BENEFIT_DAYS_PER_YEAR
from kvp_core.benefit.changes import changes_in
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.period import PaySegment, explain_segment, pay_segments, segments
from kvp_core.benefit.reductions import (
    OTHER_BENEFITS,
    YearWithWork,
    less_for_absence,
    less_for_work,
    share_of_work,
    taken_for_absence,
    taken_for_other,
    work_share,
    year_with_work,
)
from kvp_core.benefit.withholding import Withholding, wage_per_year
from kvp_core.calendar.working_days import weekdays_in
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import Rate, RateBook
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.values.dated import Dated
from kvp_core.values.money import NOTHING, Kroner, total
from kvp_core.values.months import MONTHS_PER_YEAR, Month, Period


@dataclass(frozen=True)
class MonthEstimate:
    """One month, or the part of it that lies in the programme. Exact amounts in NOK."""

    month: Month
    period: Period
    weekdays: int
    benefit: Kroner
    child_supplement: Kroner
    less: Kroner
    """What work, absence and other benefits take off, as a negative amount."""
    gross: Kroner
    tax: Kroner | None
    """``None`` when no tax is to be worked out."""
    wage: Kroner
    """From paid work, before tax."""
    wage_tax: Kroner | None
    tax_share: Fraction | None
    """The share of a whole year’s income that is tax."""
    changes: tuple[Message, ...]
    lines: tuple[Line, ...]

    @property
    def is_whole(self) -> bool:
        return self.period == Period(self.month.first, self.month.last)

    @property
    def net(self) -> Kroner | None:
        return None if self.tax is None else self.gross - self.tax

    @property
    def preliminary(self) -> bool:
        return any(line.preliminary for line in self.lines)

    @property
    def rates(self) -> tuple[Rate, ...]:
        """Every rate the month rests on, as often as it is used."""
        return tuple(rate for line in self.lines for rate in line.rates)


@dataclass(frozen=True)
class BenefitEstimate:
    """Everything the page shows, still in no language."""

    inputs: BenefitInputs
    months: tuple[MonthEstimate, ...]
    year: YearWithWork
    """A whole year at the rates of the first day."""

    @property
    def total(self) -> Kroner:
        """The whole period before tax, exact."""
        return total(month.gross for month in self.months)

    @cached_property
    def typical_months(self) -> tuple[MonthEstimate, ...]:
        """The whole months; all of them when there is none."""
        return tuple(month for month in self.months if month.is_whole) or self.months

    @cached_property
    def per_month(self) -> Kroner:
        """The average of the whole months before tax. Without one, what the paid weekdays bring
        on average, for a twelfth of the year’s 260; a twelfth of the year if there is none.
        """
        if any(month.is_whole for month in self.months):
            return total(month.gross for month in self.typical_months) / len(self.typical_months)
        if weekdays := sum(month.weekdays for month in self.months):
            return self.total * Fraction(BENEFIT_DAYS_PER_YEAR, MONTHS_PER_YEAR * weekdays)
        return self.year.exact_per_year / MONTHS_PER_YEAR

    @property
    def net_per_month(self) -> Kroner | None:
        """After tax in an average month of a whole year like this, so that June and December
        even out; an ordinary month where the person knows the per cent. ``None`` without tax.
        """
        share = self._tax_share
        return None if share is None else self.per_month * (1 - share)

    @cached_property
    def _tax_share(self) -> Fraction | None:
        """Of a whole year’s income, as an average of the typical months."""
        shares = [m.tax_share for m in self.typical_months if m.tax_share is not None]
        return sum(shares, start=Fraction(0)) / len(shares) if shares else None

    @property
    def wage_per_month(self) -> Kroner:
        """From paid work in an average month, before tax."""
        return wage_per_year(self.inputs) / MONTHS_PER_YEAR

    @property
    def left_per_month(self) -> Kroner | None:
        """Benefit and wage after tax in an average month; ``None`` without tax."""
        share = self._tax_share
        if share is None:
            return None
        return (self.per_month + self.wage_per_month) * (1 - share)


def estimate_benefit(inputs: BenefitInputs, rates: RateBook) -> BenefitEstimate:
    """The estimate for one person. Raises ``RateNotFoundError`` before the first known figures."""
    cut = segments(
        inputs.period, inputs.full_rate_day, inputs.children, rates, tuple(_rules_met(inputs))
    )
    taxed = Withholding(inputs, rates)
    parts = groupby(pay_segments(cut, inputs.method), lambda part: Month.of(part.period.start))
    return BenefitEstimate(
        inputs=inputs,
        months=tuple(_month(month, tuple(held), taxed) for month, held in parts),
        year=_year(inputs.start, inputs, rates),
    )


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


def _month(month: Month, parts: tuple[PaySegment, ...], withholding: Withholding) -> MonthEstimate:
    inputs, rates = withholding.inputs, withholding.rates
    period = Period(parts[0].period.start, parts[-1].period.end)
    sheet = Worksheet()
    for part in parts:
        explain_segment(part, sheet, name_the_days=len(parts) > 1)
    benefit = total(part.benefit for part in parts)
    supplement = total(part.child_supplement for part in parts)
    less = _less(benefit + supplement, parts, inputs, sheet)
    gross = sheet.line("gross", benefit + supplement + less, msg("Before tax."))
    wage = _wage(period, inputs)
    held = withholding.take(month, gross, wage, _year_like(parts[-1], inputs), sheet)
    return MonthEstimate(
        month=month,
        period=period,
        weekdays=weekdays_in(period),
        benefit=benefit,
        child_supplement=supplement,
        less=less,
        gross=gross,
        tax=held.tax,
        wage=wage,
        wage_tax=held.wage_tax,
        tax_share=held.share,
        changes=tuple(changes_in(period, inputs, rates)),
        lines=tuple(sheet),
    )


def _year_like(part: PaySegment, inputs: BenefitInputs) -> Kroner:
    """The benefit of a whole year at the rates of a piece, in whole kroner."""
    full = part.rate.exact_per_year + part.supplement.per_year
    return (full * (1 - work_share(part.period.start, inputs.hours))).whole()


def _less(
    full: Kroner, parts: tuple[PaySegment, ...], inputs: BenefitInputs, sheet: Worksheet
) -> Kroner:
    """All that is taken off; never more than there is."""
    weekdays = sum(part.weekdays for part in parts)
    away = min(inputs.absence_days, weekdays) if inputs.absence else 0
    less = _less_for_work(parts, inputs, sheet)
    last = parts[-1]
    less += less_for_absence(last.period.start, last.rate, days=away, sheet=sheet)
    less += _less_for_other(parts, inputs, sheet)
    if less < -full:
        return -full + sheet.line("floor", NOTHING, msg("The money cannot be less than nothing."))
    return less


def _less_for_work(
    parts: tuple[PaySegment, ...], inputs: BenefitInputs, sheet: Worksheet
) -> Kroner:
    """By the rule of each day: one line where it is the same in the whole month."""
    less = NOTHING
    for _, alike in groupby(parts, lambda part: share_of_work.on(part.period.start)):
        held = tuple(alike)
        full = total(part.full for part in held)
        less += less_for_work(held[0].period.start, full, inputs.hours, sheet)
    return less


def _less_for_other(
    parts: tuple[PaySegment, ...], inputs: BenefitInputs, sheet: Worksheet
) -> Kroner:
    """Krone for krone (§ 38); part months by their share of the month's weekdays."""
    if not inputs.other:
        return NOTHING
    month = Month.of(parts[0].period.start)
    whole, amount = weekdays_in(Period(month.first, month.last)), Kroner.of(inputs.other_amount)
    taken = total(
        taken_for_other.on(part.period.start)(amount) * Fraction(part.weekdays, whole)
        for part in parts
    )
    return sheet.line(
        "other",
        -taken,
        msg("Other benefit from Nav: taken off krone for krone."),
        basis=OTHER_BENEFITS,
    )


def _wage(period: Period, inputs: BenefitInputs) -> Kroner:
    """A month's wage is a twelfth of 52 weeks; part months by their weekdays."""
    month = Month.of(period.start)
    whole = weekdays_in(Period(month.first, month.last))
    return wage_per_year(inputs) / MONTHS_PER_YEAR * Fraction(weekdays_in(period), whole)
