"""Running months: the conformance README, sections 4 and 5.3."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvp_core.shared_rules.running_months import (
    all_running_months,
    running_month_end,
    running_months,
)
from kvp_core.values.months import Period


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2025, 1, 29), date(2025, 2, 27)),
        (date(2025, 1, 31), date(2025, 2, 27)),
        (date(2024, 1, 31), date(2024, 2, 28)),
        (date(2025, 3, 31), date(2025, 4, 29)),
        (date(2025, 2, 1), date(2025, 2, 28)),
        (date(2026, 12, 15), date(2027, 1, 14)),
    ],
)
def test_a_day_the_next_month_lacks_becomes_its_last_day_first(start: date, end: date) -> None:
    assert running_month_end(start) == end


def test_a_split_ends_with_the_period_and_drops_a_last_weekend() -> None:
    """1 January to 1 February 2026: 1 February is a Sunday."""
    (month,) = running_months([Period(date(2026, 1, 1), date(2026, 2, 1))])
    assert month.pieces == (Period(date(2026, 1, 1), date(2026, 1, 31)),)


def test_a_period_that_opens_its_month_in_december_ends_it_on_the_31st() -> None:
    """10 to 20 December 2025, then from 5 January 2026: the months do not meet."""
    december = Period(date(2025, 12, 10), date(2025, 12, 20))
    january = Period(date(2026, 1, 5), date(2026, 1, 20))
    first, second = running_months([january, december])
    assert first.span.end == date(2025, 12, 31)
    assert second.span == Period(date(2026, 1, 5), date(2026, 2, 4))
    assert second.paid_on == date(2026, 1, 5)


def test_a_period_over_new_year_keeps_its_month_and_is_paid_anew_in_january() -> None:
    """13 December 2024 to 31 January 2025."""
    months = running_months([Period(date(2024, 12, 13), date(2025, 1, 31))])
    assert [(m.span.end, m.paid_on) for m in months] == [
        (date(2025, 1, 12), date(2024, 12, 13)),
        (date(2025, 2, 12), date(2025, 1, 13)),
    ]


def test_a_last_weekend_of_december_is_no_month() -> None:
    """Saturday 30 December 2023: the end of the year cuts the month down to a weekend (2.4)."""
    weekend = Period(date(2023, 12, 30), date(2023, 12, 31))
    assert all_running_months([weekend]) == ()
    assert running_months([weekend]) == ()


def test_a_period_may_join_a_month_and_go_on_after_it() -> None:
    """3 January 2025, then 7 January to 7 February."""
    months = running_months(
        [Period(date(2025, 1, 3), date(2025, 1, 3)), Period(date(2025, 1, 7), date(2025, 2, 7))]
    )
    assert [m.last_day for m in months] == [date(2025, 2, 2), date(2025, 2, 7)]
    assert months[0].pieces == (
        Period(date(2025, 1, 3), date(2025, 1, 3)),
        Period(date(2025, 1, 7), date(2025, 2, 2)),
    )


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 400))
def test_the_pieces_of_the_months_are_the_period(start: date, length: int) -> None:
    period = Period(start, date.fromordinal(start.toordinal() + length))
    pieces = [piece for month in all_running_months([period]) for piece in month.pieces]
    assert pieces[0].start == period.start
    assert pieces[-1].end == period.end
    assert sum((p.end - p.start).days + 1 for p in pieces) == length + 1
