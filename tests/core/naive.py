"""A second way of working out the benefit: day by day, with the figures of the dossier typed in.

Nothing here is taken from the core but the public types, so an error has to be made twice.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

BASIC_AMOUNTS = {
    date(2009, 5, 1): 72_881,
    date(2010, 5, 1): 75_641,
    date(2011, 5, 1): 79_216,
    date(2012, 5, 1): 82_122,
    date(2013, 5, 1): 85_245,
    date(2014, 5, 1): 88_370,
    date(2015, 5, 1): 90_068,
    date(2016, 5, 1): 92_576,
    date(2017, 5, 1): 93_634,
    date(2018, 5, 1): 96_883,
    date(2019, 5, 1): 99_858,
    date(2020, 5, 1): 101_351,
    date(2021, 5, 1): 106_399,
    date(2022, 5, 1): 111_477,
    date(2023, 5, 1): 118_620,
    date(2024, 5, 1): 124_028,
    date(2025, 5, 1): 130_160,
    date(2026, 5, 1): 136_549,
}
CHILD_SUPPLEMENTS = {
    date(2010, 1, 1): 27,
    date(2023, 2, 1): 35,
    date(2024, 1, 1): 36,
    date(2025, 1, 1): 37,
    date(2026, 1, 1): 38,
}
ONE_DAY = timedelta(days=1)


def newest(figures: dict[date, int], day: date) -> int:
    return figures[max(start for start in figures if start <= day)]


def factor(day: date) -> Fraction:
    return Fraction("2.041") if day >= date(2024, 7, 1) else Fraction(2)


def turns(born: date, age: int) -> date:
    """The birthday; 28 February for a leap-day child in a common year."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 2, 28)


def year_on(day: date, under_25: bool) -> Fraction:
    full = newest(BASIC_AMOUNTS, day) * factor(day)
    return full * Fraction(2, 3) if under_25 else full


def each_day(start: date, end: date) -> Iterator[date]:
    while start <= end:
        yield start
        start += ONE_DAY


def one_day(day: date, born: date, children: int) -> Fraction:
    """What one day brings: nothing on Saturdays and Sundays."""
    if day.isoweekday() > 5:
        return Fraction(0)
    base = year_on(day, under_25=day < turns(born, 25)) / 260
    return base + newest(CHILD_SUPPLEMENTS, day) * children


def by_weekdays(start: date, end: date, born: date, children: int) -> Fraction:
    return sum((one_day(day, born, children) for day in each_day(start, end)), Fraction(0))


def by_twelfths(start: date, end: date, born: date, children: int) -> Fraction:
    """Whole calendar months with one set of figures as twelfths, every other day by itself."""
    days = [*each_day(start, end)]
    total = Fraction(0)
    for month in sorted({(day.year, day.month) for day in days}):
        held = [day for day in days if (day.year, day.month) == month]
        figures = {
            (year_on(day, day < turns(born, 25)), newest(CHILD_SUPPLEMENTS, day) * children)
            for day in held
        }
        is_whole = held[0].day == 1 and (held[-1] + ONE_DAY).day == 1
        if is_whole and len(figures) == 1:
            ((per_year, per_day),) = figures
            total += (per_year + 260 * per_day) / 12
        else:
            total += sum((one_day(day, born, children) for day in held), Fraction(0))
    return total


TAX_YEARS = {
    2024: (88_250, 104_450, "0.078", 69_650, 208_050, 292_850),
    2025: (108_550, 92_000, "0.077", 99_650, 217_400, 306_050),
    2026: (114_540, 95_700, "0.076", 99_650, 226_100, 318_300),
}


def tax(year: int, gross: Fraction) -> Fraction:
    """Rules 4.4, krone by krone above each limit."""
    allowance, ceiling, rate, limit, first, second = TAX_YEARS[year]
    left = gross - min(gross * Fraction("0.46"), Fraction(ceiling)) - allowance
    income_tax = Fraction("0.22") * left if left > 0 else Fraction(0)
    contribution = Fraction(0)
    if gross > limit:
        contribution = min(gross * Fraction(rate), (gross - limit) / 4)
    bracket = Fraction(0)
    if gross > first:
        bracket += (min(gross, Fraction(second)) - first) * Fraction("0.017")
    if gross > second:
        bracket += (gross - second) * Fraction("0.04")
    return income_tax + contribution + bracket
