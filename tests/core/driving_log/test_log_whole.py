"""All trips of a log at once: filling, copying, the calendar, setting up, and what is told."""

from datetime import date
from decimal import Decimal

import pytest

from kvp_core.asking.errors import InvalidInputError, Reason
from kvp_core.driving_log.fill_questions import (
    FillAnswers,
    first_plan,
    read_parking,
    read_plan,
)
from kvp_core.driving_log.filling import (
    Plan,
    clear_week_of_log,
    copy_week_of_log,
    fill_log,
    left_to_fill,
    next_week_has_days,
    only_week,
)
from kvp_core.driving_log.importing import RowProblem
from kvp_core.driving_log.log import DrivingLog, Trip, TripLog
from kvp_core.driving_log.notices import notices
from kvp_core.driving_log.overview import (
    LoggedWeek,
    Mark,
    all_mondays,
    in_month,
    logged_weeks,
    trips_in_week,
    week_to_begin_with,
    weeks_around,
)
from kvp_core.driving_log.payment import in_short, price
from kvp_core.driving_log.problems import explain_rows
from kvp_core.driving_log.questions import TripAnswers
from kvp_core.driving_log.reminders import claim_days
from kvp_core.driving_log.report import driving_log_report, trip_facts
from kvp_core.driving_log.setup import add_trip, answers_for, change_trip_from, retell_trip
from kvp_core.language.i18n import translator
from kvp_core.rates.book import rate_book
from kvp_core.values.months import Month, Period

RATES = rate_book()
TODAY = date(2026, 11, 22)
TRIP = Trip(start=date(2026, 11, 2), end=date(2026, 12, 31), km_one_way=Decimal(20))
MONDAY = date(2026, 11, 9)
LOG = DrivingLog().add(TripLog(trip=TRIP).with_days({date(2026, 11, 9): 0, date(2026, 11, 12): 50}))
TWO = LOG.change_from(TRIP, date(2026, 11, 11), km_one_way=Decimal("32.5"), toll_per_day=30)
EN = translator("en")


def driven(log: DrivingLog) -> list[int]:
    return [day.day for logged in log.trips for day in logged.days]


def problems(error: pytest.ExceptionInfo[InvalidInputError]) -> list[tuple[str, Reason]]:
    return [(problem.field, problem.reason) for problem in error.value.problems]


def weeks(log: DrivingLog, today: date = TODAY) -> tuple[LoggedWeek, ...]:
    return logged_weeks(log, price(log, RATES), notices(log, today), today)


def test_every_trip_is_filled_or_only_one_of_them() -> None:
    mondays = Plan(frozenset({0}))
    assert fill_log(TWO, mondays).added == 8
    only = fill_log(TWO, mondays, TWO.trips[0].trip)
    assert (only.added, driven(only.log)) == (1, [2, 9, 12])


@pytest.mark.parametrize(
    ("weekdays", "first", "last", "why"),
    [
        ({0, 3}, 9, 12, "These days are filled in"),
        ({0}, 14, 15, "There are no days to fill in"),
    ],
)
def test_a_plan_that_adds_no_day_tells_why(
    weekdays: set[int], first: int, last: int, why: str
) -> None:
    within = Period(date(2026, 11, first), date(2026, 11, last))
    found = fill_log(LOG, Plan(frozenset(weekdays), within=within))
    assert (found.added, EN(found.why_none)) == (0, why)


def test_a_holiday_that_is_left_out_is_not_said_to_be_filled_in() -> None:
    """25 December 2026 is a Friday."""
    within = Period(date(2026, 12, 24), date(2026, 12, 25))
    holiday = fill_log(LOG, Plan(frozenset({4}), within=within))
    assert (holiday.added, holiday.holidays) == (0, (date(2026, 12, 25),))
    assert EN(holiday.why_none) == "There are only public holidays to fill in"
    both = Plan(frozenset({3, 4}), within=within)
    again = fill_log(fill_log(LOG, both).log, both)
    assert EN(again.why_none) == "These days are filled in, but not the public holidays"


def test_a_copied_week_goes_on_in_the_trip_that_goes_on() -> None:
    copied = copy_week_of_log(TWO, MONDAY)
    assert driven(copied) == [9, 12, 16, 19]
    assert [len(logged.entries) for logged in copied.trips] == [1, 3]


def test_copying_asks_before_it_replaces() -> None:
    assert not next_week_has_days(LOG, MONDAY)
    busy = DrivingLog().add(LOG.trips[0].toggle(date(2026, 11, 17)))
    assert next_week_has_days(busy, MONDAY)
    assert copy_week_of_log(busy, MONDAY) == busy
    assert driven(copy_week_of_log(busy, MONDAY, replace=True)) == [9, 12, 16, 19]


def test_a_trip_with_nothing_to_copy_keeps_its_next_week() -> None:
    other = Trip(start=TRIP.start, end=TRIP.end, km_one_way=Decimal(9), name="Evening")
    log = LOG.add(TripLog(trip=other).with_days({date(2026, 11, 18): 0}))
    assert sorted(driven(copy_week_of_log(log, MONDAY, replace=True))) == [9, 12, 16, 18, 19]


def test_a_week_can_be_cleared_and_taken_alone_in_every_trip() -> None:
    assert driven(clear_week_of_log(TWO, MONDAY)) == []
    assert driven(only_week(copy_week_of_log(TWO, MONDAY), date(2026, 11, 16))) == [16, 19]
    assert TWO.driven_days == 2


def test_a_weeks_parking_can_be_taken_back() -> None:
    days = LOG.trips[0].without_parking({date(2026, 11, 12)}).days
    assert days == {date(2026, 11, 9): 0, date(2026, 11, 12): 0}


def test_the_calendar_shows_each_day_once_for_all_trips() -> None:
    first, second, *_, last = weeks(TWO)
    assert second.marks == (Mark.DRIVEN, Mark.FREE, Mark.FREE, Mark.DRIVEN, *[Mark.FREE] * 3)
    assert last.marks == (*[Mark.FREE] * 4, *[Mark.OUTSIDE] * 3)
    assert (second.number, second.days, EN.money(second.amount)) == (46, 2, "NOK\u00a0389")
    assert [EN(tag) for tag in first.tags] == ["Not filled in"]
    assert [EN(tag) for tag in second.tags] == ["2 days", "Can be sent"]
    assert [EN(tag) for tag in last.tags] == ["Not over yet"]
    christmas = next(week for week in weeks(LOG) if week.number == 52)
    assert christmas.marks[4] is Mark.HOLIDAY


def test_what_leads_to_a_week_tells_what_is_in_it() -> None:
    _, second, *_ = weeks(TWO)
    assert EN(second.name) == "Show week 46: 2 days, NOK\u00a0389"
    assert second.dated[3] == (date(2026, 11, 12), Mark.DRIVEN)


def test_the_weeks_beside_a_month_are_the_last_before_and_the_first_after() -> None:
    found = weeks(TWO)
    before, after = weeks_around(found, Month(2026, 11))
    assert before is None
    assert after and after.monday == date(2026, 12, 7)
    before, after = weeks_around(found, Month(2026, 12))
    assert before and before.monday == date(2026, 11, 23)
    assert after is None


def test_a_week_with_something_odd_says_check() -> None:
    log = DrivingLog().add(LOG.trips[0].toggle(date(2026, 11, 14)))
    (week,) = [week for week in weeks(log) if week.monday == MONDAY]
    assert [EN(tag) for tag in week.tags] == ["3 days", "Check"]


def test_a_month_has_every_week_with_a_day_in_it() -> None:
    assert [week.number for week in in_month(weeks(LOG), Month(2026, 11))] == [45, 46, 47, 48, 49]


def test_the_page_begins_with_the_newest_week_that_is_over() -> None:
    assert week_to_begin_with(LOG, TODAY) == MONDAY
    assert week_to_begin_with(LOG, date(2026, 1, 1)) == date(2026, 11, 2)
    assert len(all_mondays(TWO)) == 9
    assert [trip.km_one_way for trip, _ in trips_in_week(TWO, MONDAY, TODAY)] == [
        20,
        Decimal("32.5"),
    ]
    assert [trip.km_one_way for trip, _ in trips_in_week(TWO, date(2026, 11, 2), TODAY)] == [20]


def test_an_amount_is_told_in_few_words() -> None:
    assert [EN(part) for part in in_short(price(TWO, RATES))] == [
        "1 day of driving: NOK\u00a0117.60",
        "1 day of driving: NOK\u00a0221.10",
        "Parking: NOK\u00a050",
    ]


def test_days_that_come_to_nothing_are_not_told() -> None:
    short = TRIP.model_copy(update={"km_one_way": Decimal("0.01")})
    log = DrivingLog().add(TripLog(trip=short).toggle(MONDAY))
    assert list(in_short(price(log, RATES))) == []


def test_trips_are_told_apart_and_added_up() -> None:
    report = driving_log_report(TWO, RATES, TODAY)
    table = report.section("trips").table
    assert table is not None
    assert [row.cells[1] for row in table.rows] == [1, 1, 2]
    full = TRIP.model_copy(update={"days_per_week": 3, "toll_per_day": 30, "ferry_per_day": 9})
    assert [EN(fact) for fact in trip_facts(full)] == [
        "20 km one way",
        "Nav has said yes to 3 days a week",
        "Toll NOK\u00a030 a day",
        "Ferry NOK\u00a09 a day",
    ]
    assert len(trip_facts(TRIP)) == 1


def test_the_last_day_to_claim_is_for_months_that_can_still_be_claimed() -> None:
    paid = price(LOG, RATES)
    assert [day.day for day in claim_days(paid, TODAY)] == [date(2027, 2, 28)]
    assert list(claim_days(paid, date(2027, 3, 1))) == []


def test_a_trip_is_told_as_it_was_typed() -> None:
    full = TRIP.model_copy(update={"km_one_way": Decimal("12.5"), "days_per_week": 3, "name": "A"})
    answers = answers_for(full, translator("nb"))
    assert answers == TripAnswers(
        start="02.11.2026", end="31.12.2026", km_one_way="12,5", days_per_week="3", name="A"
    )
    assert add_trip(DrivingLog(), answers).trips[0].trip == full


def test_a_trip_told_anew_keeps_its_days() -> None:
    answers = answers_for(TRIP, EN).model_copy(update={"km_one_way": "25"})
    changed = retell_trip(LOG, TRIP, answers)
    assert (driven(changed), changed.trips[0].trip.km_one_way) == ([9, 12], Decimal(25))


@pytest.mark.parametrize(
    ("field", "typed", "problem"),
    [
        ("start", "10.11.2026", ("end", Reason.OUTSIDE_PERIOD)),
        ("km_one_way", "", ("km_one_way", Reason.MISSING)),
        ("name", "x" * 61, ("name", Reason.TOO_LONG)),
    ],
)
def test_what_a_trip_refuses_is_told_at_a_field(
    field: str, typed: str, problem: tuple[str, Reason]
) -> None:
    answers = answers_for(TRIP, EN).model_copy(update={field: typed})
    with pytest.raises(InvalidInputError) as error:
        retell_trip(LOG, TRIP, answers)
    assert problems(error) == [problem]


def test_the_same_trip_twice_is_told_at_its_first_day() -> None:
    with pytest.raises(InvalidInputError) as error:
        add_trip(LOG, answers_for(TRIP, EN))
    assert problems(error) == [("start", Reason.TWICE)]


def test_a_distance_changes_from_a_day_on() -> None:
    answers = TripAnswers(start="11.11.2026", km_one_way="32,5", toll_per_day="30")
    assert change_trip_from(LOG, TRIP, answers) == TWO


@pytest.mark.parametrize(
    ("start", "reason"),
    [
        ("02.11.2026", Reason.OUTSIDE_PERIOD),
        ("01.01.2027", Reason.OUTSIDE_PERIOD),
        ("01.01.2020", Reason.OUTSIDE_PERIOD),
        ("", Reason.MISSING),
        ("x", Reason.NOT_A_DATE),
    ],
)
def test_a_change_begins_inside_the_trip(start: str, reason: Reason) -> None:
    with pytest.raises(InvalidInputError) as error:
        change_trip_from(LOG, TRIP, TripAnswers(start=start, km_one_way="5"))
    assert problems(error) == [("start", reason)]


def test_what_is_filled_in_at_first_is_every_weekday_of_all_trips() -> None:
    starts, ends = ([getattr(each.trip, name) for each in TWO.trips] for name in ("start", "end"))
    plan = read_plan(first_plan(TWO))
    assert plan == Plan(frozenset(range(5)), within=Period(min(starts), max(ends)))


def test_a_plan_without_weekdays_and_with_swapped_days_is_refused() -> None:
    with pytest.raises(InvalidInputError) as error:
        read_plan(FillAnswers(weekdays=frozenset(), fill_from="24.07.2026", fill_to="06.07.2026"))
    assert problems(error) == [("weekdays", Reason.MISSING), ("fill_to", Reason.END_BEFORE_START)]
    with pytest.raises(InvalidInputError) as error:
        read_plan(FillAnswers(fill_from="06.07.2026"))
    assert problems(error) == [("fill_to", Reason.MISSING)]
    days = {"fill_from": "06.07.2026", "fill_to": "06.07.2026"}
    with pytest.raises(InvalidInputError) as error:
        read_plan(FillAnswers(weekdays=frozenset(), **days))
    assert problems(error) == [("weekdays", Reason.MISSING)]


@pytest.mark.parametrize(("typed", "kroner"), [("", 0), (" ", 0), ("45", 45), ("1 200 kr", 1200)])
def test_parking_is_whole_kroner(typed: str, kroner: int) -> None:
    assert read_parking(typed) == kroner


@pytest.mark.parametrize("typed", ["x", "-1", "12,50", "10001"])
def test_other_parking_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInputError) as error:
        read_parking(typed)
    assert [problem.field for problem in error.value.problems] == ["parking"]


def test_many_refused_rows_are_told_in_few_lines() -> None:
    found = [RowProblem(row, None, Reason.NOT_A_TABLE) for row in range(2, 25)]
    assert len(explain_rows(found[:20])) == 20
    assert EN(explain_rows(found)[-1]) == "3 more rows could not be used."


@pytest.mark.parametrize(
    ("start", "end", "english", "norwegian"),
    [
        ((2027, 3, 22), (2027, 3, 28), "22–28 March 2027", "22.–28. mars 2027"),
        ((2027, 3, 29), (2027, 4, 4), "29 March – 4 April 2027", "29. mars–4. april 2027"),
        (
            (2026, 12, 28),
            (2027, 1, 3),
            "28 December 2026 – 3 January 2027",
            "28. desember 2026–3. januar 2027",
        ),
    ],
)
def test_days_are_said_without_saying_anything_twice(
    start: tuple[int, int, int], end: tuple[int, int, int], english: str, norwegian: str
) -> None:
    period = Period(date(*start), date(*end))
    assert EN.days(period).replace("\u2009", " ") == english
    assert translator("nb").days(period) == norwegian
    assert translator("nb").day_of_week(date(2027, 3, 22)) == "Mandag 22. mars"


def test_what_is_left_to_fill_is_what_filling_adds() -> None:
    plan = Plan(weekdays=frozenset({0, 2}))
    first, second = (logged.trip for logged in TWO.trips)
    assert left_to_fill(TWO, plan) == fill_log(TWO, plan).added
    assert left_to_fill(TWO, plan, first) + left_to_fill(TWO, plan, second) > 0
    assert left_to_fill(TWO, plan) == left_to_fill(TWO, plan, first) + left_to_fill(
        TWO, plan, second
    )
    assert left_to_fill(fill_log(TWO, plan).log, plan) == 0
