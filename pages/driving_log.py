"""Driving log: the days a person drove, what they come to, and a file to keep them in."""

import streamlit as st

from kvp_core.rates.book import rate_book
from kvp_ui.app import session
from kvp_ui.app.navigation import DRIVING_LOG
from kvp_ui.driving_log import state
from kvp_ui.driving_log.files import show_saving, show_taking_in
from kvp_ui.driving_log.fill import chip_names, show_fill
from kvp_ui.driving_log.messages import show_said
from kvp_ui.driving_log.result import places, show_details, show_sum, week_names
from kvp_ui.driving_log.trips import FIRST, button_names, show_setup, show_trips
from kvp_ui.driving_log.view import DrivingLogView
from kvp_ui.driving_log.week import day_names, show_week
from kvp_ui.forms import carrying
from kvp_ui.layout import frame

t = session.translator()
today, rates = session.today(), rate_book()
log = state.log()
if not log.trips:
    carrying.fill_in(FIRST)
shown = DrivingLogView.of(log, rates, today) if log.trips else None
names = button_names(t)
if shown:
    monday = state.monday(today)
    names |= day_names(shown, monday, today, t) | week_names(shown, monday, t)
    names |= chip_names(monday, t)
name, focus = state.view()
view = frame.PageState(name, focus=focus, failed=focus is state.Focus.ERRORS, names=names)
frame.open_page(t, DRIVING_LOG.title, view)
if DRIVING_LOG.lead:
    st.markdown(t(DRIVING_LOG.lead))
if shown:
    with st.container(key="wide"):
        for_week, for_sum = places()
        with for_week:
            show_said(monday, t)
            show_week(shown, monday, rates, today, t)
        with for_sum:
            show_sum(shown, monday, rates, today, t)
    show_fill(t)
    show_trips(t)
    show_details(shown, t)
    show_saving(shown, rates, today, t)
else:
    show_said(None, t)
    show_setup(t)
if not session.is_kiosk():
    show_taking_in(t)
