"""Housing and overnight stays: documented extra cost up to a monthly cap (tsf 8, 9)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.language.law import law
from kvp_core.language.messages import msg, plural
from kvp_core.rates.book import Rate, RateBook
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.shared_rules.activity_periods import ActivityPeriod, cut_to, next_working_monday
from kvp_core.shared_rules.running_months import RunningMonth, all_running_months
from kvp_core.supplements.expenses import HousingExpense, HousingInputs, HousingKind, inside
from kvp_core.values.dated import Dated
from kvp_core.values.money import Kroner, total
from kvp_core.values.months import Period

HOUSING = law("tsf 8")
HOUSING_AMOUNT = law("tsf 9")


@dataclass(frozen=True)
class HousingMonth:
    """One running month; a started month counts the full expense."""

    period: Period
    owner: ActivityPeriod
    """The period that decides the target group and the activity of the month."""
    cap: Rate
    actual_cost: bool
    amount: Kroner
    lines: tuple[Line, ...]

    @property
    def paid_on(self) -> date:
        """The accounting date: the first day, or the Monday after a weekend."""
        return next_working_monday(self.period.start)


@dataclass(frozen=True)
class HousingEstimate:
    """Housing and overnight stays, one running month after the other."""

    months: tuple[HousingMonth, ...]

    @property
    def amount(self) -> Kroner:
        return total(month.amount for month in self.months)

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for month in self.months for line in month.lines)

    @property
    def preliminary(self) -> bool:
        return any(month.cap.preliminary for month in self.months)


@dataclass(frozen=True)
class _Span:
    """A running month with what it is known by and the expenses that meet it."""

    period: Period
    owner: ActivityPeriod
    expenses: tuple[HousingExpense, ...]


def estimate_housing(inputs: HousingInputs, rates: RateBook) -> HousingEstimate:
    """Housing for every running month of the periods.

    Raises ``InvalidInputError`` for what Nav's case system does not work out either: two groups
    or activities, fixed and overnight, or capped and actual cost in one month, a stay across
    two months, and several fixed expenses unless each of them reaches the cap.
    """
    spans = tuple(_spans(inputs))
    for expense in inputs.relevant:
        stay = expense.kind is HousingKind.OVERNIGHT
        if stay and not inside(expense.period, (span.period for span in spans)):
            raise _refused(Reason.OUTSIDE_PERIOD, expense.period)
    return HousingEstimate(tuple(_month(span, rates) for span in spans))


def _spans(inputs: HousingInputs) -> Iterator[_Span]:
    """The running months; counting starts afresh where an expense at actual cost begins.

    With any overnight expense entered a month lasts to its own end, else to the last day of a
    period in it.
    """
    whole = any(expense.kind is HousingKind.OVERNIGHT for expense in inputs.expenses)
    for group in _groups(inputs):
        for month in all_running_months(piece.period for piece in group):
            period = month.span if whole else Period(month.start, month.last_day)
            met = tuple(e for e in inputs.relevant if e.period.overlap(period))
            yield _Span(period, _owner(group, month), met)


def _groups(inputs: HousingInputs) -> Iterator[list[ActivityPeriod]]:
    """The periods cut where actual cost begins; each such day opens a new group."""
    starts = {expense.start for expense in inputs.relevant if expense.actual_cost}
    group: list[ActivityPeriod] = []
    for period in inputs.in_order:
        for piece in period.period.cut_at(starts):
            if piece.start in starts and group:
                yield group
                group = []
            group.extend(cut_to((period,), piece))
    yield group


def _owner(group: Iterable[ActivityPeriod], month: RunningMonth) -> ActivityPeriod:
    owners = cut_to(group, month.span)
    if len({(owner.target_group, owner.activity) for owner in owners}) > 1:
        raise _refused(Reason.MIXED, month.span)
    return owners[0]


def _month(span: _Span, rates: RateBook) -> HousingMonth:
    cap = rates.housing_cap.on(span.period.start)
    _check(span, cap)
    actual = any(expense.actual_cost for expense in span.expenses)
    sheet = Worksheet()
    text = plural(
        "{count} expense, {period}; a started month counts in full",
        "{count} expenses, {period}; a started month counts in full",
        count=len(span.expenses),
        period=span.period,
    )
    amount = sheet.line(
        "expense",
        total(Kroner.of(expense.amount) for expense in span.expenses),
        text,
        basis=HOUSING,
    )
    amount = within_limit.on(span.period.start)(amount, cap, sheet, actual_cost=actual)
    return HousingMonth(span.period, span.owner, cap, actual, amount, tuple(sheet))


@Dated
def within_limit(expense: Kroner, cap: Rate, sheet: Worksheet, *, actual_cost: bool) -> Kroner:
    """What Nav covers of a running month, in NOK: at most the cap, unless it is the actual cost."""
    if actual_cost:
        text = msg("Health reasons make it higher than for others, so there is no limit")
        return sheet.line("actual_cost", expense, text, basis=HOUSING_AMOUNT)
    text = msg("Nav covers at most {cap} a month", cap=cap.amount)
    covered = min(expense, cap.amount)
    return sheet.line("cap", covered, text, basis=HOUSING_AMOUNT, uses=(cap,))


def _check(span: _Span, cap: Rate) -> None:
    """Refuse the mixtures of expenses nobody can divide between the days of a month."""
    fixed = [expense for expense in span.expenses if expense.kind is not HousingKind.OVERNIGHT]
    mixed_kinds = fixed and len(fixed) < len(span.expenses)
    mixed_limits = len({expense.actual_cost for expense in span.expenses}) > 1
    if mixed_kinds or mixed_limits:
        raise _refused(Reason.MIXED, span.period)
    all_reach_cap = all(Kroner.of(expense.amount) >= cap.amount for expense in fixed)
    if len(fixed) > 1 and not all_reach_cap:
        raise _refused(Reason.OVERLAPPING, span.period)


def _refused(reason: Reason, period: Period) -> InvalidInputError:
    return InvalidInputError([Problem("expenses", reason, {"period": period})])
