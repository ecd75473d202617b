"""What one row of a file says, cell by cell. Nothing is guessed."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal

from kvp_core.asking.errors import Reason
from kvp_core.asking.typed_text import UnreadableError, read_day, read_number
from kvp_core.driving_log.columns import LogColumn, tidy, weekday_names
from kvp_core.driving_log.tables import Formula, Found
from kvp_core.driving_log.text_cells import looks_like_formula, restored

MIDNIGHT = time()
Value = str | Decimal | int | date
Named = Mapping[LogColumn, Found]


class RefusedRowError(Exception):
    """A row that cannot be used, with every column at fault and why."""

    def __init__(self, problems: Iterable[tuple[LogColumn | None, Reason]]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)


def read_row(cells: Named) -> Mapping[LogColumn, Value]:
    """The cells that are not empty, each as its column wants it. Raises ``RefusedRowError``."""
    values: dict[LogColumn, Value] = {}
    problems: list[tuple[LogColumn | None, Reason]] = []
    for column, cell in cells.items():
        if column not in READERS or is_blank(cell):
            continue
        try:
            values[column] = READERS[column](cell)
        except UnreadableError as error:
            problems.append((column, error.reason))
    if problems:
        raise RefusedRowError(problems)
    _check_day(values)
    return values


def is_blank(cell: Found) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _text(cell: Found) -> str:
    if isinstance(cell, Formula) or (isinstance(cell, str) and looks_like_formula(cell)):
        raise UnreadableError(Reason.FORMULA)
    return restored(cell) if isinstance(cell, str) else str(cell)


def _day(cell: Found) -> date:
    match cell:
        case Formula():
            raise UnreadableError(Reason.FORMULA)
        case str():
            return read_day(cell)
        case datetime() if cell.time() == MIDNIGHT:
            return cell.date()
        case date() if not isinstance(cell, datetime):
            return cell
        case _:
            raise UnreadableError(Reason.NOT_A_DATE)


def _number(cell: Found) -> Decimal:
    match cell:
        case Formula():
            raise UnreadableError(Reason.FORMULA)
        case str():
            return read_number(cell)
        case bool():
            raise UnreadableError(Reason.NOT_A_NUMBER)
        case int() | float():
            return Decimal(str(cell))
        case _:
            raise UnreadableError(Reason.NOT_A_NUMBER)


def _whole(cell: Found) -> int:
    number = _number(cell)
    if not number.is_finite():
        raise UnreadableError(Reason.NOT_A_NUMBER)
    if number != number.to_integral_value():
        raise UnreadableError(Reason.NOT_WHOLE)
    return int(number)


READERS: Mapping[LogColumn, Callable[[Found], Value]] = {
    LogColumn.NAME: _text,
    LogColumn.START: _day,
    LogColumn.END: _day,
    LogColumn.KM_ONE_WAY: _number,
    LogColumn.DAYS_PER_WEEK: _whole,
    LogColumn.TOLL_PER_DAY: _number,
    LogColumn.FERRY_PER_DAY: _number,
    LogColumn.DAY: _day,
    LogColumn.PARKING: _whole,
    LogColumn.WEEKDAY: _text,
    LogColumn.WEEK: _whole,
}
"""The columns that say something; the others are worked out anew."""


def _check_day(values: Mapping[LogColumn, Value]) -> None:
    """A date whose day and month were swapped on the way no longer fits its weekday or week."""
    day = values.get(LogColumn.DAY)
    if not isinstance(day, date):
        return
    weekday, week = values.get(LogColumn.WEEKDAY), values.get(LogColumn.WEEK)
    if isinstance(weekday, str) and tidy(weekday) not in weekday_names(day):
        raise RefusedRowError([(LogColumn.WEEKDAY, Reason.DISAGREES)])
    if week is not None and week != day.isocalendar().week:
        raise RefusedRowError([(LogColumn.WEEK, Reason.DISAGREES)])
