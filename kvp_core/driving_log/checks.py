"""What Nav's driving log would stop at. None of it blocks: a case worker looks at the week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kvp_core.calendar.working_days import is_working_day
from kvp_core.shared_rules.own_car import RECEIPT_ABOVE, DrivenDay


class Oddity(StrEnum):
    """What is unusual about one driven day."""

    PARKING_ABOVE_100 = "parking_above_100"
    WEEKEND_OR_HOLIDAY = "weekend_or_holiday"


@dataclass(frozen=True, order=True)
class Deviation:
    day: date
    reason: Oddity


@dataclass(frozen=True)
class WeekCheck:
    """The automatic check of one week of the log."""

    too_many_days: bool
    deviations: tuple[Deviation, ...]
    """In order of day; a holiday on a weekend is one deviation."""


def check_week(days: Sequence[DrivenDay], max_days_per_week: int | None) -> WeekCheck:
    """The check of one week's driven days; ``None``: no decision says how many are granted."""
    too_many = max_days_per_week is not None and len(days) > max_days_per_week
    found = [Deviation(driven.day, oddity) for driven in days for oddity in _oddities(driven)]
    return WeekCheck(too_many, tuple(sorted(found)))


def _oddities(driven: DrivenDay) -> list[Oddity]:
    found = []
    if driven.parking and driven.parking > RECEIPT_ABOVE:
        found.append(Oddity.PARKING_ABOVE_100)
    if not is_working_day(driven.day):
        found.append(Oddity.WEEKEND_OR_HOLIDAY)
    return found
