"""The questions about filling many days at once, and about what parking cost."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator

from kvp_core.asking.errors import InvalidInputError, Problem, Reason, refuse, validated
from kvp_core.asking.questions import Checkbox, Day, MultipleChoice, Question, parse_answers
from kvp_core.asking.typed_text import UnreadableError, read_number
from kvp_core.driving_log.filling import Plan
from kvp_core.driving_log.log import MOST_KRONER, Entry
from kvp_core.driving_log.questions import WRONG_DATE, Typed
from kvp_core.language.messages import msg
from kvp_core.values.model import FrozenModel
from kvp_core.values.months import Period

MOST_DAYS_OFF = 30
WEEKDAYS = {
    0: msg("Monday"),
    1: msg("Tuesday"),
    2: msg("Wednesday"),
    3: msg("Thursday"),
    4: msg("Friday"),
    5: msg("Saturday"),
    6: msg("Sunday"),
}
WRONG_PARKING = msg("Write parking as whole kroner, from 0 to {most}", most=MOST_KRONER)


class DaysOff(FrozenModel):
    """A period without driving."""

    off_from: date
    off_to: date

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.off_to < self.off_from:
            raise refuse("off_to", Reason.END_BEFORE_START)
        return self

    @property
    def period(self) -> Period:
        return Period(self.off_from, self.off_to)


class FillAnswers(FrozenModel):
    """What a person chose and typed about the days they drive as a rule."""

    weekdays: frozenset[int] = frozenset()
    skip_holidays: bool = True
    off_from: Typed = ""
    off_to: Typed = ""
    days_off: Annotated[tuple[DaysOff, ...], Field(max_length=MOST_DAYS_OFF)] = ()
    """The ones that are read; another may stand in the fields."""


class TypedParking(FrozenModel):
    """What was typed about parking and could not be used, by day and trip, until it is mended."""

    texts: Mapping[str, Typed] = {}


WHICH_DAYS = MultipleChoice[FillAnswers](
    name="weekdays",
    text=msg("I drive every"),
    options=WEEKDAYS,
    problem=msg("Choose at least one day of the week"),
)
SKIP_HOLIDAYS = Checkbox[FillAnswers](name="skip_holidays", text=msg("Skip public holidays"))
OFF_QUESTIONS: tuple[Question[FillAnswers], ...] = (
    Day(
        name="off_from",
        text=msg("Holiday from"),
        problems={**WRONG_DATE, Reason.MISSING: msg("Enter the first day of the holiday")},
    ),
    Day(
        name="off_to",
        text=msg("Holiday to"),
        problems={
            **WRONG_DATE,
            Reason.MISSING: msg("Enter the last day of the holiday"),
            Reason.END_BEFORE_START: msg("The last day cannot be before the first day"),
        },
    ),
)
FILL_QUESTIONS: tuple[Question[FillAnswers], ...] = (WHICH_DAYS, SKIP_HOLIDAYS, *OFF_QUESTIONS)


def with_days_off(answers: FillAnswers) -> FillAnswers:
    """The days off in the fields moved to the others, and the fields empty again.

    Raises ``InvalidInputError``. Empty fields change nothing.
    """
    if not (answers.off_from.strip() or answers.off_to.strip()):
        return answers
    new = parse_answers(DaysOff, OFF_QUESTIONS, answers)
    kept = (*(off for off in answers.days_off if off != new), new)[-MOST_DAYS_OFF:]
    return answers.model_copy(update={"off_from": "", "off_to": "", "days_off": kept})


def read_plan(answers: FillAnswers) -> Plan:
    """The plan, days off in the fields included. Raises ``InvalidInputError`` for every field."""
    problems = []
    if not answers.weekdays:
        problems.append(Problem("weekdays", Reason.MISSING))
    try:
        answers = with_days_off(answers)
    except InvalidInputError as error:
        problems += error.problems
    if problems:
        raise InvalidInputError(problems)
    off = tuple(each.period for each in answers.days_off)
    return Plan(answers.weekdays, answers.skip_holidays, off)


def read_parking(typed: str) -> int:
    """Whole kroner; nothing typed is 0. Raises ``InvalidInputError`` about ``parking``."""
    if not typed.strip():
        return 0
    try:
        kroner = read_number(typed)
    except UnreadableError as error:
        raise InvalidInputError([Problem("parking", error.reason)]) from error
    return validated(Entry, {"day": date.min, "parking": kroner}).parking
