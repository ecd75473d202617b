"""Running months: from a day to the day before the same day of the next month.

Learning materials, and housing and overnight stays, are worked out per running month. The
counting follows Nav's case system; the regulation itself only says «per month».
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kvp_core.calendar.working_days import ONE_DAY, weekdays_in
from kvp_core.shared_rules.activity_periods import next_working_monday
from kvp_core.values.months import Period, months_later

DECEMBER = 12
LAST_OF_DECEMBER = 31


@dataclass(frozen=True)
class RunningMonth:
    """One running month and the pieces of the periods that lie in it."""

    span: Period
    paid_on: date
    """The accounting date; the money is in the bank two or three working days later."""
    pieces: tuple[Period, ...]

    @property
    def start(self) -> date:
        return self.span.start

    @property
    def last_day(self) -> date:
        """The last day of a period inside the month."""
        return max(piece.end for piece in self.pieces)

    @property
    def has_weekday(self) -> bool:
        return any(weekdays_in(piece) for piece in self.pieces)


def running_month_end(start: date) -> date:
    """The last day of the running month that starts on a day.

    A day the next month lacks becomes its last day first: 31 January gives 27 February.
    """
    return months_later(start, 1) - ONE_DAY


def running_months(periods: Iterable[Period]) -> tuple[RunningMonth, ...]:
    """Several periods folded into running months, without those that hold no weekday of theirs."""
    return tuple(month for month in all_running_months(periods) if month.has_weekday)


def all_running_months(periods: Iterable[Period]) -> tuple[RunningMonth, ...]:
    """The same with the months of which the periods only touch a weekend.

    A period that starts inside the running month before it joins that month; what reaches
    beyond it opens new ones the day after. The months a period opens are all paid on the first
    day of the first of them, and January starts a new payment.
    """
    folded: list[RunningMonth] = []
    for period in sorted(periods):
        rest = _join(folded, period)
        if rest is not None:
            folded.extend(_opened_by(rest))
    return tuple(folded)


def _join(folded: list[RunningMonth], period: Period) -> Period | None:
    """Add what lies in the last running month to it, and return what reaches beyond."""
    if not folded:
        return period
    last = folded[-1]
    if inside := last.span.overlap(period):
        folded[-1] = RunningMonth(last.span, last.paid_on, (*last.pieces, inside))
    return period.overlap(Period(last.span.end + ONE_DAY, max(last.span.end + ONE_DAY, period.end)))


def _opened_by(period: Period) -> Iterator[RunningMonth]:
    """The running months of a period, none later than 31 December of the year it ends in.

    What the year’s end cuts down to a weekend is no month.
    """
    paid_on = next_working_monday(period.start)
    year_end = date(period.end.year, DECEMBER, LAST_OF_DECEMBER)
    for piece in _pieces(period):
        if paid_on.year != piece.start.year:
            paid_on = next_working_monday(piece.start)
        span = Period(piece.start, min(running_month_end(piece.start), year_end))
        if weekdays_in(span):
            yield RunningMonth(span, paid_on, (piece,))


def _pieces(period: Period) -> Iterator[Period]:
    start = period.start
    while start <= period.end:
        end = min(running_month_end(start), period.end)
        yield Period(start, end)
        start = end + ONE_DAY
