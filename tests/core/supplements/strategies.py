"""Periods, activities and expenses as Hypothesis may draw them."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

FIRST_DAY = date(2024, 10, 25)
Drawn = dict[str, Any]


@st.composite
def spans(draw: st.DrawFn, *, most: int = 4, longest: int = 70) -> list[tuple[date, date]]:
    """Periods in time order, with holes of any length between them, none of them overlapping."""
    found = []
    day = FIRST_DAY + timedelta(days=draw(st.integers(0, 500)))
    for _ in range(draw(st.integers(1, most))):
        start = day + timedelta(days=draw(st.sampled_from([0, 0, 1, 2, 5, 20, 40])))
        end = start + timedelta(days=draw(st.integers(0, longest)))
        found.append((start, end))
        day = end + timedelta(days=1)
    return found


def kinds() -> st.SearchStrategy[str]:
    return st.sampled_from(["education", "education", "labour_market_scheme"])


def groups() -> st.SearchStrategy[str]:
    return st.sampled_from(
        ["reduced_work_capacity", "single_parent", "surviving_spouse", "job_seeker"]
    )


@st.composite
def periods(draw: st.DrawFn, /, **limits: int) -> list[Drawn]:
    return [
        {"start": start, "end": end, "target_group": draw(groups()), "activity": draw(kinds())}
        for start, end in draw(spans(**limits))
    ]


@st.composite
def around(draw: st.DrawFn, found: list[Drawn]) -> tuple[date, date]:
    """A span that is likely to meet the periods: most of them, or a piece from the middle."""
    first, last = found[0]["start"], found[-1]["end"]
    if draw(st.booleans()):
        return first, last
    start = first + timedelta(days=draw(st.integers(-10, 60)))
    return start, start + timedelta(days=draw(st.integers(0, 120)))
