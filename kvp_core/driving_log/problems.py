"""What to tell a person about a file that could not be used in full."""

from collections.abc import Mapping, Sequence

from kvp_core.asking.errors import Problem, Reason
from kvp_core.driving_log.importing import RowProblem
from kvp_core.driving_log.log import LONGEST_NAME, MOST_KRONER, MOST_TRIPS
from kvp_core.driving_log.tables import MOST_ROWS
from kvp_core.language.messages import Message, msg, plural
from kvp_core.shared_rules.own_car import LONGEST_KM

MOST_EXPLAINED = 20

FILE_PROBLEMS: Mapping[Reason, Message] = {
    Reason.FILE_TOO_LARGE: msg("The file is too large. A driving log is smaller than 1 MB."),
    Reason.TOO_MANY: msg(
        "The file has more than {most} rows. That is more than a driving log can have.",
        most=MOST_ROWS,
    ),
    Reason.NOT_A_TABLE: msg(
        "We cannot read this file. Choose a spreadsheet (XLSX or CSV) you downloaded from here."
    ),
    Reason.COLUMN_MISSING: msg(
        "The file has no column with the heading {column}. "
        "Choose a spreadsheet you downloaded from here."
    ),
    Reason.TWICE: msg("Two columns in the file have the same heading. Delete one of them."),
}

ROW_PROBLEMS: Mapping[Reason, Message] = {
    Reason.MISSING: msg("Row {row}: the column {column} is empty."),
    Reason.NOT_A_NUMBER: msg("Row {row}: write a number in the column {column}."),
    Reason.AMBIGUOUS_NUMBER: msg(
        "Row {row}: we do not know which number you mean in the column {column}. "
        "Write it without a separator for thousands."
    ),
    Reason.NOT_WHOLE: msg("Row {row}: write a whole number in the column {column}."),
    Reason.NOT_A_DATE: msg(
        "Row {row}: write a date in the column {column}, for example 2026-03-27."
    ),
    Reason.NO_SUCH_DATE: msg("Row {row}: the date in the column {column} does not exist."),
    Reason.NOT_AN_OPTION: msg("Row {row}: we cannot use what stands in the column {column}."),
    Reason.OUT_OF_RANGE: msg(
        "Row {row}: the value in the column {column} is too small or too large. "
        "A trip is up to {km} km one way, and a cost is up to {kroner} kroner a day.",
        km=LONGEST_KM,
        kroner=MOST_KRONER,
    ),
    Reason.TOO_MANY_DECIMALS: msg("Row {row}: write at most two decimals in the column {column}."),
    Reason.TOO_LONG: msg(
        "Row {row}: the driving log can be up to 12 months. This trip makes it longer."
    ),
    Reason.TOO_MANY: msg("Row {row}: the log can have up to {most} trips.", most=MOST_TRIPS),
    Reason.END_BEFORE_START: msg("Row {row}: the last day cannot be before the first day."),
    Reason.OUTSIDE_PERIOD: msg(
        "Row {row}: the date is not between the first and the last day of the trip."
    ),
    Reason.TWICE: msg("Row {row}: this day is in the file twice. We kept the first one."),
    Reason.DISAGREES: msg("Row {row}: the column {column} does not fit the date."),
    Reason.FORMULA: msg(
        "Row {row}: there is a formula in the column {column}. Write the value itself."
    ),
    Reason.NOT_A_TABLE: msg("From row {row} on we cannot read the file. We kept the rows above."),
}
ALREADY_THERE = msg("Row {row}: you have this day already, with other parking. We kept yours.")
NAME_TOO_LONG = msg("Row {row}: the name of a trip can have up to {most} signs.", most=LONGEST_NAME)


def explain_file(problem: Problem) -> Message:
    """Why no row of a file could be used, and what to do."""
    said = FILE_PROBLEMS[problem.reason]
    return Message(said.msgid, {**said.values, **problem.values})


def explain_row(problem: RowProblem) -> Message:
    """Why one row was left out, and what to write instead."""
    said = _words(problem)
    column = {"column": problem.column.value} if problem.column else {}
    return Message(said.msgid, {**said.values, "row": problem.row, **column})


def explain_rows(problems: Sequence[RowProblem]) -> tuple[Message, ...]:
    """The same for many rows: the first ones by number, and how many more there are."""
    said = tuple(map(explain_row, problems[:MOST_EXPLAINED]))
    more = len(problems) - len(said)
    if not more:
        return said
    return (
        *said,
        plural(
            "{count} more row could not be used.",
            "{count} more rows could not be used.",
            count=more,
        ),
    )


def _words(problem: RowProblem) -> Message:
    field = problem.column and problem.column.field
    match problem.reason, field:
        case Reason.DISAGREES, "parking":
            return ALREADY_THERE
        case Reason.TOO_LONG, "name":
            return NAME_TOO_LONG
        case _:
            return ROW_PROBLEMS[problem.reason]
