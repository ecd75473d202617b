"""The conformance README 5.2 to 5.4 worked out a second time, day by day, to hold the core against.

Written from the text alone and in another way: no periods are cut, every day is looked at.
``None`` stands for input that is refused.
"""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

Span = tuple[date, date]
DAY = timedelta(days=1)


def days(span: Span) -> Iterable[date]:
    return (span[0] + n * DAY for n in range((span[1] - span[0]).days + 1))


def is_weekday(day: date) -> bool:
    return day.isoweekday() <= 5


def whole(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal(1), ROUND_HALF_UP)


def touches(one: Span, other: Span) -> bool:
    return bool(set(days(one)) & set(days(other)))


def monday_if_weekend(day: date) -> date:
    while not is_weekday(day):
        day += DAY
    return day


def month_later_less_a_day(day: date) -> date:
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    return date(year, month, min(day.day, monthrange(year, month)[1])) - DAY


# ---------------------------------------------------------------- running months


def running(spans: Sequence[Span]) -> list[tuple[date, date, date, list[date]]]:
    """(start, end, paid on, the period days in it), by walking over the period days."""
    months: list[tuple[date, date, date, list[date]]] = []
    for span in sorted(spans):
        opened_here = False
        paid = date.min
        for day in days(span):
            if months and day <= months[-1][1]:
                months[-1][3].append(day)
                continue
            if not opened_here:
                paid, opened_here = monday_if_weekend(day), True
            if paid.year != day.year:
                paid = monday_if_weekend(day)
            end = min(month_later_less_a_day(day), date(span[1].year, 12, 31))
            months.append((day, end, paid, [day]))
    return months


# ---------------------------------------------------------------- childcare


def childcare(
    periods: Sequence[tuple[Span, str]],
    activities: Sequence[tuple[Span, str, int]],
    expense: Callable[[int, int], Sequence[int]],
    cap: Callable[[int, int, int], int],
) -> list[tuple[tuple[int, int], int, Decimal]] | None:
    """(month, days, amount) for each month; ``expense`` gives one amount per child with any."""
    in_months = defaultdict(list)
    for span, kind in sorted(periods):
        by_month = defaultdict(list)
        for day in days(span):
            by_month[day.year, day.month].append(day)
        for month, found in by_month.items():
            in_months[month].append((found, kind))
    result = []
    for month, parts in sorted(in_months.items()):
        costs = expense(*month)
        if not costs:
            return None
        share = min(whole(sum(costs) * Decimal("0.64")), Decimal(cap(*month, len(costs))))
        rate = (share / Decimal("21.67")).quantize(Decimal("0.01"), ROUND_HALF_UP)
        counted = _days_of_month(month, parts, activities)
        if counted is None:
            return None
        result.append((month, sum(counted), sum((whole(rate * n) for n in counted), Decimal(0))))
    return result


def _days_of_month(
    month: tuple[int, int],
    parts: Sequence[tuple[list[date], str]],
    activities: Sequence[tuple[Span, str, int]],
) -> list[int] | None:
    offers: list[tuple[list[date], str, list[int]]] = []
    types = set()
    for span, kind, per_week in activities:
        weeks = defaultdict(list)
        for day in days(span):
            if (day.year, day.month) == month:
                types.add(kind)
                if is_weekday(day):
                    weeks[day.isocalendar()[:2]].append(day)
        offers += [(found, kind, [min(per_week, len(found))]) for found in weeks.values()]
    offers.sort(key=lambda offer: (offer[0][0], offer[0][-1]))
    counted = []
    for part, kind in parts:
        if kind not in types:
            return None
        taken = 0
        weeks = defaultdict(list)
        for day in filter(is_weekday, part):
            weeks[day.isocalendar()[:2]].append(day)
        for week, found in weeks.items():
            same = [o for o in offers if o[1] == kind and o[0][0].isocalendar()[:2] == week]
            if not same:
                return None
            left = len(found)
            for offered, _, stock in same:
                if set(offered) & set(found):
                    used = min(left, stock[0])
                    left, stock[0], taken = left - used, stock[0] - used, taken + used
        counted.append(taken)
    return counted


# ---------------------------------------------------------------- learning materials

GROUPS = ("reduced_work_capacity", "single_parent", "surviving_spouse", "job_seeker")


def learning(
    periods: Sequence[tuple[Span, str, str]],
    activities: Sequence[tuple[Span, str, str, int]],
    rate: Callable[[date, str], int],
) -> list[tuple[date, date, date, Decimal, str]] | None:
    """(start, end, paid on, amount, group) for each month that has a weekday of a period."""
    result = []
    for start, _, paid, found in running([span for span, _, _ in periods]):
        if not any(map(is_weekday, found)):
            continue
        best: list[tuple[bool, int, int, str]] = []
        for span, group, kind in periods:
            mine = [day for day in found if span[0] <= day <= span[1]]
            if not mine:
                continue
            seen = False
            for day in mine:
                here = [a for a in activities if a[1] == kind and a[0][0] <= day <= a[0][1]]
                if len({level for _, _, level, _ in here}) > 1:
                    return None
                if here:
                    seen = True
                    load = min(100, sum(percent for *_, percent in here))
                    high = here[0][2] == "higher_education"
                    best.append((high, load, -GROUPS.index(group), here[0][2]))
            if not seen:
                return None
        _, load, place, level = max(best)
        full = Decimal(rate(start, level))
        amount = whole(full / 2) if load <= 50 else full
        result.append((start, max(found), paid, amount, GROUPS[-place]))
    return result


# ---------------------------------------------------------------- housing


def housing(  # noqa: PLR0911, PLR0912 - every refusal stands as the README lists them
    periods: Sequence[tuple[Span, str, str]],
    expenses: Sequence[tuple[str, Span, int, bool]],
    cap: Callable[[date], int],
) -> list[tuple[date, date, Decimal]] | None:
    """(start, end, amount) for each running month."""
    active = {day for span, _, _ in periods for day in days(span)}
    met = [e for e in expenses if active & set(days(e[1]))]
    if not met or any(amount < 0 for _, _, amount, _ in met):
        return None
    for kind in ("one_home", "two_homes", "overnight"):
        spans = sorted(e[1] for e in met if e[0] == kind)
        if any(touches(one, other) for one, other in pairwise(spans)):
            return None
    if active - {day for e in met for day in days(e[1])}:
        return None
    if any(set(days(e[1])) - active for e in met if e[0] == "overnight"):
        return None
    starts = {e[1][0] for e in met if e[3]}
    groups: list[list[Span]] = [[]]
    for span, _, _ in sorted(periods):
        piece: list[date] = []
        for day in days(span):
            if day in starts:
                if piece:
                    groups[-1].append((piece[0], piece[-1]))
                piece = []
                groups.append([])
            piece.append(day)
        groups[-1].append((piece[0], piece[-1]))
    whole_month = any(e[0] == "overnight" for e in expenses)
    months = [m for group in groups for m in running(group)]
    frames = [(m[0], m[1] if whole_month else max(m[3])) for m in months]
    for kind, span, _, _ in met:
        if kind == "overnight" and not any(a <= span[0] and span[1] <= b for a, b in frames):
            return None
    result = []
    for month, frame in zip(months, frames, strict=True):
        if len({(g, a) for span, g, a in periods if set(days(span)) & set(month[3])}) > 1:
            return None
        here = [e for e in met if touches(e[1], frame)]
        fixed = [e for e in here if e[0] != "overnight"]
        limit = cap(frame[0])
        if (fixed and len(fixed) < len(here)) or len({e[3] for e in here}) > 1:
            return None
        if len(fixed) > 1 and any(e[2] < limit for e in fixed):
            return None
        amount = sum(e[2] for e in here)
        if not here[0][3]:
            amount = min(amount, limit)
        result.append((*frame, Decimal(amount)))
    return result
