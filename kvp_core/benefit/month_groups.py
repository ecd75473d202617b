"""Months next to each other that are alike, told once: what reaches the account, and when."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kvp_core.benefit.changes import HALF_TAX, NO_TAX
from kvp_core.benefit.month import MonthEstimate
from kvp_core.benefit.rules import BenefitEstimate
from kvp_core.language.messages import Message, Months, Value, msg
from kvp_core.results.report import Column, Row, Section, Table, rounding_note
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month


def amounts_table(estimate: BenefitEstimate) -> Table:
    """Months of the same whole kroner in one row: after tax, where it is known, and before it."""
    whole = Row((msg("In total"), *_cells(estimate.net_total, estimate.total)), is_total=True)
    after_tax = () if estimate.net_total is None else (Column(msg("After tax")),)
    return Table(
        caption=msg("What you get each month"),
        columns=(Column(msg("Month"), numeric=False), *after_tax, Column(msg("Before tax"))),
        rows=(*map(_row, _alike(estimate.months, _amounts)), whole),
        footnote=rounding_note(
            (*(Row((None, *_cells(month.net, month.gross))) for month in estimate.months), whole)
        ),
    )


def _row(held: Sequence[MonthEstimate]) -> Row:
    month = held[0]
    cells = (_name(held), *_cells(month.net, month.gross))
    if len(held) == 1:
        return Row(cells, month.changes)
    notes = dict.fromkeys(note for one in held for note in one.changes)
    apart = (NO_TAX, HALF_TAX)  # where such a month is like the others, there is no tax to speak of
    told = (note for note in notes if note not in apart)
    return Row(cells, (msg("The same each month."), *told))


def _cells(net: Kroner | None, gross: Kroner) -> tuple[Value, ...]:
    return (gross.whole(),) if net is None else (net.whole(), gross.whole())


def _name(held: Sequence[MonthEstimate]) -> Months:
    return Months(held[0].month, held[-1].month)


def _amounts(month: MonthEstimate) -> object:
    return month.gross.whole(), month.net and month.net.whole()


def month_sections(estimate: BenefitEstimate) -> Iterator[Section]:
    """How each month was worked out, folded; months with the same lines are told together."""
    for held in _alike(estimate.months, lambda month: month.lines):
        month = held[0].month
        yield Section(
            key=f"month-{month.year}-{month.month:02}",
            heading=msg("{months}: how we worked it out", months=_name(held)),
            sentences=tuple(note for one in held for note in one.changes),
            lines=held[0].lines,
            folded=True,
        )


def _alike(
    months: Sequence[MonthEstimate], what: Callable[[MonthEstimate], object]
) -> Iterator[tuple[MonthEstimate, ...]]:
    for _, held in groupby(months, what):
        yield tuple(held)


@dataclass(frozen=True)
class Event:
    """A change, and its number on the chart and in the list under it."""

    number: int
    text: Message
    months: tuple[Month, ...]


def events(estimate: BenefitEstimate) -> tuple[Event, ...]:
    """In the order in which they come first."""
    found: dict[Message, list[Month]] = {}
    for month in estimate.months:
        for change in month.changes:
            found.setdefault(change, []).append(month.month)
    told = enumerate(found.items(), start=1)
    return tuple(Event(number, text, tuple(months)) for number, (text, months) in told)
