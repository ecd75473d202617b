"""The downloads hold the same figures as the sums use, and nothing a spreadsheet would run."""

import csv
import json
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest

from kvp_core.export.rates_files import COLUMNS, rates_csv, rates_json
from kvp_core.rates.book import rate_book, rates_version

RATES = rate_book()
NOW = date(2026, 11, 22)


def rows(as_of: date = NOW) -> list[dict[str, str]]:
    text = rates_csv(as_of, RATES).decode("utf-8-sig")
    return [*csv.DictReader(StringIO(text, newline=""), delimiter=";")]


def objects(as_of: date = NOW) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(rates_json(as_of, RATES))["rates"]
    return found


def test_both_files_read_back_to_every_figure_of_the_book() -> None:
    figures = [
        (s.name, v.amount, v.valid_from, str(v.source), v.checked, s.unit)
        for s in RATES.series()
        for v in s.values
    ]
    for found in (rows(), objects()):
        assert figures == [
            (
                row["series"],
                Decimal(row["value"]),
                date.fromisoformat(row["valid_from"]),
                row["source"],
                date.fromisoformat(row["checked"]),
                row["unit"],
            )
            for row in found
        ]
    assert rows() == objects()


def test_an_older_figure_holds_until_the_eve_of_the_next_and_only_the_newest_is_confirmed() -> None:
    """G was 72,881 from 1 May 2009 until 30 April 2010, never until 2027."""
    for found in (rows(), objects()):
        first, *_, last = [row for row in found if row["series"] == "basic_amount"]
        assert (first["value"], first["valid_to"], first["confirmed_until"]) == (
            "72881",
            "2010-04-30",
            "",
        )
        assert (last["valid_to"], last["confirmed_until"]) == ("", "2027-04-30")


@pytest.mark.parametrize(
    ("as_of", "status"), [(date(2027, 4, 30), "confirmed"), (date(2027, 5, 1), "preliminary")]
)
def test_only_the_newest_figure_turns_preliminary(as_of: date, status: str) -> None:
    found = [row["status"] for row in rows(as_of) if row["series"] == "basic_amount"]
    assert found[-1] == status
    assert set(found[:-1]) == {"confirmed"}


def test_no_cell_starts_a_formula_and_no_number_is_grouped_or_written_with_an_exponent() -> None:
    for row in rows(date(2030, 1, 1)):
        for column, cell in row.items():
            assert cell or column in {"valid_to", "confirmed_until"}
            assert cell[:1] not in set("=+-@\t\r")
        assert set(row["value"]) <= set("0123456789.")


def test_the_files_say_what_they_are() -> None:
    raw = rates_csv(NOW, RATES)
    assert raw.startswith("\ufeff".encode() + ";".join(COLUMNS).encode() + b"\r\n")
    found = json.loads(rates_json(NOW, RATES))
    assert (found["as_of"], found["version"]) == ("2026-11-22", rates_version())


def test_laws_are_written_the_way_the_code_names_them() -> None:
    assert {row["law"] for row in rows()} == {series.basis for series in RATES.series()}
