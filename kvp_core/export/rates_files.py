"""Every figure the guide knows as a spreadsheet file and as data for programs."""

import csv
import json
from collections.abc import Iterator
from datetime import date
from io import StringIO
from itertools import zip_longest

from kvp_core.calendar.working_days import ONE_DAY
from kvp_core.rates.book import Rate, RateBook, rates_version

BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
DAYS = ("valid_from", "valid_to", "confirmed_until")
COLUMNS = ("series", "value", "unit", *DAYS, "status", "law", "source", "checked")


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
        known = tuple(series.history(as_of))
        for rate, after in zip_longest(known, known[1:]):
            yield _row(rate, after, series.confirmed_until)


def _row(rate: Rate, after: Rate | None, confirmed_until: date) -> dict[str, str]:
    """An older figure holds until the eve of the next; the newest is confirmed until a day."""
    return {
        "series": rate.series,
        "value": f"{rate.value:f}",
        "unit": rate.unit.value,
        "valid_from": rate.valid_from.isoformat(),
        "valid_to": (after.valid_from - ONE_DAY).isoformat() if after else "",
        "confirmed_until": "" if after else confirmed_until.isoformat(),
        "status": "preliminary" if rate.preliminary else "confirmed",
        "law": f"{rate.basis.act} {rate.basis.section}",
        "source": rate.source,
        "checked": rate.checked.isoformat(),
    }
