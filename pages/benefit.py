"""How much can you get? The questions, the estimate month by month, and what stands around it."""

import streamlit as st

from kvp_core.messages import msg
from kvp_core.rates import rate_book
from kvp_ui import counsellor_benefit, frame, session
from kvp_ui.benefit_facts import show_facts
from kvp_ui.benefit_form import current_attempt, show_form
from kvp_ui.benefit_result import Shown, show_answer, show_details
from kvp_ui.markup import render

t = session.translator()
today, rates = session.today(), rate_book()
if session.is_counsellor():
    counsellor_benefit.show_page(today, rates, t)
else:
    attempt = current_attempt(today, rates)
    focus = "#kvp-errors" if attempt.failed else "#kvp-result"
    view = frame.View(
        f"benefit:{attempt.number}",
        focus=focus if attempt.was_asked_for else "h1",
        failed=attempt.failed,
    )
    frame.open_page(t, msg("How much can you get?"), view)
    st.markdown(
        t("The money is called qualification benefit. You get it while you take part in KVP.")
    )
    shown = Shown.of(attempt.inputs, rates) if attempt.was_asked_for and attempt.inputs else None
    with st.container(key="wide"):
        form, result = st.columns([5, 7], gap="large")
        with form:
            show_form(attempt, today, rates, t)
        with result:
            if shown:
                show_answer(shown, t, stale=attempt.is_stale)
            else:
                empty = msg("Answer the questions, and the amount will show here.")
                st.html(render("empty.html", t, text=empty))
    if shown:
        show_details(shown, rates, t)
    show_facts(today, t)
