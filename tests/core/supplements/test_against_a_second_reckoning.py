"""The core gives what a second, independent reading of the README gives, whatever is entered."""

from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kvp_core.asking.errors import InvalidInputError, validated
from kvp_core.rates.book import rate_book
from kvp_core.shared_rules.running_months import (
    all_running_months,
    running_month_end,
    running_months,
)
from kvp_core.supplements.childcare import childcare_cap, estimate_childcare
from kvp_core.supplements.expenses import ChildcareInputs, HousingInputs, LearningInputs, Level
from kvp_core.supplements.housing import estimate_housing
from kvp_core.supplements.learning_materials import estimate_learning_materials, learning_rate
from kvp_core.values.months import Month, Period
from tests.core.supplements import by_hand
from tests.core.supplements.strategies import around, kinds, periods, spans

RATES = rate_book()
often = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _shuffled(case: dict[str, Any], luck: Any) -> dict[str, Any]:
    """The same in another order, which must not matter."""
    return {name: luck.sample(entered, len(entered)) for name, entered in case.items()}


@given(st.dates(date(2000, 1, 1), date(2050, 12, 31)))
def test_a_running_month_ends_where_the_calendar_says(day: date) -> None:
    assert running_month_end(day) == by_hand.month_later_less_a_day(day)


@often
@given(spans(), st.randoms())
def test_running_months_are_those_counted_day_by_day_in_any_order(
    found: list[tuple[date, date]], luck: Any
) -> None:
    luck.shuffle(found)
    months = all_running_months(Period(*span) for span in found)
    assert [(m.start, m.span.end, m.paid_on) for m in months] == [
        counted[:3] for counted in by_hand.running(found)
    ]
    with_weekday = [m for m in by_hand.running(found) if any(map(by_hand.is_weekday, m[3]))]
    kept = running_months(Period(*span) for span in found)
    assert [m.start for m in kept] == [m[0] for m in with_weekday]


@st.composite
def childcare_cases(draw: st.DrawFn) -> dict[str, Any]:
    found = draw(periods(most=3, longest=45))
    activities = [
        {"start": span[0], "end": span[1], "activity": draw(kinds())}
        | {"days_per_week": draw(st.integers(1, 5))}
        for span in (draw(around(found)) for _ in range(draw(st.integers(1, 4))))
    ]
    first, last = Month.of(found[0]["start"]), Month.of(found[-1]["end"])
    later = draw(st.sampled_from([0, 0, 0, 1]))
    expenses = [
        {"child": str(n), "start_month": first.plus(later * n), "end_month": last}
        | {"per_month": draw(st.integers(0, 9000))}
        for n in range(draw(st.integers(0, 4)))
        if first.plus(later * n) <= last
    ]
    return {"periods": found, "activities": activities, "expenses": expenses}


@often
@given(childcare_cases(), st.randoms())
def test_childcare_is_what_counting_day_by_day_gives(case: dict[str, Any], luck: Any) -> None:
    def expense(year: int, month: int) -> list[int]:
        return [
            e["per_month"]
            for e in case["expenses"]
            if e["start_month"] <= Month(year, month) <= e["end_month"]
        ]

    def cap(year: int, month: int, children: int) -> int:
        return int(childcare_cap(Month(year, month), children, RATES).value)

    want = by_hand.childcare(
        [((p["start"], p["end"]), p["activity"]) for p in case["periods"]],
        [((a["start"], a["end"]), a["activity"], a["days_per_week"]) for a in case["activities"]],
        expense,
        cap,
    )
    try:
        found = estimate_childcare(validated(ChildcareInputs, _shuffled(case, luck)), RATES)
        got = [((m.month.year, m.month.month), m.days, m.amount.amount) for m in found.months]
    except InvalidInputError:
        got = None
    assert got == want


@st.composite
def learning_cases(draw: st.DrawFn) -> dict[str, Any]:
    found = draw(periods())
    level = draw(st.sampled_from(list(Level)))
    activities = [
        {"start": span[0], "end": span[1], "activity": draw(kinds())}
        | {"level": draw(st.sampled_from([level, level, level, *Level]))}
        | {"study_percent": draw(st.sampled_from([1, 20, 30, 50, 51, 80, 100]))}
        for span in (draw(around(found)) for _ in range(draw(st.integers(1, 4))))
    ]
    return {"periods": found, "activities": activities}


@often
@given(learning_cases(), st.randoms())
def test_learning_materials_are_what_counting_day_by_day_gives(
    case: dict[str, Any], luck: Any
) -> None:
    def rate(day: date, level: str) -> int:
        return int(learning_rate(day, Level(level), RATES).value)

    want = by_hand.learning(
        [((p["start"], p["end"]), p["target_group"], p["activity"]) for p in case["periods"]],
        [
            ((a["start"], a["end"]), a["activity"], a["level"], a["study_percent"])
            for a in case["activities"]
        ],
        rate,
    )
    try:
        found = estimate_learning_materials(validated(LearningInputs, _shuffled(case, luck)), RATES)
        got = [
            (m.period.start, m.period.end, m.paid_on, m.amount.amount, m.target_group)
            for m in found.months
        ]
    except InvalidInputError:
        got = None
    assert got == want


@st.composite
def housing_cases(draw: st.DrawFn) -> dict[str, Any]:
    found = draw(periods(most=3, longest=draw(st.sampled_from([5, 70]))))
    one_group = draw(st.sampled_from([True, True, True, False]))
    for period in found if one_group else []:
        period |= {"target_group": "reduced_work_capacity", "activity": "education"}
    if draw(st.booleans()):  # stays, each inside a period
        expenses = [
            {"kind": "overnight", "start": p["start"], "end": p["end"]}
            | {"amount": draw(st.integers(0, 9000)), "actual_cost": draw(st.booleans())}
            for p in found
        ]
    else:
        kind = draw(st.sampled_from(["one_home", "two_homes"]))
        expenses = [
            {"kind": kind, "start": span[0], "end": span[1]}
            | {"amount": draw(st.sampled_from([-1, 0, 3000, 5062, 5063, 9000]))}
            | {"actual_cost": draw(st.sampled_from([False, False, True]))}
            for span in (draw(around(found)) for _ in range(draw(st.integers(1, 3))))
        ]
        expenses += draw(st.sampled_from([[], [], [_far_away_stay()]]))
    return {"periods": found, "expenses": expenses}


def _far_away_stay() -> dict[str, Any]:
    day = date(2020, 6, 1)
    return {"kind": "overnight", "start": day, "end": day, "amount": 1, "actual_cost": True}


@often
@given(housing_cases(), st.randoms())
def test_housing_is_what_counting_day_by_day_gives(case: dict[str, Any], luck: Any) -> None:
    want = by_hand.housing(
        [((p["start"], p["end"]), p["target_group"], p["activity"]) for p in case["periods"]],
        [
            (e["kind"], (e["start"], e["end"]), e["amount"], e["actual_cost"])
            for e in case["expenses"]
        ],
        lambda day: int(RATES.housing_cap.on(day).value),
    )
    try:
        found = estimate_housing(validated(HousingInputs, _shuffled(case, luck)), RATES)
        got = [(m.period.start, m.period.end, m.amount.amount) for m in found.months]
        assert all(m.actual_cost or m.amount <= m.cap.amount for m in found.months)
    except InvalidInputError:
        got = None
    assert got == want
