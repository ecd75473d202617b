"""Next year’s figures are one edit: they hold from their day, and nothing else changes."""

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kvp_core.benefit.answers import TaxChoice
from kvp_core.benefit.rules import BenefitEstimate, estimate_benefit
from kvp_core.benefit.tax import tax_estimate
from kvp_core.rates.book import RateBook, rate_book
from kvp_core.values.money import Kroner
from tests.core.benefit.people import person
from tests.frozen_rates import FROZEN_RATES
from tests.house.next_year import NEW_FIGURES, confirm, write_next_year

OLD = rate_book(FROZEN_RATES)
CHANGED = {series for figures in NEW_FIGURES.values() for series in figures}


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> RateBook:
    """The figures of November 2026 with those made up for 2027."""
    folder = tmp_path_factory.mktemp("next_year") / "rates"
    shutil.copytree(FROZEN_RATES, folder)
    write_next_year(folder)
    confirm(folder, "social_services_act.toml", "qualification_factor", "2028-04-30")
    return rate_book(Path(folder))


def estimate(rates: RateBook, tax: TaxChoice = TaxChoice.LEAVE_OUT) -> BenefitEstimate:
    """Two children, over 25, from November 2026 until October 2027."""
    inputs = person(
        start=date(2026, 11, 2),
        end=date(2027, 10, 31),
        children=2,
        tax=tax,
        as_of=date(2026, 11, 2),
    )
    return estimate_benefit(inputs, rates)


def test_money_is_counted_with_the_new_figures_from_their_day(new: RateBook) -> None:
    gross = {str(month.month): month.gross.ore() for month in estimate(new).months}
    before = {str(month.month): month.gross.ore() for month in estimate(OLD).months}
    december, january, april, may = (
        str(month.month) for month in (estimate(new).months[n] for n in (1, 2, 5, 6))
    )
    # A twelfth of 2.041 x G, and of 260 days for two children.
    with_40 = Kroner.of(Decimal(2 * 40 * 260)) / 12
    assert gross[december] == before[december]
    assert gross[january] == (Kroner.of("278696.509") / 12 + with_40).ore()
    assert gross[april] == gross[january]
    assert gross[may] == (Kroner.of(Decimal("2.041") * 142_000) / 12 + with_40).ore()


def test_what_was_preliminary_is_so_no_more(new: RateBook) -> None:
    assert [m.month.month for m in estimate(OLD).months if m.preliminary] == [*range(1, 11)]
    assert not [month for month in estimate(new).months if month.preliminary]


def test_tax_and_the_car_follow_too(new: RateBook) -> None:
    income = Kroner.of(278_697)
    lower = (
        tax_estimate(2027, income, OLD).total.exact - tax_estimate(2027, income, new).total.exact
    )
    # 22 per cent of 5,460 more in allowance, and a thousandth of the income.
    assert float(lower) == pytest.approx(0.22 * 5_460 + 278.697, abs=1)
    assert new.own_car_per_km.on(date(2026, 12, 31)) == OLD.own_car_per_km.on(date(2026, 12, 31))
    assert new.own_car_per_km.on(date(2027, 1, 1)).value == Decimal("3.10")


def test_nothing_else_changes(new: RateBook) -> None:
    for was in OLD.series():
        now = getattr(new, was.name)
        if was.name not in CHANGED:
            assert now.values == was.values
        else:
            assert now.values[:-1] == was.values


@pytest.mark.parametrize("tax", [TaxChoice.LEAVE_OUT, TaxChoice.ESTIMATE])
def test_no_month_of_2026_moves_by_an_ore(new: RateBook, tax: TaxChoice) -> None:
    then, now = estimate(OLD, tax).months[:2], estimate(new, tax).months[:2]
    assert [(m.gross, m.tax, m.lines) for m in then] == [(m.gross, m.tax, m.lines) for m in now]
