"""Examples at an edge: the last week of a trip, exactly 100 kroner, every weekday, New Year."""

from datetime import date
from decimal import Decimal

import pytest
from pydantic import ValidationError

from kvp_core.calendar.working_days import ONE_DAY
from kvp_core.driving_log.checks import Oddity, check_week
from kvp_core.driving_log.fill_questions import WEEKDAYS
from kvp_core.driving_log.filling import Plan, fill
from kvp_core.driving_log.log import DrivingLog, Trip, TripLog
from kvp_core.driving_log.notices import notices
from kvp_core.driving_log.overview import all_mondays
from kvp_core.driving_log.payment import price
from kvp_core.driving_log.reminders import claim_days
from kvp_core.driving_log.sheet import weeks
from kvp_core.driving_log.text_cells import looks_like_formula, neutralised
from kvp_core.language.i18n import translator
from kvp_core.rates.book import rate_book
from kvp_core.shared_rules.own_car import DrivenDay
from kvp_core.values.money import Kroner
from kvp_core.values.months import Period

MONDAY = date(2026, 3, 30)
EN = translator("en")


def test_a_trip_that_ends_on_a_monday_has_that_week_on_its_sheet() -> None:
    trip = Trip(start=date(2026, 3, 16), end=MONDAY, km_one_way=Decimal(10))
    found = list(weeks(TripLog(trip=trip).with_days({MONDAY: 0}), MONDAY))
    assert [week.monday for week in found] == [date(2026, 3, 16), date(2026, 3, 23), MONDAY]
    assert [day.day for day in found[-1].driven] == [MONDAY]


def test_parking_of_exactly_100_kroner_needs_no_receipt() -> None:
    tuesday = date(2026, 3, 17)
    for kroner, odd in ((100, False), (101, True)):
        check = check_week([DrivenDay(tuesday, Kroner.of(kroner))], 5)
        found = [deviation.reason for deviation in check.deviations]
        assert found == ([Oddity.PARKING_ABOVE_100] if odd else [])


def test_the_weekdays_to_fill_are_all_seven_as_python_numbers_them() -> None:
    for number, name in WEEKDAYS.items():
        assert date(2026, 3, 16 + number).strftime("%a") == EN(name)
    assert list(WEEKDAYS) == list(range(7))


@pytest.mark.parametrize("cost", ["toll_per_day", "ferry_per_day"])
def test_a_cost_that_is_looked_at_is_named_with_its_limit(cost: str) -> None:
    """NOK 500 a day and not a krone less; told once for a trip."""
    said = {}
    for kroner in ("500", "500.01"):
        days = {"start": date(2026, 11, 2), "km_one_way": 10}
        trip = Trip.model_validate({**days, "end": date(2026, 12, 6), cost: Decimal(kroner)})
        log = DrivingLog().add(TripLog(trip=trip))
        found = notices(log, date(2026, 11, 24))
        said[kroner] = [EN(one.text).replace("\N{NO-BREAK SPACE}", " ") for one in found]
    over = "Toll or ferry over NOK 500 a day: a case worker at Nav must look at it."
    assert said == {"500": [], "500.01": [over]}


def test_what_is_filled_in_holds_its_first_and_its_last_day_and_no_other() -> None:
    plan = Plan(frozenset(range(7)), True, Period(date(2026, 3, 17), date(2026, 3, 19)))
    trip = Trip(start=date(2026, 3, 2), end=date(2026, 3, 31), km_one_way=Decimal(10))
    assert [day.day for day in plan.days(trip)] == [17, 18, 19]


def test_the_last_day_to_claim_is_in_the_calendar_until_it_is_over() -> None:
    """Driven in March 2026: 30 June, that day too."""
    trip = Trip(start=date(2026, 3, 16), end=MONDAY, km_one_way=Decimal(10))
    paid = price(DrivingLog().add(TripLog(trip=trip).with_days({MONDAY: 0})), rate_book())
    last = date(2026, 6, 30)
    assert [[one.day for one in claim_days(paid, day)] for day in (last, last + ONE_DAY)] == [
        [last],
        [],
    ]


def test_days_that_are_filled_in_have_no_parking_and_those_before_keep_theirs() -> None:
    trip = Trip(start=date(2026, 3, 16), end=date(2026, 3, 20), km_one_way=Decimal(10))
    log = TripLog(trip=trip).with_days({date(2026, 3, 17): 35})
    filled = fill(log, Plan(frozenset({0, 1, 2}))).log
    assert dict(filled.days) == {
        date(2026, 3, 16): 0,
        date(2026, 3, 17): 35,
        date(2026, 3, 18): 0,
    }


def test_a_trip_that_ends_on_a_monday_has_that_week_in_the_calendar() -> None:
    trip = Trip(start=date(2026, 3, 16), end=MONDAY, km_one_way=Decimal(10))
    found = all_mondays(DrivingLog().add(TripLog(trip=trip)))
    assert found == (date(2026, 3, 16), date(2026, 3, 23), MONDAY)


@pytest.mark.parametrize("sign", "=+-@\t\r＝＋－＠")
def test_each_sign_that_begins_a_formula_is_known_and_made_text(sign: str) -> None:
    """Those of a keyboard that writes wide letters, too."""
    assert looks_like_formula(f"{sign}1")
    assert neutralised(f"{sign}1").startswith("'")


@pytest.mark.parametrize(("days", "is_taken"), [(0, False), (1, True), (7, True), (8, False)])
def test_nav_grants_from_one_day_a_week_to_all_of_them(days: int, is_taken: bool) -> None:
    told = {"start": MONDAY, "end": MONDAY, "km_one_way": 10, "days_per_week": days}
    if is_taken:
        assert Trip.model_validate(told).days_per_week == days
    else:
        with pytest.raises(ValidationError):
            Trip.model_validate(told)
