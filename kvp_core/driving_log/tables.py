"""Rows of cells out of the bytes of a file, and never more of them than a log can have."""

import csv
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import StringIO

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.driving_log.columns import headings, tidy
from kvp_core.driving_log.text_cells import looks_like_formula

MOST_BYTES = 1_000_000
MOST_ROWS = 5_000
HEADING_ROWS = 1
MOST_COLUMNS = 40
ZIP = b"PK\x03\x04"
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
DELIMITERS = (";", ",", "\t")


@dataclass(frozen=True)
class Formula:
    """A cell that would calculate something. What it says is never used."""


@dataclass(frozen=True)
class Broken:
    """The rest of the file could not be read."""


Found = str | int | float | Decimal | bool | date | datetime | time | timedelta | Formula | None
"""What stands in a cell of a file somebody hands us."""
Row = tuple[int, list[Found]] | tuple[int, Broken]
"""The number of the row, as a spreadsheet shows it, and its cells."""


def refused(reason: Reason, **values: str | int) -> InvalidInputError:
    """The error for a file no row of which is read."""
    return InvalidInputError([Problem("file", reason, values)])


def is_spreadsheet(content: bytes) -> bool:
    """By what the file is, whatever it is called."""
    return content.startswith(ZIP)


def check_size(content: bytes) -> None:
    """Before anything is parsed. Raises ``InvalidInputError``."""
    if len(content) > MOST_BYTES:
        raise refused(Reason.FILE_TOO_LARGE)


def csv_rows(content: bytes) -> Iterator[Row]:
    """The rows of a text file. Raises ``InvalidInputError`` before the first one."""
    text = _text(content)
    lines = max(text.count("\n"), text.count("\r"))
    if lines > MOST_ROWS + HEADING_ROWS:
        raise refused(Reason.TOO_MANY, most=MOST_ROWS)
    return _parsed(text, _delimiter(text))


def _parsed(text: str, delimiter: str) -> Iterator[Row]:
    """Row by row; ``Broken`` where the text stops making sense."""
    number = 0
    try:
        for cells in csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True):
            number += 1
            yield number, [as_found(cell) for cell in cells[:MOST_COLUMNS]]
    except csv.Error:
        yield number + 1, Broken()


def as_found(text: str) -> Found:
    """A text cell, or a formula where a spreadsheet would take it for one.

    A minus may also start a number; who reads a number refuses a negative one.
    """
    if looks_like_formula(text) and not text.lstrip(" ").startswith("-"):
        return Formula()
    return text


def _text(content: bytes) -> str:
    """UTF-8 with or without a mark, UTF-16 with one, or what Excel on Windows writes.

    Raises ``InvalidInputError`` for bytes that are none of these.
    """
    encodings = ["utf-16"] if content.startswith(UTF_16) else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        with suppress(UnicodeDecodeError):
            return content.decode(encoding)
    raise refused(Reason.NOT_A_TABLE)


def _delimiter(text: str) -> str:
    """The sign that splits the first line into most headings the guide knows."""
    first = text.split("\n", 1)[0].replace('"', "")
    return max(DELIMITERS, key=lambda sign: sum(tidy(h) in headings() for h in first.split(sign)))
