"""A card that leads to another page; the whole of it can be pressed."""

import streamlit as st

from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message
from kvp_ui.app.navigation import Place
from kvp_ui.layout.html import render


def card(place: Place, text: Message, t: Translator) -> None:
    """A page’s title and one line about what one can do there."""
    with st.container(border=True, key=f"card_{place.name}", gap="xxsmall"):
        st.page_link(place.file, label=f"**{t(place.title)}**", icon=place.icon)
        st.html(render("hint.html", t, text=text))
