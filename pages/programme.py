"""About KVP: what the programme is, time and absence, money and tax, and people's rights."""

import streamlit as st

from kvp_core.benefit.facts import WHAT_IT_IS
from kvp_ui.about.programme import show_facts
from kvp_ui.app import session
from kvp_ui.app.navigation import PROGRAMME
from kvp_ui.layout import frame

t = session.translator()
frame.open_page(t, PROGRAMME.title, frame.PageState(PROGRAMME.name))
st.markdown(t(WHAT_IT_IS))
show_facts(session.today(), t)
