"""How much can you get? The questions, the estimate month by month, and what stands around it."""

import streamlit as st

from kvp_core.language.messages import msg
from kvp_core.rates.book import rate_book
from kvp_ui.app import session
from kvp_ui.benefit.facts import show_facts
from kvp_ui.benefit.form import current_submission, show_form
from kvp_ui.benefit.result import BenefitView, show_answer, show_details
from kvp_ui.counsellor import benefit as counsellor_benefit
from kvp_ui.layout import frame
from kvp_ui.layout.html import render

t = session.translator()
today, rates = session.today(), rate_book()
if session.is_counsellor():
    counsellor_benefit.show_page(today, rates, t)
else:
    submission = current_submission(today, rates)
    focus = "#kvp-errors" if submission.failed else "#kvp-result"
    view = frame.PageState(
        f"benefit:{submission.number}",
        focus=focus if submission.is_submitted else "h1",
        failed=submission.failed,
    )
    frame.open_page(t, msg("How much can you get?"), view)
    st.markdown(
        t("The money is called qualification benefit. You get it while you take part in KVP.")
    )
    shown = (
        BenefitView.of(submission.inputs, rates)
        if submission.is_submitted and submission.inputs
        else None
    )
    with st.container(key="wide"):
        form, result = st.columns([5, 7], gap="large")
        with form:
            show_form(submission, today, rates, t)
        with result:
            if shown:
                show_answer(shown, t, stale=submission.is_stale)
            else:
                empty = msg("Answer the questions, and the amount will show here.")
                st.html(render("empty.html", t, text=empty))
    if shown:
        show_details(shown, rates, t)
    show_facts(today, t)
