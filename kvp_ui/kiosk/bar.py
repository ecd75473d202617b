"""What stands below every page of a kiosk."""

import streamlit as st

from kvp_core.language.i18n import LANGUAGES, Translator
from kvp_ui.app import navigation, session
from kvp_ui.layout.html import render


def bar(t: Translator) -> None:
    """Home, what the script does to the page, the languages, and the way out that forgets."""
    home, icon = navigation.HOME, ":material/translate:"
    with st.container(key="kiosk_bar", horizontal=True, wrap=False):
        if st.button(t(home.title), icon=home.icon, type="tertiary", key="kiosk_start"):
            st.switch_page(home.file, query_params={})
        st.html(render("kiosk_tools.html", t))
        for code in (code for code in LANGUAGES if code != t.language):
            name, key = LANGUAGES[code].name, f"language_{code}"
            choose = session.choose
            st.button(name, icon=icon, type="tertiary", key=key, on_click=choose, args=(code,))
        forget, icon = session.delete_everything, ":material/delete:"
        st.button(t("Finish and delete"), icon=icon, key="kiosk_finish", on_click=forget)
