"""The estimator's questions, in the order they are asked."""

from datetime import date
from decimal import Decimal

from kvp_core.asking.errors import Reason
from kvp_core.asking.questions import (
    YES_NO_UNSURE,
    Checkbox,
    Choice,
    Day,
    MultipleChoice,
    Number,
    Question,
    WholeNumber,
    YesNoUnsure,
    parse_answers,
)
from kvp_core.benefit.amounts import HOURS_PER_WEEK
from kvp_core.benefit.answers import (
    MOST_ABSENCE_DAYS,
    MOST_CHILDREN,
    AgeGroup,
    BenefitAnswers,
    OtherBenefit,
    TaxChoice,
)
from kvp_core.benefit.inputs import (
    HIGHEST_HOURLY_WAGE,
    HIGHEST_MONTHLY_AMOUNT,
    HIGHEST_TAX_PERCENT,
    LAST_DAY_OF_A_MONTH,
    BenefitInputs,
)
from kvp_core.benefit.older_amounts import HIGHEST_SEEN
from kvp_core.benefit.period import Method
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_core.values.money import Kroner

BIRTH_DATE: Day[BenefitAnswers] = Day(
    name="birth_date",
    text=msg("When were you born?"),
    hint=msg("Day, month and year, for example 27.03.1996"),
    why=msg("If you are under 25, you get two thirds of the amount. We do not save the date."),
    lies_behind=True,
    autocomplete="bday",
    problems={
        Reason.MISSING: msg("Enter when you were born"),
        Reason.IN_THE_FUTURE: msg("The date you were born must be in the past"),
        Reason.AGE_OUT_OF_RANGE: msg(
            "You must be between 18 and 67 when the programme starts. Check the year."
        ),
        Reason.NO_SUCH_DATE: msg("The date you were born does not exist. Check the day and month"),
        Reason.NOT_A_DATE: msg(
            "Write when you were born with day, month and year, for example 27.03.1996"
        ),
    },
)
AGE_BAND: Choice[BenefitAnswers] = Choice(
    name="birth_date",
    text=msg("How old are you when you start?"),
    why=msg("If you are under 25, you get two thirds of the amount."),
    options={AgeGroup.UNDER_25: msg("Under 25"), AgeGroup.FROM_25: msg("25 or older")},
    problem=msg("Choose how old you are when you start"),
)
"""Instead of the date of birth, where others may look over one's shoulder."""
START: Day[BenefitAnswers] = Day(
    name="start",
    text=msg("When do you start in KVP?"),
    hint=msg("If you do not know, keep the date we have filled in"),
    problems={
        Reason.MISSING: msg("Enter a start date"),
        Reason.OUT_OF_RANGE: msg("The start date must be between {min} and {max}"),
        Reason.BEFORE_THE_FIRST_FIGURES: msg(
            "We have figures from {first}. The start date cannot be before that"
        ),
        Reason.NO_SUCH_DATE: msg("The start date does not exist. Check the day and month"),
        Reason.NOT_A_DATE: msg(
            "Write the start date with day, month and year, for example 04.01.2027"
        ),
    },
)
END: Day[BenefitAnswers] = Day(
    name="end",
    text=msg("When does it end? (optional)"),
    hint=msg("Leave it empty to see one year. A decision is for up to one year at a time"),
    optional=True,
    problems={
        Reason.END_BEFORE_START: msg("The last day cannot be before the first day"),
        Reason.TOO_LONG: msg("KVP can last up to three years. The last day can be {limit}"),
        Reason.TURNS_67_BEFORE_THE_END: msg(
            "You turn 67 on {day}. The last day must be before that"
        ),
        Reason.NO_SUCH_DATE: msg("The last day does not exist. Check the day and month"),
        Reason.NOT_A_DATE: msg(
            "Write the last day with day, month and year, for example 03.01.2028"
        ),
    },
)
WORK: Choice[BenefitAnswers] = Choice(
    name="work",
    text=msg("Will you have a paid job at the same time?"),
    hint=msg("An apprenticeship counts as a paid job"),
    options=YES_NO_UNSURE,
)
HOURS: Number[BenefitAnswers] = Number(
    name="hours",
    text=msg("How many hours a week?"),
    hint=msg("You can use a comma: 7,5"),
    why=msg(
        "The money goes down for the hours you are paid to work. "
        "You can work up to half time in KVP."
    ),
    unit=msg("hours"),
    problem=msg("Enter hours a week, from 0 to {most}", most=HOURS_PER_WEEK),
    most=HOURS_PER_WEEK,
    ask_if=lambda answers: answers.work is YesNoUnsure.YES,
)
COMPARED_WAGE: Number[BenefitAnswers] = Number(
    name="compared_wage",
    text=msg("Wage an hour before tax, in kroner"),
    unit=msg("kr"),
    most=Decimal(HIGHEST_HOURLY_WAGE),
    problem=msg(
        "Write the wage as a number from 1 to {most}, for example 200.",
        most=Kroner.of(HIGHEST_HOURLY_WAGE),
    ),
)
"""What the job of a comparison pays; it is no answer about the person."""
SEEN_AMOUNT: Number[BenefitAnswers] = Number(
    name="seen_amount",
    text=msg("The amount you have seen, in kroner"),
    unit=msg("kr"),
    most=Decimal(HIGHEST_SEEN),
    problem=msg(
        "Write the amount as a number from 1 to {most}, for example 20000.",
        most=Kroner.of(HIGHEST_SEEN),
    ),
)
"""An amount from a letter or another page; it is no answer about the person either."""
WAGE: Number[BenefitAnswers] = Number(
    name="wage",
    text=msg("How much do you earn per hour before tax? (optional)"),
    hint=msg("The wage does not change the KVP money. We use it to show what you have in all"),
    unit=msg("kr"),
    optional=True,
    most=Decimal(HIGHEST_HOURLY_WAGE),
    problem=msg("Enter kroner per hour as a number"),
    problems={
        Reason.OUT_OF_RANGE: msg(
            "Enter kroner per hour, from 0 to {most}", most=HIGHEST_HOURLY_WAGE
        )
    },
    ask_if=lambda answers: answers.work is YesNoUnsure.YES,
)
ABSENCE: Checkbox[BenefitAnswers] = Checkbox(
    name="absence",
    text=msg("Do you want to include days away without a valid reason?"),
)
ABSENCE_DAYS: WholeNumber[BenefitAnswers] = WholeNumber(
    name="absence_days",
    text=msg("How many days a month?"),
    why=msg(
        "You lose the money for days you are away without a valid reason. You keep it when you "
        "or your child is ill, and on holiday. You also keep it when Nav has said yes to leave."
    ),
    low=0,
    high=MOST_ABSENCE_DAYS,
    problem=msg("Enter days a month, from 0 to {most}", most=MOST_ABSENCE_DAYS),
    ask_if=lambda answers: answers.absence,
)
OTHER: MultipleChoice[BenefitAnswers] = MultipleChoice(
    name="other",
    text=msg("Do you get any of these?"),
    hint=msg("Tick what you have a right to while you are in KVP"),
    why=msg(
        "KVP money goes down if you have a right to these benefits. Child benefit, "
        "cash-for-care benefit and child maintenance do not change it."
    ),
    options={
        OtherBenefit.UNEMPLOYMENT: msg("Unemployment benefit"),
        OtherBenefit.SICKNESS: msg("Sickness benefit"),
        OtherBenefit.PARENTAL: msg("Parental benefit"),
    },
)
OTHER_AMOUNT: Number[BenefitAnswers] = Number(
    name="other_amount",
    text=msg("How much a month before tax?"),
    unit=msg("kr"),
    most=Decimal(HIGHEST_MONTHLY_AMOUNT),
    problem=msg("Enter kroner a month as a number"),
    problems={
        Reason.OUT_OF_RANGE: msg(
            "Enter kroner a month, from 0 to {most}", most=HIGHEST_MONTHLY_AMOUNT
        )
    },
    ask_if=lambda answers: bool(answers.other),
)
TAX: Choice[BenefitAnswers] = Choice(
    name="tax",
    text=msg("How should we work out the tax?"),
    options={
        TaxChoice.ESTIMATE: msg("Estimate it for me"),
        TaxChoice.PERCENT: msg("I know my per cent"),
        TaxChoice.LEAVE_OUT: msg("Show the money before tax only"),
    },
)
TAX_PERCENT: Number[BenefitAnswers] = Number(
    name="tax_percent",
    text=msg("What per cent tax do you pay?"),
    hint=msg("It is on your tax card"),
    unit=msg("per cent"),
    problem=msg("Tax must be a number from 0 to {most}", most=HIGHEST_TAX_PERCENT),
    most=Decimal(HIGHEST_TAX_PERCENT),
    ask_if=lambda answers: answers.tax is TaxChoice.PERCENT,
)
SPECIAL_TAX: Checkbox[BenefitAnswers] = Checkbox(
    name="special_tax",
    text=msg("I pay withholding tax or Svalbard tax"),
    ask_if=lambda answers: answers.tax is TaxChoice.PERCENT,
)
METHOD: Choice[BenefitAnswers] = Choice(
    name="method",
    text=msg("How does your municipality count a month?"),
    hint=msg("If you do not know, keep the first one. Ask Nav how your office does it"),
    options={
        Method.TWELFTHS: msg("The same amount each whole month"),
        Method.WEEKDAYS: msg("By the weekdays in the month"),
    },
)
WRONG_PAY_DAY = msg("Enter the day of the month, from 1 to {last}", last=LAST_DAY_OF_A_MONTH)
PAY_DAY: Number[BenefitAnswers] = Number(
    name="pay_day",
    text=msg("Which day of the month do you get the money? (optional)"),
    hint=msg(
        "It is in your decision letter. Write a number from 1 to {last}", last=LAST_DAY_OF_A_MONTH
    ),
    unit=msg("of the month"),
    optional=True,
    problem=WRONG_PAY_DAY,
    most=Decimal(LAST_DAY_OF_A_MONTH),
    problems={Reason.NOT_WHOLE: WRONG_PAY_DAY},
)


def children_question(day: date, rates: RateBook) -> WholeNumber[BenefitAnswers]:
    """The question about children, which names the rate of the day."""
    return WholeNumber(
        name="children",
        text=msg("How many children under 18 do you support?"),
        hint=msg("Own children and foster children. Write 0 if you have none"),
        why=msg(
            "You get {rate} kroner a day for each child, five days a week. "
            "Both parents get it if both are in KVP.",
            rate=rates.child_supplement_per_day.on(day).value,
        ),
        low=0,
        high=MOST_CHILDREN,
        problem=msg("Enter how many children you support, from 0 to {most}", most=MOST_CHILDREN),
    )


def benefit_questions(
    today: date, rates: RateBook, *, by_age_band: bool = False
) -> tuple[Question[BenefitAnswers], ...]:
    """Every question of the estimator, in order."""
    return (
        AGE_BAND if by_age_band else BIRTH_DATE,
        START,
        END,
        children_question(today, rates),
        WORK,
        HOURS,
        WAGE,
        ABSENCE,
        ABSENCE_DAYS,
        OTHER,
        OTHER_AMOUNT,
        TAX,
        TAX_PERCENT,
        SPECIAL_TAX,
        METHOD,
        PAY_DAY,
    )


def read_benefit(
    answers: BenefitAnswers, today: date, rates: RateBook, *, by_age_band: bool = False
) -> BenefitInputs:
    """The inputs from what was typed. Raises ``InvalidInputError`` naming every bad field."""
    questions = benefit_questions(today, rates, by_age_band=by_age_band)
    return parse_answers(BenefitInputs, questions, answers, as_of=today)
