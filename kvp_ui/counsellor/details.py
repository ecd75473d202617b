"""In place of the choices, for as long as somebody wants it: the months, the sums, two days."""

from datetime import date

import streamlit as st

from kvp_core.benefit.month_table import month_table
from kvp_core.benefit.report import benefit_report
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_ui.app import session
from kvp_ui.counsellor.choices import ScenarioResults
from kvp_ui.counsellor.days import show_what_changed
from kvp_ui.layout.html import section_html, show_heading, table_html

VIEWS = {
    "months": msg("Month by month"),
    "sums": msg("The sums"),
    "two_days": msg("Compare two days"),
}
_VIEW = "counsellor.view"


def view() -> str:
    """Which of them is asked for; none at first."""
    return session.get_ui_state(_VIEW, "")


def show_view(name: str) -> None:
    session.set_ui_state(_VIEW, name)


def show_details(found: ScenarioResults, today: date, rates: RateBook, t: Translator) -> None:
    """Everything that answers “and why?” or “and what if?”."""
    with st.container(key="counsellor_details"):
        name = view()
        with st.container(horizontal=True, vertical_alignment="center"):
            show_heading(t(VIEWS[name]), t)
            back = t("Back to the choices")
            st.button(back, key="view_back", on_click=show_view, args=("",))
        if name == "two_days":
            show_what_changed(today, rates, t)
        elif name == "months" and found.active:
            st.html(table_html(month_table(found.active.estimate), t))
        elif name == "sums":
            _sums(found, rates, t)


def _sums(found: ScenarioResults, rates: RateBook, t: Translator) -> None:
    """All worksheets of all choices, side by side, with the sections of law."""
    columns = zip(st.columns(len(found.by_place)), found.by_place.values(), strict=True)
    for column, choice in columns if found.by_place else ():
        with column:
            show_heading(t(choice.scenario.heading), t)
            sections = benefit_report(choice.estimate, rates).sections
            st.html("".join(section_html(one, t, level=3) for one in sections if one.lines))
