"""Travel and other costs: what you have, what Nav may cover, and how much."""

import streamlit as st

from kvp_core.messages import msg
from kvp_core.rates import rate_book
from kvp_ui import carrying, frame, session
from kvp_ui.costs_form import current_attempt, show_form
from kvp_ui.costs_result import Shown, show_answer, show_details, show_outlook

t = session.translator()
today = session.today()
carrying.from_driving_log()
attempt = current_attempt(today)
focus = "#kvp-errors" if attempt.failed else "#kvp-result"
view = frame.View(
    f"supplements:{attempt.number}",
    focus=focus if attempt.was_asked_for else "h1",
    failed=attempt.failed,
)
frame.open_page(t, msg("Travel and other costs"), view)
st.markdown(
    t(
        "Nav can cover some costs when you take part in an agreed activity. "
        "This is called supplemental benefits."
    )
)
shown = Shown.of(attempt.inputs, rate_book()) if attempt.was_asked_for and attempt.inputs else None
with st.container(key="wide"):
    form, result = st.columns([5, 7], gap="large")
    with form:
        show_form(attempt, today, t)
    with result:
        if shown:
            show_answer(shown, t, stale=attempt.is_stale)
            show_details(shown, t)
        else:
            show_outlook(attempt.answers, today, t)
