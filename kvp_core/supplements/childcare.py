"""Childcare: 64 per cent of the documented cost up to a cap, per day of activity (tsf 10, 11)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import chain

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.language.law import law
from kvp_core.language.messages import Percent, msg, plural
from kvp_core.rates.book import Rate, RateBook
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.shared_rules.activity_periods import ActivityPeriod, cut_to, next_working_monday
from kvp_core.supplements.activity_days import ActivityDays
from kvp_core.supplements.expenses import ChildcareExpense, ChildcareInputs
from kvp_core.values.dated import Dated
from kvp_core.values.money import NOTHING, Kroner, total
from kvp_core.values.months import Month

CHILDCARE = law("tsf 10")
CHILDCARE_AMOUNT = law("tsf 11")

WEEKDAYS_PER_MONTH = Fraction(2167, 100)
"""Nav's case system turns a month into days with 21.67; the regulation only says «daily rate»."""


@dataclass(frozen=True)
class ChildcarePart:
    """One period, cut to a month, and what it brings."""

    period: ActivityPeriod
    days: int
    amount: Kroner

    @property
    def paid_on(self) -> date:
        """The accounting date: the first day, or the Monday after a weekend."""
        return next_working_monday(self.period.start)


@dataclass(frozen=True)
class ChildcareMonth:
    """One calendar month. ``day_rate`` is in NOK per day of activity, with two decimals."""

    month: Month
    children: int
    expense: Kroner
    cap: Rate
    day_rate: Kroner
    parts: tuple[ChildcarePart, ...]
    lines: tuple[Line, ...]

    @property
    def days(self) -> int:
        return sum(part.days for part in self.parts)

    @property
    def amount(self) -> Kroner:
        return total(part.amount for part in self.parts)


@dataclass(frozen=True)
class ChildcareEstimate:
    """Childcare month by month. A month touched by a weekend only is there, with zero days."""

    months: tuple[ChildcareMonth, ...]

    @property
    def amount(self) -> Kroner:
        return total(month.amount for month in self.months)

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(chain.from_iterable(month.lines for month in self.months))

    @property
    def preliminary(self) -> bool:
        return any(line.preliminary for line in self.lines)


def childcare_cap(month: Month, children: int, rates: RateBook) -> Rate:
    """The most Nav covers a month, in NOK, for one, two, or three and more children (tsf 11)."""
    if children < 1:
        raise InvalidInputError([Problem("children", Reason.OUT_OF_RANGE)])
    caps = (
        rates.childcare_cap_one_child,
        rates.childcare_cap_two_children,
        rates.childcare_cap_three_children,
    )
    return caps[min(children, len(caps)) - 1].on(month.first)


def estimate_childcare(inputs: ChildcareInputs, rates: RateBook) -> ChildcareEstimate:
    """Childcare for every calendar month the periods touch.

    Raises ``InvalidInputError`` where a week of a period has no activity of its kind, and
    ``RateNotFoundError`` before 2020, when childcare was paid in another way.
    """
    return ChildcareEstimate(tuple(_month(inputs, month, rates) for month in inputs.months))


@Dated
def monthly_cover(
    expense: Kroner, cash_for_care: Kroner, cap: Rate, share: Rate, sheet: Worksheet
) -> Kroner:
    """What Nav covers of a whole month, in whole NOK: the share of the cost, at most the cap.

    Cash-for-care benefit is taken off the cost before the share is found (tsf 11).
    """
    cost = expense
    if cash_for_care:
        left = max(expense - cash_for_care, NOTHING)
        text = msg("Less cash-for-care benefit, {amount}", amount=cash_for_care)
        cost = sheet.line("less_cash_for_care", left, text, basis=CHILDCARE_AMOUNT)
    text = msg("{share} of that, in whole kroner", share=Percent(share.share))
    shared = sheet.line(
        "share", (cost * share.share).whole(), text, basis=CHILDCARE_AMOUNT, uses=(share,)
    )
    text = msg("Nav covers at most {cap} a month", cap=cap.amount)
    return sheet.line("cap", min(shared, cap.amount), text, basis=CHILDCARE_AMOUNT, uses=(cap,))


def _month(inputs: ChildcareInputs, month: Month, rates: RateBook) -> ChildcareMonth:
    paid = [expense for expense in inputs.expenses if expense.covers(month)]
    children = len({expense.child for expense in paid})
    cap, share = childcare_cap(month, children, rates), rates.childcare_share.on(month.first)
    sheet = Worksheet()
    expense = _expense(paid, children, month, sheet)
    cash = Kroner.of(inputs.cash_for_care_per_month)
    covered = monthly_cover.on(month.first)(expense, cash, cap, share, sheet)
    day_rate = _day_rate(covered, sheet)
    parts = tuple(_parts(inputs, month, day_rate, sheet))
    amount = total(part.amount for part in parts)
    sheet.line("month", amount, msg("Childcare in {month}", month=month), basis=CHILDCARE)
    return ChildcareMonth(month, children, expense, cap, day_rate, parts, tuple(sheet))


def _expense(
    paid: Sequence[ChildcareExpense], children: int, month: Month, sheet: Worksheet
) -> Kroner:
    text = plural(
        "What childcare for {count} child costs in {month}",
        "What childcare for {count} children costs in {month}",
        count=children,
        month=month,
    )
    told = [one for one in paid if one.per_month]
    for one in told if len(told) > 1 else ():
        text_of_one = msg("Child {number} in {month}", number=one.child, month=month)
        sheet.line("child", Kroner.of(one.per_month), text_of_one)
    expense = total(Kroner.of(one.per_month) for one in paid)
    return sheet.line("expense", expense, text, basis=CHILDCARE_AMOUNT)


def _day_rate(monthly: Kroner, sheet: Worksheet) -> Kroner:
    text = msg(
        "For one day: divided by {days}, the weekdays of an average month, to the nearest øre",
        days=WEEKDAYS_PER_MONTH,
    )
    return sheet.line("day_rate", (monthly / WEEKDAYS_PER_MONTH).ore(), text)


def _parts(
    inputs: ChildcareInputs, month: Month, day_rate: Kroner, sheet: Worksheet
) -> Iterable[ChildcarePart]:
    offered = ActivityDays(inputs.activities, month)
    for part in cut_to(inputs.periods, month.days):
        days = offered.take(part)
        text = plural(
            "{count} day of activity, {period}, in whole kroner",
            "{count} days of activity, {period}, in whole kroner",
            count=days,
            period=part.period,
        )
        amount = sheet.line("part", (day_rate * days).whole(), text, basis=CHILDCARE)
        yield ChildcarePart(part, days, amount)
