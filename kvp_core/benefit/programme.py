"""How long the programme may last, when it must start, and holiday in it."""

from dataclasses import dataclass
from datetime import date, timedelta

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.language.law import law
from kvp_core.values.months import years_later

START = law("sotjl 31")
LONGEST_DECISION_YEARS = 1
LONGEST_YEARS = 2
LONGEST_YEARS_EXTENDED = 3
MONTHS_TO_START = 6
HOLIDAY_DAYS = 25
EXTRA_HOLIDAY_DAYS = 5
EXTRA_HOLIDAY_AGE = 60
LEAST_AGE = 18
AGE_LIMIT = 67


@dataclass(frozen=True)
class ProgrammeLimits:
    """The last day of each limit, that day included (§ 32)."""

    first_decision_latest_end: date
    two_year_limit: date
    extended_limit: date
    """Only on special grounds."""


def programme_limits(start: date, leave_days: int = 0) -> ProgrammeLimits:
    """One, two and three years from the start.

    Approved leave does not count (regulation § 2), so each day of it moves the two latter
    limits by a day. Limits are not moved for weekends. Raises ``InvalidInputError`` for
    negative leave.
    """
    if leave_days < 0:
        raise InvalidInputError([Problem("leave_days", Reason.OUT_OF_RANGE)])
    leave = timedelta(days=leave_days)
    return ProgrammeLimits(
        first_decision_latest_end=_last_day(start, LONGEST_DECISION_YEARS),
        two_year_limit=_last_day(start, LONGEST_YEARS) + leave,
        extended_limit=_last_day(start, LONGEST_YEARS_EXTENDED) + leave,
    )


def _last_day(start: date, years: int) -> date:
    return years_later(start, years) - timedelta(days=1)
