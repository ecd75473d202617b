"""What a counsellor and a person look at together: the sentence, the choices, the reasons."""

from datetime import date

import streamlit as st

from kvp_core.benefit.handout import notes
from kvp_core.benefit.meeting_report import MeetingReport, last_change
from kvp_core.benefit.report import TAG, headline
from kvp_core.costs.estimate import estimate_costs
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Notice
from kvp_core.values.money import NOTHING, Kroner
from kvp_ui.app import navigation
from kvp_ui.counsellor.choices import ScenarioResults
from kvp_ui.counsellor.details import VIEWS, show_details, show_view, view
from kvp_ui.counsellor.questions import show_questions
from kvp_ui.layout.html import notices_html, render
from kvp_ui.supplements.form import costs_page

EMPTY = msg("One answer is enough. Write the birth date on the left. The money shows at once.")
NOT_COMPARED = msg("Choice A lacks an answer, so nothing can be compared with it yet.")
QUESTIONS_IN_SIGHT = 3


def show_result(
    found: ScenarioResults, day: date, today: date, rates: RateBook, t: Translator
) -> None:
    """The sentence, then all choices side by side, or what somebody has asked to see of them."""
    report = found.report(_covered(today, rates))
    if report is None:
        st.html(render("empty.html", t, text=NOT_COMPARED if found.by_place else EMPTY))
    else:
        st.html(_said(found, report, t))
    if view():
        show_details(found, today, rates, t)
        return
    if report:
        st.html(_compared(found, report, t))
    with st.container(key="counsellor_strip", horizontal=True):
        if report:
            with st.container(key="counsellor_year", gap=None):
                st.html(render("meeting_year.html", t, report=report))
                _ways(t, "months", "sums")
        with st.container(key="counsellor_questions", gap=None):
            show_questions(t, QUESTIONS_IN_SIGHT)
            st.page_link(navigation.ELIGIBILITY.file, label=t("All questions"))
        with st.container(key="counsellor_full_year", gap=None):
            st.html(render("meeting_full_year.html", t, days=last_change(day, rates)))
            _ways(t, "two_days")


def _covered(today: date, rates: RateBook) -> Kroner:
    """What Nav may pay of the costs, where somebody has filled them in."""
    inputs = costs_page(today).submission().submitted
    return estimate_costs(inputs, rates).per_month if inputs else NOTHING


def _said(found: ScenarioResults, report: MeetingReport, t: Translator) -> str:
    shown = report.choices[report.shown].estimate
    preliminary = headline(shown).preliminary
    return render("meeting_say.html", t, report=report, tag=TAG, preliminary=preliminary)


def _compared(found: ScenarioResults, report: MeetingReport, t: Translator, **how: bool) -> str:
    said = tuple(Notice(note) for note in notes(found.compared))
    off = [tuple(found.by_place)[place] in found.not_updated for place in range(len(report.now))]
    table = render("meeting_table.html", t, report=report, off=off, large=how.get("large", False))
    return table + (notices_html(said, t) if said else "")


def _ways(t: Translator, *names: str) -> None:
    """To what does not have room beside the rest."""
    with st.container(horizontal=True, gap="small"):
        for name in names:
            label, act = t(VIEWS[name]), show_view
            st.button(label, key=f"view_{name}", type="tertiary", on_click=act, args=(name,))


def show_large(found: ScenarioResults, today: date, rates: RateBook, t: Translator) -> None:
    """For a screen that several people look at: the sentence and the bars."""
    report = found.report(_covered(today, rates))
    if report is None:
        st.html(render("empty.html", t, text=EMPTY))
    else:
        st.html(_said(found, report, t) + _compared(found, report, t, large=True))
