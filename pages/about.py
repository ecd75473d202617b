"""About and privacy: who runs the guide, what happens to answers, accessibility, version."""

import streamlit as st

from kvp_core.messages import msg
from kvp_ui import frame, session
from kvp_ui.about_texts import about_sections
from kvp_ui.deleting import delete_button
from kvp_ui.markup import section_html
from kvp_ui.settings import settings

t = session.translator()
frame.open_page(t, msg("About and privacy"), frame.View("about"))
for section in about_sections(settings(), kiosk=session.is_kiosk()):
    st.html(section_html(section, t))
    if section.key == "privacy" and not session.is_kiosk():
        delete_button(t)
