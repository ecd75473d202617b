"""About and privacy: who runs the guide, what happens to answers, accessibility, version."""

import streamlit as st

from kvp_core.language.messages import msg
from kvp_ui.about.texts import about_sections
from kvp_ui.app import session
from kvp_ui.app.settings import settings
from kvp_ui.layout import frame
from kvp_ui.layout.delete_answers import delete_button
from kvp_ui.layout.html import section_html

t = session.translator()
frame.open_page(t, msg("About and privacy"), frame.PageState("about"))
for section in about_sections(settings(), kiosk=session.is_kiosk()):
    st.html(section_html(section, t))
    if section.key == "privacy" and not session.is_kiosk():
        delete_button(t)
