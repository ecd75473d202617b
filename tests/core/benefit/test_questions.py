"""From what was typed to checked inputs, and a sentence for everything that is wrong."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.asking.questions import WholeNumber, YesNoUnsure, answers_on_path, error_message
from kvp_core.benefit.answers import BenefitAnswers, OtherBenefit, TaxChoice, first_answers
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.period import Method
from kvp_core.benefit.questions import benefit_questions, read_benefit
from kvp_core.language.messages import Value
from kvp_core.rates.book import rate_book
from tests.core.benefit.people import TODAY
from tests.core.saying import BOTH, of_question, said

RATES = rate_book()
QUESTIONS = {question.name: question for question in benefit_questions(TODAY, RATES)}
BASE = {"birth_date": "27.03.1996", "start": "04.01.2027"}


def read(**typed: object) -> BenefitInputs:
    return read_benefit(BenefitAnswers.model_validate(BASE | typed), TODAY, RATES)


def problems(**typed: object) -> tuple[Problem, ...]:
    with pytest.raises(InvalidInputError) as refused:
        read(**typed)
    return refused.value.problems


def reasons(**typed: object) -> list[tuple[str, Reason]]:
    return [(problem.field, problem.reason) for problem in problems(**typed)]


def test_everything_typed_arrives_as_it_was_meant() -> None:
    found = read(
        end="03.01.2028",
        children=2,
        work=YesNoUnsure.YES,
        hours="7,5 timer",
        wage="1 000",
        absence=True,
        absence_days=3,
        other=frozenset({OtherBenefit.SICKNESS}),
        other_amount="1.234,50",
        tax=TaxChoice.PERCENT,
        tax_percent="33 %",
        special_tax=True,
        method=Method.WEEKDAYS,
        pay_day="15",
    )
    assert found == BenefitInputs(
        as_of=TODAY,
        birth_date=date(1996, 3, 27),
        start=date(2027, 1, 4),
        end=date(2028, 1, 3),
        children=2,
        work=YesNoUnsure.YES,
        hours=Decimal("7.5"),
        wage=Decimal(1000),
        absence=True,
        absence_days=3,
        other=frozenset({OtherBenefit.SICKNESS}),
        other_amount=Decimal("1234.5"),
        tax=TaxChoice.PERCENT,
        tax_percent=Decimal(33),
        special_tax=True,
        method=Method.WEEKDAYS,
        pay_day=15,
    )


def test_what_is_left_behind_never_reaches_the_rules() -> None:
    found = read(
        work=YesNoUnsure.UNSURE,
        hours="nonsense",
        wage="99999",
        absence=False,
        absence_days=20,
        other_amount="x",
        tax=TaxChoice.ESTIMATE,
        tax_percent="99",
        special_tax=True,
    )
    assert [found.hours, found.wage, found.absence_days] == [0, 0, 0]
    assert [found.other_amount, found.tax_percent, found.special_tax] == [0, 0, False]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"birth_date": ""}, [("birth_date", Reason.MISSING)]),
        ({"birth_date": "  "}, [("birth_date", Reason.MISSING)]),
        ({"birth_date": "x"}, [("birth_date", Reason.NOT_A_DATE)]),
        ({"birth_date": "31.02.1996"}, [("birth_date", Reason.NO_SUCH_DATE)]),
        ({"birth_date": "22.11.2026"}, [("birth_date", Reason.IN_THE_FUTURE)]),
        ({"birth_date": "31.12.1899"}, [("birth_date", Reason.AGE_OUT_OF_RANGE)]),
        ({"birth_date": "05.01.2009"}, [("birth_date", Reason.AGE_OUT_OF_RANGE)]),
        ({"birth_date": "04.01.1960"}, [("birth_date", Reason.AGE_OUT_OF_RANGE)]),
        ({"start": ""}, [("start", Reason.MISSING)]),
        ({"start": "21.11.2024"}, [("start", Reason.OUT_OF_RANGE)]),
        ({"start": "23.11.2028"}, [("start", Reason.OUT_OF_RANGE)]),
        ({"start": "31.12.9999"}, [("start", Reason.OUT_OF_RANGE)]),
        ({"end": "03.01.2027"}, [("end", Reason.END_BEFORE_START)]),
        ({"end": "04.01.2030"}, [("end", Reason.TOO_LONG)]),
        ({"end": "31.12.9999"}, [("end", Reason.TURNS_67_BEFORE_THE_END)]),
        ({"work": "yes"}, [("hours", Reason.MISSING)]),
        ({"work": "yes", "hours": "37,6"}, [("hours", Reason.OUT_OF_RANGE)]),
        ({"work": "yes", "hours": "-1"}, [("hours", Reason.OUT_OF_RANGE)]),
        ({"work": "yes", "hours": "1e1"}, [("hours", Reason.NOT_A_NUMBER)]),
        ({"work": "yes", "hours": "9" * 40}, [("hours", Reason.LOOKS_LIKE_AN_ID_NUMBER)]),
        ({"work": "yes", "hours": "1", "wage": "1001"}, [("wage", Reason.OUT_OF_RANGE)]),
        ({"other": ["sickness"]}, [("other_amount", Reason.MISSING)]),
        (
            {"other": ["sickness"], "other_amount": "100 001"},
            [("other_amount", Reason.OUT_OF_RANGE)],
        ),
        ({"tax": "percent"}, [("tax_percent", Reason.MISSING)]),
        ({"tax": "percent", "tax_percent": "60,1"}, [("tax_percent", Reason.OUT_OF_RANGE)]),
        ({"pay_day": "0"}, [("pay_day", Reason.OUT_OF_RANGE)]),
        ({"pay_day": "32"}, [("pay_day", Reason.OUT_OF_RANGE)]),
        ({"pay_day": "5,5"}, [("pay_day", Reason.NOT_WHOLE)]),
        ({"pay_day": "9" * 40}, [("pay_day", Reason.LOOKS_LIKE_AN_ID_NUMBER)]),
        (
            {"birth_date": "x", "start": "", "end": "31.02.2027", "pay_day": "x"},
            [
                ("birth_date", Reason.NOT_A_DATE),
                ("start", Reason.MISSING),
                ("end", Reason.NO_SUCH_DATE),
                ("pay_day", Reason.NOT_A_NUMBER),
            ],
        ),
    ],
)
def test_a_bad_answer_is_named_with_its_reason_in_the_order_of_the_page(
    typed: dict[str, object], expected: list[tuple[str, Reason]]
) -> None:
    assert reasons(**typed) == expected
    for problem in problems(**typed):
        for language in BOTH:
            sentence = said(language, error_message(QUESTIONS[problem.field], problem))
            assert sentence.strip()
            assert "{" not in sentence


@pytest.mark.parametrize(
    ("typed", "english"),
    [
        (
            {"start": "23.11.2028"},
            "The start date must be between 22 November 2024 and 22 November 2028",
        ),
        (
            {"end": "04.01.2030"},
            "KVP can last up to three years. The last day can be 3 January 2030",
        ),
        (
            {"end": "31.12.9999"},
            "You turn 67 on 27 March 2063. The last day must be before that",
        ),
        (
            {"other": ["parental"], "other_amount": "25.000 kr"},
            "Do you mean 25 or 25,000? Write it without a separator for thousands, "
            "for example 25000",
        ),
        (
            {"work": "yes", "hours": "1", "wage": "− 25,000"},
            "Do you mean −25 or −25,000? Write it without a separator for thousands, "
            "for example -25000",
        ),
    ],
)
def test_a_message_holds_the_values_it_is_about(typed: dict[str, object], english: str) -> None:
    (problem,) = problems(**typed)
    assert said("en", error_message(QUESTIONS[problem.field], problem)) == english


NEEDED: dict[str, Value] = {
    "min": date(2024, 11, 22),
    "max": date(2028, 11, 22),
    "limit": date(2030, 1, 3),
    "length": 41,
    "day": date(2063, 3, 27),
    "small": Decimal(25),
    "large": Decimal(25000),
    "large_plain": "25000",
    "first": date(2010, 1, 1),
}


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("reason", Reason)
@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_every_question_has_words_for_every_reason(
    question: WholeNumber[BenefitAnswers], reason: Reason, language: str
) -> None:
    """Values a reason does not need are no harm; a hole that stays open would be an error."""
    sentence = said(language, error_message(question, Problem(question.name, reason, NEEDED)))
    assert sentence.strip()
    assert "{" not in sentence


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_every_question_is_said_without_holes(
    question: WholeNumber[BenefitAnswers], language: str
) -> None:
    assert not [text for text in of_question(question, language) if "{" in text]


def test_every_answer_has_one_question_and_every_input_one_answer() -> None:
    assert list(QUESTIONS) == [*BenefitAnswers.model_fields]
    assert {*BenefitInputs.model_fields} == {*QUESTIONS, "as_of", "any_start"}


def test_the_first_answers_need_only_the_birth_date() -> None:
    first = first_answers(TODAY)
    assert first.start == "01.12.2026"
    assert first_answers(date(2026, 7, 31)).start == "03.08.2026"
    with pytest.raises(InvalidInputError, match=r"^birth_date: missing$"):
        read_benefit(first, TODAY, RATES)


@given(st.text(max_size=40), st.sampled_from(["birth_date", "start", "end", "pay_day"]))
def test_whatever_is_typed_is_read_or_refused_but_never_breaks(text: str, field: str) -> None:
    try:
        assert read(**{field: text})
    except InvalidInputError as refused:
        for problem in refused.problems:
            assert "{" not in said("nb", error_message(QUESTIONS[problem.field], problem))


@given(st.text(alphabet="0123456789.,- −½krt%", max_size=12))
def test_whatever_amount_is_typed_is_read_or_refused_but_never_breaks(text: str) -> None:
    typed = {
        "work": "yes",
        "hours": text,
        "wage": text,
        "other": ["sickness"],
        "other_amount": text,
    }
    try:
        assert read(**typed)
    except InvalidInputError as refused:
        assert {p.field for p in refused.problems} <= {"hours", "wage", "other_amount"}


def test_the_path_is_found_by_asking_in_order() -> None:
    _, asked = answers_on_path(
        benefit_questions(TODAY, RATES), BenefitAnswers(work=YesNoUnsure.YES)
    )
    names = [question.name for question in asked]
    assert names[4:8] == ["work", "hours", "wage", "absence"]
    assert "tax_percent" not in names
