"""What a person tells about a trip, on its way into the log and out again.

What the log itself refuses is told at the field that can mend it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.asking.questions import parse_answers
from kvp_core.driving_log.log import DrivingLog, Trip, TripLog
from kvp_core.driving_log.questions import CHANGE_QUESTIONS, TripAnswers, read_trip
from kvp_core.language.i18n import Translator

CHANGEABLE = {question.name for question in CHANGE_QUESTIONS} - {"start"}
OUTSIDE = Problem("start", Reason.OUTSIDE_PERIOD)
WHERE: Mapping[str, str] = {"trips": "start", "entries": "end"}
"""The field to mend when the log has no room for a trip, or the trip none for its days."""


def answers_for(trip: Trip, t: Translator) -> TripAnswers:
    """What the person would type to tell about this trip."""
    return TripAnswers(
        start=f"{trip.start:%d.%m.%Y}",
        end=f"{trip.end:%d.%m.%Y}",
        km_one_way=_typed(trip.km_one_way, t),
        days_per_week="" if trip.days_per_week is None else str(trip.days_per_week),
        toll_per_day=_typed(trip.toll_per_day, t),
        ferry_per_day=_typed(trip.ferry_per_day, t),
        name=trip.name,
    )


def _typed(number: Decimal, t: Translator) -> str:
    return t.number(number) if number else ""


def add_trip(log: DrivingLog, answers: TripAnswers) -> DrivingLog:
    """With one more trip. Raises ``InvalidInputError`` about the fields."""
    return _at_fields(lambda: log.add(TripLog(trip=read_trip(answers))))


def retell_trip(log: DrivingLog, old: Trip, answers: TripAnswers) -> DrivingLog:
    """With another trip in the place of one, its days kept. Raises ``InvalidInputError``."""
    return _at_fields(lambda: log.change(old, **dict(read_trip(answers))))


def change_trip_from(log: DrivingLog, old: Trip, answers: TripAnswers) -> DrivingLog:
    """With something new about a trip from a day on. Raises ``InvalidInputError``."""
    try:
        new = parse_answers(Trip, CHANGE_QUESTIONS, answers, end=old.end, name=old.name)
        if not old.start < new.start:
            raise InvalidInputError([OUTSIDE])
    except InvalidInputError as error:
        raise InvalidInputError(map(_about_the_start, error.problems)) from error
    told = {name: value for name, value in new if name in CHANGEABLE}
    return log.change_from(old, new.start, **told)


def _about_the_start(problem: Problem) -> Problem:
    """Nobody is asked for the last day here, so what does not fit with it is the first one."""
    return OUTSIDE if problem.field == "end" else problem


def _at_fields(work: Callable[[], DrivingLog]) -> DrivingLog:
    """Raises ``InvalidInputError`` naming fields of the form only."""
    try:
        return work()
    except InvalidInputError as error:
        raise InvalidInputError(
            replace(problem, field=WHERE.get(problem.field, problem.field))
            for problem in error.problems
        ) from error
