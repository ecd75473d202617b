"""The months of a made-up person, worked out a second time from the text of the rules.

It shares nothing with the core: the figures are those of ``tests/core/naive.py``, and every month
is looked at day by day. ``python -m tests.golden.reckoning`` prints what ``people.toml`` must hold.
"""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

from tests.core import naive
from tests.core.complaint.test_deadline import closed_days

PEOPLE = Path(__file__).parents[1] / "cases" / "people.toml"
LAST_TAX_YEAR = 2026
Given = Mapping[str, object]
Figures = tuple[Fraction, int]


@dataclass(frozen=True)
class Month:
    """One month: what it brings before and after tax, exact, and what it depends on."""

    year: int
    number: int
    whole: bool
    """All of it, and all its days alike."""
    figures: Figures
    """Those of its last day."""
    gross: Fraction
    net: Fraction = Fraction(0)


def people() -> dict[str, dict[str, Given]]:
    """Every person of the file by topic and name."""
    found: dict[str, dict[str, Given]] = tomllib.loads(PEOPLE.read_text("utf-8"))
    return found


def ore(amount: Fraction) -> Decimal:
    return half_up(amount, "0.01")


def half_up(amount: Fraction, step: str) -> Decimal:
    """Rounded as the rules round: half up, exactly."""
    scaled = Decimal(amount.numerator * 10**6 // amount.denominator) / 10**6
    return scaled.quantize(Decimal(step), ROUND_HALF_UP)


def hundreds(amount: Fraction) -> Decimal:
    return half_up(amount / 100, "1") * 100


def months(given: Given) -> list[Month]:
    """Every month of the period."""
    start, end = _day(given["start"]), _day(given["end"])
    held: dict[tuple[int, int], list[date]] = {}
    for day in naive.each_day(start, end):
        held.setdefault((day.year, day.month), []).append(day)
    gross = [_month(days, given) for days in held.values()]
    if given.get("tax") == "leave_out":
        return gross
    return [_taxed(month, gross, given) for month in gross]


def _day(value: object) -> date:
    assert isinstance(value, date)
    return value


def _number(given: Given, name: str) -> Fraction:
    return Fraction(str(given.get(name, 0)))


def _figures(day: date, given: Given) -> Figures:
    born = _day(given["birth_date"])
    children = int(str(given.get("children", 0)))
    year = naive.year_on(day, day < naive.turns(born, 25))
    return year, naive.newest(naive.CHILD_SUPPLEMENTS, day) * children


def _month(days: list[date], given: Given) -> Month:
    weekdays = [day for day in days if day.isoweekday() <= 5]
    seen = Counter(_figures(day, given) for day in weekdays or days)
    whole = days[0].day == 1 and (days[-1] + naive.ONE_DAY).day == 1
    twelfth = whole and len(seen) == 1 and given.get("method") != "weekdays"
    benefit = supplement = Fraction(0)
    for (year, per_day), count in seen.items():
        benefit += year / 12 if twelfth else year / 260 * (count if weekdays else 0)
        supplement += Fraction(260 * per_day, 12) if twelfth else per_day * count
    share = 1 - _number(given, "hours") / Fraction("37.5")
    benefit, supplement = benefit * share, supplement * share
    if away := min(int(str(given.get("absence_days", 0))), len(weekdays)):
        benefit -= benefit * away / len(weekdays)
    # § 38: krone for krone; what is more than the benefit goes on with the supplement.
    gross = max(Fraction(0), benefit + supplement - _number(given, "other_amount"))
    day = days[-1]
    same = whole and len(seen) == 1
    return Month(day.year, day.month, same, _figures(day, given), gross)


def _taxed(month: Month, held: list[Month], given: Given) -> Month:
    """The tax of the year that the months like this one come to, in ten and a half months."""
    like = [one for one in held if one.whole and one.figures == month.figures]
    year = month.figures[0] + 260 * month.figures[1]  # of a phase with no whole month
    if like:
        year = sum((one.gross for one in like), Fraction(0)) * 12 / len(like)
    if not (year := Fraction(half_up(year, "1"))):
        return month
    income = year + _number(given, "wage") * _number(given, "hours") * 52
    if given.get("tax") == "percent":
        rate = _number(given, "tax_percent") / 100
    else:
        rate = _whole_tax(min(month.year, LAST_TAX_YEAR), income) / income * 12 / Fraction("10.5")
    taken = {6: Fraction(0), 12: Fraction(1, 2)}.get(month.number, Fraction(1))
    net = month.gross - month.gross * rate * taken
    return Month(month.year, month.number, month.whole, month.figures, month.gross, net)


def _whole_tax(year: int, income: Fraction) -> Fraction:
    return naive.tax(year, income)


def headlines(given: Given) -> list[tuple[date, Decimal, Decimal]]:
    """The first day, and the ordinary month before and after tax, of every phase that differs."""
    found: list[tuple[date, Decimal, Decimal]] = []
    for day in _changes(given):
        like = [one for one in months(given) if one.whole and one.figures == _figures(day, given)]
        if not like:
            continue
        often = Counter((one.gross, one.net) for one in like)
        most = max(often.values())
        usual = next(one for one in like if often[one.gross, one.net] == most)
        told = (hundreds(usual.gross), hundreds(usual.net))
        if not found or found[-1][1:] != told:
            found.append((day, *told))
    return found


def _changes(given: Given) -> Iterator[date]:
    before: Figures | None = None
    for day in naive.each_day(_day(given["start"]), _day(given["end"])):
        now = _figures(day, given)
        if now != before:
            yield day
        before = now


def pay_days(given: Given) -> list[date]:
    """In arrears: that day of the month after, or the working day before it."""
    number = int(str(given["pay_day"]))
    found = []
    for month in months(given):
        year, following = (
            (month.year + 1, 1) if month.number == 12 else (month.year, month.number + 1)
        )
        last = (date(year + following // 12, following % 12 + 1, 1) - naive.ONE_DAY).day
        day = date(year, following, min(number, last))
        while day.isoweekday() > 5 or day in closed_days(day.year):
            day -= naive.ONE_DAY
        found.append(day)
    return found


def golden(given: Given) -> str:
    """What the file must say of somebody, as TOML."""
    held = months(given)
    lines = [
        f"gross = [{', '.join(repr(str(ore(one.gross))) for one in held)}]",
        f"net = [{', '.join(repr(str(ore(one.net))) for one in held)}]",
        "headlines = [",
        *(f"  {{ from = {day}, gross = {g}, net = {n} }}," for day, g, n in headlines(given)),
        "]",
    ]
    if "pay_day" in given:
        lines.append(f"pay_days = [{', '.join(map(str, pay_days(given)))}]")
    return "\n".join(lines).replace("'", '"')


if __name__ == "__main__":
    for name, person in people()["benefit"].items():
        given = person["given"]
        assert isinstance(given, dict)
        print(f"[benefit.{name}]\n{golden(given)}\n")  # noqa: T201 - a tool for whoever adds one
