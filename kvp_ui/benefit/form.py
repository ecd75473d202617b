"""The estimator’s questions on a page: three that most people need, the rest folded away."""

from datetime import date

import streamlit as st

from kvp_core.asking.errors import Problem
from kvp_core.asking.questions import Question, answers_on_path
from kvp_core.benefit.answers import BenefitAnswers, first_answers
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.questions import benefit_questions, read_benefit
from kvp_core.language.i18n import Translator
from kvp_core.rates.book import RateBook
from kvp_ui.app import session
from kvp_ui.forms.fields import Form, error_summary
from kvp_ui.forms.submissions import Submission, submission_for, submit
from kvp_ui.layout.expanders import fold

ALWAYS_SHOWN = ("birth_date", "start", "children")
LESS = ("work", "hours", "wage", "absence", "absence_days", "other", "other_amount")
TAX = ("tax", "tax_percent", "special_tax")
MORE = ("end", "method", "pay_day")
TOPIC = "benefit"


def current_submission(today: date, rates: RateBook) -> Submission[BenefitAnswers, BenefitInputs]:
    """The inputs as they were when the person asked for the result, or what is wrong now."""
    return submission_for(TOPIC, first_answers(today), lambda answers: _read(answers, today, rates))


def _read(answers: BenefitAnswers, today: date, rates: RateBook) -> BenefitInputs:
    """Nobody gives their date of birth where others may look over their shoulder."""
    return read_benefit(answers, today, rates, by_age_band=session.is_kiosk())


def show_form(
    made: Submission[BenefitAnswers, BenefitInputs], today: date, rates: RateBook, t: Translator
) -> None:
    """The fields, the summary of what is wrong, and the button."""
    questions = benefit_questions(today, rates, by_age_band=session.is_kiosk())
    asked = {question.name: question for question in answers_on_path(questions, made.answers)[1]}
    if made.failed:
        error_summary(questions, made.problems, t)
    problems = {p.field: p for p in made.problems} if made.failed else {}
    form = Form(first_answers(today), t, problems)
    _ask(form, asked, ALWAYS_SHOWN)
    with fold("benefit_less", t("Job, absence and other benefits"), opened=_any(problems, LESS)):
        _ask(form, asked, LESS)
    _ask(form, asked, TAX)
    with fold(
        "benefit_more", t("End date, pay day and way of counting"), opened=_any(problems, MORE)
    ):
        _ask(form, asked, MORE)
    st.button(
        t("Work it out"),
        type="primary",
        key="calculate",
        on_click=submit,
        args=(TOPIC, first_answers(today)),
    )


def _ask(
    form: Form[BenefitAnswers], asked: dict[str, Question[BenefitAnswers]], names: tuple[str, ...]
) -> None:
    for name in names:
        if name in asked:
            form.ask(asked[name])


def _any(problems: dict[str, Problem], names: tuple[str, ...]) -> bool:
    return any(name in problems for name in names)
