"""About how much daily travel by public transport comes to: the cheapest tickets."""

from collections.abc import Iterator, Sequence

from kvp_core.calendar.working_days import WEEKDAYS_PER_WEEK
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook
from kvp_core.results.payments import Payment
from kvp_core.results.report import Column, Row, Table
from kvp_core.shared_rules.activity_periods import (
    Activity,
    ActivityPeriod,
    TargetGroup,
    next_working_monday,
)
from kvp_core.travel.daily_car import driving_instead
from kvp_core.travel.inputs import TravelInputs
from kvp_core.travel.outlook import A_YEAR_AT_A_TIME, Amount
from kvp_core.travel.public_transport import PublicTransportTrip, Window, cheapest_windows
from kvp_core.travel.ticket_prices import missing_prices
from kvp_core.values.money import Kroner, total

ASK_FOR = {
    "single": msg("Nav may also ask what a single ticket costs."),
    "thirty_day": msg("Nav may also ask what a 30-day ticket costs."),
}
KINDS = {
    "single": msg("Single tickets"),
    "seven_day": msg("7-day tickets"),
    "thirty_day": msg("30-day tickets"),
}


def ticket_amount(inputs: TravelInputs, rates: RateBook) -> Amount | None:
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
    driving = [driving_instead(inputs, window.period, rates) for window in windows]
    return Amount(
        sum=first,
        summary=msg("Nav covers the cheapest ticket: about {amount} a month.", amount=first),
        lines=tuple(window.line for window in windows),
        per_month=True,
        table=_table(windows, driving),
        notes=(*_notes(inputs, trip), *_compared(first, driving[0])),
        payments=tuple(_payment(window) for window in windows),
    )


def _payment(window: Window) -> Payment:
    start = next_working_monday(window.period.start)
    return Payment(window.period, start, window.tickets.cost)


def _compared(tickets: Kroner, driving: Kroner | None) -> Iterator[Message]:
    if driving is None:
        return
    yield msg(
        "By own car the first 30 days would come to about {driving} with Nav’s rate, and by "
        "ticket {tickets}. Nav covers your own car only if you cannot use bus, train or boat.",
        driving=driving,
        tickets=tickets,
    )


def _activity(inputs: TravelInputs) -> ActivityPeriod:
    """The whole time; the group does not change what a ticket costs."""
    return ActivityPeriod(
        start=inputs.start,
        end=inputs.end,
        target_group=TargetGroup.JOB_SEEKER,
        activity=Activity.LABOUR_MARKET_SCHEME,
    )


def _table(windows: Sequence[Window], driving: Sequence[Kroner | None]) -> Table:
    """The tickets of each window, of the kinds that are bought, beside what driving comes to."""
    bought = [one for one in KINDS if any(getattr(w.tickets, one) for w in windows)]
    in_all = total(amount for amount in driving if amount)
    paid = total(window.tickets.cost for window in windows)
    return Table(
        caption=msg("The cheapest tickets, 30 days at a time"),
        columns=(
            Column(msg("Days"), numeric=False),
            *(Column(KINDS[one]) for one in bought),
            Column(msg("Amount")),
            Column(msg("Own car instead")),
        ),
        rows=(
            *(
                Row((w.period, *(getattr(w.tickets, one) for one in bought), w.tickets.cost, car))
                for w, car in zip(windows, driving, strict=True)
            ),
            Row((msg("In total"), *(None for _ in bought), paid, in_all), is_total=True),
        ),
    ).noted()


def _notes(inputs: TravelInputs, trip: PublicTransportTrip) -> Iterator[Message]:
    if inputs.goes_on:
        yield A_YEAR_AT_A_TIME
    for problem in missing_prices(trip, trip.period):
        yield ASK_FOR[problem.field]
