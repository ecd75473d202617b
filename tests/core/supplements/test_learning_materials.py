"""Learning materials: tsf 12 and 13, as the conformance README 5.3 lays it out."""

from datetime import date
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kvp_core.asking.errors import InvalidInputError, Reason, validated
from kvp_core.language.i18n import translator
from kvp_core.rates.book import rate_book
from kvp_core.supplements.expenses import LearningInputs, Level
from kvp_core.supplements.learning_materials import (
    LearningEstimate,
    estimate_learning_materials,
    learning_amount,
    learning_rate,
)
from kvp_core.values.money import Kroner

RATES = rate_book()
AUTUMN = date(2026, 9, 1), date(2026, 10, 15)
half_or_full = learning_amount.on(AUTUMN[0])


def period(start: date, end: date, group: str = "reduced_work_capacity") -> dict[str, Any]:
    return {"start": start, "end": end, "target_group": group, "activity": "education"}


def study(
    start: date, end: date, percent: int = 100, level: str = "higher_education"
) -> dict[str, Any]:
    return {
        "start": start,
        "end": end,
        "activity": "education",
        "level": level,
        "study_percent": percent,
    }


def estimate(periods: list[dict[str, Any]], studies: list[dict[str, Any]]) -> LearningEstimate:
    inputs = validated(LearningInputs, {"periods": periods, "activities": studies})
    return estimate_learning_materials(inputs, RATES)


def test_a_started_month_pays_a_full_month() -> None:
    """1 September to 15 October 2026, university full time: 2 × 921."""
    found = estimate([period(*AUTUMN)], [study(*AUTUMN)])
    assert found.amount == Kroner.of(2 * 921)
    assert not found.preliminary


def test_each_line_says_what_it_is_and_which_rate_it_uses() -> None:
    """2026, half time and just above it."""
    said = [
        translator("en")(estimate([period(*AUTUMN)], [study(*AUTUMN, percent)]).lines[0].text)
        for percent in (50, 51)
    ]
    level = "“University, college or vocational college”"
    days = "1 September 2026 – 30 September 2026"
    assert said == [
        f"{days}: half the rate for {level} at 50 per cent, in whole kroner",
        f"{days}: the full rate for {level} at 51 per cent",
    ]


def test_half_a_rate_goes_up_to_the_next_krone() -> None:
    """461 / 2 = 230.5 and 921 / 2 = 460.5 (2026)."""
    assert half_or_full(Kroner.of(461), 50) == Kroner.of(231)
    assert half_or_full(Kroner.of(921), 1) == Kroner.of(461)
    assert half_or_full(Kroner.of(921), 51) == Kroner.of(921)


@pytest.mark.parametrize("percent", [0, 101])
def test_a_load_outside_one_to_a_hundred_is_refused(percent: int) -> None:
    with pytest.raises(InvalidInputError):
        half_or_full(Kroner.of(921), percent)


def test_the_correction_of_28_january_2021_is_in_the_rates() -> None:
    """FOR-2021-01-28-248 made 760 into 790; upper secondary stayed at 395."""
    before, after = date(2021, 1, 27), date(2021, 1, 28)
    assert learning_rate(before, Level.HIGHER_EDUCATION, RATES).amount == Kroner.of(760)
    assert learning_rate(after, Level.HIGHER_EDUCATION, RATES).amount == Kroner.of(790)
    assert learning_rate(after, Level.UPPER_SECONDARY, RATES).amount == Kroner.of(395)


def test_january_starts_a_new_payment_with_preliminary_rates() -> None:
    """December 2026 is paid in December, January 2027 in January at the rate of 2026."""
    days = date(2026, 12, 1), date(2027, 1, 31)
    found = estimate([period(*days)], [study(*days)])
    assert [m.paid_on for m in found.months] == [date(2026, 12, 1), date(2027, 1, 1)]
    assert [m.rate.preliminary for m in found.months] == [False, True]
    assert found.preliminary


def test_an_education_may_stop_before_the_period_does() -> None:
    """It has to meet the period, not to fill it."""
    found = estimate([period(*AUTUMN)], [study(date(2026, 9, 1), date(2026, 10, 1))])
    assert len(found.months) == 2


def test_a_month_without_any_education_is_refused() -> None:
    with pytest.raises(InvalidInputError) as refused:
        estimate([period(*AUTUMN)], [study(date(2026, 9, 1), date(2026, 9, 30))])
    assert refused.value.problems[0].reason is Reason.NO_ACTIVITY


def test_two_levels_on_one_day_are_refused_with_the_days() -> None:
    lower = study(date(2026, 9, 10), date(2026, 9, 12), level="upper_secondary")
    with pytest.raises(InvalidInputError) as refused:
        estimate([period(*AUTUMN)], [study(*AUTUMN), lower])
    problem = refused.value.problems[0]
    assert problem.reason is Reason.MIXED
    shown = translator("en").show(problem.values["period"])
    assert shown == "10 September 2026 – 12 September 2026"


def test_the_group_ranked_first_is_paid_when_all_else_is_equal() -> None:
    """September 2026 with three groups after each other."""
    groups = ["job_seeker", "surviving_spouse", "single_parent"]
    weeks = [(date(2026, 9, n), date(2026, 9, n + 4)) for n in (7, 14, 21)]
    periods = [period(*week, group) for week, group in zip(weeks, groups, strict=True)]
    for order in permutations(periods):
        found = estimate(list(order), [study(date(2026, 9, 1), date(2026, 9, 30))])
        assert [m.target_group for m in found.months] == ["single_parent"]


@given(st.integers(1, 100), st.integers(0, 99))
def test_a_larger_load_never_pays_less(percent: int, more: int) -> None:
    full = learning_rate(date(2026, 9, 1), Level.UPPER_SECONDARY, RATES).amount
    larger = min(100, percent + more)
    assert half_or_full(full, percent) <= half_or_full(full, larger) <= full


@settings(max_examples=60, deadline=None)
@given(st.dates(date(2026, 1, 1), date(2026, 9, 1)), st.integers(2, 90), st.data())
def test_cutting_a_period_in_two_within_a_year_changes_no_amount(
    start: date, length: int, data: st.DataObject
) -> None:
    end = date.fromordinal(start.toordinal() + length)
    cut = date.fromordinal(start.toordinal() + data.draw(st.integers(1, length)))
    before = date.fromordinal(cut.toordinal() - 1)
    studies = [study(start, end)]
    whole = estimate([period(start, end)], studies)
    parted = estimate([period(cut, end), period(start, before)], studies)
    assert [m.amount for m in parted.months] == [m.amount for m in whole.months]
