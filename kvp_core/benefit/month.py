"""One month of an estimate."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from kvp_core.benefit.period import PaySegment
from kvp_core.benefit.reductions import Left
from kvp_core.calendar.working_days import weekdays_in
from kvp_core.language.messages import Message
from kvp_core.rates.book import Rate
from kvp_core.results.worksheet import Line
from kvp_core.values.money import Kroner, total
from kvp_core.values.months import Month, Period


@dataclass(frozen=True)
class MonthEstimate:
    """One month, or the part of it that lies in the programme. Exact amounts in NOK."""

    month: Month
    parts: tuple[PaySegment, ...]
    left: Left
    """What is left of benefit and child supplement, before tax."""
    tax: Kroner | None
    """``None`` when no tax is to be worked out."""
    wage: Kroner
    """From paid work, before tax."""
    wage_tax: Kroner | None
    changes: tuple[Message, ...]
    lines: tuple[Line, ...]

    @cached_property
    def period(self) -> Period:
        return Period(self.parts[0].period.start, self.parts[-1].period.end)

    @cached_property
    def weekdays(self) -> int:
        return sum(part.weekdays for part in self.parts)

    @cached_property
    def benefit(self) -> Kroner:
        """Before anything is taken off, without the child supplement."""
        return total(part.benefit for part in self.parts)

    @cached_property
    def child_supplement(self) -> Kroner:
        return total(part.child_supplement for part in self.parts)

    @property
    def gross(self) -> Kroner:
        return self.left.gross

    @cached_property
    def less(self) -> Kroner:
        """What work, absence and other benefits take off, as a negative amount."""
        return self.gross - self.benefit - self.child_supplement

    @cached_property
    def is_whole(self) -> bool:
        return self.period == Period(self.month.first, self.month.last)

    @cached_property
    def share_of_month(self) -> Fraction:
        """One for a whole month, else by weekdays."""
        return Fraction(self.weekdays, weekdays_in(Period(self.month.first, self.month.last)))

    @cached_property
    def net(self) -> Kroner | None:
        return None if self.tax is None else self.gross - self.tax

    @cached_property
    def in_all(self) -> Kroner | None:
        """Benefit and wage after tax; ``None`` without tax."""
        if self.net is None or self.wage_tax is None:
            return None
        return self.net + self.wage - self.wage_tax

    @property
    def preliminary(self) -> bool:
        return any(line.preliminary for line in self.lines)

    @property
    def rates(self) -> tuple[Rate, ...]:
        """Every rate the month rests on, as often as it is used."""
        return tuple(rate for line in self.lines for rate in line.rates)
