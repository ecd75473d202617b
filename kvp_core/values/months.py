"""Calendar months and arithmetic with them."""

from calendar import isleap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

MONTHS_PER_YEAR, FEBRUARY = 12, 2
DAYS_IN_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, order=True)
class Month:
    """One calendar month."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        return date(self.year, self.month, _days_in(self.year, self.month))

    @property
    def days(self) -> "Period":
        return Period(self.first, self.last)

    def plus(self, months: int) -> Self:
        years, month = divmod(self.year * MONTHS_PER_YEAR + self.month - 1 + months, 12)
        return type(self)(years, month + 1)

    def day(self, number: int) -> date:
        """That day of the month, or the last one where the month is shorter."""
        return date(self.year, self.month, min(number, self.last.day))


def months_between(first: Month, last: Month) -> Iterator[Month]:
    """Every month from the first to the last, both included."""
    while first <= last:
        yield first
        first = first.plus(1)


def months_later(day: date, months: int) -> date:
    """The same day of a later (or earlier) month; its last day where that month is shorter."""
    years, month = divmod(day.year * MONTHS_PER_YEAR + day.month - 1 + months, MONTHS_PER_YEAR)
    return date(years, month + 1, min(day.day, _days_in(years, month + 1)))


def _days_in(year: int, month: int) -> int:
    return DAYS_IN_MONTHS[month - 1] + (month == FEBRUARY and isleap(year))


def years_later(day: date, years: int) -> date:
    """The same date another year; 28 February for a leap day in a common year."""
    return months_later(day, years * MONTHS_PER_YEAR)


def birthday(birth_date: date, age: int) -> date:
    """The day a person turns that age. Born on a leap day: 28 February in common years.

    A convention: no source read for this guide says what applies to a leap-day child.
    """
    return years_later(birth_date, age)


def age_on(birth_date: date, day: date) -> int:
    """Whole years lived on a day."""
    age = day.year - birth_date.year
    return age if day >= birthday(birth_date, age) else age - 1


class SwappedDaysError(ValueError):
    """A period that would end before it starts."""


@dataclass(frozen=True, order=True)
class Period:
    """A closed period: both days belong to it. Raises ``SwappedDaysError`` if they are swapped."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise SwappedDaysError(f"{self.end} comes before {self.start}")

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def cut_at(self, days: Iterable[date]) -> tuple["Period", ...]:
        """The period in pieces, a new one starting on each of the days that lies inside."""
        starts = sorted({self.start, *(day for day in days if self.start < day <= self.end)})
        ends = [day - timedelta(days=1) for day in starts[1:]] + [self.end]
        return tuple(Period(start, end) for start, end in zip(starts, ends, strict=True))

    def overlap(self, other: "Period") -> "Period | None":
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Period(start, end) if start <= end else None
