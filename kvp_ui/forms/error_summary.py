"""All that is wrong with what was typed, in one place above the fields."""

from collections import Counter
from typing import TypeVar

import streamlit as st

from kvp_core.asking.errors import Problem
from kvp_core.asking.questions import Question, error_message
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg
from kvp_core.values.model import FrozenModel
from kvp_ui.layout.html import render

A = TypeVar("A", bound=FrozenModel)


def error_summary(
    questions: tuple[Question[A], ...], problems: tuple[Problem, ...], t: Translator
) -> None:
    """What is wrong, in the order of the page, each leading to its field.

    What would be said twice in the same words names its question too.
    """
    by_name = {question.name: question for question in questions}
    told = [
        (by_name[problem.field], error_message(by_name[problem.field], problem))
        for problem in problems
        if problem.field in by_name
    ]
    often = Counter(problem for _, problem in told)
    said = [
        (question.name, t(problem if often[problem] == 1 else _with_question(question, problem)))
        for question, problem in told
    ]
    st.html(render("errors.html", t, problems=said))


def _with_question(question: Question[A], problem: Message) -> Message:
    return msg("{question} {problem}", question=question.text, problem=problem)
