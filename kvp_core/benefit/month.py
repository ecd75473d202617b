"""One month of an estimate."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Self

from kvp_core.benefit.period import PaySegment
from kvp_core.benefit.reductions import Left
from kvp_core.language.messages import Message
from kvp_core.rates.book import Rate
from kvp_core.results.worksheet import Line
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month, Period


@dataclass(frozen=True)
class MonthEstimate:
    """One month, or the part of it that lies in the programme. Exact amounts in NOK."""

    parts: tuple[PaySegment, ...]
    benefit: Kroner
    """Before anything is taken off, without the child supplement."""
    child_supplement: Kroner
    less: Kroner
    """What work, absence and other benefits take off, as a negative amount."""
    left: Left
    """What is left of benefit and child supplement, before tax."""
    gross: Kroner
    """Both together."""
    tax: Kroner | None
    """``None`` when no tax is to be worked out."""
    net: Kroner | None
    wage: Kroner
    """From paid work, before tax."""
    wage_tax: Kroner | None
    in_all: Kroner | None
    """Benefit and wage after tax; ``None`` without tax."""
    share_of_month: Fraction
    """One for a whole month, else by weekdays."""
    kind: int
    """Months of one kind bring the same."""
    is_whole: bool
    preliminary: bool
    """Whether it rests on a figure that nobody has confirmed."""
    lines: tuple[Line, ...]
    changes: tuple[Message, ...] = ()

    def on_other_days(self, parts: tuple[PaySegment, ...], changes: tuple[Message, ...]) -> Self:
        """Another month that brings the same: as ``replace`` does, in a tenth of the time."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__, parts=parts, changes=changes)
        return other

    @property
    def month(self) -> Month:
        return self.parts[0].month

    @cached_property
    def period(self) -> Period:
        return Period(self.parts[0].period.start, self.parts[-1].period.end)

    @cached_property
    def weekdays(self) -> int:
        return sum(part.weekdays for part in self.parts)

    @property
    def rates(self) -> tuple[Rate, ...]:
        """Every rate the month rests on, as often as it is used."""
        return tuple(rate for line in self.lines for rate in line.rates)
