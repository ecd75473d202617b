"""A rough yearly tax on the benefit as the only income.

Whole year, no other deductions, outside the action zone in the north. The benefit is taxed
as wages: Tax Act §§ 5-42 and 12-2, standard deduction § 6-32, contribution ftrl. § 23-3.
"""

from dataclasses import dataclass
from datetime import date

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.language.law import law
from kvp_core.language.messages import msg
from kvp_core.rates.book import Rate, RateBook
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.values.money import NOTHING, Kroner
from kvp_core.values.months import MONTHS_PER_YEAR

INCOME_TAX = law("sktl 5-42")
PERSONAL_INCOME = law("sktl 12-2")
STANDARD_DEDUCTION = law("sktl 6-32")
CONTRIBUTION = law("ftrl 23-3")


@dataclass(frozen=True)
class TaxEstimate:
    """Yearly figures in NOK. Each is rounded to øre on its own from exact values."""

    gross: Kroner
    standard_deduction: Kroner
    income_tax_base: Kroner
    income_tax: Kroner
    national_insurance: Kroner
    bracket_tax: Kroner
    total: Kroner
    net: Kroner
    net_per_month: Kroner
    is_too_high: bool
    """The income reaches a step of the bracket tax that this estimate does not know."""
    lines: tuple[Line, ...]


def tax_estimate(year: int, gross: Kroner, rates: RateBook) -> TaxEstimate:
    """The tax of one calendar year on a gross income in NOK.

    Raises ``RateNotFoundError`` before the first year with known parameters and
    ``InvalidInputError`` for a negative income.
    """
    if gross < NOTHING:
        raise InvalidInputError([Problem("gross", Reason.OUT_OF_RANGE)])
    day, sheet = date(year, 1, 1), Worksheet()
    sheet.line("gross", gross, msg("Before tax, a whole year."))
    deduction = _standard_deduction(gross, day, rates, sheet)
    base = _income_tax_base(gross, deduction, day, rates, sheet)
    income_tax = _income_tax(base, day, rates, sheet)
    contribution = _contribution(gross, day, rates, sheet)
    bracket = _bracket_tax(gross, day, rates, sheet)
    tax = sheet.line("tax", income_tax + contribution + bracket, msg("Tax in all."))
    net = sheet.line("net", gross - tax, msg("After tax, a whole year."))
    sheet.line("net_per_month", net / MONTHS_PER_YEAR, msg("After tax, an average month."))
    return TaxEstimate(
        gross=gross,
        standard_deduction=deduction.ore(),
        income_tax_base=base.ore(),
        income_tax=income_tax.ore(),
        national_insurance=contribution.ore(),
        bracket_tax=bracket.ore(),
        total=tax.ore(),
        net=net.ore(),
        net_per_month=(net / MONTHS_PER_YEAR).ore(),
        is_too_high=gross > rates.bracket_3_threshold.on(day).amount,
        lines=tuple(sheet),
    )


def _standard_deduction(gross: Kroner, day: date, rates: RateBook, sheet: Worksheet) -> Kroner:
    rate = rates.standard_deduction_rate.on(day)
    ceiling = rates.standard_deduction_ceiling.on(day)
    return sheet.line(
        "standard_deduction",
        min(gross * rate.share, ceiling.amount),
        msg(
            "Standard deduction: {share} of it, at most {ceiling}.",
            share=rate.shown,
            ceiling=ceiling.amount,
        ),
        basis=STANDARD_DEDUCTION,
        uses=(rate, ceiling),
    )


def _income_tax_base(
    gross: Kroner, deduction: Kroner, day: date, rates: RateBook, sheet: Worksheet
) -> Kroner:
    allowance = rates.personal_allowance.on(day)
    return sheet.line(
        "income_tax_base",
        max(NOTHING, gross - deduction - allowance.amount),
        msg(
            "What is left after the deduction and the personal allowance of {allowance}.",
            allowance=allowance.amount,
        ),
        basis=allowance.basis,
        uses=(allowance,),
    )


def _income_tax(base: Kroner, day: date, rates: RateBook, sheet: Worksheet) -> Kroner:
    rate = rates.income_tax_rate.on(day)
    return sheet.line(
        "income_tax",
        base * rate.share,
        msg("Income tax: {share} of what is left.", share=rate.shown),
        basis=INCOME_TAX,
        uses=(rate,),
    )


def _contribution(gross: Kroner, day: date, rates: RateBook, sheet: Worksheet) -> Kroner:
    """The ordinary rate, but at most a share of what exceeds the lower limit."""
    rate = rates.national_insurance_rate.on(day)
    limit = rates.national_insurance_lower_limit.on(day)
    phase_in = rates.national_insurance_phase_in_rate.on(day)
    above = max(NOTHING, gross - limit.amount)
    return sheet.line(
        "national_insurance",
        min(gross * rate.share, above * phase_in.share),
        msg(
            "National insurance contribution: {share} of the whole amount, "
            "but at most {phase_in} of what is above {limit}.",
            share=rate.shown,
            phase_in=phase_in.shown,
            limit=limit.amount,
        ),
        basis=CONTRIBUTION,
        uses=(rate, limit, phase_in),
    )


def _bracket_tax(gross: Kroner, day: date, rates: RateBook, sheet: Worksheet) -> Kroner:
    first, first_rate = rates.bracket_1_threshold.on(day), rates.bracket_1_rate.on(day)
    second, second_rate = rates.bracket_2_threshold.on(day), rates.bracket_2_rate.on(day)
    in_first = max(NOTHING, min(gross, second.amount) - first.amount)
    in_second = max(NOTHING, gross - second.amount)
    used: tuple[Rate, ...] = (first, first_rate, second, second_rate)
    return sheet.line(
        "bracket_tax",
        in_first * first_rate.share + in_second * second_rate.share,
        msg(
            "Bracket tax: {first_rate} of what is above {first}, {second_rate} above {second}.",
            first_rate=first_rate.shown,
            first=first.amount,
            second_rate=second_rate.shown,
            second=second.amount,
        ),
        basis=PERSONAL_INCOME,
        uses=used,
    )
