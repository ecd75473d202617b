"""The page about rates shows every figure the guide knows, by a name of its own."""

from datetime import date

import pytest

from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.language.messages import Value
from kvp_core.rates.book import rate_book
from kvp_core.rates_page.report import rates_report
from kvp_core.results.report import Section

TODAY = date(2026, 11, 22)
RATES = rate_book()
REPORT = rates_report(TODAY, RATES)


def first_cells(section: Section) -> list[Value | None]:
    assert section.table is not None
    return [row.cells[0] for row in section.table.rows]


def test_every_series_has_a_title_of_its_own_in_every_language() -> None:
    for language in LANGUAGES:
        titles = [translator(language)(series.title) for series in RATES.series()]
        assert all(titles)
        assert len(set(titles)) == len(titles)


def test_every_series_stands_in_the_table_of_today() -> None:
    assert first_cells(REPORT.section("now")) == [series.title for series in RATES.series()]


@pytest.mark.parametrize("name", [series.name for series in RATES.series()])
def test_every_figure_of_a_series_is_shown_with_its_source(name: str) -> None:
    (series,) = (series for series in RATES.series() if series.name == name)
    table = REPORT.section(f"series-{name}").table
    assert table is not None
    assert len(table.rows) == len(series.values)
    for row, value in zip(table.rows, reversed(series.values), strict=True):
        assert str(value.source) in row.cells
