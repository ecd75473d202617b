"""The log itself: days in trips, filling, copying, undoing. House rules of screens B.5."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kvp_core.asking.errors import InvalidInputError, Reason, validated
from kvp_core.calendar.working_days import is_public_holiday
from kvp_core.driving_log.filling import (
    STEPS_BACK,
    Edits,
    Plan,
    clear_week,
    copy_week_of_log,
    fill,
    in_week,
    more_than_granted,
)
from kvp_core.driving_log.log import MOST_TRIPS, DrivingLog, Trip, TripLog
from kvp_core.language.i18n import translator
from kvp_core.values.months import Period

MARCH = Trip(start=date(2027, 3, 1), end=date(2027, 3, 31), km_one_way=Decimal(20), days_per_week=3)
EASTER_WEEK = date(2027, 3, 22)
MONDAY_TO_THURSDAY = frozenset({0, 1, 2, 3})


def reasons(error: pytest.ExceptionInfo[InvalidInputError]) -> set[tuple[str, Reason]]:
    return {(problem.field, problem.reason) for problem in error.value.problems}


MAUNDY_THURSDAY, EASTER_MONDAY = date(2027, 3, 25), date(2027, 3, 29)


def test_filling_skips_public_holidays_and_names_them() -> None:
    # March 2027: 19 Mondays to Thursdays; 25 March is Maundy Thursday, 29 March Easter Monday.
    filled = fill(TripLog(trip=MARCH), Plan(MONDAY_TO_THURSDAY))
    assert (filled.added, filled.holidays) == (17, (MAUNDY_THURSDAY, EASTER_MONDAY))
    assert list(map(translator("en"), filled.told)) == [
        "We filled in 17 days.",
        "We skipped Thursday 25 March 2027 – Maundy Thursday",
        "We skipped Monday 29 March 2027 – Easter Monday",
    ]


@pytest.mark.parametrize(
    ("granted", "told"),
    [
        (1, "Nav has said yes to 1 of these days a week."),
        (3, "Nav has said yes to 3 of these days a week."),
        (4, None),
        (None, None),
    ],
)
def test_more_days_than_nav_has_said_yes_to_are_told_before_they_are_filled_in(
    granted: int | None, told: str | None
) -> None:
    trip = MARCH.model_copy(update={"days_per_week": granted})
    other = trip.model_copy(update={"name": "other", "days_per_week": 2})
    plan = Plan(MONDAY_TO_THURSDAY)
    found = more_than_granted(DrivingLog(trips=(TripLog(trip=trip),)), plan)
    assert (found and translator("en")(found)) == told
    both = DrivingLog(trips=(TripLog(trip=trip), TripLog(trip=other)))
    assert (more_than_granted(both, plan, trip) is None) == (told is None)
    assert more_than_granted(both, plan, other)


def test_a_trip_that_is_not_filled_says_nothing_of_the_days() -> None:
    """What Nav said of it is not what Nav says of the other."""
    may = {"start": date(2027, 5, 3), "end": date(2027, 5, 28), "days_per_week": 2}
    free = MARCH.model_copy(update={"days_per_week": None})
    trips = (TripLog(trip=free), TripLog(trip=MARCH.model_copy(update=may)))
    log = DrivingLog(trips=trips)
    week = Period(date(2027, 3, 8), date(2027, 3, 14))
    assert more_than_granted(log, Plan(MONDAY_TO_THURSDAY, within=week)) is None
    assert more_than_granted(log, Plan(MONDAY_TO_THURSDAY))


def test_only_the_days_between_two_are_filled() -> None:
    week = Period(date(2027, 3, 8), date(2027, 3, 14))
    filled = fill(TripLog(trip=MARCH), Plan(MONDAY_TO_THURSDAY, within=week))
    assert [day.day for day in filled.log.days] == [8, 9, 10, 11]
    assert [message.values["count"] for message in filled.told] == [4]
    later = Period(date(2027, 5, 1), date(2027, 5, 31))
    assert fill(TripLog(trip=MARCH), Plan(MONDAY_TO_THURSDAY, within=later)).added == 0


def test_filling_with_holidays_ticks_them_too() -> None:
    filled = fill(TripLog(trip=MARCH), Plan(MONDAY_TO_THURSDAY, skip_holidays=False))
    assert (filled.added, filled.holidays) == (19, ())


def test_filling_keeps_the_parking_of_days_that_are_there() -> None:
    log = TripLog(trip=MARCH).toggle(date(2027, 3, 1)).park(date(2027, 3, 1), 45)
    filled = fill(log, Plan(frozenset({0})))
    assert filled.log.days[date(2027, 3, 1)] == 45
    assert filled.added == 3


@given(weekdays=st.frozensets(st.integers(0, 6)), skip=st.booleans())
def test_filling_twice_changes_nothing_the_second_time(
    weekdays: frozenset[int], skip: bool
) -> None:
    once = fill(TripLog(trip=MARCH), Plan(weekdays, skip_holidays=skip)).log
    again = fill(once, Plan(weekdays, skip_holidays=skip))
    assert again.log == once
    assert again.added == 0


def copy_week(log: TripLog, monday: date, *, replace: bool = False) -> TripLog:
    (copied,) = copy_week_of_log(DrivingLog(trips=(log,)), monday, replace=replace).trips
    return copied


def test_a_week_is_copied_by_weekday_without_its_parking() -> None:
    log = TripLog(trip=MARCH).with_days({date(2027, 3, 1): 80, date(2027, 3, 7): 0})
    copied = copy_week(log, date(2027, 3, 1))
    assert in_week(copied, date(2027, 3, 8)) == {date(2027, 3, 8): 0, date(2027, 3, 14): 0}


def test_a_copied_week_skips_holidays_and_days_after_the_trip() -> None:
    week = {date(2027, 3, 15) + timedelta(days=number): 0 for number in range(5)}
    copied = copy_week(TripLog(trip=MARCH).with_days(week), date(2027, 3, 15))
    assert [day.day for day in in_week(copied, EASTER_WEEK)] == [22, 23, 24]
    after = copy_week(copied, EASTER_WEEK)
    assert [day.day for day in in_week(after, date(2027, 3, 29))] == [30, 31]


def test_a_filled_week_is_not_overwritten_unasked() -> None:
    log = TripLog(trip=MARCH).with_days({date(2027, 3, 1): 0, date(2027, 3, 9): 30})
    assert copy_week(log, date(2027, 3, 1)) == log


def test_a_replaced_week_keeps_the_parking_of_days_ticked_in_both() -> None:
    log = TripLog(trip=MARCH).with_days(
        {date(2027, 3, 1): 0, date(2027, 3, 8): 30, date(2027, 3, 9): 40}
    )
    replaced = copy_week(log, date(2027, 3, 1), replace=True)
    assert in_week(replaced, date(2027, 3, 8)) == {date(2027, 3, 8): 30}


def test_a_cleared_week_leaves_the_others_alone() -> None:
    log = TripLog(trip=MARCH).with_days({date(2027, 3, 7): 5, date(2027, 3, 8): 0})
    assert clear_week(log, date(2027, 3, 8)).days == {date(2027, 3, 7): 5}


def test_unticking_a_day_forgets_its_parking() -> None:
    day = date(2027, 3, 1)
    log = TripLog(trip=MARCH).toggle(day).park(day, 120)
    assert log.toggle(day).toggle(day).days == {day: 0}


def test_parking_needs_a_ticked_day_and_whole_kroner_from_zero() -> None:
    log = TripLog(trip=MARCH).toggle(date(2027, 3, 1))
    with pytest.raises(InvalidInputError) as unticked:
        log.park(date(2027, 3, 2), 10)
    assert reasons(unticked) == {("parking", Reason.OUTSIDE_PERIOD)}
    with pytest.raises(InvalidInputError):
        log.park(date(2027, 3, 1), -1)


def test_a_day_outside_the_trip_is_refused() -> None:
    with pytest.raises(InvalidInputError) as error:
        TripLog(trip=MARCH).toggle(date(2027, 4, 1))
    assert reasons(error) == {("entries", Reason.OUTSIDE_PERIOD)}


def test_a_day_twice_in_a_trip_is_refused() -> None:
    twice = [{"day": "2027-03-01"}, {"day": "2027-03-01"}]
    with pytest.raises(InvalidInputError) as error:
        validated(TripLog, {"trip": MARCH, "entries": twice})
    assert reasons(error) == {("entries", Reason.TWICE)}


@pytest.mark.parametrize(
    ("changes", "field", "reason"),
    [
        ({"end": date(2027, 2, 28)}, "end", Reason.END_BEFORE_START),
        ({"end": date(2028, 3, 1)}, "end", Reason.TOO_LONG),
        ({"start": date(2015, 12, 31)}, "start", Reason.OUT_OF_RANGE),
        ({"km_one_way": 0}, "km_one_way", Reason.OUT_OF_RANGE),
        ({"km_one_way": 501}, "km_one_way", Reason.OUT_OF_RANGE),
        ({"km_one_way": Decimal("7.125")}, "km_one_way", Reason.TOO_MANY_DECIMALS),
        ({"days_per_week": 8}, "days_per_week", Reason.OUT_OF_RANGE),
        ({"toll_per_day": -1}, "toll_per_day", Reason.OUT_OF_RANGE),
        ({"ferry_per_day": 10_001}, "ferry_per_day", Reason.OUT_OF_RANGE),
        ({"name": "x" * 61}, "name", Reason.TOO_LONG),
        ({"name": "a\x00b"}, "name", Reason.NOT_AN_OPTION),
    ],
)
def test_a_trip_refuses_what_cannot_be(
    changes: dict[str, object], field: str, reason: Reason
) -> None:
    with pytest.raises(InvalidInputError) as error:
        validated(Trip, {**MARCH.model_dump(), **changes})
    assert reasons(error) == {(field, reason)}


def test_a_trip_may_last_exactly_twelve_months() -> None:
    year = {**MARCH.model_dump(), "end": date(2028, 2, 29)}
    assert validated(Trip, year).period.end == date(2028, 2, 29)


def test_a_name_is_kept_on_one_line_with_plain_spaces() -> None:
    assert validated(Trip, {**MARCH.model_dump(), "name": " to\tthe\u00a0course\n"}).name == (
        "to the course"
    )


def test_a_new_distance_from_a_day_makes_two_trips_and_moves_the_days() -> None:
    log = DrivingLog().add(
        TripLog(trip=MARCH).with_days({date(2027, 3, 5): 0, date(2027, 3, 8): 9})
    )
    changed = log.change_from(MARCH, date(2027, 3, 8), km_one_way=35)
    first, second = changed.trips
    assert (first.trip.end, first.days) == (date(2027, 3, 7), {date(2027, 3, 5): 0})
    assert (second.trip.km_one_way, second.days) == (Decimal(35), {date(2027, 3, 8): 9})


def test_a_change_from_the_first_day_of_the_trip_is_refused_and_a_plain_change_is_not() -> None:
    log = DrivingLog().add(TripLog(trip=MARCH).toggle(date(2027, 3, 5)))
    with pytest.raises(InvalidInputError):
        log.change_from(MARCH, date(2027, 3, 1), km_one_way=35)
    (changed,) = log.change(MARCH, km_one_way=35).trips
    assert changed.days == {date(2027, 3, 5): 0}


def test_a_shorter_trip_never_drops_days_in_silence() -> None:
    log = DrivingLog().add(TripLog(trip=MARCH).toggle(date(2027, 3, 31)))
    with pytest.raises(InvalidInputError) as error:
        log.change(MARCH, end=date(2027, 3, 30))
    assert reasons(error) == {("entries", Reason.OUTSIDE_PERIOD)}


def test_a_log_holds_a_trip_once_and_at_most_twelve_months() -> None:
    log = DrivingLog().add(TripLog(trip=MARCH))
    with pytest.raises(InvalidInputError) as twice:
        log.add(TripLog(trip=MARCH))
    assert reasons(twice) == {("trips", Reason.TWICE)}
    later = MARCH.model_copy(update={"start": date(2028, 2, 28), "end": date(2028, 3, 1)})
    with pytest.raises(InvalidInputError) as long:
        log.add(TripLog(trip=later))
    assert reasons(long) == {("end", Reason.TOO_LONG)}


def test_a_log_holds_at_most_twenty_trips() -> None:
    trips = [
        TripLog(trip=MARCH.model_copy(update={"km_one_way": Decimal(number)}))
        for number in range(1, MOST_TRIPS + 2)
    ]
    assert len(DrivingLog(trips=tuple(trips[:-1])).trips) == MOST_TRIPS
    with pytest.raises(InvalidInputError) as error:
        validated(DrivingLog, {"trips": trips})
    assert reasons(error) == {("trips", Reason.TOO_MANY)}


@given(order=st.permutations(range(4)))
def test_any_order_of_trips_and_days_gives_the_same_log(order: list[int]) -> None:
    def logged(number: int) -> dict[str, object]:
        trip = {**MARCH.model_dump(), "km_one_way": 6 + number % 2, "name": "ab"[number // 2]}
        days = [{"day": date(2027, 3, day + 1)} for day in order]
        return {"trip": trip, "entries": days}

    in_order = validated(DrivingLog, {"trips": [logged(number) for number in range(4)]})
    shuffled = validated(DrivingLog, {"trips": [logged(number) for number in order]})
    assert shuffled == in_order


def test_each_step_can_be_undone_and_an_unchanged_log_is_no_step() -> None:
    empty, one = DrivingLog(), DrivingLog().add(TripLog(trip=MARCH))
    edits = Edits(empty).then(empty).then(one)
    assert edits.undo().log == empty
    assert edits.undo().undo().log == empty


def test_only_so_many_steps_are_remembered() -> None:
    edits = Edits(DrivingLog())
    for number in range(STEPS_BACK + 5):
        km = Decimal(number + 1)
        trip = MARCH.model_copy(update={"km_one_way": km})
        edits = edits.then(DrivingLog().add(TripLog(trip=trip)))
    assert len(edits.before) == STEPS_BACK


@given(days=st.sets(st.dates(MARCH.start, MARCH.end)), week=st.integers(0, 4))
@settings(deadline=None)  # the first example of a year loads its holidays
def test_copying_adds_no_holiday_and_loses_no_day(days: set[date], week: int) -> None:
    log = TripLog(trip=MARCH).with_days(dict.fromkeys(days, 0))
    copied = copy_week(log, MARCH.start + timedelta(days=7 * week))
    assert days <= set(copied.days)
    assert not any(is_public_holiday(day) for day in set(copied.days) - days)
