"""The figures in the files against the figures in the rules, typed in a second time.

The second typing ends in November 2026: figures that come later stand after it, and it holds on.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from kvp_core.rates.book import RateSeries, rate_book
from kvp_core.values.money import Kroner
from tests.core import naive
from tests.frozen_rates import FROZEN_RATES, LIVE_RATES

RATES = rate_book(LIVE_RATES)
OFFICIAL = {"lovdata.no", "www.nav.no", "www.skatteetaten.no", "www.regjeringen.no"}
AVERAGES = """
2010 74721 2011 78024 2012 81153 2013 84204 2014 87328 2015 89502 2016 91740 2017 93281 2018 95800
2019 98866 2020 100853 2021 104716 2022 109784 2023 116239 2024 122225 2025 128116 2026 134419
"""
PUBLISHED_AVERAGES = dict(zip(*[map(int, AVERAGES.split())] * 2, strict=True))
TAX = {
    "income_tax_rate": ("22", "22", "22"),
    "personal_allowance": ("88250", "108550", "114540"),
    "standard_deduction_rate": ("46", "46", "46"),
    "standard_deduction_ceiling": ("104450", "92000", "95700"),
    "national_insurance_rate": ("7.8", "7.7", "7.6"),
    "national_insurance_lower_limit": ("69650", "99650", "99650"),
    "national_insurance_phase_in_rate": ("25", "25", "25"),
    "bracket_1_threshold": ("208050", "217400", "226100"),
    "bracket_1_rate": ("1.7", "1.7", "1.7"),
    "bracket_2_threshold": ("292850", "306050", "318300"),
    "bracket_2_rate": ("4.0", "4.0", "4.0"),
    "bracket_3_threshold": ("670000", "697150", "725050"),
}


TYPED_IN = rate_book(FROZEN_RATES)


def figures(name: str) -> dict[date, Decimal]:
    """The live figures of a series, without those that are newer than the second typing."""
    last = getattr(TYPED_IN, name).values[-1].valid_from
    live = {value.valid_from: value.amount for value in getattr(RATES, name).values}
    return {day: amount for day, amount in live.items() if day <= last}


def test_the_basic_amounts_are_those_of_the_rules() -> None:
    assert figures("basic_amount") == naive.BASIC_AMOUNTS


@pytest.mark.parametrize("series", [*TYPED_IN.series()], ids=lambda series: series.name)
def test_no_known_figure_is_changed_or_taken_out(series: RateSeries) -> None:
    assert figures(series.name) == {value.valid_from: value.amount for value in series.values}


@pytest.mark.parametrize("year", PUBLISHED_AVERAGES)
def test_four_months_of_the_old_and_eight_of_the_new_give_the_published_average(year: int) -> None:
    old, new = (RATES.basic_amount.on(date(year, month, 1)).amount for month in (1, 12))
    assert ((old * 4 + new * 8) / 12).whole() == Kroner.of(PUBLISHED_AVERAGES[year])


def test_a_year_of_benefit_in_twelfths_rests_on_the_average_basic_amount() -> None:
    average = (4 * Fraction(130_160) + 8 * Fraction(136_549)) / 12
    born = date(1990, 1, 1)
    year = naive.by_twelfths(date(2026, 1, 1), date(2026, 12, 31), born, 0)
    assert year == average * Fraction("2.041")


def test_the_factors_and_child_supplements_are_those_of_the_rules() -> None:
    assert figures("qualification_factor") == {
        date(2010, 1, 1): Decimal(2),
        date(2024, 7, 1): Decimal("2.041"),
    }
    assert figures("child_supplement_per_day") == naive.CHILD_SUPPLEMENTS


@pytest.mark.parametrize("name", TAX)
def test_the_tax_parameters_are_those_of_the_rules(name: str) -> None:
    years = [date(year, 1, 1) for year in (2024, 2025, 2026)]
    assert figures(name) == dict(zip(years, map(Decimal, TAX[name]), strict=True))


def test_child_benefit_is_that_of_the_rules() -> None:
    assert figures("child_benefit") == {date(2025, 5, 1): 1968, date(2026, 2, 1): 2012}


@pytest.mark.parametrize("series", [*RATES.series()], ids=lambda series: series.name)
def test_every_source_is_an_official_address(series: RateSeries) -> None:
    """Nav's own code is open and stands for figures no page prints any more."""
    for value in series.values:
        assert value.source.scheme == "https"
        is_nav_code = str(value.source).startswith("https://github.com/navikt/")
        assert is_nav_code or value.source.host in OFFICIAL
