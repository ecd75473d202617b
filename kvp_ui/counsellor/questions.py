"""Questions to clear up, from the check: the same list on every tab, ticked when talked about."""

import streamlit as st

from kvp_core.eligibility.report import eligibility_report
from kvp_core.eligibility.rules import assess
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_ui.app import session
from kvp_ui.eligibility import steps
from kvp_ui.layout.html import render

_TICKED = "counsellor.ticked"


def show_questions(t: Translator, most: int | None = None) -> None:
    """All of them in their order, or the first that are left."""
    asked = eligibility_report(assess(steps.answers())).section("ask").points
    ticked = session.get_ui_state(_TICKED, frozenset[str]())
    left = [question for question in asked if question.msgid not in ticked]
    heading = msg("Questions to clear up: {left} of {all} left", left=len(left), all=len(asked))
    st.html(render("kick.html", t, text=heading))
    shown = sorted(asked, key=lambda one: one.msgid in ticked)[:most] if most else asked
    for question in shown:
        is_ticked = question.msgid in ticked
        st.checkbox(
            t(question),
            value=is_ticked,
            key=f"ticked_{asked.index(question)}_{is_ticked}_{t.language}",
            on_change=_tick,
            args=(question.msgid,),
        )


def _tick(question: str) -> None:
    ticked = session.get_ui_state(_TICKED, frozenset[str]())
    session.set_ui_state(_TICKED, ticked ^ {question})
