"""Daily travel by public transport: the cheapest tickets for each 30 days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from pydantic import model_validator

from kvp_core.calendar.working_days import DAYS_PER_WEEK, is_weekday, weekdays_in
from kvp_core.language.law import law
from kvp_core.language.messages import Message, ShortDate, msg
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.shared_rules.activity_periods import ActivityPeriod, cut_to, days_in, working_weeks
from kvp_core.travel.ticket_prices import LONGEST_TICKET_DAYS, TicketPrices
from kvp_core.values.money import NOTHING, Kroner
from kvp_core.values.months import Period

CHEAPEST_TRANSPORT = law("tsf 5")
SINGLES_PER_DAY = 2


class PublicTransportTrip(TicketPrices):
    """One way to one place by one carrier, from the first to the last day."""

    id: str = ""
    start: date
    end: date

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        Period(self.start, self.end)  # refuses swapped days
        return self

    @property
    def period(self) -> Period:
        return Period(self.start, self.end)


@dataclass(frozen=True)
class Tickets:
    """A choice of tickets, and what they cost together."""

    cost: Kroner
    single: int = 0
    seven_day: int = 0
    thirty_day: int = 0


NO_TICKETS = Tickets(NOTHING)


@dataclass(frozen=True)
class Window:
    """At most 30 days, and the cheapest tickets for the travel in them."""

    period: Period
    tickets: Tickets
    line: Line


def cheapest_windows(
    trip: PublicTransportTrip, periods: Sequence[ActivityPeriod]
) -> tuple[Window, ...] | None:
    """The cheapest tickets, 30 days at a time; ``None`` when in no activity during the trip.

    The trip shrinks to the first and the last day in an activity; holes inside it stay.
    Days without a weekday give no window.
    """
    inside = [part.period for part in cut_to(periods, trip.period)]
    if not inside:
        return None
    last = max(part.end for part in inside)
    starts = range((last - inside[0].start).days + 1)[::LONGEST_TICKET_DAYS]
    frames = [
        Period(start, min(start + timedelta(days=LONGEST_TICKET_DAYS - 1), last))
        for start in (inside[0].start + timedelta(days=days) for days in starts)
    ]
    sheet = Worksheet()
    tickets = [
        (frame, _explained(frame, _cheapest(frame, inside, trip), sheet))
        for frame in frames
        if weekdays_in(frame)
    ]
    return tuple(
        Window(frame, chosen, line) for (frame, chosen), line in zip(tickets, sheet, strict=True)
    )


def travel_days(frame: Period, inside: Sequence[Period], days_per_week: int) -> tuple[int, ...]:
    """The days of a window that are travelled, as Nav places them; its first weekday is day 1.

    Each working week has at most ``days_per_week`` of the weekdays in an activity. They are
    placed from the start of that week, even where the activity begins later in it.
    """
    placed: list[int] = []
    first = None
    for week in working_weeks(frame):
        first = first or week.start
        count = min(days_per_week, sum(_counts(day, inside) for day in days_in(week)))
        offset = (week.start - first).days
        placed += range(offset + 1, offset + count + 1)
    return tuple(placed)


def _counts(day: date, inside: Sequence[Period]) -> bool:
    return is_weekday(day) and any(part.start <= day <= part.end for part in inside)


def _cheapest(frame: Period, inside: Sequence[Period], prices: TicketPrices) -> Tickets:
    """The cheaper of a combination and one 30-day ticket; a tie goes to the combination."""
    days = travel_days(frame, inside, prices.days_per_week)
    if not days:
        return NO_TICKETS
    choices = [_combination(days, prices)] if prices.single or prices.seven_day else []
    if prices.thirty_day is not None:
        choices.append(Tickets(Kroner.of(prices.thirty_day), thirty_day=1))
    return min(choices, key=lambda choice: choice.cost)


def _combination(days: Sequence[int], prices: TicketPrices) -> Tickets:
    """The cheapest singles and 7-day tickets up to each day; a tie goes to the singles."""
    best = [NO_TICKETS]
    for day in range(1, days[-1] + 1):
        if day not in days:
            best.append(best[-1])
            continue
        week_before = best[max(0, day - DAYS_PER_WEEK)]
        best.append(min(_ways(best[-1], week_before, prices), key=lambda way: way.cost))
    return best[-1]


def _ways(yesterday: Tickets, week_before: Tickets, prices: TicketPrices) -> list[Tickets]:
    """The ways to travel one more day: two singles, or a 7-day ticket that ends on the day."""
    ways = []
    if prices.single is not None:
        cost = yesterday.cost + Kroner.of(prices.single) * SINGLES_PER_DAY
        ways.append(Tickets(cost, yesterday.single + SINGLES_PER_DAY, yesterday.seven_day))
    if prices.seven_day is not None:
        cost = week_before.cost + Kroner.of(prices.seven_day)
        ways.append(Tickets(cost, week_before.single, week_before.seven_day + 1))
    return ways


def _explained(frame: Period, tickets: Tickets, sheet: Worksheet) -> Tickets:
    sheet.line("window", tickets.cost, _story(frame, tickets), basis=CHEAPEST_TRANSPORT)
    return tickets


def _story(frame: Period, tickets: Tickets) -> Message:
    start, end = ShortDate(frame.start), ShortDate(frame.end)
    if tickets.thirty_day:
        return msg("{start} to {end}: one 30-day ticket", start=start, end=end)
    if tickets == NO_TICKETS:
        return msg("{start} to {end}: no travel days", start=start, end=end)
    return msg(
        "{start} to {end}: single tickets {single}, 7-day tickets {seven_day}",
        start=start,
        end=end,
        single=tickets.single,
        seven_day=tickets.seven_day,
    )
