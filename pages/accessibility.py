"""The accessibility statement: each criterion, what is not tested, and how to tell us."""

import streamlit as st

from kvp_ui.about.statement import statement_sections
from kvp_ui.about.texts import whom_to_tell
from kvp_ui.app import session
from kvp_ui.app.navigation import ACCESSIBILITY
from kvp_ui.app.settings import settings
from kvp_ui.layout import frame
from kvp_ui.layout.html import render, section_html

t = session.translator()
frame.open_page(t, ACCESSIBILITY.title, frame.PageState(ACCESSIBILITY.name))
st.html("".join(section_html(section, t) for section in statement_sections()))
for sentence in whom_to_tell(settings()):
    st.html(render("paragraph.html", t, text=t(sentence)))
