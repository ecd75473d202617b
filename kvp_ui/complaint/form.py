"""The questions about a decision on a page: those everybody needs, the rest folded away."""

from datetime import date

import streamlit as st

from kvp_core.asking.errors import Problem
from kvp_core.asking.questions import Question, answers_on_path, parse_answers
from kvp_core.complaint.answers import ComplaintAnswers
from kvp_core.complaint.inputs import ComplaintInputs
from kvp_core.complaint.questions import QUESTIONS
from kvp_core.language.i18n import Translator
from kvp_ui.forms.fields import Form, error_summary
from kvp_ui.forms.submissions import Submission, submission_for, submit
from kvp_ui.layout.expanders import fold

TOPIC = "complaint"
FIRST = ComplaintAnswers()
ALWAYS_SHOWN = (
    "track",
    "arrival",
    "decided_on",
    "received",
    "learned_on",
    "letter_limit",
    "letter_last_day",
)
MORE = ("asked_for_reasons", "reasons_received", "extension", "extended_to", "stage")

Made = Submission[ComplaintAnswers, ComplaintInputs]


def current_submission(today: date) -> Made:
    """The decision as it was when the person asked for the deadline, or what is wrong now."""
    return submission_for(TOPIC, FIRST, lambda answers: read_complaint(answers, today))


def read_complaint(answers: ComplaintAnswers, today: date) -> ComplaintInputs:
    """Raises ``InvalidInputError`` naming every field that cannot be used."""
    return parse_answers(ComplaintInputs, QUESTIONS, answers, as_of=today)


def show_form(made: Made, t: Translator) -> None:
    """The fields, the summary of what is wrong, and the button."""
    asked = {question.name: question for question in answers_on_path(QUESTIONS, made.answers)[1]}
    if made.failed:
        error_summary(QUESTIONS, made.problems, t)
    problems = {problem.field: problem for problem in made.problems} if made.failed else {}
    form = Form(FIRST, t, problems)
    _ask(form, asked, ALWAYS_SHOWN)
    if set(MORE) & set(asked):
        _more(form, asked, problems)
    st.button(
        t("Find the last day"),
        type="primary",
        key="find_deadline",
        on_click=submit,
        args=(TOPIC, FIRST),
    )


def _more(
    form: Form[ComplaintAnswers],
    asked: dict[str, Question[ComplaintAnswers]],
    problems: dict[str, Problem],
) -> None:
    label = form.t("More time, missing reasons, and how far you have come")
    with fold("complaint_more", label, opened=any(name in problems for name in MORE)):
        _ask(form, asked, MORE)


def _ask(
    form: Form[ComplaintAnswers],
    asked: dict[str, Question[ComplaintAnswers]],
    names: tuple[str, ...],
) -> None:
    for name in names:
        if name in asked:
            form.ask(asked[name])
