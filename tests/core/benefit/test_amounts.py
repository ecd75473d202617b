"""The benefit and the child supplement on a day: the table of the rules, and every edge."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kvp_core.asking.errors import InvalidInputError, Reason
from kvp_core.benefit.amounts import benefit_rate, child_supplement, full_rate_from
from kvp_core.rates.book import RateNotFoundError, rate_book
from kvp_core.values.money import Kroner
from tests.core import naive

RATES = rate_book()
ONE_DAY = timedelta(days=1)
PUBLISHED = """
2010-05-01 151282 100855 12606.83 581.85 77.58
2011-05-01 158432 105621 13202.67 609.35 81.25
2012-05-01 164244 109496 13687.00 631.71 84.23
2013-05-01 170490 113660 14207.50 655.73 87.43
2014-05-01 176740 117827 14728.33 679.77 90.64
2015-05-01 180136 120091 15011.33 692.83 92.38
2016-05-01 185152 123435 15429.33 712.12 94.95
2017-05-01 187268 124845 15605.67 720.26 96.03
2018-05-01 193766 129177 16147.17 745.25 99.37
2019-05-01 199716 133144 16643.00 768.14 102.42
2020-05-01 202702 135135 16891.83 779.62 103.95
2021-05-01 212798 141865 17733.17 818.45 109.13
2022-05-01 222954 148636 18579.50 857.52 114.34
2023-05-01 237240 158160 19770.00 912.46 121.66
2024-05-01 248056 165371 20671.33 954.06 127.21
2024-07-01 253141 168761 21095.10 973.62 129.82
2025-05-01 265657 177104 22138.05 1021.76 136.23
2026-05-01 278697 185798 23224.71 1071.91 142.92
"""
TABLE = [tuple(line.split()) for line in PUBLISHED.strip().splitlines()]


@pytest.mark.parametrize(("day", "year", "young", "month", "per_day", "hour"), TABLE)
def test_every_row_of_the_rules_table_comes_out(
    day: str, year: str, young: str, month: str, per_day: str, hour: str
) -> None:
    full = benefit_rate(date.fromisoformat(day), under_25=False, rates=RATES)
    assert full.per_year == Kroner.of(year)
    assert full.per_month == Kroner.of(month)
    assert full.per_day == Kroner.of(per_day)
    assert full.per_hour == Kroner.of(hour)
    under = benefit_rate(date.fromisoformat(day), under_25=True, rates=RATES)
    assert under.per_year == Kroner.of(young)


def test_under_25_is_two_thirds_of_the_unrounded_year() -> None:
    """Rounded first, 2025 would give 177 105; Nav published 177 104."""
    found = benefit_rate(date(2025, 5, 1), under_25=True, rates=RATES)
    assert found.per_year == Kroner.of(177_104)
    assert found.per_year_to_ore == Kroner.of("177104.37")
    now = benefit_rate(date(2026, 5, 1), under_25=True, rates=RATES)
    assert (now.per_month, now.per_day, now.per_hour) == tuple(
        Kroner.of(amount) for amount in ("15483.14", "714.61", "95.28")
    )


CHANGES = sorted({*naive.BASIC_AMOUNTS, date(2024, 7, 1)} - {date(2009, 5, 1)})


@pytest.mark.parametrize("change", CHANGES, ids=str)
@pytest.mark.parametrize("under_25", [False, True])
def test_a_new_figure_holds_from_its_day_and_not_from_the_eve(change: date, under_25: bool) -> None:
    eve = benefit_rate(change - ONE_DAY, under_25=under_25, rates=RATES).exact_per_year
    new = benefit_rate(change, under_25=under_25, rates=RATES).exact_per_year
    assert eve.exact == naive.year_on(change - ONE_DAY, under_25)
    assert new.exact == naive.year_on(change, under_25)
    assert new > eve


def test_the_factor_raised_the_year_by_about_five_thousand() -> None:
    june = benefit_rate(date(2024, 6, 30), under_25=False, rates=RATES).per_year
    july = benefit_rate(date(2024, 7, 1), under_25=False, rates=RATES).per_year
    assert july - june == Kroner.of(5085)


@pytest.mark.parametrize("change", sorted(naive.CHILD_SUPPLEMENTS)[1:], ids=str)
def test_the_child_supplement_changes_on_its_day(change: date) -> None:
    eve, new = (child_supplement(day, 1, RATES).per_day.exact for day in (change - ONE_DAY, change))
    assert eve == naive.newest(naive.CHILD_SUPPLEMENTS, change - ONE_DAY)
    assert new == naive.newest(naive.CHILD_SUPPLEMENTS, change)


@pytest.mark.parametrize("children", range(13))
def test_each_child_counts_for_260_days_a_year(children: int) -> None:
    found = child_supplement(date(2026, 6, 1), children, RATES)
    assert found.per_day == Kroner.of(38 * children)
    assert found.per_week == Kroner.of(190 * children)
    assert found.per_year == Kroner.of(9_880 * children)
    assert found.per_month == Kroner.of(Decimal(9_880 * children) / 12).ore()


def test_fewer_than_no_children_are_refused_by_name() -> None:
    with pytest.raises(InvalidInputError) as refused:
        child_supplement(date(2026, 6, 1), -1, RATES)
    assert [(p.field, p.reason) for p in refused.value.problems] == [
        ("children", Reason.OUT_OF_RANGE)
    ]


def test_before_the_act_there_is_no_benefit_and_the_error_says_what_is_known() -> None:
    eve, first = date(2009, 12, 31), date(2010, 1, 1)
    with pytest.raises(
        RateNotFoundError, match="the first known one is from 2010-01-01"
    ) as refused:
        benefit_rate(eve, under_25=False, rates=RATES)
    assert (refused.value.basis, refused.value.day) == ("sotjl 35", eve)
    assert refused.value.first_known == first
    assert benefit_rate(first, under_25=False, rates=RATES).per_year == Kroner.of(145_762)
    with pytest.raises(RateNotFoundError, match="kvpf 3 on 2009-12-31"):
        child_supplement(eve, 1, RATES)


@pytest.mark.parametrize(
    ("born", "full_from"),
    [
        (date(2001, 11, 16), date(2026, 11, 16)),
        (date(2000, 2, 29), date(2025, 2, 28)),
        (date(2003, 2, 28), date(2028, 2, 28)),
        (date(2001, 12, 31), date(2026, 12, 31)),
    ],
)
def test_the_full_amount_starts_on_the_25th_birthday(born: date, full_from: date) -> None:
    assert full_rate_from(born) == full_from


def test_every_amount_tells_its_formula_its_law_and_its_rates() -> None:
    found = benefit_rate(date(2027, 5, 1), under_25=True, rates=RATES)
    full, young = found.lines
    assert [rate.value for rate in full.rates] == [Decimal(136_549), Decimal("2.041")]
    assert full.text.values == {
        "basic_amount": Kroner.of(136_549),
        "factor": Decimal("2.041"),
    }
    assert (full.amount, young.amount) == (
        Kroner.of("278696.509"),
        found.exact_per_year,
    )
    assert {line.basis and line.basis.section for line in found.lines} == {"35"}


@pytest.mark.parametrize(
    ("day", "is_preliminary"), [(date(2027, 4, 30), False), (date(2027, 5, 1), True)]
)
def test_after_the_last_known_day_a_line_is_preliminary(day: date, is_preliminary: bool) -> None:
    line = benefit_rate(day, under_25=False, rates=RATES).lines[0]
    assert line.preliminary is is_preliminary
