"""What comes after a result: the next page, and taking it along."""

import streamlit as st

from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg
from kvp_ui.app import navigation, session
from kvp_ui.app.navigation import Place

NEXT: dict[Place, Message] = {
    navigation.BENEFIT: msg("Next: How much can you get?"),
    navigation.SUPPLEMENTS: msg("Next: Travel and other costs"),
    navigation.DRIVING_LOG: msg("Next: Keep a driving log"),
}
TAKE_ALONG = msg("Take it with you: PDF, calendar, file, code")


def show_next_steps(t: Translator, following: Place | None = None) -> None:
    """One way on and one way to take the result along; a shared screen has its own buttons."""
    if session.is_kiosk():
        return
    with st.container(horizontal=True, key="next_steps"):
        if following:
            st.page_link(following.file, label=t(NEXT[following]), icon=":material/arrow_forward:")
        place = navigation.SUMMARY
        st.page_link(place.file, label=t(TAKE_ALONG), icon=place.icon)
