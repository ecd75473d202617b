"""The whole check on one screen: questions left, every condition right, as they are answered."""

from dataclasses import replace

import streamlit as st

from kvp_core.eligibility.answers import Answers
from kvp_core.eligibility.questions import QUESTIONS
from kvp_core.eligibility.report import eligibility_report
from kvp_core.eligibility.rules import assess
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.results.report import Report
from kvp_ui.counsellor.frame import shows_large_text
from kvp_ui.eligibility import steps
from kvp_ui.forms.fields import Form
from kvp_ui.layout import frame
from kvp_ui.layout.expanders import fold, is_open
from kvp_ui.layout.html import finding_html, headline_html, section_html

MORE = ("ask", "bring", "rights")


def show_page(t: Translator) -> None:
    """Draw it; an answer on a path that has been left counts for nothing."""
    report = eligibility_report(assess(steps.answers()))
    frame.open_page(t, msg("Is KVP right for you?"), frame.PageState("eligibility:counsellor"))
    with st.container(key="counsellor_page"):
        if shows_large_text():
            _result(report, t)
            return
        form, result = st.columns([6, 6], gap="large")
        with form, st.container(key="counsellor_check"):
            for question in steps.asked():
                Form(Answers(), t, is_compact=True).ask(replace(question, why=None))
        with result:
            _result(report, t)
            _more(report, t)


def _result(report: Report, t: Translator) -> None:
    with st.container(key="counsellor_answer"):
        st.html(headline_html(report, t))
    order = [question.name for question in QUESTIONS]  # so that no row moves while people answer
    findings = sorted(report.section("conditions").findings, key=lambda one: order.index(one.key))
    st.html("".join(finding_html(finding, t) for finding in findings))


def _more(report: Report, t: Translator) -> None:
    with fold("counsellor_check", t("What to ask, what to bring, your rights")):
        if is_open("counsellor_check"):
            parts = (report.section(key) for key in MORE)
            st.html("".join(section_html(part, t, level=3) for part in parts))
