"""The estimate arranged for a reader: the answer, the months, and how it was worked out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.amounts import HOURS_PER_WEEK
from kvp_core.benefit.answers import AgeGroup, TaxChoice
from kvp_core.benefit.back_pay import back_pay_for
from kvp_core.benefit.headline import lead, title, waits_for_the_wage
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.month import MonthEstimate
from kvp_core.benefit.month_groups import amounts_table, month_sections
from kvp_core.benefit.month_table import EVERY_MONTH, month_table, total_section
from kvp_core.benefit.older_amounts import older_section
from kvp_core.benefit.payment import payment_days
from kvp_core.benefit.phases import Phase
from kvp_core.benefit.programme import (
    EXTRA_HOLIDAY_AGE,
    EXTRA_HOLIDAY_DAYS,
    HOLIDAY_DAYS,
    programme_limits,
)
from kvp_core.benefit.rules import BenefitEstimate
from kvp_core.benefit.story import story_section
from kvp_core.benefit.tax import TaxEstimate, tax_estimate
from kvp_core.benefit.withholding import wage_per_year
from kvp_core.language.messages import Listing, LongDate, Message, msg
from kvp_core.rates.book import RateBook
from kvp_core.results.content import texts
from kvp_core.results.report import Notice, Report, Section, Tone
from kvp_core.results.worksheet import Worksheet
from kvp_core.values.money import Kroner
from kvp_core.values.months import age_on

HALF_TIME = HOURS_PER_WEEK / 2
MAY, JULY, LAST_OF_JULY = 5, 7, 31
PROSE = texts("estimate")
TAG = msg("Estimate – not a decision")
WAGE_LEFT_OUT = msg(
    "The tax below is that of KVP alone. Your wage is taxed with it, so the tax is higher."
)


def benefit_report(estimate: BenefitEstimate, rates: RateBook) -> Report:
    """Everything the page says about one estimate."""
    return Report(
        title=title(estimate),
        tag=TAG,
        lead=tuple(lead(estimate)),
        sections=(
            Section(
                "amounts",
                msg("What you get each month"),
                notices=tuple(_notices(estimate)),
                table=amounts_table(estimate),
            ),
            Section("months", EVERY_MONTH, table=month_table(estimate), folded=True),
            story_section(estimate),
            *month_sections(estimate),
            total_section(estimate),
            _year_section(estimate),
            *_tax_section(estimate, rates),
            *_back_pay_section(estimate, rates),
            *_meaning(estimate.inputs, rates),
        ),
    )


def headline(estimate: BenefitEstimate) -> Report:
    """The answer alone, for a screen that shows the rest only when it is asked for."""
    return Report(
        title=title(estimate),
        tag=TAG,
        lead=tuple(lead(estimate)),
        sections=(),
        extra_rates=tuple(rate for month in estimate.months for rate in month.rates),
    )


def _notices(estimate: BenefitEstimate) -> Iterator[Notice]:
    yield from _age_notices(estimate.inputs.birth_date)
    if waits_for_the_wage(estimate):
        yield Notice(WAGE_LEFT_OUT, Tone.WARNING)
    if first := next((one.month for one in estimate.months if one.preliminary), None):
        yield Notice(
            msg(
                "From {month} some rates are not set yet. These amounts are preliminary.",
                month=first,
            ),
            Tone.WARNING,
        )
    if empty := tuple(m.month for m in estimate.months if not m.gross):
        yield Notice(
            msg("With these answers you get no KVP money in {months}.", months=Listing(empty)),
            Tone.WARNING,
        )
    inputs = estimate.inputs
    if inputs.hours > HALF_TIME:
        yield Notice(
            msg(
                "You can normally work up to 18.75 hours a week in KVP. "
                "Talk to Nav if you will work more."
            ),
            Tone.WARNING,
        )
    if inputs.work is YesNoUnsure.UNSURE:
        yield Notice(
            msg("If you get a paid job, the money goes down by the hours. Come back and try it.")
        )


def _age_notices(age: date | AgeGroup) -> Iterator[Notice]:
    """What an age band cannot tell, and a date of birth can."""
    if not isinstance(age, AgeGroup):
        return
    if age is AgeGroup.UNDER_25:
        yield Notice(
            msg(
                "You said that you are under 25. From the day you turn 25 you get the full amount. "
                "That is not counted in here."
            )
        )
    yield Notice(msg("KVP is for people between 18 and 67. We have not checked your age."))


def _year_section(estimate: BenefitEstimate) -> Section:
    return Section(
        "year",
        msg("A whole year at the rates of {day}", day=estimate.inputs.start),
        lines=estimate.year.lines,
        folded=True,
    )


def _tax_section(estimate: BenefitEstimate, rates: RateBook) -> Iterator[Section]:
    """The year’s tax of each phase, worked out from the money of its months."""
    inputs = estimate.inputs
    if inputs.tax is not TaxChoice.ESTIMATE:
        return
    years = {phase.per_year: phase for phase, _ in reversed(estimate.told)}
    phases = [phase for phase, _ in estimate.told if years[phase.per_year] is phase]
    for number, phase in enumerate(phases or estimate.phases[:1]):
        yield _tax_of(phase, inputs, rates, number)


def _tax_of(phase: Phase, inputs: BenefitInputs, rates: RateBook, number: int) -> Section:
    sheet = Worksheet()
    wage = wage_per_year(inputs)
    kvp = sheet.line("kvp_per_year", phase.per_year, msg("KVP money in twelve such months."))
    if wage:
        sheet.line("wage_per_year", wage, msg("Wage for 52 weeks."))
    found = tax_estimate(phase.period.start.year, kvp + wage, rates)
    heading = msg("The tax of a whole year")
    if number:
        heading = msg("The tax of a whole year like the one from {day}", day=phase.period.start)
    return Section(
        f"tax-{number}" if number else "tax",
        heading,
        notices=tuple(_tax_notices(found)),
        sentences=(
            msg(
                "This is a rough estimate. It counts twelve months like these, no other income, "
                "no debt and no other deductions. Your tax card decides."
            ),
        ),
        lines=(*sheet, *found.lines),
        folded=True,
    )


def _tax_notices(found: TaxEstimate) -> Iterator[Notice]:
    if found.is_too_high:
        yield Notice(
            msg("The income is so high that more tax steps apply. The tax is higher than this."),
            Tone.WARNING,
        )


def _back_pay_section(estimate: BenefitEstimate, rates: RateBook) -> Iterator[Section]:
    """Only for a May whose new basic amount is known."""
    inputs = estimate.inputs
    mays = [m for m in estimate.months if m.month.month == MAY]
    known = [m for m in mays if m.month.first in rates.basic_amount.change_days]
    sentences = tuple(
        _back_pay(month, back_pay_for(month, inputs, rates), inputs.as_of) for month in known
    )
    if sentences:
        yield Section("back_pay", msg("New basic amount in May"), sentences=sentences, folded=True)


def _back_pay(month: MonthEstimate, amount: Kroner, as_of: date) -> Message:
    """It comes in June or July; later, it has come or one must ask."""
    if as_of > date(month.month.year, JULY, LAST_OF_JULY):
        return msg(
            "If {month} was paid with the old basic amount, {amount} was missing before tax. "
            "It normally came in June or July. Ask Nav if you have not got it.",
            month=month.month,
            amount=amount,
        )
    return msg(
        "If {month} was paid with the old basic amount, {amount} is missing before tax. "
        "It normally comes in June or July.",
        month=month.month,
        amount=amount,
    )


def _meaning(inputs: BenefitInputs, rates: RateBook) -> Iterator[Section]:
    """When it comes, how long it can last, holiday, other amounts, and what we do not know."""
    limits = programme_limits(inputs.start)
    payment, duration, holiday, unknown = PROSE.sections(
        first=limits.first_decision_latest_end,
        second=limits.two_year_limit,
        third=limits.extended_limit,
        days=HOLIDAY_DAYS,
    )
    moved, extra = tuple(_moved_days(inputs)), tuple(_extra_holiday(inputs))
    yield replace(payment, points=moved) if moved else payment
    yield duration
    first, *others = holiday.sentences
    yield replace(holiday, sentences=(first, *extra, *others)) if extra else holiday
    yield older_section(inputs.as_of, rates)
    yield unknown


def _moved_days(inputs: BenefitInputs) -> Iterator[Message]:
    for day in payment_days(inputs.period, inputs.pay_day) if inputs.pay_day else ():
        if day.is_moved:
            yield msg(
                "{nominal} is a weekend or a public holiday. "
                "Then the money normally comes {expected}.",
                nominal=LongDate(day.nominal),
                expected=LongDate(day.expected),
            )


def _extra_holiday(inputs: BenefitInputs) -> Iterator[Message]:
    extra = {"age": EXTRA_HOLIDAY_AGE, "days": EXTRA_HOLIDAY_DAYS}
    match inputs.birth_date:
        case AgeGroup.FROM_25:
            yield msg("If you are over {age}, you can take {days} more days of holiday.", **extra)
        case date() as born if age_on(born, inputs.as_of) > EXTRA_HOLIDAY_AGE:
            yield msg("You are over {age}. Then you can take {days} more days of holiday.", **extra)
        case date() as born if age_on(born, inputs.period.end) >= EXTRA_HOLIDAY_AGE:
            yield msg(
                "Those who are over {age} can take {days} more days of holiday. The rules do not "
                "say if it counts from the birthday or for the whole year. Ask Nav.",
                **extra,
            )
