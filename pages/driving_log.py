"""Driving log: the days a person drove, what they come to, and a file to keep them in."""

import streamlit as st

from kvp_core.language.messages import msg
from kvp_core.rates.book import rate_book
from kvp_ui.app import session
from kvp_ui.driving_log import files as log_files
from kvp_ui.driving_log import messages as log_messages
from kvp_ui.driving_log import result as log_result
from kvp_ui.driving_log import state as log_state
from kvp_ui.driving_log import trips as log_trips
from kvp_ui.driving_log.fill import show_fill
from kvp_ui.driving_log.week import show_week
from kvp_ui.layout import frame

t = session.translator()
today, rates = session.today(), rate_book()
log = log_state.log()
name, focus = log_state.view()
view = frame.PageState(
    name,
    focus=focus,
    failed=focus is log_state.Focus.ERRORS,
    names=log_trips.button_names(t),
)
frame.open_page(t, msg("Driving log"), view)
st.markdown(
    t("Tick the days you drove. We work out the amount. You must send the log to Nav yourself.")
)
if log.trips:
    shown = log_result.DrivingLogView.of(log, rates, today)
    with st.container(key="wide"):
        for_week, for_sum = log_result.places()
        with for_week:
            log_messages.show_said(shown.monday, t)
            show_week(shown.week, rates, today, t)
            show_fill(t)
            log_trips.show_trips(t)
        with for_sum:
            log_result.show_sum(shown, t)
    log_result.show_details(shown, t)
    log_files.show_saving(shown.paid, rates, today, t)
else:
    log_messages.show_said(None, t)
    log_trips.show_setup(t)
if not session.is_kiosk():
    log_files.show_taking_in(t)
