"""The benefit summed over a period, month by month or weekday by weekday.

The Act only knows the day, 1/260 of the year. Municipalities often pay a flat twelfth a
month, so that is the ordinary way here; part months are always counted in weekdays.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Any

from kvp_core.benefit.amounts import (
    BENEFIT,
    BENEFIT_DAYS_PER_YEAR,
    SHARE_UNDER_25,
    BenefitRate,
    ChildSupplement,
    benefit_rate,
    child_supplement,
    supplement_for,
)
from kvp_core.calendar.working_days import ONE_DAY, weekdays_in
from kvp_core.language.messages import Message, msg, plural
from kvp_core.rates.book import RateBook
from kvp_core.results.worksheet import Worksheet
from kvp_core.values.dated import Dated, days_of
from kvp_core.values.money import Kroner, total
from kvp_core.values.months import MONTHS_PER_YEAR, Month, Period, months_between

ONE, TWELFTH = Fraction(1), Fraction(1, MONTHS_PER_YEAR)


class Method(StrEnum):
    """How a whole month is counted."""

    TWELFTHS = "twelfths"
    WEEKDAYS = "weekdays"


@dataclass(frozen=True)
class Segment:
    """A stretch on which nothing changes: one set of figures, one age, one version of each rule."""

    period: Period
    rate: BenefitRate
    supplement: ChildSupplement


@dataclass(frozen=True)
class PaySegment:
    """A segment, or the part of one that lies inside one month."""

    month: Month
    period: Period
    weekdays: int
    is_whole: bool
    """The whole of its month."""
    is_twelfth: bool
    """Counted as a whole month, one twelfth of the year."""
    segment: Segment

    @property
    def rate(self) -> BenefitRate:
        return self.segment.rate

    @property
    def supplement(self) -> ChildSupplement:
        return self.segment.supplement

    def share_of_its_year(self, method: Method) -> Fraction:
        """How much of twelve months it is: by the weekdays of its month where those are paid."""
        return self.share_of_year if method is Method.TWELFTHS else self.share_of_month * TWELFTH

    @property
    def share_of_month(self) -> Fraction:
        """One for a whole month, else by weekdays."""
        return ONE if self.is_whole else Fraction(self.weekdays, weekdays_in(self.month.days))

    @property
    def share_of_year(self) -> Fraction:
        if self.is_twelfth:
            return TWELFTH
        return Fraction(self.weekdays, BENEFIT_DAYS_PER_YEAR)

    @cached_property
    def benefit(self) -> Kroner:
        return self.rate.exact_per_year * self.share_of_year

    @cached_property
    def child_supplement(self) -> Kroner:
        return self.supplement.per_year * self.share_of_year

    @cached_property
    def full(self) -> Kroner:
        """Both, before anything is taken off."""
        return self.benefit + self.child_supplement


@dataclass(frozen=True)
class BenefitInPeriod:
    """The sum of a period in NOK, rounded once, at the end, to øre."""

    total: Kroner
    weekdays: int
    """Monday to Friday in the whole period."""
    months: int
    """Whole months counted as twelfths."""


def segments(
    period: Period,
    full_rate_day: date,
    children: int,
    rates: RateBook,
    rules: Iterable[Dated[Any]] = (),
) -> tuple[Segment, ...]:
    """The period cut once, at every day on which a figure, the age or one of the rules changes.

    ``rules`` are those that concern this person beside the rules of the amounts themselves.
    Raises ``RateNotFoundError`` before the first known figures.
    """
    series = [rates.basic_amount, rates.qualification_factor]
    if children:
        series.append(rates.child_supplement_per_day)
        rules = (*rules, supplement_for)
    young = (day for day in SHARE_UNDER_25.change_days if day < full_rate_day)
    days = {full_rate_day, *young, *days_of([*series, *rules])}
    # A figure nobody has confirmed is marked, but is no other amount: it divides no month.
    days |= {_first_of_a_month(one.confirmed_until + ONE_DAY) for one in series}
    return tuple(
        Segment(
            part,
            benefit_rate(part.start, under_25=part.start < full_rate_day, rates=rates),
            child_supplement(part.start, children, rates),
        )
        for part in period.cut_at(days)
    )


def _first_of_a_month(day: date) -> date:
    """The day itself, or the first of the month after it."""
    month = Month.of(day)
    return day if day == month.first else month.plus(1).first


def pay_segments(cut: Iterable[Segment], method: Method) -> Iterator[PaySegment]:
    """The segments divided between the months."""
    for segment in cut:
        first, last = Month.of(segment.period.start), Month.of(segment.period.end)
        for month in months_between(first, last):
            whole = month.days
            start, end = max(whole.start, segment.period.start), min(whole.end, segment.period.end)
            is_whole = start == whole.start and end == whole.end
            inside = whole if is_whole else Period(start, end)
            is_twelfth = method is Method.TWELFTHS and is_whole
            yield PaySegment(month, inside, weekdays_in(inside), is_whole, is_twelfth, segment)


def benefit_in_period(
    period: Period, full_rate_day: date, children: int, method: Method, rates: RateBook
) -> BenefitInPeriod:
    """The benefit with child supplement over a closed period."""
    parts = tuple(pay_segments(segments(period, full_rate_day, children, rates), method))
    exact = total(part.full for part in parts)
    return BenefitInPeriod(
        total=exact.ore(),
        weekdays=sum(part.weekdays for part in parts),
        months=sum(part.is_twelfth for part in parts),
    )


def explain_segment(piece: PaySegment, sheet: Worksheet, *, name_the_days: bool) -> None:
    """The lines of a piece: the year it is a share of, the share, the child supplement."""
    sheet.again(*piece.rate.lines)
    sheet.line("benefit", piece.benefit, _share_text(piece, name_the_days), basis=BENEFIT)
    if piece.supplement.per_day:
        sheet.again(*piece.supplement.lines)
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
