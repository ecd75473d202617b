"""When a question about travel is asked. Each sees only the answers kept so far."""

from contextlib import suppress

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.asking.typed_text import UnreadableError, read_number
from kvp_core.shared_rules.own_car import SHORTEST_KM
from kvp_core.travel.answers import TravelAnswers, TravelKind


def travels_daily(answers: TravelAnswers) -> bool:
    return TravelKind.DAILY in answers.kinds


def travels_daily_close_by(answers: TravelAnswers) -> bool:
    """Under six kilometres only health opens the door."""
    with suppress(UnreadableError):
        return travels_daily(answers) and read_number(answers.km) < SHORTEST_KM
    return False


def takes_the_bus(answers: TravelAnswers) -> bool:
    return travels_daily(answers) and answers.public is YesNoUnsure.YES


def travels_without_bus(answers: TravelAnswers) -> bool:
    return travels_daily(answers) and answers.public is YesNoUnsure.NO


def rides_or_not(answers: TravelAnswers) -> bool:
    return travels_without_bus(answers) and answers.car is YesNoUnsure.NO


def travels_without_bus_or_car(answers: TravelAnswers) -> bool:
    return rides_or_not(answers) and answers.passenger is not YesNoUnsure.YES


def pays_for_driving(answers: TravelAnswers) -> bool:
    return YesNoUnsure.YES in {answers.car, answers.passenger}


def goes_on_gatherings(answers: TravelAnswers) -> bool:
    return TravelKind.GATHERING in answers.kinds


def wants_a_gathering_ticket(answers: TravelAnswers) -> bool:
    return goes_on_gatherings(answers) and answers.gathering_public is YesNoUnsure.YES


def stays_away(answers: TravelAnswers) -> bool:
    return TravelKind.TRIPS_HOME in answers.kinds


def has_one_of_the_long_trips(answers: TravelAnswers) -> bool:
    return stays_away(answers) or TravelKind.START_AND_END in answers.kinds


def looks_for_work(answers: TravelAnswers) -> bool:
    return TravelKind.JOB_SEARCH in answers.kinds
