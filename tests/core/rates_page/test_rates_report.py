"""The page of rates shows every figure the sums use, with status, source and date."""

from datetime import date

import pytest

from kvp_core.language.i18n import translator
from kvp_core.language.messages import ShortDate
from kvp_core.rates.book import rate_book
from kvp_core.rates_page.report import CONFIRMED, PRELIMINARY, rates_report
from kvp_core.results.report import Table
from kvp_core.values.money import Kroner
from tests.core import naive
from tests.core.saying import BOTH, sentences

RATES = rate_book()
NOW = date(2026, 11, 22)


def table(key: str, as_of: date = NOW) -> Table:
    found = rates_report(as_of, RATES).section(key).table
    assert found
    return found


def test_every_series_has_its_figure_of_the_day_and_its_whole_history() -> None:
    assert [row.cells[0] for row in table("now").rows] == [s.title for s in RATES.series()]
    for series in RATES.series():
        shown = [row.cells[0] for row in table(f"series-{series.name}").rows]
        assert shown == [ShortDate(day) for day in reversed(series.change_days)]


@pytest.mark.parametrize(
    ("as_of", "status"),
    [(date(2027, 4, 30), CONFIRMED), (date(2027, 5, 1), PRELIMINARY)],
)
def test_a_figure_is_called_confirmed_only_as_long_as_it_is_known_to_hold(
    as_of: date, status: object
) -> None:
    assert table("now", as_of).rows[0].cells[-1] == status
    history = table("series-basic_amount", as_of).rows
    assert history[0].cells[-1] == status
    assert {row.cells[-1] for row in history[1:]} == {CONFIRMED}


def test_the_benefit_through_time_is_that_of_a_second_reckoning() -> None:
    rows = table("benefit").rows
    days = sorted(
        {day for day in naive.BASIC_AMOUNTS if day > date(2010, 1, 1)}
        | {date(2010, 1, 1), date(2024, 7, 1)},
        reverse=True,
    )
    assert [row.cells[0] for row in rows] == [ShortDate(day) for day in days]
    for row, day in zip(rows, days, strict=True):
        full, young = (Kroner(naive.year_on(day, under)) for under in (False, True))
        assert row.cells[1:] == (full.whole(), young.whole(), (full / 12).ore(), (full / 260).ore())


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("as_of", [NOW, date(2029, 1, 1)])
def test_the_page_is_said_without_holes(language: str, as_of: date) -> None:
    for sentence in sentences(rates_report(as_of, RATES), language):
        assert "{" not in sentence


def test_the_numbers_of_the_law_are_said_as_the_rules_have_them() -> None:
    said = [
        [translator("en").show(cell) for cell in row.cells if cell] for row in table("fixed").rows
    ]
    assert " ".join(row[1] for row in said) == "18 67 37.5 260 25 2/3 6 2 3 25 5 3"
