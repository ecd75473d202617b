"""Complain: the last day with its reasons, what happens next, and the letter."""

import streamlit as st

from kvp_core.messages import msg
from kvp_ui import complaint_form, frame, session
from kvp_ui.complaint_result import Shown, show_answer, show_calendar, show_steps
from kvp_ui.letter_result import show_letter
from kvp_ui.markup import render

t = session.translator()
today = session.today()
attempt = complaint_form.current_attempt(today)
focus = "#kvp-errors" if attempt.failed else "#kvp-result"
view = frame.View(
    f"complaint:{attempt.number}",
    focus=focus if attempt.was_asked_for else "h1",
    failed=attempt.failed,
)
frame.open_page(t, msg("Complain"), view)
st.markdown(
    t("You can complain if you disagree with a decision. We help you with the date and the letter.")
)
shown = Shown.of(attempt.inputs) if attempt.was_asked_for and attempt.inputs else None
with st.container(key="wide"):
    form, result = st.columns([5, 7], gap="large")
    with form:
        complaint_form.show_form(attempt, t)
    with result:
        if shown:
            show_answer(shown, t, stale=attempt.is_stale)
            show_steps(shown, t)
            show_calendar(shown, t)
        else:
            empty = msg("Answer the questions, and the last day to complain will show here.")
            st.html(render("empty.html", t, text=empty))
if shown:
    show_letter(shown.complaint, t)
