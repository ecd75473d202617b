"""The tax taken each month: nothing in June, half in December.

Tax Payment Regulation § 5-7-1 (June) and § 5-7-2 (December). Those who pay withholding tax
or Svalbard tax pay the same in every month.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property

from kvp_core.benefit.amounts import WEEKS_PER_YEAR
from kvp_core.benefit.answers import TaxChoice
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.reductions import per_cent
from kvp_core.benefit.tax import tax_estimate
from kvp_core.language.law import law
from kvp_core.language.messages import msg
from kvp_core.rates.book import Rate, RateBook
from kvp_core.results.worksheet import Worksheet
from kvp_core.values.dated import Dated
from kvp_core.values.money import Kroner
from kvp_core.values.months import MONTHS_PER_YEAR, Month

JUNE, DECEMBER = 6, 12
NO_TAX_IN_JUNE = law("sktbf 5-7-1")
HALF_TAX_IN_DECEMBER = law("sktbf 5-7-2")


@Dated
def share_of_tax(month: int, *, special_tax: bool) -> Fraction:
    """How much of an ordinary month's tax is taken in a month of the year."""
    if special_tax:
        return Fraction(1)
    return {JUNE: Fraction(0), DECEMBER: Fraction(1, 2)}.get(month, Fraction(1))


def months_with_tax(year: int) -> Fraction:
    """How many months' tax a year comes to, for those who pay in the ordinary way."""
    months = (date(year, month, 1) for month in range(1, MONTHS_PER_YEAR + 1))
    return sum((share_of_tax.on(day)(day.month, special_tax=False) for day in months), Fraction(0))


@dataclass(frozen=True)
class Withheld:
    """Tax on the benefit and on the wage in one month, and what is left; ``None`` if left out."""

    tax: Kroner | None = None
    net: Kroner | None = None
    wage_tax: Kroner | None = None
    in_all: Kroner | None = None


Year = Callable[[], Kroner]
"""What a year brings, worked out when it is asked for."""
_Share = tuple[Fraction, tuple[Rate, ...]]
"""The share of a whole year’s income that is tax, and the rates it rests on."""


def _estimated_share(year: int, income: Kroner, rates: RateBook) -> _Share:
    estimate = tax_estimate(year, income, rates)
    used = tuple(rate for line in estimate.lines for rate in line.rates)
    return estimate.total.exact / income.exact, used


@dataclass(frozen=True)
class Withholding:
    """How one person is taxed through the year.

    The tax of a year is worked out once for each income: both are all it depends on.
    """

    inputs: BenefitInputs
    rates: RateBook
    _known: dict[tuple[int, Kroner], _Share] = field(default_factory=dict, compare=False)

    @cached_property
    def wage_per_year(self) -> Kroner:
        return wage_per_year(self.inputs)

    @cached_property
    def wage_per_month(self) -> Kroner:
        return self.wage_per_year / MONTHS_PER_YEAR

    def take(
        self, month: Month, gross: Kroner, wage: Kroner, year: Year, sheet: Worksheet
    ) -> Withheld:
        """What is taken in a month, with its lines. ``year`` is the benefit of a year like it.

        Raises ``RateNotFoundError`` before the first year with known tax parameters.
        """
        if self.inputs.tax is TaxChoice.LEAVE_OUT:
            return Withheld()
        share, used = self._share_of_the_year(month, year)
        taken = self._write(month, gross, share, used, sheet)
        tax = gross * taken
        net, wage_tax = sheet.line("net", gross - tax, msg("After tax.")), wage * taken
        return Withheld(tax, net, wage_tax, net + wage - wage_tax)

    def kind(self, month: Month) -> object:
        """What the tax of a month depends on beside its money."""
        if self.inputs.tax is TaxChoice.LEAVE_OUT:
            return None
        return month.year, self._share_taken(month)

    def _share_taken(self, month: Month) -> Fraction:
        return share_of_tax.on(month.first)(month.month, special_tax=self.inputs.special_tax)

    def _share_of_the_year(self, month: Month, year: Year) -> _Share:
        """The share of a whole year's income that is tax, and the rates it rests on.

        The wage counts too: deductions and steps belong to the person, not to each income.
        """
        if self.inputs.tax is TaxChoice.PERCENT:
            return Fraction(self.inputs.tax_percent) / 100, ()
        income = year() + self.wage_per_year
        if not income:
            return Fraction(0), ()
        key = (month.year, income)
        if key not in self._known:
            self._known[key] = _estimated_share(month.year, income, self.rates)
        return self._known[key]

    def _write(
        self, month: Month, gross: Kroner, share: Fraction, used: tuple[Rate, ...], sheet: Worksheet
    ) -> Fraction:
        """The line of the month’s tax; the share of its income that is taken."""
        ordinary, months = share, Fraction(MONTHS_PER_YEAR)
        if self.inputs.tax is TaxChoice.ESTIMATE:
            months = months_with_tax(month.year)
            ordinary = share * MONTHS_PER_YEAR / months
        percent = per_cent(ordinary)
        taken = self._share_taken(month)
        if not taken:
            text, basis = msg("Tax: nothing is taken in June."), NO_TAX_IN_JUNE
        elif taken < 1:
            text = msg("Tax: half of {percent} per cent, because it is December.", percent=percent)
            basis = HALF_TAX_IN_DECEMBER
        elif self.inputs.tax is TaxChoice.ESTIMATE:
            text = msg(
                "Tax: about {percent} per cent, because the tax of the year is taken in "
                "{months} months.",
                percent=percent,
                months=Kroner(months).amount,
            )
            basis = NO_TAX_IN_JUNE
        else:
            text, basis = msg("Tax: {percent} per cent.", percent=percent), None
        sheet.line("tax", -(gross * ordinary * taken), text, basis=basis, uses=used)
        return ordinary * taken


def wage_per_year(inputs: BenefitInputs) -> Kroner:
    """52 weeks of paid work, before tax, in NOK."""
    return Kroner.of(inputs.wage) * inputs.hours * WEEKS_PER_YEAR
