"""Money in a meeting: answers left, the sentence and the choices side by side right, at once."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from kvp_core.asking.errors import Problem, Reason
from kvp_core.asking.questions import Question, answers_on_path
from kvp_core.benefit.answers import BenefitAnswers, first_answers
from kvp_core.benefit.questions import benefit_questions
from kvp_core.benefit.scenarios import differing
from kvp_core.language.i18n import Translator, translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_ui.app import session
from kvp_ui.counsellor import actions, meeting
from kvp_ui.counsellor.choices import ScenarioResults, estimate_scenarios
from kvp_ui.counsellor.days import as_of, ask_as_of
from kvp_ui.counsellor.frame import PRIVACY, shows_large_text
from kvp_ui.counsellor.result import show_choices, show_result
from kvp_ui.forms.fields import Form
from kvp_ui.layout import frame
from kvp_ui.layout.html import render

SHORT = {
    "birth_date": msg("Born"),
    "children": msg("Children under 18"),
    "hours": msg("Job, hours a week"),
    "wage": msg("Wage an hour, kr"),
    "start": msg("Starts in KVP"),
    "absence_days": msg("Days away/month"),
}
"""What stands on the fields that are always in sight."""
FOLLOWING = {"tax_percent", "special_tax", "other_amount"}
"""Asked only after another answer."""
TAX = ("tax", "tax_percent", "special_tax", "method", "pay_day")
MORE = ("other", "other_amount", "end")
SECRET = {"birth_date"}
"""What is not shown where amounts are hidden, besides amounts."""


def show_page(today: date, rates: RateBook, t: Translator) -> None:
    """Draw the whole page; every answer counts the moment it is given."""
    day, day_problem = as_of(today, rates)
    meeting.follow_day(day, today)
    meeting.settle_answers(day)
    frame.open_page(t, msg("How much can you get?"), frame.PageState("benefit:counsellor"))
    found = estimate_scenarios(day, rates)
    with st.container(key="counsellor_page"):
        if shows_large_text():
            show_choices(found, today, rates, t, is_alone=True)
            return
        with st.container(key="counsellor_money", horizontal=True, gap="medium"):
            with st.container(key="counsellor_answers"):
                _answers(found, day, day_problem, rates, translator(t.language))
            with st.container(key="counsellor_result"):
                show_result(found, day, today, rates, t)


@dataclass(frozen=True)
class _Fields:
    """The questions of the estimator as short fields, with what differs from choice A."""

    form: Form[BenefitAnswers]
    questions: dict[str, Question[BenefitAnswers]]
    changed: frozenset[str]
    t: Translator

    def row(self, *names: str) -> None:
        for column, name in zip(st.columns(2, gap="xsmall"), names, strict=True):
            with column:
                self.ask(name)

    def ask(self, name: str) -> None:
        if name not in self.questions:
            return
        question = replace(self.questions[name], why=None, hint=None)
        question = replace(question, text=SHORT.get(name, question.text))
        with st.container(key=f"own_{name}", gap=None):
            if name in self.changed:
                st.html(render("changed_from_base.html", self.t))
            if name in SECRET and session.hides_amounts():
                st.html(render("secret.html", self.t, text=question.text))
            else:
                self.form.ask(question)

    def folded(self, key: str, label: str, names: Iterable[str]) -> None:
        """Behind a button, with what is wrong in there said below it."""
        with st.container(key=f"own_{key}", gap=None):
            if self.changed.intersection(names):
                st.html(render("changed_from_base.html", self.t))
            with st.popover(label, key=key, width="stretch"):
                for name in names:
                    self.ask(name)
        for name in self.form.problems.keys() & set(names):
            self.form.say_what_is_wrong(self.questions[name], self.form.problems[name])


def _answers(
    found: ScenarioResults, day: date, day_problem: Problem | None, rates: RateBook, t: Translator
) -> None:
    fields = _fields(found, day, rates, t)
    st.html(render("kick.html", t, text=msg("The same in all choices")))
    fields.row("birth_date", "children")
    tax, as_of_day = st.columns(2, gap="xsmall", vertical_alignment="bottom")
    with tax:
        fields.folded("counsellor_tax", t("Tax, counting"), TAX)
    with as_of_day:
        ask_as_of(day_problem, t)
    with st.container(key="counsellor_own", border=True):
        actions.choose(found, day, t)
        fields.row("hours", "wage")
        fields.row("start", "absence_days")
        with st.container(key="counsellor_more_row"):
            fields.folded("counsellor_more", t("Other money, last day"), MORE)
        actions.about_the_one_on_top(day, t)
    actions.new_ones(found, day, t)
    st.html(render("privacy.html", t, text=PRIVACY))


def _fields(found: ScenarioResults, day: date, rates: RateBook, t: Translator) -> _Fields:
    first = first_answers(day)
    known = {question.name: question for question in benefit_questions(day, rates)}
    _, asked = answers_on_path(tuple(known.values()), session.answers(first))
    left = FOLLOWING - {question.name for question in asked}
    # A field that is still empty is not wrong yet.
    wrong = {p.field: p for p in found.problems if p.reason is not Reason.MISSING}
    choices = meeting.held(day)
    return _Fields(
        Form(first, t, wrong, is_compact=True),
        {name: question for name, question in known.items() if name not in left},
        differing(choices[found.shown].answers, choices[0].answers),
        t,
    )
