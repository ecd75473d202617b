"""The questions of the check: numbered, complete, and said in both languages."""

import pytest

from kvp_core.eligibility.answers import Answers
from kvp_core.eligibility.questions import QUESTIONS, main_questions, numbers
from kvp_core.eligibility.rules import CONDITIONS
from tests.core.saying import BOTH, of_question


def test_every_field_has_one_question_and_every_condition_is_asked_about() -> None:
    assert [question.name for question in QUESTIONS] == [*Answers.model_fields]
    assert {condition.key for condition in CONDITIONS} <= set(Answers.model_fields)


def test_follow_ups_share_the_number_of_their_question() -> None:
    assert " ".join(numbers().values()) == "1 2 3 4 5 6 7 7a 7b 8"
    assert main_questions() == 8


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_a_question_is_said_without_holes(question: object, language: str) -> None:
    said = [*of_question(question, language)]  # type: ignore[arg-type] # a question of the check
    assert len(said) > 3
    assert not [sentence for sentence in said if "{" in sentence or not sentence.strip()]
