"""The questions about costs on a page: who you are, which costs, and each cost by itself."""

from datetime import date
from typing import Any

import streamlit as st

from kvp_core.asking.questions import Question
from kvp_core.costs.answers import FIRST, QUESTIONS, CostsAnswers, CostsInputs, asked, read_costs
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Listing, Message, msg
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.cost_questions import BOOKS, CHILDCARE, HOUSING, MOVING
from kvp_core.supplements.entitlement import Benefit
from kvp_core.supplements.guidance import BENEFITS
from kvp_core.supplements.questions import COSTS, SITUATIONS
from kvp_core.travel.questions import (
    AWAY_QUESTIONS,
    DAILY_QUESTIONS,
    GATHERING_QUESTIONS,
    JOB_QUESTIONS,
)
from kvp_ui.forms.fields import Form, error_summary
from kvp_ui.forms.submissions import Submission, submission_for, submit
from kvp_ui.layout.expanders import fold
from kvp_ui.layout.html import render

TOPIC = "supplements"
SITUATION = ("situations",)
PERSON = ("illness", "old_rules", "agreed", "doing", "paid", "costs")
DAYS = ("start", "end")


GROUPS: tuple[tuple[str, Message, tuple[Question[Any], ...]], ...] = (
    ("daily", COSTS[Cost.DAILY_TRAVEL], DAILY_QUESTIONS),
    ("gatherings", COSTS[Cost.GATHERINGS], GATHERING_QUESTIONS),
    ("away", BENEFITS[Benefit.TRIPS_HOME], AWAY_QUESTIONS),
    ("job", COSTS[Cost.JOB_TRAVEL], JOB_QUESTIONS),
    ("childcare", COSTS[Cost.CHILDCARE], CHILDCARE),
    ("books", COSTS[Cost.BOOKS], BOOKS),
    ("housing", COSTS[Cost.HOUSING], HOUSING),
    ("moving", COSTS[Cost.MOVING], MOVING),
)
"""The questions about each cost, folded together under its name."""


def current_submission(today: date) -> Submission[CostsAnswers, CostsInputs]:
    """The inputs as they were when the person asked for the result, or what is wrong now."""
    return submission_for(TOPIC, FIRST, lambda answers: read_costs(answers, today))


def show_form(made: Submission[CostsAnswers, CostsInputs], today: date, t: Translator) -> None:
    """The fields, the summary of what is wrong, and the button."""
    if made.failed:
        error_summary(QUESTIONS, made.problems, t)
    problems = {p.field: p for p in made.problems} if made.failed else {}
    form = Form(FIRST, t, problems)
    questions = asked(made.answers, today)
    _situation(form, questions, made.answers)
    _ask(form, questions, PERSON)
    _ask(form, questions, DAYS)
    for name, heading, about in GROUPS:
        if own := tuple(one.name for one in about if one.name in questions):
            wrong = any(field in problems for field in own)
            with fold(f"costs_{name}", t(heading), opened=wrong, at_first=True):
                _ask(form, questions, own)
    st.button(
        t("Work it out"),
        type="primary",
        key="calculate",
        on_click=submit,
        args=(TOPIC, FIRST),
    )


def _situation(
    form: Form[CostsAnswers], questions: dict[str, Question[CostsAnswers]], answers: CostsAnswers
) -> None:
    """What we take the person to get from Nav, and the whole list for those who get more."""
    chosen = tuple(SITUATIONS[one] for one in SITUATIONS if one in answers.situations)
    said = msg("You get, or have applied for: {benefits}.", benefits=Listing(chosen))
    nothing = msg("Tell us what you get from Nav to see more.")
    st.html(render("hint.html", form.t, text=said if chosen else nothing))
    with fold("costs_situation", form.t("Change what you get from Nav")):
        _ask(form, questions, SITUATION)


def _ask(
    form: Form[CostsAnswers],
    questions: dict[str, Question[CostsAnswers]],
    names: tuple[str, ...],
) -> None:
    for name in names:
        if name in questions:
            form.ask(questions[name])
