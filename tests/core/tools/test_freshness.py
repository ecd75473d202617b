"""The tool that lists figures somebody should look at again."""

import runpy
import sys
from datetime import date

import pytest

from kvp_core.rates.book import rate_book
from kvp_core.tools.freshness import due, main


def names(day: date) -> set[str]:
    return {series.name for series in due(day, rate_book())}


@pytest.mark.parametrize(
    ("day", "is_due"),
    [(date(2027, 4, 30), False), (date(2027, 5, 1), True), (date(2027, 6, 1), True)],
)
def test_a_figure_is_due_the_day_after_it_is_known_to_hold(day: date, is_due: bool) -> None:
    assert ("basic_amount" in names(day)) is is_due


def test_a_figure_is_due_on_its_review_day_even_if_it_still_holds() -> None:
    assert "qualification_factor" not in names(date(2027, 1, 4))
    assert "qualification_factor" in names(date(2027, 1, 5))


def test_nothing_is_due_on_a_day_everything_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["2026-11-22"]) == 0
    assert capsys.readouterr().out == "Every figure is fresh on 2026-11-22.\n"


def test_each_figure_that_is_due_has_a_line_with_its_source_and_the_status_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["freshness", "2027-05-01"])
    monkeypatch.delitem(sys.modules, "kvp_core.tools.freshness")
    with pytest.raises(SystemExit) as left:
        runpy.run_module("kvp_core.tools.freshness", run_name="__main__")
    lines = capsys.readouterr().out.splitlines()
    assert left.value.code == 1
    assert len(lines) == len(due(date(2027, 5, 1), rate_book()))
    assert any(
        line.startswith("basic_amount: 136549 from 2026-05-01, confirmed until 2027-04-30")
        and line.endswith("https://lovdata.no/dokument/SF/forskrift/2026-05-22-869")
        for line in lines
    )
