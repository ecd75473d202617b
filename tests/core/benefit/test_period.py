"""The benefit over a period against a day-by-day reckoning with fractions."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kvp_core.benefit.amounts import full_rate_from
from kvp_core.benefit.period import (
    BenefitInPeriod,
    Method,
    benefit_in_period,
    pay_segments,
    segments,
)
from kvp_core.rates.book import RateNotFoundError, rate_book
from kvp_core.values.money import NOTHING
from kvp_core.values.months import Period
from tests.core import naive

RATES = rate_book()
STARTS = st.dates(date(2010, 5, 1), date(2028, 12, 31))
BIRTHS = st.dates(date(1985, 1, 1), date(2008, 12, 31))
CHILDREN = st.integers(0, 4)
BORN_LONG_AGO = date(1980, 1, 1)


def exact(period: Period, born: date, children: int, method: Method) -> Fraction:
    parts = pay_segments(segments(period, full_rate_from(born), children, RATES), method)
    return sum((p.benefit.exact + p.child_supplement.exact for p in parts), Fraction(0))


@given(STARTS, st.integers(0, 420), BIRTHS, CHILDREN)
@settings(max_examples=60, deadline=None)
def test_a_period_in_weekdays_is_the_sum_of_its_days(
    start: date, length: int, born: date, children: int
) -> None:
    end = start + timedelta(days=length)
    found = exact(Period(start, end), born, children, Method.WEEKDAYS)
    assert found == naive.by_weekdays(start, end, born, children)


@given(STARTS, st.integers(0, 420), BIRTHS, CHILDREN)
@settings(max_examples=60, deadline=None)
def test_a_period_in_twelfths_takes_whole_months_and_counts_the_rest(
    start: date, length: int, born: date, children: int
) -> None:
    end = start + timedelta(days=length)
    found = exact(Period(start, end), born, children, Method.TWELFTHS)
    assert found == naive.by_twelfths(start, end, born, children)
    assert found >= 0


@given(STARTS, st.integers(1, 400), st.data(), BIRTHS, CHILDREN)
@settings(max_examples=40, deadline=None)
def test_in_weekdays_any_split_gives_the_same_sum(
    start: date, length: int, data: st.DataObject, born: date, children: int
) -> None:
    end = start + timedelta(days=length)
    cut = start + timedelta(days=data.draw(st.integers(1, length)))
    whole = exact(Period(start, end), born, children, Method.WEEKDAYS)
    before = exact(Period(start, cut - timedelta(days=1)), born, children, Method.WEEKDAYS)
    after = exact(Period(cut, end), born, children, Method.WEEKDAYS)
    assert before + after == whole


@given(STARTS, st.integers(0, 100), BIRTHS, CHILDREN, st.sampled_from(Method))
@settings(max_examples=40, deadline=None)
def test_the_pieces_hold_every_day_of_the_period_once(
    start: date, length: int, born: date, children: int, method: Method
) -> None:
    period = Period(start, start + timedelta(days=length))
    parts = [*pay_segments(segments(period, full_rate_from(born), children, RATES), method)]
    assert (parts[0].period.start, parts[-1].period.end) == (period.start, period.end)
    for before, after in pairwise(parts):
        assert after.period.start - before.period.end == timedelta(days=1)


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2026, 11, 21), date(2026, 11, 22)),
        (date(2026, 5, 2), date(2026, 5, 3)),
        (date(2026, 2, 28), date(2026, 3, 1)),
    ],
)
def test_a_period_of_one_weekend_brings_nothing(start: date, end: date, method: Method) -> None:
    found = benefit_in_period(Period(start, end), date.min, 3, method, RATES)
    assert found == BenefitInPeriod(NOTHING, weekdays=0, months=0)


@pytest.mark.parametrize(
    ("born", "weekdays_as_twelfths"),
    [
        (date(2001, 11, 1), 1),  # full from the first of the month: one set of figures
        (date(2001, 11, 2), 0),
        (date(2001, 11, 16), 0),
        (date(2001, 11, 30), 0),
        (date(2001, 12, 1), 1),
    ],
)
def test_the_month_of_a_birthday_inside_it_is_counted_in_weekdays(
    born: date, weekdays_as_twelfths: int
) -> None:
    november = Period(date(2026, 11, 1), date(2026, 11, 30))
    found = benefit_in_period(november, full_rate_from(born), 0, Method.TWELFTHS, RATES)
    assert found.months == weekdays_as_twelfths
    by_hand = naive.by_twelfths(november.start, november.end, born, 0)
    assert found.total.exact == round_to_ore(by_hand)


def round_to_ore(amount: Fraction) -> Fraction:
    """Half up, for amounts that are not negative."""
    hundredths = amount * 100 + Fraction(1, 2)
    return Fraction(hundredths.numerator // hundredths.denominator, 100)


def test_a_period_over_new_year_uses_both_child_supplements() -> None:
    found = benefit_in_period(
        Period(date(2025, 12, 31), date(2026, 1, 1)), date.min, 1, Method.WEEKDAYS, RATES
    )
    day = Fraction("265656.56") / 260
    assert found.total.exact == round_to_ore(2 * day + 37 + 38)


def test_a_start_on_29_february_is_a_part_month_of_one_day() -> None:
    found = benefit_in_period(
        Period(date(2024, 2, 29), date(2024, 3, 31)), date.min, 0, Method.TWELFTHS, RATES
    )
    year = Fraction(2 * 118_620)
    assert found.total.exact == round_to_ore(year / 260 + year / 12)
    assert (found.weekdays, found.months) == (22, 1)


def test_a_child_supplement_that_changes_inside_a_month_makes_it_weekdays_only_with_children() -> (
    None
):
    """No such month is known: every change so far is on the first. So one is made up."""
    changed = RATES.child_supplement_per_day.model_dump()
    changed["values"][-1]["valid_from"] = date(2026, 1, 15)
    series = type(RATES.child_supplement_per_day).model_validate(changed)
    rates = RATES.model_copy(update={"child_supplement_per_day": series})
    january = Period(date(2026, 1, 1), date(2026, 1, 31))
    without, with_one = (
        benefit_in_period(january, date.min, children, Method.TWELFTHS, rates)
        for children in (0, 1)
    )
    assert (without.months, with_one.months) == (1, 0)
    base = 22 * Fraction("265656.56") / 260
    assert with_one.total.exact == round_to_ore(base + 10 * 37 + 12 * 38)


def test_before_the_first_figures_a_period_is_refused() -> None:
    with pytest.raises(RateNotFoundError):
        benefit_in_period(
            Period(date(2009, 12, 31), date(2010, 1, 31)), date.min, 0, Method.WEEKDAYS, RATES
        )
