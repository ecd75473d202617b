"""The payments of one cost, and all the costs side by side month by month."""

from collections.abc import Iterator

from kvp_core.language.messages import Message, ShortDate, msg
from kvp_core.results.payments import Payment
from kvp_core.results.report import Column, Row, Section, Table
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.calculations import Calculation
from kvp_core.supplements.questions import COSTS
from kvp_core.supplements.rules import SupplementsEstimate
from kvp_core.values.money import NOTHING, Kroner, total
from kvp_core.values.months import Month

IN_ALL = msg("In all")
NO_DAY = msg("Without a day so far")


def payment_table(found: Calculation) -> Table:
    """Each payment of one cost. The days are Nav's accounting days, expected, not promised."""
    rows = tuple(_row(payment) for payment in found.payments)
    in_all = total(payment.amount for payment in found.payments)
    return Table(
        caption=msg("What you may be paid, and when"),
        columns=(
            Column(msg("Period"), numeric=False),
            Column(msg("Paid from"), numeric=False),
            Column(msg("Amount")),
        ),
        rows=(*rows, Row((IN_ALL, None, in_all), is_total=True)),
    ).noted()


def _row(payment: Payment) -> Row:
    paid_on = ShortDate(payment.paid_on) if payment.paid_on else None
    start, end = payment.period.start, payment.period.end
    return Row((start if start == end else payment.period, paid_on, payment.amount))


def total_section(estimate: SupplementsEstimate) -> Iterator[Section]:
    """All the costs side by side, where there is more than one with a figure."""
    costs = tuple(cost for cost, _ in estimate.calculated)
    if len(costs) < 2:  # noqa: PLR2004 - one cost has its own table already
        return
    sums: list[tuple[Month | Message, dict[Cost, Kroner]]] = [*estimate.months]
    if estimate.undated:
        sums.append((NO_DAY, estimate.undated))
    rows = tuple(
        Row((when, *(paid.get(cost) for cost in costs), total(paid.values())))
        for when, paid in sums
    )
    in_all = [total(paid.get(cost, NOTHING) for _, paid in sums) for cost in costs]
    yield Section(
        "months",
        msg("Month by month"),
        sentences=(msg("A payment stands in the month its period starts in."),),
        table=Table(
            caption=msg("Month by month"),
            columns=(
                Column(msg("Month"), numeric=False),
                *(Column(COSTS[cost]) for cost in costs),
                Column(IN_ALL),
            ),
            rows=(*rows, Row((IN_ALL, *in_all, total(in_all)), is_total=True)),
        ).noted(across=True),
    )
