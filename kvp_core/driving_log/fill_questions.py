"""The questions about filling many days at once, and about what parking cost."""

from collections.abc import Mapping
from datetime import date
from typing import Self

from pydantic import model_validator

from kvp_core.asking.errors import InvalidInputError, Problem, Reason, refuse, validated
from kvp_core.asking.questions import Checkbox, Day, MultipleChoice, Question, parse_answers
from kvp_core.asking.typed_text import UnreadableError, read_number
from kvp_core.driving_log.filling import Plan
from kvp_core.driving_log.log import MOST_KRONER, DrivingLog, Entry
from kvp_core.driving_log.questions import WRONG_DATE, Typed
from kvp_core.language.messages import msg
from kvp_core.values.model import FrozenModel
from kvp_core.values.months import Period

WEEKDAYS = {
    0: msg("Mon"),
    1: msg("Tue"),
    2: msg("Wed"),
    3: msg("Thu"),
    4: msg("Fri"),
    5: msg("Sat"),
    6: msg("Sun"),
}
WORKING_WEEK = frozenset(range(5))
"""The programme is full time."""
WRONG_PARKING = msg("Write parking as whole kroner, from 0 to {most}", most=MOST_KRONER)


class DaysBetween(FrozenModel):
    """The days between which many are filled in."""

    fill_from: date
    fill_to: date

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.fill_to < self.fill_from:
            raise refuse("fill_to", Reason.END_BEFORE_START)
        return self


class FillAnswers(FrozenModel):
    """What a person chose and typed about the days they drive as a rule."""

    weekdays: frozenset[int] = WORKING_WEEK
    fill_from: Typed = ""
    fill_to: Typed = ""
    skip_holidays: bool = True


class TypedParking(FrozenModel):
    """What was typed about parking and could not be used, by day and trip, until it is mended."""

    texts: Mapping[str, Typed] = {}


BETWEEN: tuple[Question[FillAnswers], ...] = (
    Day(
        name="fill_from",
        text=msg("from"),
        problems={**WRONG_DATE, Reason.MISSING: msg("Enter the first day to fill in")},
    ),
    Day(
        name="fill_to",
        text=msg("to"),
        problems={
            **WRONG_DATE,
            Reason.MISSING: msg("Enter the last day to fill in"),
            Reason.END_BEFORE_START: msg("The last day cannot be before the first day"),
        },
    ),
)
FILL_QUESTIONS: tuple[Question[FillAnswers], ...] = (
    MultipleChoice(
        name="weekdays",
        text=msg("Every"),
        options=WEEKDAYS,
        problem=msg("Choose at least one day of the week"),
    ),
    *BETWEEN,
    Checkbox(name="skip_holidays", text=msg("Skip public holidays")),
)


def first_plan(log: DrivingLog) -> FillAnswers:
    """What stands in the fields at first: every weekday of all trips. One trip at least."""
    trips = [logged.trip for logged in log.trips]
    first, last = min(trip.start for trip in trips), max(trip.end for trip in trips)
    return FillAnswers(fill_from=f"{first:%d.%m.%Y}", fill_to=f"{last:%d.%m.%Y}")


def read_plan(answers: FillAnswers) -> Plan:
    """The plan. Raises ``InvalidInputError`` for every field."""
    problems = [] if answers.weekdays else [Problem("weekdays", Reason.MISSING)]
    try:
        within = parse_answers(DaysBetween, BETWEEN, answers)
    except InvalidInputError as error:
        raise InvalidInputError([*problems, *error.problems]) from error
    if problems:
        raise InvalidInputError(problems)
    return Plan(answers.weekdays, answers.skip_holidays, Period(within.fill_from, within.fill_to))


def read_parking(typed: str) -> int:
    """Whole kroner; nothing typed is 0. Raises ``InvalidInputError`` about ``parking``."""
    if not typed.strip():
        return 0
    try:
        kroner = read_number(typed)
    except UnreadableError as error:
        raise InvalidInputError([Problem("parking", error.reason)]) from error
    return validated(Entry, {"day": date.min, "parking": kroner}).parking
