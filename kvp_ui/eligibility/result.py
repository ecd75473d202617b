"""The result of the check: the answer, what to clear up first, the rest folded, what is next."""

from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace

import streamlit as st

from kvp_core.eligibility.report import eligibility_report, tallies
from kvp_core.eligibility.rules import Assessment, assess
from kvp_core.export.qr import code_text
from kvp_core.language.i18n import Translator
from kvp_core.language.links import NAV_OFFICE
from kvp_core.language.messages import msg, plural
from kvp_core.results.report import Finding, Report
from kvp_core.values.verdict import Verdict
from kvp_ui.app import navigation, session
from kvp_ui.eligibility import steps
from kvp_ui.eligibility.question import back_button
from kvp_ui.layout import frame
from kvp_ui.layout.downloads import print_buttons, show_code
from kvp_ui.layout.expanders import fold
from kvp_ui.layout.html import render, section_html, show_heading
from kvp_ui.layout.next_steps import NextStep, next_card, show_next_steps

ESTIMATE = NextStep(
    msg("How much can I get?"),
    msg("Three fields, and you see the money month by month."),
    msg("Work out how much you can get"),
)
TOUCH = replace(ESTIMATE, text=msg("Two questions, and you see about how much it is a month."))
MISSING = NextStep(
    msg("Answer the rest"),
    msg("Some questions are open. Answer them, and you see the whole picture."),
    msg("Continue where you stopped"),
)
TALK = NextStep(
    msg("Talk to Nav"),
    msg("Take your questions and papers with you to the Nav office."),
    link=NAV_OFFICE,
)


def show_result(t: Translator) -> None:
    """Draw the result; every answer can be changed from here."""
    assessment = assess(steps.answers())
    report = eligibility_report(assessment)
    view = frame.PageState(
        "eligibility:result",
        step=steps.place_of(steps.RESULT),
        names={
            f"change_{finding.key}": t("Change your answer about {topic}", topic=finding.title)
            for finding in report.section("conditions").findings
        },
    )
    frame.open_page(t, report.title, view, window=frame.result_of(navigation.ELIGIBILITY))
    counted = {} if assessment.is_too_young else tallies(assessment)
    st.html(render("check_answer.html", t, report=report, tallies=counted))
    if not assessment.may_fit:
        st.html(section_html(report.section("others"), t))
    _show_open(report, assessment, t)
    is_fine = assessment.count(Verdict.MET) == len(assessment.judgements)
    above = st.container() if is_fine else nullcontext()  # nothing is first to be cleared up
    _show_folds(report, t)
    _show_next(assessment, report, above, t)


def _show_open(report: Report, assessment: Assessment, t: Translator) -> None:
    """What is in the way, or to be asked, or not answered; no heading over nothing."""
    looked_at = report.section("conditions")
    found = [finding for finding in looked_at.findings if finding.verdict is not Verdict.MET]
    if found:
        heading = msg("Clear this up first") if assessment.may_fit else looked_at.heading
        show_heading(t(heading), t)
    for finding in found:
        _show_point(finding, t, level=3)


def _show_point(finding: Finding, t: Translator, *, level: int) -> None:
    with st.container(key=f"point_{finding.key}", gap=None):
        st.html(render("point.html", t, finding=finding, level=level))
        with st.container(key=f"given_{finding.key}", horizontal=True, gap="xsmall"):
            if finding.answer:
                st.html(render("hint.html", t, text=finding.answer))
            label = t("Change") if finding.answer else t("Answer")
            st.button(
                label,
                type="tertiary",
                key=f"change_{finding.key}",
                on_click=steps.change,
                args=(finding.key,),
            )
        st.html(render("point_more.html", t, finding=finding))


def _show_folds(report: Report, t: Translator) -> None:
    """What looks fine, what to ask and bring, the rights, and the law behind it all."""
    findings = report.section("conditions").findings
    fine = [finding for finding in findings if finding.verdict is Verdict.MET]
    with st.container(key="folds", gap=None):
        if fine:
            count = plural("{count} thing looks fine", "{count} things look fine", count=len(fine))
            with fold("check_fine", t(count)):
                for finding in fine:
                    _show_point(finding, t, level=2)
        sections = (replace(report.section(key), folded=True) for key in ("ask", "bring", "rights"))
        law = render("law.html", t, findings=findings)
        st.html("".join(section_html(section, t, level=1) for section in sections) + law)


def _show_next(
    assessment: Assessment, report: Report, above: AbstractContextManager[object], t: Translator
) -> None:
    """One step on: what is missing, Nav where something may be in the way, else the money."""
    also = None
    if not assessment.is_complete:
        next_card(MISSING, "to_missing", t, on_click=steps.go_on)
    elif assessment.may_fit and not assessment.count(Verdict.NOT_MET):
        with above:
            is_wanted = next_card(TOUCH if session.is_kiosk() else ESTIMATE, "to_benefit", t)
        if is_wanted:
            st.switch_page(navigation.BENEFIT.file, query_params={})
    else:
        next_card(TALK, "to_nav", t)
        also = navigation.BENEFIT if assessment.may_fit else None
    show_next_steps(t, also, report, key="money" if also else "check")
    if session.is_kiosk():
        _take_along(report, t)
    back_button(t)


def _take_along(report: Report, t: Translator) -> None:
    """From a kiosk: the answer and what to ask Nav, as a code with its words, and on paper."""
    lines = (report.title, *report.section("ask").points)
    show_heading(t("Take it with you"), t)
    show_code(code_text(lines, t, session.today()), t)
    print_buttons({"page": msg("Print")}, t)
