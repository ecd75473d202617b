"""Keeping a log in a file of one's own, and taking it back in."""

import csv
from collections.abc import Mapping, Sequence
from decimal import Decimal
from io import StringIO

from babel.numbers import get_decimal_symbol

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.driving_log.columns import NEEDED, Cell, LogColumn, headings, rows, tidy
from kvp_core.driving_log.importing import Import, Imported
from kvp_core.driving_log.log import DrivingLog
from kvp_core.driving_log.spreadsheet import xlsx_rows
from kvp_core.driving_log.tables import (
    Broken,
    Found,
    check_size,
    csv_rows,
    is_spreadsheet,
    refused,
)
from kvp_core.driving_log.text_cells import neutralised
from kvp_core.language.i18n import Translator
from kvp_core.rates.book import RateBook

BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Tells a spreadsheet that the file is in UTF-8."""


def to_csv(log: DrivingLog, rates: RateBook, t: Translator) -> bytes:
    """The log as text for a spreadsheet: its own list separator, decimal comma or point."""
    decimal_sign = get_decimal_symbol(t.locale)
    written = StringIO(newline="")
    writer = csv.writer(written, delimiter=";" if decimal_sign == "," else ",")
    writer.writerow([t(column.value) for column in LogColumn])
    for cells in rows(log, rates, t):
        writer.writerow([_written(cells.get(column), decimal_sign) for column in LogColumn])
    return (BYTE_ORDER_MARK + written.getvalue()).encode()


def _written(cell: Cell, decimal_sign: str) -> str:
    match cell:
        case None:
            return ""
        case str():
            return neutralised(cell)
        case Decimal():
            return format(cell, "f").replace(".", decimal_sign)
        case _:
            return str(cell)


def import_file(log: DrivingLog, content: bytes) -> Imported:
    """The log with the trips and days of a file added. What was there always stays.

    Raises ``InvalidInputError`` about ``file`` when no row can be used: too large, no table,
    or without the headings of a driving log.
    """
    check_size(content)
    found = xlsx_rows(content) if is_spreadsheet(content) else csv_rows(content)
    first = next(found, None)
    if first is None or isinstance(first[1], Broken):
        raise refused(Reason.NOT_A_TABLE)
    places = _places(first[1])
    return Import(log, places).read(found)


def _places(cells: Sequence[Found]) -> Mapping[int, LogColumn]:
    """Which column stands where. Raises ``InvalidInputError``."""
    known = {
        place: headings()[tidy(cell)]
        for place, cell in enumerate(cells)
        if isinstance(cell, str) and tidy(cell) in headings()
    }
    for column in NEEDED:
        if column not in known.values():
            raise InvalidInputError(
                [Problem("file", Reason.COLUMN_MISSING, {"column": column.value})]
            )
    if len(set(known.values())) < len(known):
        raise refused(Reason.TWICE)
    return known
