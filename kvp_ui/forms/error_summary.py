"""All that is wrong with what was typed, in one place above the fields."""

from typing import TypeVar

import streamlit as st

from kvp_core.asking.errors import Problem
from kvp_core.asking.questions import Question, error_message
from kvp_core.language.i18n import Translator
from kvp_core.values.model import FrozenModel
from kvp_ui.layout.html import render

A = TypeVar("A", bound=FrozenModel)


def error_summary(
    questions: tuple[Question[A], ...], problems: tuple[Problem, ...], t: Translator
) -> None:
    """What is wrong, in the order of the page, each with its question and leading to its field."""
    by_name = {question.name: question for question in questions}
    told = [
        (by_name[problem.field], error_message(by_name[problem.field], problem))
        for problem in problems
        if problem.field in by_name
    ]
    st.html(render("errors.html", t, problems=told))
