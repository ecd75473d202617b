"""The benefit summed over a period, month by month or weekday by weekday.

The Act only knows the day, 1/260 of the year. Municipalities often pay a flat twelfth a
month, so that is the ordinary way here; part months are always counted in weekdays.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from kvp_core.benefit.amounts import (
    BENEFIT,
    BENEFIT_DAYS_PER_YEAR,
    BenefitRate,
    ChildSupplement,
    benefit_rate,
    child_supplement,
)
from kvp_core.calendar.working_days import weekdays_in
from kvp_core.language.messages import Message, msg, plural
from kvp_core.rates.book import RateBook
from kvp_core.results.worksheet import Worksheet
from kvp_core.values.money import Kroner, total
from kvp_core.values.months import MONTHS_PER_YEAR, Month, Period, months_between


class Method(StrEnum):
    """How a whole month is counted."""

    TWELFTHS = "twelfths"
    WEEKDAYS = "weekdays"


@dataclass(frozen=True)
class PaySegment:
    """A stretch inside one month with one set of rates."""

    period: Period
    weekdays: int
    is_twelfth: bool
    """Counted as a whole month, one twelfth of the year."""
    rate: BenefitRate
    supplement: ChildSupplement

    @property
    def share_of_year(self) -> Fraction:
        if self.is_twelfth:
            return Fraction(1, MONTHS_PER_YEAR)
        return Fraction(self.weekdays, BENEFIT_DAYS_PER_YEAR)

    @property
    def benefit(self) -> Kroner:
        return self.rate.exact_per_year * self.share_of_year

    @property
    def child_supplement(self) -> Kroner:
        return self.supplement.per_year * self.share_of_year


@dataclass(frozen=True)
class BenefitInPeriod:
    """The sum of a period in NOK, rounded once, at the end, to øre."""

    total: Kroner
    weekdays: int
    """Monday to Friday in the whole period."""
    months: int
    """Whole months counted as twelfths."""


def pay_segments(
    period: Period, full_rate_day: date, children: int, method: Method, rates: RateBook
) -> Iterator[PaySegment]:
    """The period in pieces, cut at every month, new rate and at the 25th birthday.

    Raises ``RateNotFoundError`` before the first known figures.
    """
    amounts, days = (
        _Amounts(children, rates),
        _days_of_change(period, full_rate_day, children, rates),
    )
    for month in months_between(Month.of(period.start), Month.of(period.end)):
        whole = Period(month.first, month.last)
        for part in whole.cut_at(days):
            if inside := part.overlap(period):
                yield PaySegment(
                    period=inside,
                    weekdays=weekdays_in(inside),
                    is_twelfth=method is Method.TWELFTHS and inside == whole,
                    rate=amounts.rate(inside.start, under_25=inside.start < full_rate_day),
                    supplement=amounts.supplement(inside.start),
                )


_Key = tuple[date, date, bool, tuple[bool, bool]]
"""What a yearly rate depends on: the days its figures are from, the age, what is preliminary."""


class _Amounts:
    """The benefit and the supplement, worked out once for as long as no figure changes."""

    def __init__(self, children: int, rates: RateBook) -> None:
        self._children, self._rates = children, rates
        self._known: dict[_Key, BenefitRate] = {}
        self._supplements: dict[tuple[date, bool], ChildSupplement] = {}

    def rate(self, day: date, *, under_25: bool) -> BenefitRate:
        rates = self._rates
        factor, basic_amount = rates.qualification_factor.on(day), rates.basic_amount.on(day)
        is_preliminary = (factor.preliminary, basic_amount.preliminary)
        key = (factor.valid_from, basic_amount.valid_from, under_25, is_preliminary)
        if key not in self._known:
            self._known[key] = benefit_rate(day, under_25=under_25, rates=rates)
        return self._known[key]

    def supplement(self, day: date) -> ChildSupplement:
        used = self._rates.child_supplement_per_day.on(day)
        key = (used.valid_from, used.preliminary)
        if key not in self._supplements:
            self._supplements[key] = child_supplement(day, self._children, self._rates)
        return self._supplements[key]


def _days_of_change(
    period: Period, full_rate_day: date, children: int, rates: RateBook
) -> frozenset[date]:
    """The days in a period on which a figure that is used changes."""
    days = {full_rate_day, *rates.basic_amount.change_days, *rates.qualification_factor.change_days}
    if children:
        days |= set(rates.child_supplement_per_day.change_days)
    return frozenset(day for day in days if period.start <= day <= period.end)


def benefit_in_period(
    period: Period, full_rate_day: date, children: int, method: Method, rates: RateBook
) -> BenefitInPeriod:
    """The benefit with child supplement over a closed period."""
    parts = tuple(pay_segments(period, full_rate_day, children, method, rates))
    exact = total(part.benefit + part.child_supplement for part in parts)
    return BenefitInPeriod(
        total=exact.ore(),
        weekdays=sum(part.weekdays for part in parts),
        months=sum(part.is_twelfth for part in parts),
    )


def explain_segment(piece: PaySegment, sheet: Worksheet, *, name_the_days: bool) -> None:
    """The lines of a piece: the year it is a share of, the share, the child supplement."""
    for line in piece.rate.lines:
        sheet.line(line.key, line.amount, line.text, basis=line.basis, uses=line.rates)
    sheet.line("benefit", piece.benefit, _share_text(piece, name_the_days), basis=BENEFIT)
    if piece.supplement.per_day:
        line = piece.supplement.lines[0]
        sheet.line(line.key, line.amount, line.text, basis=line.basis, uses=line.rates)
        sheet.line("child_supplement", piece.child_supplement, _supplement_text(piece))


def _share_text(piece: PaySegment, name_the_days: bool) -> Message:
    if piece.is_twelfth:
        return msg("A whole month is one twelfth of the year.")
    if name_the_days:
        return plural(
            "{period}: {count} weekday, paid with one of the year’s 260 days.",
            "{period}: {count} weekdays, each one of the year’s 260 paid days.",
            count=piece.weekdays,
            period=piece.period,
        )
    return plural(
        "{count} weekday, paid with one of the year’s 260 days.",
        "{count} weekdays, each one of the year’s 260 paid days.",
        count=piece.weekdays,
    )


def _supplement_text(piece: PaySegment) -> Message:
    if piece.is_twelfth:
        return msg("Child supplement for a whole month, one twelfth of 260 days.")
    return plural(
        "Child supplement for {count} weekday.",
        "Child supplement for {count} weekdays.",
        count=piece.weekdays,
    )
