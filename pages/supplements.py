"""Travel and other costs: what you have, what Nav may cover, and how much."""

import streamlit as st

from kvp_core.language.messages import msg
from kvp_core.rates.book import rate_book
from kvp_ui.app import session
from kvp_ui.layout import frame
from kvp_ui.supplements import trip_prefill
from kvp_ui.supplements.form import current_submission, show_form
from kvp_ui.supplements.result import CostsView, show_answer, show_details, show_outlook

t = session.translator()
today = session.today()
trip_prefill.from_driving_log()
submission = current_submission(today)
focus = "#kvp-errors" if submission.failed else "#kvp-result"
view = frame.PageState(
    f"supplements:{submission.number}",
    focus=focus if submission.is_submitted else "h1",
    failed=submission.failed,
)
frame.open_page(t, msg("Travel and other costs"), view)
st.markdown(
    t(
        "Nav can cover some costs when you take part in an agreed activity. "
        "This is called supplemental benefits."
    )
)
shown = (
    CostsView.of(submission.inputs, rate_book())
    if submission.is_submitted and submission.inputs
    else None
)
with st.container(key="wide"):
    form, result = st.columns([5, 7], gap="large")
    with form:
        show_form(submission, today, t)
    with result:
        if shown:
            show_answer(shown, t, stale=submission.is_stale)
            show_details(shown, t)
        else:
            show_outlook(submission.answers, today, t)
