"""What a log comes to. Rates: FOR-2024-12-18-3267 (2.88), FOR-2025-12-17-2713 (2.94)."""

from collections import defaultdict
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kvp_core.asking.errors import InvalidInputError, Reason
from kvp_core.driving_log.checks import Oddity, check_week
from kvp_core.driving_log.log import DrivingLog, Trip, TripLog
from kvp_core.driving_log.notices import notices
from kvp_core.driving_log.payment import month_in_short, price
from kvp_core.driving_log.sheet import WeekState, sheets, weeks
from kvp_core.language.messages import LongDate
from kvp_core.rates.book import rate_book
from kvp_core.results.worksheet import Worksheet
from kvp_core.shared_rules.own_car import DayRate, DrivenDay, paid_weeks
from kvp_core.values.money import NOTHING, Kroner, total
from kvp_core.values.months import Month, Period
from tests.conformance.unasked import handling

RATES = rate_book()
WINTER = Trip(start=date(2025, 12, 1), end=date(2026, 2, 28), km_one_way=Decimal(10))
PER_KM = {2023: "2.62", 2024: "2.79", 2025: "2.88", 2026: "2.94", 2027: "2.94"}


def logged(trip: Trip, *days: date) -> DrivingLog:
    return DrivingLog().add(TripLog(trip=trip).with_days(dict.fromkeys(days, 0)))


def test_a_week_over_new_year_pays_each_day_at_the_rate_of_its_own_year() -> None:
    # 2 × 57.60 (2025) + 58.80 (2026) = 174.00, one line on Monday 29 December 2025, ISO week 1.
    paid = price(logged(WINTER, date(2025, 12, 30), date(2025, 12, 31), date(2026, 1, 2)), RATES)
    (week,) = paid.trips[0].weeks
    assert (week.monday, week.amount) == (date(2025, 12, 29), Kroner.of(174))


def test_a_week_is_rounded_half_up_once_and_never_the_day() -> None:
    # 5 km: 29.40 a day; two days 58.80 → 59, and 5 km with 0.10 toll: 29.50 → 30.
    five = WINTER.model_copy(update={"km_one_way": Decimal(5)})
    paid = price(logged(five, date(2026, 1, 12), date(2026, 1, 13)), RATES)
    assert paid.amount == Kroner.of(59)
    toll = five.model_copy(update={"toll_per_day": Decimal("0.10")})
    assert price(logged(toll, date(2026, 1, 12)), RATES).amount == Kroner.of(30)


def test_two_trips_in_one_week_are_rounded_each_on_its_own() -> None:
    other = WINTER.model_copy(update={"km_one_way": Decimal("7.3"), "name": "other"})
    log = logged(WINTER, date(2026, 1, 12)).add(TripLog(trip=other).toggle(date(2026, 1, 13)))
    paid = price(log, RATES)
    # 58.80 → 59 and 42.924 → 42.92 → 43
    assert paid.by_week[date(2026, 1, 12)] == paid.amount == Kroner.of(102)
    assert [trip.days for trip in paid.trips] == [1, 1]
    assert paid.days == 2


def test_a_month_has_the_weeks_first_driven_in_it_and_the_last_day_to_claim() -> None:
    # A week first driven in January is claimed with January: three months after it, 30 April.
    days = (date(2026, 1, 29), date(2026, 2, 1), date(2026, 2, 2))
    months = price(logged(WINTER, *days), RATES).months
    assert [(month.month, month.days, month.last_day_to_claim) for month in months] == [
        (Month(2026, 1), 2, date(2026, 4, 30)),
        (Month(2026, 2), 1, date(2026, 5, 31)),
    ]


def test_a_month_is_told_in_short_and_one_without_driving_comes_to_nothing() -> None:
    paid = price(logged(WINTER, date(2026, 1, 12), date(2026, 1, 13)), RATES)  # 2 × 58.80
    january, february = (month_in_short(paid, Month(2026, number)) for number in (1, 2))
    assert (january.values["amount"], january.values["count"]) == (Kroner.of(118), 2)
    assert (february.values["amount"], february.values["count"]) == (NOTHING, 0)


def test_only_driven_days_of_a_year_without_a_rate_make_a_log_preliminary() -> None:
    # The rate for 2027 is set in December 2026; the dossier, 1.7.
    trip = Trip(start=date(2026, 12, 1), end=date(2027, 1, 31), km_one_way=Decimal(10))
    assert not price(logged(trip, date(2026, 12, 1)), RATES).preliminary
    paid = price(logged(trip, date(2027, 1, 4)), RATES)
    assert paid.preliminary
    assert [line.preliminary for line in paid.lines] == [True, True]


def test_week_53_is_one_week_with_one_number() -> None:
    # 28 December 2026 – 3 January 2027 is ISO week 53.
    trip = Trip(start=date(2026, 12, 21), end=date(2027, 1, 10), km_one_way=Decimal(10))
    log = logged(trip, date(2026, 12, 30), date(2027, 1, 2))
    ((_, table),) = sheets(log, date(2027, 2, 1))
    assert {row.cells[0] for row in table.rows} == {53}
    assert len(list(weeks(log.trips[0], date(2027, 2, 1)))) == 3
    assert len(price(log, RATES).trips[0].weeks) == 1


def test_toll_and_ferry_are_told_on_their_own_line() -> None:
    trip = WINTER.model_copy(update={"toll_per_day": Decimal(50), "ferry_per_day": Decimal(80)})
    paid = price(logged(trip, date(2026, 1, 12)), RATES)
    assert [line.key for line in paid.lines] == ["driving", "day_rate", "week"]
    assert paid.trips[0].rates[0].amount == Kroner.of("188.80")  # dossier 2.1 step 5


@pytest.mark.parametrize(
    ("days", "field", "reason"),
    [
        ([DrivenDay(date(2026, 3, 1))], "days", Reason.OUTSIDE_PERIOD),
        ([DrivenDay(date(2026, 2, 15))], "days", Reason.OVERLAPPING),
        ([DrivenDay(date(2026, 2, 2))] * 2, "days", Reason.TWICE),
        ([DrivenDay(date(2026, 2, 2), Kroner.of(-1))], "parking", Reason.OUT_OF_RANGE),
    ],
)
def test_days_that_no_decision_pays_are_refused(
    days: list[DrivenDay], field: str, reason: Reason
) -> None:
    rates = [
        DayRate(Period(date(2026, 2, 2), date(2026, 2, 15)), Kroner.of(150)),
        DayRate(Period(date(2026, 2, 15), date(2026, 2, 28)), Kroner.of(160)),
    ]
    with pytest.raises(InvalidInputError) as error:
        paid_weeks(rates, days, Worksheet())
    assert [(p.field, p.reason) for p in error.value.problems] == [(field, reason)]


def test_a_week_that_comes_to_nothing_gives_no_line() -> None:
    free = [DayRate(Period(date(2026, 2, 2), date(2026, 2, 15)), NOTHING)]
    assert paid_weeks(free, [DrivenDay(date(2026, 2, 2))], Worksheet()) == ()


@settings(max_examples=60)
@given(
    km=st.decimals("0.1", "500", places=2),
    parking=st.dictionaries(
        st.dates(date(2025, 6, 1), date(2026, 5, 31)), st.integers(0, 300), max_size=40
    ),
)
def test_the_log_agrees_with_a_sum_written_another_way(
    km: Decimal, parking: dict[date, int]
) -> None:
    trip = Trip(start=date(2025, 6, 1), end=date(2026, 5, 31), km_one_way=km)
    log = DrivingLog().add(TripLog(trip=trip).with_days(parking))
    weekly: dict[tuple[int, int], Decimal] = defaultdict(Decimal)
    for day, parked in parking.items():
        driven = (km * 2 * Decimal(PER_KM[day.year])).quantize(Decimal("0.01"), ROUND_HALF_UP)
        weekly[day.isocalendar()[:2]] += driven + parked
    expected = sum(amount.quantize(Decimal(1), ROUND_HALF_UP) for amount in weekly.values())
    paid = price(log, RATES)
    assert paid.amount == Kroner.of(expected)
    assert total(month.amount for month in paid.months) == paid.amount


@given(
    days=st.sets(st.dates(date(2025, 12, 1), date(2026, 2, 28)), max_size=40),
    cut=st.integers(1, 12),
)
def test_a_trip_cut_in_two_at_a_monday_comes_to_the_same(days: set[date], cut: int) -> None:
    # 1 December 2025 is a Monday, so week sums stay whole.
    log = logged(WINTER, *days)
    monday = WINTER.start + timedelta(days=7 * cut)
    both = log.change_from(WINTER, monday)
    assert price(both, RATES).amount == price(log, RATES).amount


def test_a_saturday_that_is_a_holiday_is_reported_once() -> None:
    # 26 December 2026 is a Saturday (Public Holidays Act § 2).
    check = check_week([DrivenDay(date(2026, 12, 26), Kroner.of(101))], None)
    assert [found.reason for found in check.deviations] == [
        Oddity.PARKING_ABOVE_100,
        Oddity.WEEKEND_OR_HOLIDAY,
    ]
    assert handling(check) == "manual_review"
    assert handling(check_week([DrivenDay(date(2026, 12, 24))], 1)) == "ok"


def test_the_notices_name_what_nav_will_look_at() -> None:
    trip = Trip(
        start=date(2026, 3, 30),
        end=date(2026, 4, 12),
        km_one_way=Decimal("5.99"),
        days_per_week=1,
        toll_per_day=Decimal("500.01"),
        ferry_per_day=Decimal(501),
    )
    log = logged(trip, date(2026, 4, 2), date(2026, 4, 4))
    log = log.replace(trip, log.trips[0].park(date(2026, 4, 4), 101))
    found = notices(log, date(2026, 4, 6))
    assert [(notice.monday, notice.text.msgid[:24]) for notice in found] == [
        (None, "It must be 6 km or more "),
        (None, "Toll or ferry over {limi"),
        (date(2026, 3, 30), "{day} is a public holida"),
        (date(2026, 3, 30), "Parking over {limit} a d"),
        (date(2026, 3, 30), "You ticked a Saturday or"),
        (date(2026, 3, 30), "You ticked {n} days. Nav"),
    ]
    assert [notice.day and notice.day.day for notice in found] == [None, None, 2, 4, 4, None]
    assert all((notice.day is None) == (notice.at_day is None) for notice in found)
    assert found[2].text.values["day"] == LongDate(date(2026, 4, 2))


def test_an_ordinary_week_gives_no_notice_and_an_empty_one_neither() -> None:
    trip = WINTER.model_copy(update={"days_per_week": 3, "toll_per_day": Decimal(500)})
    assert notices(logged(trip, date(2026, 1, 12)), date(2026, 1, 19)) == ()
    assert notices(logged(trip), date(2030, 1, 1)) == ()


def test_a_week_that_is_not_over_and_one_that_is_too_old_are_named() -> None:
    log = logged(WINTER, date(2026, 1, 12))
    (locked,) = notices(log, date(2026, 1, 18))
    assert locked.text.msgid == "You can only send weeks that are over."
    assert notices(log, date(2026, 4, 30)) == ()
    (late,) = notices(log, date(2026, 5, 1))
    assert late.text.msgid.startswith("The last day to claim was")


def test_weeks_are_locked_until_they_are_over() -> None:
    log = logged(WINTER, date(2025, 12, 1), date(2025, 12, 15)).trips[0]
    states = [week.state for week in weeks(log, date(2025, 12, 21))][:4]
    assert states == [WeekState.READY, WeekState.EMPTY, WeekState.LOCKED, WeekState.LOCKED]


def test_the_sheet_lists_every_box_of_the_weeks_to_copy() -> None:
    trip = Trip(start=date(2026, 4, 1), end=date(2026, 4, 20), km_one_way=Decimal(10))
    log = DrivingLog().add(TripLog(trip=trip).with_days({date(2026, 4, 1): 30}))
    ((_, table),) = sheets(log, date(2026, 5, 1))
    # Wednesday 1 to Sunday 5 April; Maundy Thursday, Good Friday, Easter Sunday are named.
    assert len(table.rows) == 5
    assert [bool(row.notes) for row in table.rows] == [False, True, True, False, True]
    assert table.rows[0].cells[0] == 14
    assert table.rows[0].cells[3] == 30
    assert table.rows[1].cells[2:] == (None, None)
