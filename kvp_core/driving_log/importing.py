"""A file on its way into a log, row by row.

Every cell is checked. What cannot be used is named by its row and column, all else is kept,
and nothing that was in the log before is lost.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from kvp_core.asking.errors import InvalidInputError, Problem, Reason, validated
from kvp_core.driving_log.cells import RefusedRowError, Value, read_row
from kvp_core.driving_log.columns import TRIP_COLUMNS, LogColumn
from kvp_core.driving_log.log import DrivingLog, Entry, Trip, TripLog
from kvp_core.driving_log.tables import Broken, Found, Row
from kvp_core.values.model import FrozenModel

M = TypeVar("M", bound=FrozenModel)
ENTRY_COLUMNS = (LogColumn.DAY, LogColumn.PARKING)


@dataclass(frozen=True)
class RowProblem:
    """What was wrong with one row. ``row`` counts as a spreadsheet does: the headings are 1."""

    row: int
    column: LogColumn | None
    reason: Reason


@dataclass(frozen=True)
class Imported:
    """The log with what a file had, how many days that added, and what could not be used."""

    log: DrivingLog
    added: int
    problems: tuple[RowProblem, ...]


@dataclass
class Import:
    """The log so far, and what had to be left out."""

    log: DrivingLog
    places: Mapping[int, LogColumn]
    _days: dict[Trip, dict[date, int]] = field(default_factory=dict)
    _seen: set[tuple[Trip, date]] = field(default_factory=set)
    _problems: list[RowProblem] = field(default_factory=list)
    _added: int = 0

    def read(self, rows: Iterator[Row]) -> Imported:
        self._days = {logged.trip: dict(logged.days) for logged in self.log.trips}
        for number, cells in rows:
            try:
                self._row(cells)
            except RefusedRowError as refusal:
                self._problems += [RowProblem(number, *problem) for problem in refusal.problems]
        trips = [TripLog(trip=trip).with_days(days) for trip, days in self._days.items()]
        log = validated(DrivingLog, {"trips": trips})
        return Imported(log, self._added, tuple(self._problems))

    def _row(self, cells: Sequence[Found] | Broken) -> None:
        """Raises ``RefusedRowError``."""
        if isinstance(cells, Broken):
            raise RefusedRowError([(None, Reason.NOT_A_TABLE)])
        named = {
            column: cells[place] for place, column in self.places.items() if place < len(cells)
        }
        values = read_row(named)
        if not values:
            return
        trip = _checked(Trip, values, TRIP_COLUMNS)
        entry = _checked(Entry, values, ENTRY_COLUMNS) if values.keys() & ENTRY_COLUMNS else None
        if entry and not trip.start <= entry.day <= trip.end:
            raise RefusedRowError([(LogColumn.DAY, Reason.OUTSIDE_PERIOD)])
        self._open(trip)
        if entry:
            self._tick(trip, entry)

    def _open(self, trip: Trip) -> None:
        """Make room for the trip. Raises ``RefusedRowError`` when the log cannot hold it."""
        if trip in self._days:
            return
        trips = [TripLog(trip=known) for known in (*self._days, trip)]
        try:
            validated(DrivingLog, {"trips": trips})
        except InvalidInputError as error:
            raise RefusedRowError((None, problem.reason) for problem in error.problems) from error
        self._days[trip] = {}

    def _tick(self, trip: Trip, entry: Entry) -> None:
        """Add the day. Raises ``RefusedRowError`` for one that is there; the first one stays.

        A day the log had before the file, with the same parking, is no news.
        """
        days = self._days[trip]
        if (trip, entry.day) in self._seen:
            raise RefusedRowError([(LogColumn.DAY, Reason.TWICE)])
        self._seen.add((trip, entry.day))
        if entry.day not in days:
            days[entry.day] = entry.parking
            self._added += 1
        elif days[entry.day] != entry.parking:
            raise RefusedRowError([(LogColumn.PARKING, Reason.DISAGREES)])


def _checked(model: type[M], values: Mapping[LogColumn, Value], columns: Sequence[LogColumn]) -> M:
    """The model out of its columns. Raises ``RefusedRowError`` naming the ones at fault."""
    known = {column.field: values[column] for column in columns if column in values}
    try:
        return validated(model, known)
    except InvalidInputError as error:
        raise RefusedRowError(map(_in_columns, error.problems)) from error


def _in_columns(problem: Problem) -> tuple[LogColumn, Reason]:
    return LogColumn[problem.field.upper()], problem.reason
