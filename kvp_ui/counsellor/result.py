"""What a counsellor and a person look at together: the amount, the choices, the reasons."""

from datetime import date

import streamlit as st

from kvp_core.benefit.handout import notes
from kvp_core.benefit.report import TAG, headline
from kvp_core.benefit.scenario_table import scenario_table, short_table
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Notice
from kvp_ui.counsellor.actions import choose, print_button, what_if
from kvp_ui.counsellor.choices import ScenarioResults
from kvp_ui.layout.html import headline_html, notices_html, render, table_html

EMPTY = msg("Answer the questions, and the amount will show here.")
A_MONTH = msg("a month before tax")
NOT_COMPARED = msg("Choice A lacks an answer, so nothing can be compared with it yet.")


def show_result(found: ScenarioResults, day: date, rates: RateBook, t: Translator) -> None:
    """The amount of the choice on top, then all choices side by side and what to do with them."""
    with st.container(key="counsellor_answer"):
        if found.active is None:
            st.html(render("empty.html", t, text=EMPTY))
        else:
            st.html(headline_html(headline(found.active.estimate), t, above=found.heading))
    choose(day, t)
    _table(found, t)
    what_if(found, day, t)
    if found.compared:
        print_button(found, day, rates, t)


def _table(found: ScenarioResults, t: Translator) -> None:
    if found.compared:
        st.html(table_html(scenario_table(found.compared), t))
        if said := tuple(Notice(note) for note in notes(found.compared)):
            st.html(notices_html(said, t))
    elif found.active is not None:
        st.html(render("hint.html", t, text=NOT_COMPARED))


def show_large(found: ScenarioResults, t: Translator) -> None:
    """For a screen that several people look at: the amount and three rows."""
    if found.active is None:
        st.html(render("empty.html", t, text=EMPTY))
        return
    st.html(render("amount.html", t, choice=found.active, unit=A_MONTH, tag=TAG))
    if found.compared:
        st.html(table_html(short_table(found.compared), t))
