"""The result of the check: the answer, every condition, what to ask and what to bring."""

import streamlit as st

from kvp_core.eligibility.report import eligibility_report
from kvp_core.eligibility.rules import assess
from kvp_core.language.i18n import Translator
from kvp_core.language.links import NAV_OFFICE, NAV_PROGRAMME
from kvp_core.language.messages import msg
from kvp_core.results.report import Finding, Report, Section
from kvp_ui.app import navigation, session
from kvp_ui.eligibility import steps
from kvp_ui.layout import frame
from kvp_ui.layout.downloads import print_buttons
from kvp_ui.layout.html import finding_html, render, section_html, show_heading
from kvp_ui.layout.next_steps import show_next_steps


def show_result(t: Translator) -> None:
    """Draw the result; every answer can be changed from here."""
    assessment = assess(steps.answers())
    report = eligibility_report(assessment)
    findings = report.section("conditions").findings
    view = frame.PageState(
        "eligibility:result",
        step=steps.place_of(steps.RESULT),
        names={f"change_{finding.key}": _change_name(finding, t) for finding in findings},
    )
    frame.open_page(t, report.title, view)
    st.html(render("verdict.html", t, report=report))
    show_next_steps(t, navigation.BENEFIT if assessment.may_fit else None, report)
    if not assessment.may_fit:
        st.html(section_html(report.section("others"), t))
    show_heading(t(report.section("conditions").heading), t)
    for finding in findings:
        _row(finding, t)
    for key in ("ask", "bring"):
        st.html(section_html(report.section(key), t))
    _next_steps(report, t, may_fit=assessment.may_fit)


def _change_name(finding: Finding, t: Translator) -> str:
    return t("Change your answer about {topic}", topic=finding.title)


def _row(finding: Finding, t: Translator) -> None:
    with st.container(key=f"finding_{finding.key}", gap="xxsmall"):
        st.html(finding_html(finding, t))
        st.button(
            t("Change"),
            type="tertiary",
            key=f"change_{finding.key}",
            on_click=steps.change,
            args=(finding.key,),
        )


def _next_steps(report: Report, t: Translator, *, may_fit: bool) -> None:
    """What one can do now: the money, the office, the rights."""
    show_heading(t("What you can do now"), t)
    if may_fit and st.button(t("Work out how much you can get"), type="primary", key="to_benefit"):
        st.switch_page(navigation.BENEFIT.file, query_params={})
    st.html(section_html(Section("links", NEXT, links=(NAV_OFFICE, NAV_PROGRAMME)), t, level=3))
    st.html(section_html(report.section("rights"), t, level=3))
    if session.is_kiosk():
        print_buttons({"page": msg("Print")}, t)
    st.button(
        t("Back"),
        type="tertiary",
        icon=":material/arrow_back:",
        key="step_back",
        on_click=steps.back,
    )


NEXT = msg("Talk to Nav")
