"""Every question can be answered in every way there is, and says so."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import Any

import pytest

from kvp_core.asking.errors import Problem, Reason
from kvp_core.asking.questions import Choice, MultipleChoice, Question, error_message
from kvp_core.benefit.answers import BenefitAnswers
from kvp_core.benefit.questions import benefit_questions
from kvp_core.eligibility.answers import Answers
from kvp_core.eligibility.questions import QUESTIONS
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.rates.book import rate_book
from kvp_core.values.model import FrozenModel

TODAY = date(2026, 11, 22)
TOPICS: dict[type[FrozenModel], Sequence[Question[Any]]] = {
    Answers: QUESTIONS,
    BenefitAnswers: benefit_questions(TODAY, rate_book()),
}
EVERY_QUESTION = [question for questions in TOPICS.values() for question in questions]


def called(question: Question[Any]) -> str:
    return str(question.name)


@pytest.mark.parametrize(
    "question", [q for q in EVERY_QUESTION if isinstance(q, Choice | MultipleChoice)], ids=called
)
def test_every_member_of_an_enum_has_a_label(question: Choice[Any] | MultipleChoice[Any]) -> None:
    kinds = {type(option) for option in question.options}
    assert len(kinds) == 1
    (kind,) = kinds
    assert issubclass(kind, Enum)
    assert set(question.options) == set(kind)
    for language in LANGUAGES:
        labels = [translator(language)(text) for text in question.options.values()]
        assert len(set(labels)) == len(labels), f"two options are called the same in {language}"


@pytest.mark.parametrize("model", TOPICS, ids=lambda model: model.__name__)
def test_every_field_of_the_answers_is_asked_for_once(model: type[FrozenModel]) -> None:
    assert sorted(called(q) for q in TOPICS[model]) == sorted(model.model_fields)


@pytest.mark.parametrize("question", EVERY_QUESTION, ids=called)
@pytest.mark.parametrize("reason", [Reason.MISSING, Reason.NOT_A_NUMBER, Reason.NOT_A_DATE])
def test_a_refused_answer_is_explained(question: Question[Any], reason: Reason) -> None:
    for language in LANGUAGES:
        said = translator(language)(error_message(question, Problem(question.name, reason)))
        assert said.strip() and "{" not in said
