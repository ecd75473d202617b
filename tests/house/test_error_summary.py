"""What is wrong is told with the question it is wrong about, in every language."""

from collections import Counter
from string import Formatter
from typing import Any

import pytest
import streamlit as st
from markupsafe import escape

from kvp_core.asking.errors import Problem, Reason
from kvp_core.asking.questions import Question, error_message
from kvp_core.benefit.questions import benefit_questions
from kvp_core.complaint import letter_inputs
from kvp_core.complaint import questions as complaint
from kvp_core.costs import answers as costs
from kvp_core.driving_log import fill_questions
from kvp_core.driving_log import questions as trips
from kvp_core.eligibility import questions as check
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.rates.book import rate_book
from kvp_core.summary import questions as note
from kvp_ui.forms.error_summary import error_summary
from tests.house.test_questions import TODAY

FORMS: dict[str, tuple[Question[Any], ...]] = {
    "estimator": tuple(benefit_questions(TODAY, rate_book())),
    "check": tuple(check.QUESTIONS),
    "costs": tuple(costs.QUESTIONS),
    "deadline": tuple(complaint.QUESTIONS),
    "letter": tuple(letter_inputs.QUESTIONS),
    "trip": trips.QUESTIONS,
    "change of a trip": trips.CHANGE_QUESTIONS,
    "quick fill": fill_questions.FILL_QUESTIONS,
    "note": note.QUESTIONS,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_every_mistake_is_told_with_its_question(
    form: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(st, "html", told.append)
    t = translator(language)
    for question in FORMS[form]:
        for reason in Reason:
            problem = filled(question, reason)
            error_summary(FORMS[form], (problem,), t)
            said = (
                f"{escape(t(question.text))}</b><br>{escape(t(error_message(question, problem)))}"
            )
            assert said in told[-1], (question.name, reason)


def filled(question: Question[Any], reason: Reason) -> Problem:
    """A problem with something in every hole of what is said about it."""
    said = error_message(question, Problem(question.name, reason))
    sentences = (said.msgid, said.plural or "")
    holes = {hole for one in sentences for _, hole, _, _ in Formatter().parse(one) if hole}
    return Problem(question.name, reason, dict.fromkeys(holes - set(said.values), "HOLE"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_questions_of_a_form_are_not_told_apart_by_their_place_alone(language: str) -> None:
    t = translator(language)
    for form, questions in FORMS.items():
        texts = Counter((t(question.text)) for question in {q.name: q for q in questions}.values())
        assert [text for text, times in texts.items() if times > 1] == [], form
