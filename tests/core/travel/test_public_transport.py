"""Daily travel by public transport. Conformance README 5.1, dossier 2.2."""

from datetime import date, timedelta
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kvp_core.asking.errors import InvalidInputError, Reason, validated
from kvp_core.shared_rules.activity_periods import Activity, ActivityPeriod, TargetGroup
from kvp_core.travel.public_transport import PublicTransportTrip, Window, cheapest_windows
from kvp_core.travel.ticket_prices import TicketPrices
from kvp_core.values.money import NOTHING, Kroner, total
from kvp_core.values.months import Period
from tests.conformance.unasked import check_prices

START = date(2026, 1, 1)
KINDS = ["single", "seven_day", "thirty_day"]


def period(start: date, end: date) -> ActivityPeriod:
    return ActivityPeriod(
        start=start,
        end=end,
        target_group=TargetGroup.REDUCED_WORK_CAPACITY,
        activity=Activity.EDUCATION,
    )


def trip(start: date, end: date, days: int, **prices: int | None) -> PublicTransportTrip:
    return validated(
        PublicTransportTrip, {"start": start, "end": end, "days_per_week": days, **prices}
    )


def whole(start: date, end: date, days: int, **prices: int | None) -> tuple[Window, ...]:
    found = cheapest_windows(trip(start, end, days, **prices), [period(start, end)])
    assert found is not None
    return found


def cost(windows: tuple[Window, ...]) -> Kroner:
    return total(window.tickets.cost for window in windows)


prices = st.fixed_dictionaries(
    {
        "single": st.none() | st.integers(1, 120),
        "seven_day": st.none() | st.integers(1, 500),
        "thirty_day": st.none() | st.integers(1, 1_500),
    }
).filter(lambda told: any(told.values()))
spans = st.tuples(st.integers(0, 60), st.integers(0, 45)).map(
    lambda span: (START + timedelta(days=span[0]), START + timedelta(days=sum(span)))
)


def reference(
    told: PublicTransportTrip, periods: list[ActivityPeriod]
) -> list[tuple[date, date, int, int, int, int]] | None:
    """The same rule written out another way: day by day, every way of buying tried."""
    days = {
        told.start + timedelta(days=n)
        for n in range((told.end - told.start).days + 1)
        for p in periods
        if p.start <= told.start + timedelta(days=n) <= p.end
    }
    if not days:
        return None
    found = []
    first, last = min(days), max(days)
    while first <= last:
        end = min(first + timedelta(days=29), last)
        calendar = [first + timedelta(days=n) for n in range((end - first).days + 1)]
        weekdays = [day for day in calendar if day.weekday() < 5]
        if weekdays:
            found.append((first, end, *_buy(told, _travelled(told, weekdays, days))))
        first = end + timedelta(days=1)
    return found


def _travelled(told: PublicTransportTrip, weekdays: list[date], days: set[date]) -> list[int]:
    travelled = []
    for week in sorted({day.isocalendar()[:2] for day in weekdays}):
        part = [day for day in weekdays if day.isocalendar()[:2] == week]
        count = min(told.days_per_week, len(days & set(part)))
        travelled += [(part[0] - weekdays[0]).days + n for n in range(count)]
    return travelled


def _buy(told: PublicTransportTrip, days: list[int]) -> tuple[int, int, int, int]:
    single, seven, thirty = (
        None if price is None else int(price)
        for price in (told.single, told.seven_day, told.thirty_day)
    )

    @cache
    def cheapest(left: tuple[int, ...]) -> tuple[int, int, int]:
        if not left:
            return (0, 0, 0)
        ways = []
        if single is not None:
            paid, singles, sevens = cheapest(left[:-1])
            ways.append((paid + 2 * single, singles + 2, sevens))
        if seven is not None:
            uncovered = tuple(day for day in left if day <= left[-1] - 7)
            paid, singles, sevens = cheapest(uncovered)
            ways.append((paid + seven, singles, sevens + 1))
        return min(ways, key=lambda way: way[0])

    if not days:
        return (0, 0, 0, 0)
    options = []
    if single is not None or seven is not None:
        options.append((*cheapest(tuple(days)), 0))
    if thirty is not None:
        options.append((thirty, 0, 0, 1))
    return min(options, key=lambda option: option[0])


@settings(max_examples=300)
@given(
    span=spans,
    days=st.integers(0, 5),
    told=prices,
    periods=st.lists(spans, min_size=1, max_size=3),
)
def test_the_tickets_agree_with_trying_every_way_of_buying(
    span: tuple[date, date],
    days: int,
    told: dict[str, int | None],
    periods: list[tuple[date, date]],
) -> None:
    planned = trip(span[0], span[1], days, **told)
    inside = [period(*each) for each in periods]
    found = cheapest_windows(planned, inside)
    assert found == cheapest_windows(planned, inside[::-1])
    assert reference(planned, inside) == (
        found
        if found is None
        else [
            (
                window.period.start,
                window.period.end,
                int(window.tickets.cost.amount),
                window.tickets.single,
                window.tickets.seven_day,
                window.tickets.thirty_day,
            )
            for window in found
        ]
    )


@given(
    span=spans,
    days=st.integers(0, 5),
    told=prices,
    kind=st.sampled_from(KINDS),
)
def test_the_cost_never_rises_when_one_more_ticket_is_known(
    span: tuple[date, date], days: int, told: dict[str, int | None], kind: str
) -> None:
    fewer = {**told, kind: None}
    if not any(fewer.values()):
        return
    assert cost(whole(span[0], span[1], days, **told)) <= cost(
        whole(span[0], span[1], days, **fewer)
    )


@given(span=spans, days=st.integers(0, 5), told=prices, cut=st.integers(0, 44))
def test_an_activity_told_as_two_periods_costs_the_same(
    span: tuple[date, date], days: int, told: dict[str, int | None], cut: int
) -> None:
    start, end = span
    border = start + timedelta(days=cut)
    if border >= end:
        return
    two = [period(start, border), period(border + timedelta(days=1), end)]
    assert cheapest_windows(trip(start, end, days, **told), two) == whole(
        span[0], span[1], days, **told
    )


def test_on_a_tie_the_singles_win_over_both_other_tickets() -> None:
    # Monday 5 to Friday 9 January 2026: 10 × 30 = 300 = 7 days = 30 days.
    week = (date(2026, 1, 5), date(2026, 1, 9))
    (window,) = whole(*week, 5, single=30, seven_day=300, thirty_day=300)
    assert (window.tickets.single, window.tickets.seven_day) == (10, 0)
    (window,) = whole(*week, 5, seven_day=300, thirty_day=300)
    assert (window.tickets.seven_day, window.tickets.thirty_day) == (1, 0)


def test_no_travel_days_cost_nothing_even_with_a_30_day_price_alone() -> None:
    # The cases leave this open; Nav's system charges the ticket (dossier, section 9, point 3).
    (window,) = whole(date(2026, 1, 5), date(2026, 1, 9), 0, thirty_day=900)
    assert window.tickets.cost == NOTHING
    assert window.line.text.msgid == "{start} to {end}: no travel days"


def test_a_trip_of_one_weekend_has_no_window() -> None:
    assert whole(date(2026, 1, 3), date(2026, 1, 4), 5, single=40) == ()


def test_windows_are_not_split_at_new_year() -> None:
    (window,) = whole(date(2026, 12, 21), date(2027, 1, 10), 2, single=40)
    assert window.period == Period(date(2026, 12, 21), date(2027, 1, 10))


def test_every_choice_of_tickets_is_told_in_a_sentence() -> None:
    week = (date(2026, 1, 5), date(2026, 1, 11))
    (mixed,) = whole(*week, 2, single=40)
    (thirty,) = whole(*week, 5, single=40, thirty_day=100)
    assert mixed.line.text.values["single"] == 4
    assert thirty.line.text.msgid == "{start} to {end}: one 30-day ticket"


@pytest.mark.parametrize(
    ("days", "length", "known", "missing"),
    [
        (2, 60, {"thirty_day"}, "single"),  # fewer than three days a week
        (4, 20, {"thirty_day"}, "single"),  # 2 × 4 = 8 trips
        (3, 21, {"thirty_day", "single"}, None),  # 3 × 3 = 9 trips
        (3, 21, {"thirty_day"}, None),
        (3, 29, {"single"}, "thirty_day"),  # 4 × 3 = 12 trips in less than 30 days
        (2, 29, {"single"}, None),  # 8 trips
        (3, 30, {"single"}, "thirty_day"),
        (2, 30, {"single"}, None),
        (3, 30, {"thirty_day"}, None),
        (3, 31, {"thirty_day"}, "single"),  # one day more than a ticket lasts
        (3, 60, {"thirty_day"}, None),
        (5, 61, {"thirty_day"}, "single"),
    ],
)
def test_nav_asks_for_the_price_it_needs(
    days: int, length: int, known: set[str], missing: str | None
) -> None:
    told = TicketPrices.model_validate(
        {"days_per_week": days, "seven_day": 300, **dict.fromkeys(known, 40)}
    )
    span = Period(START, START + timedelta(days=length - 1))
    check_prices(told, None)
    if missing is None:
        check_prices(told, span)
        return
    with pytest.raises(InvalidInputError) as error:
        check_prices(told, span)
    assert [(p.field, p.reason) for p in error.value.problems] == [(missing, Reason.PRICE_NEEDED)]


@pytest.mark.parametrize(
    ("told", "field", "reason"),
    [
        ({"days_per_week": 3}, "single", Reason.NO_PRICE),
        ({"days_per_week": 3, "single": 0}, "single", Reason.OUT_OF_RANGE),
        ({"days_per_week": 3, "single": 40, "thirty_day": -1}, "thirty_day", Reason.OUT_OF_RANGE),
        ({"days_per_week": 6, "single": 40}, "days_per_week", Reason.OUT_OF_RANGE),
        ({"days_per_week": -1, "single": 40}, "days_per_week", Reason.OUT_OF_RANGE),
        ({"days_per_week": 2.5, "single": 40}, "days_per_week", Reason.NOT_WHOLE),
        ({"single": 40}, "days_per_week", Reason.MISSING),
    ],
)
def test_prices_and_days_that_cannot_be_are_refused(
    told: dict[str, object], field: str, reason: Reason
) -> None:
    with pytest.raises(InvalidInputError) as error:
        validated(TicketPrices, told)
    assert [(p.field, p.reason) for p in error.value.problems] == [(field, reason)]


def test_prices_may_have_ore() -> None:
    told = TicketPrices(days_per_week=1, single=Decimal("42.50"))
    assert told.single == Decimal("42.5")
