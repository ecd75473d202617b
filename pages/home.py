"""The start page: the steps of the guide, how far this visit has come, and one way on."""

import streamlit as st

from kvp_core.language.messages import msg
from kvp_ui.app import session
from kvp_ui.home.cards import show_steps
from kvp_ui.home.so_far import journey_so_far
from kvp_ui.kiosk.screens import doors
from kvp_ui.layout import frame
from kvp_ui.layout.delete_answers import delete_button, has_deleted
from kvp_ui.layout.html import render
from kvp_ui.summary.open_file import save_button

t = session.translator()
if session.is_kiosk():
    doors(t)
else:
    journey = journey_so_far()
    frame.open_page(t, journey.heading, frame.PageState("home"))
    st.markdown(t(journey.lead))
    frame.rates_notice(t, session.today())
    show_steps(journey, t)
    if journey.has_begun or has_deleted():
        if journey.has_begun:
            save_button(t)
        delete_button(t)
    safe = (
        msg("You do not write your name or ID number. We do not save your answers."),
        msg("Your browser can translate this guide. The letter of complaint stays in Norwegian."),
    )
    for text in safe:
        st.html(render("hint.html", t, text=text))
