"""Days worth having in a calendar: what each is called, and how long before it rings.

Nothing here knows a person: the same day has the same text and the same identifier for everybody.
"""

from dataclasses import dataclass
from datetime import date

from kvp_core.language.messages import LongDate, Message, msg, plural
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month


@dataclass(frozen=True)
class Alarm:
    """Rings so many days before, saying this."""

    days_before: int
    text: Message


@dataclass(frozen=True)
class CalendarDay:
    """A whole day with a title. ``key`` tells two kinds of day on the same date apart."""

    key: str
    day: date
    title: Message
    body: Message
    alarms: tuple[Alarm, ...] = ()


def complaint_day(last_day: date) -> CalendarDay:
    """The last day to complain, with alarms a week and three days before."""
    alarms = tuple(
        Alarm(
            days,
            plural("{count} day to the deadline", "{count} days to the deadline", count=days),
        )
        for days in (7, 3)
    )
    return CalendarDay(
        "complaint",
        last_day,
        msg("Last day to complain or appeal"),
        msg(
            "Send or hand in your letter today at the latest. "
            "The letter with the decision decides the date."
        ),
        alarms,
    )


def travel_claim_day(last_day: date, driven: Month) -> CalendarDay:
    """The last day to claim the driving of a month (Supplemental Benefits Regulation § 15)."""
    reminder = Alarm(7, msg("One week left to send the driving log for {month}", month=driven))
    return CalendarDay(
        "travel_claim",
        last_day,
        msg("Last day to send the driving log for {month}", month=driven),
        msg("Send it today at the latest. The letter from Nav decides the date."),
        (reminder,),
    )


def payment_day(expected: date, month: Month) -> CalendarDay:
    """A day the money of a month can be expected; the municipality decides the day."""
    return CalendarDay(
        "payment",
        expected,
        msg("Qualification benefit for {month} expected", month=month),
        msg("Expected, not certain. The municipality decides the pay day."),
    )


def one_year_day(last_day: date) -> CalendarDay:
    """The end of the first decision on the programme (Social Services Act § 32)."""
    reminder = Alarm(28, msg("Four weeks left of the first year. Ask Nav what happens next."))
    return CalendarDay(
        "one_year",
        last_day,
        msg("One year in KVP"),
        msg("A decision lasts at most one year. Ask Nav about a new one."),
        (reminder,),
    )


def two_years_day(last_day: date) -> CalendarDay:
    """The end of two years, after which only special reasons give more (§ 32)."""
    reminder = Alarm(28, msg("Four weeks left of two years. Ask Nav what happens next."))
    return CalendarDay(
        "two_years",
        last_day,
        msg("Two years in KVP"),
        msg("After two years, only special reasons can give more time in KVP."),
        (reminder,),
    )


def full_rate_day(birthday_25: date, gross: Kroner) -> CalendarDay:
    """The 25th birthday, from which the full rate is paid (Social Services Act § 35).

    ``gross`` is what an ordinary month is from then, before tax, in NOK.
    """
    return CalendarDay(
        "full_rate",
        birthday_25,
        msg("You turn 25"),
        msg(
            "From {day} the benefit is counted at the full rate: about {gross} a month before tax. "
            "Check the next payment.",
            day=LongDate(birthday_25),
            gross=gross,
        ),
    )
