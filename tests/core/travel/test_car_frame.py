"""Daily travel by own car: the frame. Conformance README 5.1, dossier 2.1, Regulation § 5."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvp_core.asking.errors import InvalidInputError, Problem, Reason, validated
from kvp_core.rates.book import RateNotFoundError, rate_book
from kvp_core.shared_rules.activity_periods import (
    Activity,
    ActivityPeriod,
    TargetGroup,
    days_in,
    earliest_paid_day,
    last_day_to_claim_month,
    last_day_to_claim_once,
    next_working_monday,
    working_week,
    working_weeks,
)
from kvp_core.travel.gatherings import Gathering, gathering_by_car
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month, Period
from tests.conformance.car_frame import CarTrip, car_frame

RATES = rate_book()
PER_KM = {2024: "2.79", 2025: "2.88", 2026: "2.94", 2027: "2.94"}


def period(start: date, end: date) -> ActivityPeriod:
    return ActivityPeriod(
        start=start,
        end=end,
        target_group=TargetGroup.JOB_SEEKER,
        activity=Activity.LABOUR_MARKET_SCHEME,
    )


def trip(start: date, end: date, *borders: date, km: str = "10", **part: object) -> CarTrip:
    starts = [start, *borders]
    ends = [border - timedelta(days=1) for border in borders] + [end]
    parts = [
        {"start": first, "end": last, "days_per_week": 5, **part}
        for first, last in zip(starts, ends, strict=True)
    ]
    return validated(
        CarTrip, {"start": start, "end": end, "km_one_way": km, "sub_periods": parts[::-1]}
    )


def reason(error: pytest.ExceptionInfo[InvalidInputError]) -> Reason:
    return error.value.problems[0].reason


def test_toll_and_ferry_are_paid_once_a_day_and_not_doubled() -> None:
    # Dossier 2.1: 8 km at 2.94 both ways 47.04, toll 60, ferry 80.
    whole = period(date(2026, 1, 5), date(2026, 1, 11))
    frame = car_frame(
        trip(whole.start, whole.end, km="8", toll_per_day=60, ferry_per_day=80), [whole], RATES
    )
    assert frame is not None
    assert frame.rates[0].day.amount == Kroner.of("187.04")
    assert [line.key for line in frame.lines] == ["driving", "day_rate"]


def test_the_kilometre_part_is_rounded_on_a_line_of_its_own() -> None:
    # 6.3 × 2 × 2.94 = 37.044
    whole = period(date(2026, 1, 5), date(2026, 1, 11))
    frame = car_frame(trip(whole.start, whole.end, km="6.3"), [whole], RATES)
    assert frame is not None
    assert [(line.key, line.amount) for line in frame.lines] == [
        ("driving", Kroner.of("37.044")),
        ("driving_rounded", Kroner.of("37.04")),
    ]


def test_a_year_without_its_own_rate_is_preliminary() -> None:
    whole = period(date(2026, 12, 1), date(2027, 1, 31))
    frame = car_frame(trip(whole.start, whole.end), [whole], RATES)
    assert frame is not None
    assert [rate.day.preliminary for rate in frame.rates] == [False, True]
    assert frame.preliminary


def test_sub_periods_outside_the_activity_fall_away() -> None:
    frame = car_frame(
        trip(date(2026, 1, 5), date(2026, 1, 25), date(2026, 1, 12), date(2026, 1, 19)),
        [period(date(2026, 1, 14), date(2026, 1, 16))],
        RATES,
    )
    assert frame is not None
    assert [rate.day.period for rate in frame.rates] == [
        Period(date(2026, 1, 14), date(2026, 1, 16))
    ]


@pytest.mark.parametrize(
    ("periods", "why"),
    [
        ([("2026-01-05", "2026-01-09"), ("2026-01-12", "2026-01-16")], Reason.HOLE),
        ([("2026-01-05", "2026-01-09"), ("2026-01-09", "2026-01-16")], Reason.OVERLAPPING),
    ],
)
def test_a_missing_weekend_is_a_hole_and_a_shared_day_an_overlap(
    periods: list[tuple[str, str]], why: Reason
) -> None:
    inside = [period(date.fromisoformat(a), date.fromisoformat(b)) for a, b in periods]
    with pytest.raises(InvalidInputError) as error:
        car_frame(trip(date(2026, 1, 5), date(2026, 1, 25)), inside, RATES)
    assert reason(error) is why


def test_periods_that_clash_outside_the_trip_do_not_matter() -> None:
    inside = [
        period(date(2026, 1, 1), date(2026, 1, 31)),
        period(date(2026, 1, 31), date(2026, 2, 28)),
    ]
    frame = car_frame(trip(date(2026, 1, 5), date(2026, 1, 25)), inside, RATES)
    assert frame is not None
    assert frame.period == Period(date(2026, 1, 5), date(2026, 1, 25))
    assert car_frame(trip(date(2026, 3, 2), date(2026, 3, 8)), inside, RATES) is None


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ([], Reason.NOT_COVERED),
        ([("2026-01-06", "2026-01-25")], Reason.NOT_COVERED),
        ([("2026-01-05", "2026-01-26")], Reason.NOT_COVERED),
        ([("2026-01-05", "2026-01-11"), ("2026-01-13", "2026-01-25")], Reason.HOLE),
        ([("2026-01-05", "2026-01-12"), ("2026-01-12", "2026-01-25")], Reason.OVERLAPPING),
        ([("2026-01-05", "2026-01-12"), ("2026-01-13", "2026-01-25")], Reason.NOT_A_MONDAY),
        ([("2026-01-25", "2026-01-05")], Reason.END_BEFORE_START),
    ],
)
def test_sub_periods_must_cover_the_trip_and_meet_at_a_weekend(
    parts: list[tuple[str, str]], why: Reason
) -> None:
    given = {
        "start": "2026-01-05",
        "end": "2026-01-25",
        "km_one_way": 10,
        "sub_periods": [{"start": a, "end": b, "days_per_week": 5} for a, b in parts],
    }
    with pytest.raises(InvalidInputError) as error:
        validated(CarTrip, given)
    assert reason(error) is why


@pytest.mark.parametrize("km", ["0", "-1", "NaN", "Infinity", "ten"])
def test_a_distance_that_is_not_above_zero_is_refused(km: str) -> None:
    with pytest.raises(InvalidInputError):
        trip(date(2026, 1, 5), date(2026, 1, 11), km=km)


def test_before_2016_there_is_no_rate() -> None:
    old = period(date(2015, 12, 28), date(2016, 1, 10))
    with pytest.raises(RateNotFoundError):
        car_frame(trip(old.start, old.end), [old], RATES)


@given(
    start=st.dates(date(2024, 1, 1), date(2026, 12, 31)),
    length=st.integers(0, 500),
    weeks=st.sets(st.integers(1, 60), max_size=4),
    cut=st.tuples(st.integers(-30, 400), st.integers(0, 400)),
    km=st.decimals("0.1", "300", places=2),
    toll=st.none() | st.decimals(0, 400, places=2),
)
def test_the_frame_agrees_with_day_by_day_figures(
    start: date,
    length: int,
    weeks: set[int],
    cut: tuple[int, int],
    km: Decimal,
    toll: Decimal | None,
) -> None:
    end = min(start + timedelta(days=length), date(2027, 12, 31))
    monday = start - timedelta(days=start.weekday())
    borders = sorted(day for w in weeks if start < (day := monday + timedelta(weeks=w)) <= end)
    inside = period(start + timedelta(days=cut[0]), start + timedelta(days=cut[0] + cut[1]))
    frame = car_frame(trip(start, end, *borders, km=str(km), toll_per_day=toll), [inside], RATES)
    days = [day for day in days_in(Period(start, end)) if inside.start <= day <= inside.end]
    if not days:
        assert frame is None
        return
    assert frame is not None
    assert list(days_in(frame.period)) == days
    by_day = {day: rate for rate in frame.rates for day in days_in(rate.day.period)}
    assert list(by_day) == days
    for day, rate in by_day.items():
        driving = (km * 2 * Decimal(PER_KM[day.year])).quantize(Decimal("0.01"), ROUND_HALF_UP)
        assert rate.day.amount == Kroner.of(driving + (toll or 0))
        assert rate.day.preliminary is (day.year == 2027)
    for earlier, later in pairwise(frame.rates):
        first = later.day.period.start
        assert first in borders or (first.month, first.day) == (1, 1)
        assert earlier.day.period.end == first - timedelta(days=1)


@given(order=st.permutations(range(3)))
def test_any_order_of_periods_gives_the_same_frame(order: list[int]) -> None:
    weeks = [
        period(date(2026, 1, 5), date(2026, 1, 11)),
        period(date(2026, 1, 12), date(2026, 1, 12)),
        period(date(2026, 1, 13), date(2026, 1, 25)),
    ]
    whole = trip(date(2026, 1, 1), date(2026, 1, 31))
    frame = car_frame(whole, [weeks[number] for number in order], RATES)
    assert frame == car_frame(whole, weeks, RATES)


@pytest.mark.parametrize(
    ("day", "monday", "week_starts"),
    [
        (date(2026, 1, 2), date(2026, 1, 2), date(2025, 12, 29)),
        (date(2026, 1, 3), date(2026, 1, 5), date(2026, 1, 5)),
        (date(2026, 1, 4), date(2026, 1, 5), date(2026, 1, 5)),
        (date(2026, 1, 5), date(2026, 1, 5), date(2026, 1, 5)),
    ],
)
def test_a_weekend_belongs_to_the_working_week_after_it(
    day: date, monday: date, week_starts: date
) -> None:
    assert next_working_monday(day) == monday
    assert working_week(day) == Period(week_starts, week_starts + timedelta(days=4))


def test_a_period_of_one_weekend_has_no_working_week() -> None:
    assert list(working_weeks(Period(date(2026, 1, 3), date(2026, 1, 4)))) == []
    assert list(working_weeks(Period(date(2026, 1, 3), date(2026, 1, 5)))) == [
        Period(date(2026, 1, 5), date(2026, 1, 5))
    ]


def test_time_limits_count_months_and_not_days() -> None:
    # FTRL § 22-13 and § 22-10, Regulation § 15; dossier 3.5.
    assert earliest_paid_day(date(2026, 11, 21)) == date(2026, 8, 1)
    assert last_day_to_claim_month(Month(2026, 11)) == date(2027, 2, 28)
    assert last_day_to_claim_once(date(2026, 8, 31)) == date(2027, 2, 28)


def test_swapped_days_are_named_in_any_model_that_has_them() -> None:
    given = {"start": "2026-01-05", "end": "2026-01-04"}
    group = {"target_group": "job_seeker", "activity": "labour_market_scheme"}
    for model, more in ((ActivityPeriod, group), (Gathering, {"total_km": 10})):
        with pytest.raises(InvalidInputError) as error:
            validated(model, {**given, **more})
        assert error.value.problems == (Problem("end", Reason.END_BEFORE_START),)


@pytest.mark.parametrize(
    ("start", "end"),
    [(date(2025, 12, 30), date(2026, 1, 2)), (date(2026, 12, 30), date(2027, 1, 2))],
)
def test_a_gathering_over_a_change_of_rate_is_refused(start: date, end: date) -> None:
    # From 2026 to 2027 the figure is the same, but the rate for 2027 is not set.
    with pytest.raises(InvalidInputError) as error:
        gathering_by_car(Gathering(start=start, end=end, total_km=Decimal(100)), RATES)
    assert error.value.problems == (Problem("end", Reason.RATE_CHANGES),)


def test_a_gathering_over_new_year_2017_has_one_rate() -> None:
    # No regulation changed § 5 for 2017.
    travel = gathering_by_car(
        Gathering(start=date(2016, 12, 30), end=date(2017, 1, 2), total_km=Decimal(100)), RATES
    )
    assert travel.amount == Kroner.of(233)
    assert [line.key for line in travel.lines] == ["driving"]
    assert not travel.preliminary
