"""What a person should look at before the log goes to Nav. Warnings, never obstacles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kvp_core.calendar.working_days import is_public_holiday
from kvp_core.driving_log.checks import Oddity, WeekCheck, check_week
from kvp_core.driving_log.log import DrivingLog, Trip, TripLog
from kvp_core.driving_log.sheet import SheetWeek, WeekState, weeks
from kvp_core.language.messages import LongDate, Message, ShortDate, msg
from kvp_core.shared_rules.activity_periods import last_day_to_claim_month
from kvp_core.shared_rules.own_car import (
    LOOKED_AT_ABOVE,
    RECEIPT_ABOVE,
    SEND_PARKING_RECEIPT,
    SHORTEST_KM,
    DrivenDay,
)
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month

TOO_EARLY = msg("You can only send weeks that are over.")


class About(StrEnum):
    """What a warning is about: many weeks may be too early or too late for the same reason."""

    DAYS = "days"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"


@dataclass(frozen=True)
class LogNotice:
    """A warning about a trip, or about one week of it."""

    trip: Trip
    monday: date | None
    text: Message
    about: About = About.DAYS
    day: date | None = None
    """The one day of the week it is about."""
    at_day: Message | None = None
    """The same, for where that day stands on the screen."""


def notices(log: DrivingLog, today: date) -> tuple[LogNotice, ...]:
    """Every warning of the log, trip by trip and week by week."""
    return tuple(
        notice
        for logged in log.trips
        for notice in (*_about_trip(logged.trip), *_about_weeks(logged, today))
    )


def _about_trip(trip: Trip) -> Iterator[LogNotice]:
    if trip.km_one_way < SHORTEST_KM:
        text = msg("It must be 6 km or more one way. Ask Nav if you have health reasons.")
        yield LogNotice(trip, None, text)
    for cost in (trip.toll_per_day, trip.ferry_per_day):
        if Kroner.of(cost) > LOOKED_AT_ABOVE:
            text = msg(
                "Toll or ferry over {limit} a day: a case worker at Nav must look at it.",
                limit=LOOKED_AT_ABOVE,
            )
            yield LogNotice(trip, None, text)
            return


def _about_weeks(logged: TripLog, today: date) -> Iterator[LogNotice]:
    for week in weeks(logged, today):
        if week.driven:
            driven = [DrivenDay(day.day, Kroner.of(day.parking)) for day in week.driven]
            granted = logged.trip.days_per_week
            checked = check_week(driven, granted)
            for text, day, at_day in (*_about_days(checked), *_too_many(checked, granted, driven)):
                yield LogNotice(logged.trip, week.monday, text, day=day, at_day=at_day)
            for text, about in _about_time(week, today):
                yield LogNotice(logged.trip, week.monday, text, about)


Found = tuple[Message, date | None, Message | None]
WEEKEND = msg(
    "You ticked a Saturday or Sunday. If that is right, a case worker at Nav must look at it."
)


def _about_days(checked: WeekCheck) -> Iterator[Found]:
    """What is unusual about one day, said for the log and for the day itself."""
    for found in checked.deviations:
        day = found.day
        if found.reason is Oddity.PARKING_ABOVE_100:
            receipt = msg(
                "{day}: parking over {limit}. You must send a receipt.",
                day=LongDate(day),
                limit=RECEIPT_ABOVE,
            )
            yield SEND_PARKING_RECEIPT, day, receipt
        elif is_public_holiday(day):
            holiday = msg(
                "{day} is a public holiday. If you drove, a case worker at Nav must look at it.",
                day=LongDate(day),
            )
            yield holiday, day, holiday
        else:
            weekend = msg(
                "{day} is in a weekend. If you drove, a case worker at Nav must look at it.",
                day=LongDate(day),
            )
            yield WEEKEND, day, weekend


def _too_many(
    checked: WeekCheck, granted: int | None, driven: Sequence[DrivenDay]
) -> Iterator[Found]:
    if granted and checked.too_many_days:
        said = msg(
            "You ticked {n} days. Nav has said yes to {max}. Check that it is right.",
            n=len(driven),
            max=granted,
        )
        yield said, None, None


def _about_time(week: SheetWeek, today: date) -> Iterator[tuple[Message, About]]:
    if week.state is WeekState.LOCKED:
        yield TOO_EARLY, About.TOO_EARLY
    last_day = last_day_to_claim_month(Month.of(week.driven[0].day))
    if today > last_day:
        text = msg(
            "The last day to claim was {day}. Ask Nav if you had a good reason to wait.",
            day=ShortDate(last_day),
        )
        yield text, About.TOO_LATE
