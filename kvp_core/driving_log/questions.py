"""The questions that set up one trip of the log."""

from typing import Annotated

from pydantic import Field

from kvp_core.asking.errors import Reason
from kvp_core.asking.questions import Day, FreeText, Number, Question, parse_answers
from kvp_core.calendar.working_days import DAYS_PER_WEEK
from kvp_core.driving_log.log import LONGEST_NAME, MOST_KRONER, MOST_TRIPS, Trip
from kvp_core.language.messages import Message, msg
from kvp_core.shared_rules.own_car import LONGEST_KM
from kvp_core.values.model import FrozenModel

Typed = Annotated[str, Field(max_length=40)]
KRONER = msg("kr")
COST = msg("Enter kroner a day, from 0 to {most}", most=MOST_KRONER)
DAYS_A_WEEK = msg("Enter days a week, from 1 to {most}", most=DAYS_PER_WEEK)
TWO_DECIMALS = msg("Write at most two decimals")
WRONG_DATE = {
    Reason.NOT_A_DATE: msg("Write the date with day, month and year, for example 04.01.2027"),
    Reason.NO_SUCH_DATE: msg("That date does not exist. Check the day and the month"),
    Reason.OUT_OF_RANGE: msg("The rates begin in 2016. Enter a later day"),
}


NAME = msg("Write a name of at most {most} signs", most=LONGEST_NAME)


class TripAnswers(FrozenModel):
    """What a person typed about one trip; a field is empty until somebody fills it."""

    start: Typed = ""
    end: Typed = ""
    km_one_way: Typed = ""
    days_per_week: Typed = ""
    toll_per_day: Typed = ""
    ferry_per_day: Typed = ""
    name: Annotated[str, Field(max_length=20_000)] = ""
    """Longer than a name may be, so that the person is told and nothing is cut off."""


def _cost(name: str, text: Message) -> Number[TripAnswers]:
    return Number(
        name=name,
        text=text,
        unit=KRONER,
        optional=True,
        problem=COST,
        problems={Reason.TOO_MANY_DECIMALS: TWO_DECIMALS},
    )


QUESTIONS: tuple[Question[TripAnswers], ...] = (
    Number(
        name="km_one_way",
        text=msg("How many kilometres one way?"),
        unit=msg("km"),
        problem=msg("Enter kilometres one way, more than 0 and up to {most}", most=LONGEST_KM),
        problems={Reason.TOO_MANY_DECIMALS: TWO_DECIMALS},
    ),
    Number(
        name="days_per_week",
        text=msg("How many days a week has Nav said yes to? (optional)"),
        hint=msg("It is in your decision. Leave it empty if you have none"),
        unit=msg("days"),
        optional=True,
        problem=DAYS_A_WEEK,
        problems={Reason.NOT_WHOLE: DAYS_A_WEEK},
    ),
    _cost("toll_per_day", msg("Toll per day, both ways (optional)")),
    _cost("ferry_per_day", msg("Ferry per day, both ways (optional)")),
    Day(
        name="start",
        text=msg("First day"),
        hint=msg("Day, month and year, for example 04.01.2027"),
        problems={
            **WRONG_DATE,
            Reason.MISSING: msg("Enter the first day of the trip"),
            Reason.TWICE: msg("You have this trip already. Change the days or the kilometres"),
            Reason.TOO_MANY: msg("The log can have up to {most} trips", most=MOST_TRIPS),
        },
    ),
    Day(
        name="end",
        text=msg("Last day"),
        problems={
            **WRONG_DATE,
            Reason.MISSING: msg("Enter the last day of the trip"),
            Reason.END_BEFORE_START: msg("The last day cannot be before the first day"),
            Reason.TOO_LONG: msg("The log can be up to 12 months"),
            Reason.OUTSIDE_PERIOD: msg(
                "You have ticked days outside these dates. Untick them first, or choose other dates"
            ),
        },
    ),
    FreeText(
        name="name",
        text=msg("What do you call the trip? (optional)"),
        hint=msg("A word that tells it from your other trips. Not an address"),
        longest=LONGEST_NAME,
        optional=True,
        problem=NAME,
        problems={Reason.TOO_LONG: NAME},
    ),
)
NEW_FROM = Day[TripAnswers](
    name="start",
    text=msg("First day with the change"),
    problems={
        **WRONG_DATE,
        Reason.MISSING: msg("Enter the first day with the change"),
        Reason.OUTSIDE_PERIOD: msg(
            "Choose a day after the first day of the trip, and not after its last day"
        ),
    },
)
CHANGE_QUESTIONS = (
    NEW_FROM,
    *(question for question in QUESTIONS if question.name not in {"start", "end", "name"}),
)
"""When something about a trip changes from a day on."""


def read_trip(answers: TripAnswers) -> Trip:
    """The trip from what was typed. Raises ``InvalidInputError`` naming every bad field."""
    return parse_answers(Trip, QUESTIONS, answers)
