"""Complain: the last day with its reasons, what happens next, and the letter."""

import streamlit as st

from kvp_core.language.messages import msg
from kvp_ui.app import session
from kvp_ui.complaint import form as complaint_form
from kvp_ui.complaint.letter_result import show_letter
from kvp_ui.complaint.result import ComplaintView, show_answer, show_calendar, show_steps
from kvp_ui.layout import frame
from kvp_ui.layout.html import render

t = session.translator()
today = session.today()
submission = complaint_form.current_submission(today)
focus = "#kvp-errors" if submission.failed else "#kvp-result"
view = frame.PageState(
    f"complaint:{submission.number}",
    focus=focus if submission.is_submitted else "h1",
    failed=submission.failed,
)
frame.open_page(t, msg("Complain"), view)
st.markdown(
    t("You can complain if you disagree with a decision. We help you with the date and the letter.")
)
shown = (
    ComplaintView.of(submission.inputs) if submission.is_submitted and submission.inputs else None
)
with st.container(key="wide"):
    form, result = st.columns([5, 7], gap="large")
    with form:
        complaint_form.show_form(submission, t)
    with result:
        if shown:
            show_answer(shown, t, stale=submission.is_stale)
            show_steps(shown, t)
            show_calendar(shown, t)
        else:
            empty = msg("Answer the questions, and the last day to complain will show here.")
            st.html(render("empty.html", t, text=empty))
if shown:
    show_letter(shown.complaint, t)
