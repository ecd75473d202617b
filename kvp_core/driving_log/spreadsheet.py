"""The log as a spreadsheet (XLSX), both ways."""

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from kvp_core.asking.errors import InvalidInputError, Reason
from kvp_core.driving_log.columns import Column, rows
from kvp_core.driving_log.log import DrivingLog
from kvp_core.driving_log.tables import (
    HEADING_ROWS,
    MOST_COLUMNS,
    MOST_ROWS,
    Formula,
    Found,
    Row,
    as_found,
    refused,
)
from kvp_core.driving_log.text_cells import neutralised
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook

MOST_LINES = MOST_ROWS + HEADING_ROWS
MOST_UNPACKED_BYTES = 10_000_000
"""A log of 5,000 rows unpacks to less than half of this."""
CHUNK = 65_536
ROW_TAG = re.compile(rb"<row[ >/]")
LONGEST_TAG = 5
TEXT_ONLY = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def to_xlsx(log: DrivingLog, rates: RateBook, t: Translator, made_on: date) -> bytes:
    """The log as a spreadsheet that opens ready to read and can be read back."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - costs start-up time only those who export pay

    written = BytesIO()
    with Workbook(written, {"in_memory": True, **TEXT_ONLY}) as book:
        book.set_properties({"created": datetime.combine(made_on, time())})
        sheet = book.add_worksheet(t(msg("Driving log")))
        heading = book.add_format({"bold": True, "text_wrap": True})
        day_format = book.add_format({"num_format": "yyyy-mm-dd"})
        for place, column in enumerate(Column):
            sheet.write_string(0, place, t(column.value), heading)
        for number, cells in enumerate(rows(log, rates, t), start=1):
            for place, column in enumerate(Column):
                _write(sheet, number, place, cells.get(column), day_format)
        sheet.set_column(0, len(Column) - 1, 13)
        sheet.freeze_panes(1, 0)
    return written.getvalue()


def _write(sheet: Any, row: int, place: int, cell: object, day_format: Any) -> None:
    match cell:
        case str():
            sheet.write_string(row, place, neutralised(cell))
        case date():
            sheet.write_datetime(row, place, datetime.combine(cell, time()), day_format)
        case int() | Decimal():
            sheet.write_number(row, place, cell)
        case _:
            pass


def xlsx_rows(content: bytes) -> Iterator[Row]:
    """The rows of the first sheet. Raises ``InvalidInputError`` for anything but a spreadsheet.

    How much the file unpacks to, and how many rows it has, is checked before it is parsed.
    """
    try:
        _check_unpacked(content)
        return iter(list(_parsed(content)))
    except InvalidInputError:
        raise
    except Exception as error:  # a broken file leads the parsers to any error there is
        raise refused(Reason.NOT_A_TABLE) from error


def _check_unpacked(content: bytes) -> None:
    """Raises ``InvalidInputError`` for a file that is small only because it is packed."""
    with ZipFile(BytesIO(content)) as parts:
        if sum(part.file_size for part in parts.infolist()) > MOST_UNPACKED_BYTES:
            raise refused(Reason.FILE_TOO_LARGE)
        for name in parts.namelist():
            if name.startswith("xl/worksheets/") and _count_rows(parts, name) > MOST_LINES:
                raise refused(Reason.TOO_MANY, most=MOST_ROWS)


def _count_rows(parts: ZipFile, name: str) -> int:
    found, tail = 0, b""
    with parts.open(name) as part:
        while chunk := part.read(CHUNK):
            seen = tail + chunk
            found += len(ROW_TAG.findall(seen))
            tail = seen[1 - LONGEST_TAG :]
    return found


def _parsed(content: bytes) -> Iterator[Row]:
    from openpyxl import load_workbook  # noqa: PLC0415 - costs start-up time only imports pay

    with closing(load_workbook(BytesIO(content), read_only=True, keep_links=False)) as book:
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what the file says about its own size is not to be trusted
        found = sheet.iter_rows(max_row=MOST_LINES + 1, max_col=MOST_COLUMNS)
        for number, cells in enumerate(found, start=1):
            if number > MOST_LINES:
                raise refused(Reason.TOO_MANY, most=MOST_ROWS)
            yield number, [_found(cell) for cell in cells]


def _found(cell: Any) -> Found:
    if cell.data_type == "f":
        return Formula()
    value = cell.value
    if isinstance(value, str):
        return as_found(value)
    return value  # type: ignore[no-any-return] # openpyxl gives one of the other kinds
