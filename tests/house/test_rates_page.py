"""The page about rates shows every figure the guide knows, by a name of its own."""

from datetime import date

import pytest

from kvp_core.export.report_document import report_document, stamp
from kvp_core.export.text import plain_text
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.language.messages import Value
from kvp_core.rates.book import rate_book
from kvp_core.rates_page.report import CONFIRMED, LESS_CERTAIN, rates_report
from kvp_core.results.report import Report, Section

TODAY = date(2026, 11, 22)
RATES = rate_book()
REPORT = rates_report(TODAY, RATES)
OLDEST = RATES.child_supplement_per_day.on(date(2015, 1, 1))


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


def test_a_figure_whose_source_shows_another_time_is_called_less_certain() -> None:
    table = REPORT.section("series-child_supplement_per_day").table
    assert table is not None
    *newer, oldest = table.rows
    assert oldest.cells[-1] == LESS_CERTAIN
    assert {row.cells[-1] for row in newer} == {CONFIRMED}
    paper = report_document(
        Report(REPORT.title, REPORT.tag, sections=(), extra_rates=(OLDEST,)),
        translator("en"),
        stamp(TODAY),
    )
    assert "(less certain)" in plain_text(paper)
