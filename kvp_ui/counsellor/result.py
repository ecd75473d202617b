"""What a counsellor and a person look at together: the sentence, the choices, the reasons."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import streamlit as st

from kvp_core.benefit.handout import notes
from kvp_core.benefit.meeting_report import MeetingReport, last_change, next_change
from kvp_core.benefit.meeting_sums import row_sums
from kvp_core.benefit.month_table import month_table
from kvp_core.benefit.report import TAG, benefit_report, headline
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Notice
from kvp_core.values.money import NOTHING
from kvp_ui.app import navigation
from kvp_ui.counsellor.agenda import show_questions
from kvp_ui.counsellor.choices import ScenarioResults, meeting_costs
from kvp_ui.counsellor.days import show_what_changed
from kvp_ui.layout.html import notices_html, render, section_html, show_heading, table_html

EMPTY = msg("One answer is enough. Write the birth date on the left. The money shows at once.")
NOT_COMPARED = msg("Choice A lacks an answer, so nothing can be compared with it yet.")
QUESTIONS_IN_SIGHT = 3
VIEWS = {
    "months": msg("Month by month"),
    "sums": msg("The sums"),
    "two_days": msg("Compare two days"),
}


def show_result(
    found: ScenarioResults, day: date, today: date, rates: RateBook, t: Translator
) -> None:
    """The sentence, all choices side by side, and below them what can be opened over them."""
    report = show_choices(found, today, rates, t, is_alone=False)
    ways = partial(_ways, partial(_show_details, found, today, rates, t), t)
    with st.container(key="counsellor_strip", horizontal=True):
        if report:
            with st.container(key="counsellor_year", gap=None):
                st.html(render("meeting_year.html", t, report=report))
                ways("months", "sums")
        with st.container(key="counsellor_questions", gap=None):
            show_questions(t, QUESTIONS_IN_SIGHT)
            st.page_link(navigation.ELIGIBILITY.file, label=t("All questions"))
        with st.container(key="counsellor_full_year", gap=None):
            told = {"days": last_change(day, rates), "next": next_change(day, rates)}
            st.html(render("meeting_full_year.html", t, **told))
            ways("two_days")


def show_choices(
    found: ScenarioResults, today: date, rates: RateBook, t: Translator, *, is_alone: bool
) -> MeetingReport | None:
    """The sentence and the choices; ``is_alone`` on a screen that several people look at."""
    costs = meeting_costs(today, rates)
    report = found.report(costs.per_month if costs else NOTHING)
    if report is None:
        st.html(render("empty.html", t, text=NOT_COMPARED if found.by_place else EMPTY))
        return None
    preliminary = headline(report.choices[report.shown].estimate).preliminary
    st.html(render("meeting_say.html", t, report=report, tag=TAG, preliminary=preliminary))
    off = [place in found.not_updated for place in found.by_place]
    sums = () if is_alone else row_sums(report)
    st.html(render("meeting_table.html", t, report=report, off=off, large=is_alone, sums=sums))
    if said := tuple(Notice(note) for note in notes(report.choices)):
        st.html(notices_html(said, t))
    return report


def _ways(show: Callable[[str], None], t: Translator, *names: str) -> None:
    """To what does not have room beside the rest."""
    with st.container(horizontal=True, gap="small"):
        for name in names:
            if st.button(t(VIEWS[name]), key=f"view_{name}", type="tertiary"):
                st.dialog(t(VIEWS[name]), width="large")(show)(name)


def _show_details(
    found: ScenarioResults, today: date, rates: RateBook, t: Translator, name: str
) -> None:
    """Everything that answers “and why?” or “and what if?”."""
    with st.container(key="counsellor_details"):
        if name == "two_days":
            show_what_changed(today, rates, t)
        elif name == "months" and found.active:
            st.html(table_html(month_table(found.active.estimate), t))
        elif name == "sums" and found.compared:
            _sums(found, rates, t)


def _sums(found: ScenarioResults, rates: RateBook, t: Translator) -> None:
    """All worksheets of all choices, side by side, with the sections of law."""
    for column, choice in zip(st.columns(len(found.compared)), found.compared, strict=True):
        with column:
            show_heading(t(choice.scenario.heading), t)
            for one in benefit_report(choice.estimate, rates).sections:
                if one.lines:
                    st.html(section_html(replace(one, depth=0, folded=False), t, level=3))
