"""The estimator’s questions on a page: three that most people need, the rest folded away."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from kvp_core.benefit.answers import BenefitAnswers, first_answers
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.questions import benefit_questions, read_benefit
from kvp_core.errors import InvalidInputError, Problem
from kvp_core.i18n import Translator
from kvp_core.questions import Question, relevant
from kvp_core.rates import RateBook
from kvp_ui import session
from kvp_ui.folds import fold
from kvp_ui.forms import Form, error_summary

ALWAYS_SHOWN = ("birth_date", "start", "children")
LESS = ("work", "hours", "wage", "absence", "absence_days", "other", "other_amount")
TAX = ("tax", "tax_percent", "special_tax")
MORE = ("end", "method", "pay_day")
_CALCULATED, _ATTEMPT = "benefit.calculated", "benefit.attempt"


@dataclass(frozen=True)
class Attempt:
    """What the page knows of the answers: inputs that can be counted with, or what is wrong."""

    answers: BenefitAnswers
    inputs: BenefitInputs | None
    problems: tuple[Problem, ...]
    number: int
    """How many times the person has asked for the result."""

    @property
    def was_asked_for(self) -> bool:
        return self.number > 0

    @property
    def is_stale(self) -> bool:
        """An answer has been changed since the result was asked for."""
        return session.noted(_CALCULATED, None) != self.answers

    @property
    def failed(self) -> bool:
        return self.was_asked_for and bool(self.problems)


def current_attempt(today: date, rates: RateBook) -> Attempt:
    """The inputs as they were when the person asked for the result.

    If they could not be counted with, what is wrong with the answers as they stand now: a
    message goes away when its field is mended, the others stay.
    """
    answers = session.answers(first_answers(today))
    number = session.noted(_ATTEMPT, 0)
    inputs, problems = _read(session.noted(_CALCULATED, None) or answers, today, rates)
    if inputs is None:
        _, problems = _read(answers, today, rates)
    return Attempt(answers, inputs, problems, number)


def _read(
    answers: BenefitAnswers, today: date, rates: RateBook
) -> tuple[BenefitInputs | None, tuple[Problem, ...]]:
    try:
        return read_benefit(answers, today, rates), ()
    except InvalidInputError as error:
        return None, error.problems


def ask_for_result(today: date) -> None:
    """The person has pressed the button: what stands in the fields now is what counts."""
    session.note(_CALCULATED, session.answers(first_answers(today)))
    session.note(_ATTEMPT, session.noted(_ATTEMPT, 0) + 1)


def show_form(attempt: Attempt, today: date, rates: RateBook, t: Translator) -> None:
    """The fields, the summary of what is wrong, and the button."""
    questions = benefit_questions(today, rates)
    asked = {question.name: question for question in relevant(questions, attempt.answers)[1]}
    if attempt.failed:
        error_summary(questions, attempt.problems, t)
    problems = {p.field: p for p in attempt.problems} if attempt.failed else {}
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
        on_click=ask_for_result,
        args=(today,),
    )


def _ask(
    form: Form[BenefitAnswers], asked: dict[str, Question[BenefitAnswers]], names: tuple[str, ...]
) -> None:
    for name in names:
        if name in asked:
            form.ask(asked[name])


def _any(problems: dict[str, Problem], names: tuple[str, ...]) -> bool:
    return any(name in problems for name in names)
