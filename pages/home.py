"""The start page: what this is, that it is safe, and one button."""

import streamlit as st

from kvp_core.eligibility.answers import Answers
from kvp_core.eligibility.questions import main_questions
from kvp_core.language.messages import msg
from kvp_ui.app import navigation, session
from kvp_ui.eligibility.steps import start_again
from kvp_ui.layout import frame
from kvp_ui.layout.cards import card
from kvp_ui.layout.html import render, show_heading

CARDS = {
    navigation.BENEFIT: msg("See the money month by month"),
    navigation.SUPPLEMENTS: msg("See what Nav can cover on top"),
    navigation.DRIVING_LOG: msg("Work out your driving week by week"),
    navigation.COMPLAINT: msg("Find the deadline and make a draft"),
}
t = session.translator()
frame.open_page(
    t, msg("Could the Qualification Programme (KVP) be right for you?"), frame.PageState("home")
)
st.markdown(
    t(
        "Answer {count} short questions. You will see what looks fine, what you must clear up "
        "with Nav, and what to do next.",
        count=main_questions(),
    )
)
frame.rates_notice(t, session.today())
begun = session.has_answers(Answers)
go_on = t("Continue where you stopped") if begun else t("Start the check")
if st.button(go_on, type="primary", icon=":material/arrow_forward:", icon_position="right"):
    st.switch_page(navigation.ELIGIBILITY.file, query_params={})
if begun and st.button(t("Start again"), type="tertiary", on_click=start_again):
    st.switch_page(navigation.ELIGIBILITY.file, query_params={})
st.html(
    render(
        "hint.html",
        t,
        text=msg(
            "It takes about 3 minutes. You do not write your name or ID number. "
            "We do not save your answers."
        ),
    )
)
st.html(
    render(
        "hint.html",
        t,
        text=msg(
            "Your browser can translate this guide. The letter of complaint stays in Norwegian."
        ),
    )
)
show_heading(t("Or go straight to"), t)
grid = st.grid(2, min_column_width=260, gap="small")
for place, text in CARDS.items():
    with grid.cell():
        card(place, text, t)
show_heading(t("What is KVP?"), t)
st.markdown(
    t(
        "KVP is a full-time programme. It is for you if you need extra help to get a job. "
        "You get your own plan, a person who follows you up, and money each month while you "
        "take part."
    )
)
