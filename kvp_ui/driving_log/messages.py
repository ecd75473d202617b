"""What was just done, and what must be decided first, above the week."""

from datetime import date

import streamlit as st

from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_ui.driving_log import state
from kvp_ui.driving_log.fill import fill_in
from kvp_ui.driving_log.week import copy, undo_button
from kvp_ui.layout.html import render


def show_said(monday: date | None, t: Translator) -> None:
    """The sentences about the last step, or the question whether to replace a week."""
    if monday and state.is_asked_to_replace():
        _question(monday, t)
    elif said := state.said():
        st.html(render("log_said.html", t, said=said, problem=state.said_a_problem()))
        if plan := state.skipped():
            st.button(t("I drove then too"), key="log_skipped", on_click=fill_in, args=(plan,))
    if monday is None and state.can_undo():  # there is no week to have the button
        undo_button(t)


def _question(monday: date, t: Translator) -> None:
    asked = msg("The next week has days already. Do you want to replace them?")
    st.html(render("log_said.html", t, said=(asked,), problem=False))
    with st.container(horizontal=True, key="log_replace"):
        st.button(t("No, keep"), key="log_replace_no", on_click=state.go_to, args=(monday,))
        replace, args = {"replace": True}, (monday,)
        yes = t("Yes, replace")
        st.button(yes, key="log_replace_yes", on_click=copy, args=args, kwargs=replace)
