"""The months side by side, and the sum of the period."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kvp_core.benefit.month import MonthEstimate
from kvp_core.benefit.payment import payment_days
from kvp_core.benefit.rules import BenefitEstimate
from kvp_core.language.messages import Message, ShortDate, Value, msg
from kvp_core.results.report import Column, Row, Section, Table, rounding_note
from kvp_core.results.worksheet import Worksheet
from kvp_core.values.money import Kroner, total


@dataclass(frozen=True)
class _MonthColumn:
    """A column, when it is worth showing, and what stands in it."""

    heading: Message
    amount: Callable[[MonthEstimate], Kroner | None]
    wanted: Callable[[BenefitEstimate], bool] = lambda _: True

    def sum(self, estimate: BenefitEstimate) -> Value | None:
        amounts = map(self.amount, estimate.months)
        return total([amount for amount in amounts if amount is not None]).whole()


def _has_tax(estimate: BenefitEstimate) -> bool:
    return estimate.months[0].tax is not None


EVERY_MONTH = msg("All months, one by one")
AMOUNTS = (
    _MonthColumn(msg("Benefit"), lambda month: month.benefit),
    _MonthColumn(
        msg("Child supplement"),
        lambda month: month.child_supplement,
        lambda estimate: bool(estimate.inputs.children),
    ),
    _MonthColumn(
        msg("Less"),
        lambda month: month.less,
        lambda estimate: any(month.less for month in estimate.months),
    ),
    _MonthColumn(msg("Before tax"), lambda month: month.gross),
    _MonthColumn(msg("Tax"), lambda month: None if month.tax is None else -month.tax, _has_tax),
    _MonthColumn(msg("After tax"), lambda month: month.net, _has_tax),
    _MonthColumn(
        msg("Wage before tax"),
        lambda month: month.wage,
        lambda estimate: bool(estimate.wage_per_month),
    ),
)


def month_table(estimate: BenefitEstimate) -> Table:
    """Whole kroner; each figure is rounded on its own, so a sum may differ by a krone."""
    shown = tuple(column for column in AMOUNTS if column.wanted(estimate))
    amounts = {
        kind: tuple(_whole(column.amount(month)) for column in shown)
        for kind, month in estimate.kinds.items()
    }
    pays_on_a_day = estimate.inputs.pay_day is not None
    rows = (
        *(_row(month, amounts[month.kind], estimate) for month in estimate.months),
        Row(
            (
                msg("In total"),
                sum(month.weekdays for month in estimate.months),
                *(column.sum(estimate) for column in shown),
                *((None,) if pays_on_a_day else ()),
            ),
            is_total=True,
        ),
    )
    return Table(
        caption=EVERY_MONTH,
        columns=(
            Column(msg("Month"), numeric=False),
            Column(msg("Weekdays")),
            *(Column(column.heading) for column in shown),
            *((Column(msg("Expected pay day")),) if pays_on_a_day else ()),
        ),
        rows=rows,
        footnote=rounding_note(rows) or _rounding_across(estimate),
    )


def _rounding_across(estimate: BenefitEstimate) -> Message | None:
    """The note where the parts of a month, each rounded, miss what stands for them together."""
    months = estimate.kinds.values()
    before = ((one.benefit, one.child_supplement, one.less, one.gross) for one in months)
    after = ((one.gross, -one.tax, one.net) for one in months if one.tax and one.net)
    rows = (Row(tuple(amount.whole() for amount in sums)) for sums in (*before, *after))
    return rounding_note(tuple(rows), across=True)


def _row(month: MonthEstimate, amounts: tuple[Value | None, ...], estimate: BenefitEstimate) -> Row:
    cells = (month.month, month.weekdays, *amounts, *_pay_day(month, estimate))
    return Row(cells, notes=month.changes)


def _pay_day(month: MonthEstimate, estimate: BenefitEstimate) -> Iterator[Value | None]:
    """The day the money of the month can be expected, in the month after it."""
    if estimate.inputs.pay_day is not None:
        (day,) = payment_days(month.period, estimate.inputs.pay_day)
        yield ShortDate(day.expected)


def _whole(amount: Kroner | None) -> Value | None:
    return None if amount is None else amount.whole()


def total_section(estimate: BenefitEstimate) -> Section:
    """Every month to the øre and their sum, rounded once at the end."""
    sheet = Worksheet()
    for month in estimate.months:
        sheet.line("month", month.gross, msg("{month}, before tax.", month=month.month))
    sheet.line(
        "total",
        estimate.total.ore(),
        msg("In all from {period}, before tax. Rounded to øre.", period=estimate.inputs.period),
    )
    if (net := estimate.net_total) is not None:
        sheet.line("total_net", net.ore(), msg("In all after tax. Rounded to øre."))
    return Section("total", msg("The whole period"), lines=tuple(sheet), folded=True)
