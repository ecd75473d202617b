"""Counting a deadline in weeks, each step explained (Courts of Justice Act §§ 148–149).

The day the decision arrived is not counted, so the deadline ends on the same weekday so many
weeks later. A Saturday or a public holiday moves it to the next working day.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kvp_core.calendar.working_days import (
    ONE_DAY,
    SATURDAY,
    SUNDAY,
    holiday_names,
    is_working_day,
    next_working_day,
)
from kvp_core.language.law import law
from kvp_core.language.messages import Listing, LongDate, Message, msg, plural
from kvp_core.results.report import Step

WEEKS_LAW = law("dl 148")
MOVING_LAW = law("dl 149")
EVES = {(12, 24): msg("Christmas Eve"), (12, 31): msg("New Year’s Eve")}
"""Not holidays, so a deadline stands; but offices may be closed."""
WEEKEND = {SATURDAY: msg("a Saturday"), SUNDAY: msg("a Sunday")}


@dataclass(frozen=True)
class Deadline:
    """The last day, which counts in full, and how it was found."""

    last_day: date
    steps: tuple[Step, ...]

    def days_left(self, today: date) -> int:
        """Days after today up to the last one; zero on it, negative when it has passed."""
        return (self.last_day - today).days


def deadline(starts: date, weeks: int) -> Deadline:
    """The last day when the deadline started running on ``starts``."""
    nominal = starts + timedelta(weeks=weeks)
    last_day = next_working_day(nominal)
    counted = plural(
        "{count} week from {start} is {end}.",
        "{count} weeks from {start} is {end}.",
        count=weeks,
        start=LongDate(starts),
        end=LongDate(nominal),
    )
    return Deadline(last_day, (Step("counted", counted, basis=WEEKS_LAW), *_moves(nominal)))


def _moves(nominal: date) -> Iterator[Step]:
    """Why the deadline moves, day by day, and where it lands."""
    day = nominal
    if is_working_day(day):
        return
    moved = msg(
        "That day is {reason}. So it moves to the next working day.", reason=why_not_working(day)
    )
    yield Step("moved", moved, basis=MOVING_LAW)
    while not is_working_day(day := day + ONE_DAY):
        yield Step("skipped", _skipped(day), basis=MOVING_LAW)
    lands = msg("The next working day is {day}.", day=LongDate(day))
    yield Step("lands", lands, basis=MOVING_LAW)


def _skipped(day: date) -> Message:
    if names := holiday_names(day):
        return msg("{day} is {reason}.", day=LongDate(day), reason=Listing(names))
    return msg("{day} is not a working day either.", day=LongDate(day))


def why_not_working(day: date) -> Message | Listing:
    """The holiday or the day of the weekend. Raises ``KeyError`` on a working day."""
    names = holiday_names(day)
    return Listing(names) if names else WEEKEND[day.weekday()]


def eve(day: date) -> Message | None:
    """The name of a day that is no holiday although many offices close."""
    return EVES.get((day.month, day.day))
