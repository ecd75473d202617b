"""Answers given with buttons instead of typed: a step up or down from what there is."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from kvp_core.asking.questions import Number
from kvp_core.asking.typed_text import UnreadableError, read_day, read_number
from kvp_core.language.messages import Message, msg
from kvp_core.values.months import months_later

NONE = Decimal(0)


def number_in(typed: str) -> Decimal | None:
    """The number that stands there; ``None`` when there is none that can be read."""
    try:
        return read_number(typed)
    except UnreadableError:
        return None


def stepped_number(question: Number[Any], typed: str, step: Decimal) -> str:
    """The number as typed after a step, never below nothing or above the most there can be.

    Nothing at all is an empty field where the question may be left out.
    """
    stepped = max(NONE, (number_in(typed) or NONE) + step)
    if question.most is not None:
        stepped = min(stepped, question.most)
    return "" if question.optional and not stepped else f"{stepped:f}"


@dataclass(frozen=True)
class DayStep:
    """How far from a day another one is."""

    text: Message
    days: int = 0
    months: int = 0

    def from_day(self, day: date) -> date:
        return months_later(day, self.months) + timedelta(days=self.days)


DAY_STEPS = (
    DayStep(msg("One day earlier"), days=-1),
    DayStep(msg("One day later"), days=1),
    DayStep(msg("One week earlier"), days=-7),
    DayStep(msg("One week later"), days=7),
    DayStep(msg("One month earlier"), months=-1),
    DayStep(msg("One month later"), months=1),
)


def day_in(typed: str) -> date | None:
    """The day that stands there; ``None`` when there is none that can be read."""
    try:
        return read_day(typed)
    except UnreadableError:
        return None
