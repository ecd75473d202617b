"""Complain, in two steps: when and what; then the last day with its reasons, and the letter."""

import streamlit as st

from kvp_core.complaint.rules import ComplaintStanding
from kvp_ui.app import session
from kvp_ui.app.navigation import COMPLAINT
from kvp_ui.complaint.form import change, complaint_page, is_answered, show_questions, show_steps
from kvp_ui.complaint.letter_result import show_letter
from kvp_ui.complaint.result import ComplaintView, show_day, show_more
from kvp_ui.layout import frame

t = session.translator()
page = complaint_page(session.today())
made = page.submission()
if made.submitted and is_answered(made):
    shown = ComplaintView.of(made.submitted)
    show_steps(1, t)
    window = frame.result_of(COMPLAINT)
    frame.open_page(t, shown.report.title, page.state(made), name="kvp-result", window=window)
    with st.container(key="wide"):
        for_day, for_letter = st.columns([5, 7], gap="large")
        with for_day:
            show_day(shown, t)
            st.button(
                t("Change the answers"), key="complaint_change", on_click=change, args=(made,)
            )
            show_more(shown, t)
        with for_letter:
            if shown.complaint.standing is not ComplaintStanding.BARRED:
                show_letter(shown.complaint, t)
else:
    show_questions(page, made, t)
