"""Counting as of any day there are figures for, which counsellors may do."""

from datetime import date

from kvp_core.asking.errors import InvalidInputError, Problem, Reason, validated
from kvp_core.asking.questions import parse_answers
from kvp_core.benefit.answers import BenefitAnswers, TaxChoice
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.questions import benefit_questions
from kvp_core.rates.book import RateBook


def first_known_day(rates: RateBook) -> date:
    """The first day with every figure the benefit rests on."""
    needed = (rates.basic_amount, rates.qualification_factor, rates.child_supplement_per_day)
    return max(series.change_days[0] for series in needed)


def first_taxed_day(rates: RateBook) -> date:
    """The first day with every figure the tax estimate rests on."""
    needed = (
        rates.income_tax_rate,
        rates.personal_allowance,
        rates.standard_deduction_rate,
        rates.standard_deduction_ceiling,
        rates.national_insurance_rate,
        rates.national_insurance_lower_limit,
        rates.national_insurance_phase_in_rate,
        rates.bracket_1_threshold,
        rates.bracket_1_rate,
        rates.bracket_2_threshold,
        rates.bracket_2_rate,
        rates.bracket_3_threshold,
    )
    return max(series.change_days[0] for series in needed)


def refuse_unknown(field: str, day: date, rates: RateBook) -> None:
    """Raises ``InvalidInputError`` for a day before the first figures, saying which they are."""
    first = first_known_day(rates)
    if day < first:
        raise InvalidInputError([Problem(field, Reason.BEFORE_THE_FIRST_FIGURES, {"first": first})])


def read_any_start(answers: BenefitAnswers, as_of: date, rates: RateBook) -> BenefitInputs:
    """The inputs for a programme at any time. Raises ``InvalidInputError`` naming bad fields."""
    questions = benefit_questions(as_of, rates)
    inputs = parse_answers(BenefitInputs, questions, answers, as_of=as_of, any_start=True)
    refuse_unknown("start", inputs.start, rates)
    return inputs


def needs_unknown_tax(inputs: BenefitInputs, rates: RateBook) -> bool:
    """The tax would have to be estimated for a time whose tax rules the guide does not have."""
    return inputs.tax is TaxChoice.ESTIMATE and inputs.start < first_taxed_day(rates)


def without_unknown_tax(inputs: BenefitInputs, rates: RateBook) -> BenefitInputs:
    """The same person, before tax only where the tax cannot be estimated."""
    if not needs_unknown_tax(inputs, rates):
        return inputs
    return validated(BenefitInputs, inputs.model_dump() | {"tax": TaxChoice.LEAVE_OUT})
