"""About how much daily travel by public transport comes to: the cheapest tickets."""

from collections.abc import Iterator, Sequence

from kvp_core.activity_periods import Activity, ActivityPeriod, TargetGroup
from kvp_core.messages import Message, msg
from kvp_core.money import total
from kvp_core.report import Column, Row, Table
from kvp_core.travel.inputs import TravelInputs
from kvp_core.travel.outlook import Amount
from kvp_core.travel.public_transport import PublicTransportTrip, Window, cheapest_windows
from kvp_core.travel.ticket_prices import missing_prices
from kvp_core.working_days import WEEKDAYS_PER_WEEK

ASK_FOR = {
    "single": msg("Nav may also ask what a single ticket costs."),
    "thirty_day": msg("Nav may also ask what a 30-day ticket costs."),
}


def ticket_amount(inputs: TravelInputs) -> Amount | None:
    """The first 30 days stand for a month; ``None`` without a price or a weekday to travel."""
    if inputs.single is inputs.seven_day is inputs.thirty_day is None:
        return None
    trip = PublicTransportTrip(
        start=inputs.start,
        end=inputs.end,
        days_per_week=min(inputs.days, WEEKDAYS_PER_WEEK),
        single=inputs.single,
        seven_day=inputs.seven_day,
        thirty_day=inputs.thirty_day,
    )
    windows = cheapest_windows(trip, [_activity(inputs)])
    if not windows:
        return None
    first = windows[0].tickets.cost
    return Amount(
        sum=first,
        summary=msg("Nav covers the cheapest ticket: about {amount} a month.", amount=first),
        lines=tuple(window.line for window in windows),
        per_month=True,
        table=_table(windows),
        notes=tuple(_notes(trip)),
    )


def _activity(inputs: TravelInputs) -> ActivityPeriod:
    """The whole time; the group does not change what a ticket costs."""
    return ActivityPeriod(
        start=inputs.start,
        end=inputs.end,
        target_group=TargetGroup.JOB_SEEKER,
        activity=Activity.LABOUR_MARKET_SCHEME,
    )


def _table(windows: Sequence[Window]) -> Table:
    return Table(
        caption=msg("The cheapest tickets, 30 days at a time"),
        columns=(
            Column(msg("Days"), numeric=False),
            Column(msg("Single tickets")),
            Column(msg("7-day tickets")),
            Column(msg("30-day tickets")),
            Column(msg("Amount")),
        ),
        rows=(
            *(_row(window) for window in windows),
            Row(
                (msg("In total"), None, None, None, total(w.tickets.cost for w in windows)),
                is_total=True,
            ),
        ),
    )


def _row(window: Window) -> Row:
    chosen = window.tickets
    counts = (chosen.single, chosen.seven_day, chosen.thirty_day)
    return Row((window.period, *counts, chosen.cost))


def _notes(trip: PublicTransportTrip) -> Iterator[Message]:
    for problem in missing_prices(trip, trip.period):
        yield ASK_FOR[problem.field]
