"""The estimator in a meeting: inputs left, the result right and at once, choices side by side."""

from dataclasses import replace
from datetime import date

import streamlit as st

from kvp_core.asking.errors import Reason
from kvp_core.asking.questions import answers_on_path
from kvp_core.benefit.answers import first_answers
from kvp_core.benefit.examples import EXAMPLE_TEXTS, Example
from kvp_core.benefit.questions import benefit_questions
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_ui.app import session
from kvp_ui.benefit.form import ALWAYS_SHOWN, LESS, MORE, TAX
from kvp_ui.counsellor import meeting
from kvp_ui.counsellor.choices import ScenarioResults, estimate_scenarios
from kvp_ui.counsellor.days import as_of, ask_as_of
from kvp_ui.counsellor.details import show_details
from kvp_ui.counsellor.frame import shows_large_text
from kvp_ui.counsellor.result import show_large, show_result
from kvp_ui.forms.fields import Form
from kvp_ui.layout import frame
from kvp_ui.layout.expanders import fold, is_open


def show_page(today: date, rates: RateBook, t: Translator) -> None:
    """Draw the whole page; every answer counts the moment it is given."""
    day, day_problem = as_of(today, rates)
    meeting.follow_day(day, today)
    frame.open_page(t, msg("How much can you get?"), frame.PageState("benefit:counsellor"))
    with st.container(key="counsellor_page"):
        found = estimate_scenarios(day, rates)
        if shows_large_text():
            show_large(found, t)
            return
        form, result = st.columns([4, 8], gap="large")
        with form:
            ask_as_of(day_problem, t)
            _examples(day, t)
            _form(found, day, rates, t)
        with result:
            show_result(found, day, rates, t)
        show_details(found, today, rates, t)


def _examples(day: date, t: Translator) -> None:
    with fold("examples", t("Examples to show (made-up people)")):
        for example in Example if is_open("examples") else ():
            st.button(
                t(EXAMPLE_TEXTS[example]),
                key=f"example_{example}",
                type="tertiary",
                on_click=meeting.use_example,
                args=(example, day),
            )


def _form(found: ScenarioResults, day: date, rates: RateBook, t: Translator) -> None:
    questions = benefit_questions(day, rates)
    first = first_answers(day)
    _, asked = answers_on_path(questions, session.answers(first))
    shown = [replace(question, why=None, hint=None) for question in asked]
    # A field that is still empty is not wrong yet.
    wrong = {p.field: p for p in found.problems if p.reason is not Reason.MISSING}
    form = Form(first, t, wrong, is_compact=True)
    for group in (ALWAYS_SHOWN, replace(LESS, heading=None), TAX, MORE):
        group.ask(form, shown)
