"""Every figure the guide knows as a spreadsheet file and as data for programs."""

import csv
import json
from collections.abc import Iterator
from datetime import date
from io import StringIO

from kvp_core.rates.book import Rate, RateBook, rates_version

BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
COLUMNS = (
    "series",
    "value",
    "unit",
    "valid_from",
    "confirmed_until",
    "status",
    "law",
    "source",
    "checked",
)


def rates_csv(as_of: date, rates: RateBook) -> bytes:
    """One row a figure, columns ``COLUMNS``; semicolons, UTF-8 with a byte order mark.

    Values have a decimal point and no grouping, dates are ISO, so the file reads the same
    in every language. Nothing in it was typed by a visitor.
    """
    out = StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, delimiter=";")
    writer.writeheader()
    writer.writerows(_rows(as_of, rates))
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def rates_json(as_of: date, rates: RateBook) -> bytes:
    """``{"as_of": day, "version": hash, "rates": [one object a figure, keys COLUMNS]}``."""
    found = {
        "as_of": as_of.isoformat(),
        "version": rates_version(),
        "rates": [*_rows(as_of, rates)],
    }
    return json.dumps(found, ensure_ascii=False, indent=1).encode()


def _rows(as_of: date, rates: RateBook) -> Iterator[dict[str, str]]:
    for series in rates.series():
        for rate in series.history(as_of):
            yield _row(rate, series.confirmed_until)


def _row(rate: Rate, confirmed_until: date) -> dict[str, str]:
    return {
        "series": rate.series,
        "value": f"{rate.value:f}",
        "unit": rate.unit.value,
        "valid_from": rate.valid_from.isoformat(),
        "confirmed_until": confirmed_until.isoformat(),
        "status": "preliminary" if rate.preliminary else "confirmed",
        "law": f"{rate.basis.act} {rate.basis.section}",
        "source": rate.source,
        "checked": rate.checked.isoformat(),
    }
