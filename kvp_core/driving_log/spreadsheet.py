"""The log as a spreadsheet (XLSX), both ways."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any, NoReturn
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import ZipFile, ZipInfo

from kvp_core.asking.errors import InvalidInputError, Reason
from kvp_core.driving_log.columns import LogColumn, rows
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
UNPACKED_UNASKED = 2_000_000
"""More than this only from a file that is itself large: see MOST_RATIO."""
MOST_RATIO = 25
"""Bytes for one packed byte. What the guide and office programs write has about ten."""
MOST_ELEMENTS = {
    "row": MOST_LINES,
    "c": MOST_LINES * 20,
    **dict.fromkeys(("v", "f", "is", "t", "r", "rPr"), MOST_LINES * 20),
    "si": MOST_LINES * 10,
    "sheet": 20,
    "definedName": 500,
}
"""In one part of the file; every element costs far more memory than its few bytes."""
MOST_OF_ANY_OTHER = 5_000
MOST_IN_ALL = 500_000
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
        for place, column in enumerate(LogColumn):
            sheet.write_string(0, place, t(column.value), heading)
        for number, cells in enumerate(rows(log, rates, t), start=1):
            for place, column in enumerate(LogColumn):
                _write(sheet, number, place, cells.get(column), day_format)
        sheet.set_column(0, len(LogColumn) - 1, 13)
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

    How much the file unpacks to, and how much of everything is in it, is checked before it is
    parsed.
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
    most = min(MOST_UNPACKED_BYTES, max(UNPACKED_UNASKED, MOST_RATIO * len(content)))
    with ZipFile(BytesIO(content)) as parts:
        if sum(part.file_size for part in parts.infolist()) > most:
            raise refused(Reason.FILE_TOO_LARGE)
        in_all = 0
        for part in parts.infolist():
            in_all += _count_elements(parts, part)
            if in_all > MOST_IN_ALL:
                raise refused(Reason.FILE_TOO_LARGE)


def _count_elements(parts: ZipFile, part: ZipInfo) -> int:
    """Read by the parser that the part will meet, so that no spelling of an element hides it."""
    counted = Counter[str]()

    def count(name: str, _: object) -> None:
        kind = name.rpartition(":")[2]
        counted[kind] += 1
        if counted[kind] > MOST_ELEMENTS.get(kind, MOST_OF_ANY_OTHER):
            raise _too_many(kind)

    def refuse(*_: object) -> NoReturn:
        raise refused(Reason.NOT_A_TABLE)

    parser = ParserCreate()
    parser.StartElementHandler = count
    parser.StartDoctypeDeclHandler = refuse
    try:
        with parts.open(part) as opened:
            parser.ParseFile(opened)
    except ExpatError:  # a picture is no XML, and is not looked at by anybody
        if part.filename.endswith((".xml", ".rels")):
            refuse()
    return counted.total()


def _too_many(kind: str) -> InvalidInputError:
    if kind == "row":
        return refused(Reason.TOO_MANY, most=MOST_ROWS)
    return refused(Reason.FILE_TOO_LARGE)


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
