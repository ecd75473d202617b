"""A card that leads to another page; the whole of it can be pressed."""

import streamlit as st

from kvp_core.i18n import Translator
from kvp_core.messages import Message
from kvp_ui.markup import render
from kvp_ui.navigation import Place


def card(place: Place, text: Message, t: Translator) -> None:
    """A page’s title and one line about what one can do there."""
    with st.container(border=True, key=f"card_{place.name}", gap="xxsmall"):
        st.page_link(place.file, label=f"**{t(place.title)}**", icon=place.icon)
        st.html(render("hint.html", t, text=text))
