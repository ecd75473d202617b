"""The check in a meeting: every question left, what is to be cleared up right, as they answer."""

from dataclasses import replace

import streamlit as st

from kvp_core.eligibility.answers import Answers
from kvp_core.eligibility.questions import BENEFITS, FOLLOW_UPS
from kvp_core.eligibility.report import eligibility_report
from kvp_core.eligibility.rules import assess
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.results.report import Report
from kvp_core.values.verdict import Verdict
from kvp_ui.counsellor.agenda import show_adding, show_questions
from kvp_ui.counsellor.frame import shows_large_text
from kvp_ui.eligibility import steps
from kvp_ui.forms.fields import Form
from kvp_ui.layout import frame
from kvp_ui.layout.expanders import fold, is_open
from kvp_ui.layout.html import finding_html, headline_html, section_html

OPEN = (Verdict.NOT_MET, Verdict.UNSURE)
MORE = ("bring", "rights")


def show_page(t: Translator) -> None:
    """Draw it; an answer on a path that has been left counts for nothing."""
    report = eligibility_report(assess(steps.answers()))
    frame.open_page(t, msg("Is KVP right for you?"), frame.PageState("eligibility:counsellor"))
    with st.container(key="counsellor_page"):
        if shows_large_text():
            _answer(report, t)
            return
        form, result = st.columns([6, 6], gap="large")
        with form, st.container(key="counsellor_check"):
            _form(t)
        with result, st.container(key="counsellor_result"):
            _answer(report, t)
            show_questions(t)
            show_adding(t)
            _fine(report, t)


def _form(t: Translator) -> None:
    """A row for each question; what follows one of them opens over the others."""
    form = Form(Answers(), t, is_compact=True)
    asked = [replace(question, why=None) for question in steps.asked()]
    further = [question for question in asked if question.name in FOLLOW_UPS]
    for question in asked:
        if question not in further:
            form.ask(question)
        if question.name == BENEFITS.name and further:
            with st.popover(t("What do you get?"), key="counsellor_follow_ups"):
                for one in further:
                    form.ask(one)


def _answer(report: Report, t: Translator) -> None:
    """In one sentence, then what may be in the way and what is to be cleared up."""
    with st.container(key="counsellor_answer"):
        st.html(headline_html(report, t))
    for finding in report.section("conditions").findings:
        if finding.verdict in OPEN:
            st.html(finding_html(finding, t))


def _fine(report: Report, t: Translator) -> None:
    """What needs no talk, until somebody asks."""
    with fold("counsellor_check", t("What looks fine, what to bring, your rights")):
        if is_open("counsellor_check"):
            findings = report.section("conditions").findings
            fine = (finding_html(one, t) for one in findings if one.verdict is Verdict.MET)
            more = (section_html(report.section(key), t, level=3) for key in MORE)
            st.html("".join((*fine, *more)))
