"""Months that are alike, told once."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from kvp_core.benefit.answers import TaxChoice
from kvp_core.benefit.changes import HALF_TAX, NO_TAX
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.month_groups import amounts_table, month_sections
from kvp_core.benefit.month_table import month_table
from kvp_core.benefit.rules import BenefitEstimate, estimate_benefit
from kvp_core.language.i18n import translator
from kvp_core.language.messages import Months
from kvp_core.rates.book import rate_book
from kvp_core.results.report import Row
from kvp_core.values.money import NOTHING, Kroner
from kvp_core.values.months import Month, months_between
from tests.core.benefit.people import people, person
from tests.core.saying import said

RATES = rate_book()


def estimate(**answers: object) -> BenefitEstimate:
    return estimate_benefit(person(**answers), RATES)


def written(row: Row) -> list[str]:
    return [
        translator("en").show(cell).replace("\u00a0", " ") for cell in row.cells if cell is not None
    ]


def year_from_december(tax: TaxChoice) -> BenefitEstimate:
    return estimate(start=date(2026, 12, 1), end=date(2027, 11, 30), tax=tax)


def test_a_year_is_five_rows_because_december_and_june_are_taxed_less() -> None:
    """23 224.71 a month; the full tax is 3 536.72, half of it in December, none in June."""
    table = amounts_table(year_from_december(TaxChoice.ESTIMATE))
    assert [written(row)[0] for row in table.rows] == [
        "December 2026",
        "January – May 2027",
        "June 2027",
        "July – November 2027",
        "In total",
    ]
    after_tax = [written(row)[1] for row in table.rows]
    assert after_tax[1] == after_tax[3] == "NOK 19,688"
    assert after_tax[2] == "NOK 23,225"
    assert {written(row)[2] for row in table.rows[:-1]} == {"NOK 23,225"}
    assert table.rows[-1].is_total


def test_a_row_says_that_its_months_are_alike_and_what_happens_in_them() -> None:
    rows = amounts_table(year_from_december(TaxChoice.ESTIMATE)).rows
    notes = [[said("en", note) for note in row.notes] for row in rows]
    assert notes[0] == ["Half tax in December."]
    assert notes[1][0] == "The same each month."
    assert "1 May 2027 is not set yet" in notes[1][1].replace("\u00a0", " ")
    assert notes[2] == ["No tax in June."]
    assert notes[3] == ["The same each month."]


def test_without_tax_the_amounts_before_tax_stand_alone() -> None:
    table = amounts_table(year_from_december(TaxChoice.LEAVE_OUT))
    assert [written(row) for row in table.rows] == [
        ["December 2026 – November 2027", "NOK 23,225"],
        ["In total", "NOK 278,697"],
    ]
    assert [said("en", column.heading) for column in table.columns] == ["Month", "Before tax"]


def months_of(rows: tuple[Row, ...]) -> Iterator[Month]:
    for row in rows[:-1]:
        held = row.cells[0]
        assert isinstance(held, Months)
        yield from months_between(held.first, held.last)


@given(people())
def test_every_month_is_told_once_with_its_own_amounts(inputs: BenefitInputs) -> None:
    found = estimate_benefit(inputs, RATES)
    rows = amounts_table(found).rows
    assert list(months_of(rows)) == [month.month for month in found.months]
    by_month = {
        month: row
        for row in rows[:-1]
        if isinstance(row.cells[0], Months)
        for month in months_between(row.cells[0].first, row.cells[0].last)
    }
    for month in found.months:
        amounts = (
            [month.gross.whole()]
            if month.net is None
            else [
                month.net.whole(),
                month.gross.whole(),
            ]
        )
        row = by_month[month.month]
        assert list(row.cells[1:]) == amounts
        assert set(month.changes) - {NO_TAX, HALF_TAX} <= set(row.notes)


@pytest.mark.parametrize("tax", [TaxChoice.ESTIMATE, TaxChoice.LEAVE_OUT])
def test_months_are_worked_out_together_only_where_every_line_is_the_same(tax: TaxChoice) -> None:
    found = year_from_december(tax)
    sections = {one.key: one for one in month_sections(found)}
    held = None
    for month in found.months:
        held = sections.get(f"month-{month.month.year}-{month.month.month:02}", held)
        assert held is not None
        assert held.lines == month.lines
        assert set(month.changes) <= set(held.sentences)
    assert len(sections) < len(found.months)


def test_all_that_is_taken_off_has_a_minus_wherever_a_month_is_told() -> None:
    found = estimate(hours=Decimal("7.5"), tax=TaxChoice.ESTIMATE)
    month = found.months[0]
    assert month.tax is not None
    shown = {line.key: line.amount for line in next(iter(month_sections(found))).lines}
    assert shown["work"] == month.less
    assert shown["tax"] == -month.tax
    table = month_table(found)
    headings = [said("en", column.heading) for column in table.columns]
    taken = [row.cells[headings.index(name)] for row in table.rows for name in ("Less", "Tax")]
    assert all(isinstance(amount, Kroner) and amount <= NOTHING for amount in taken)
