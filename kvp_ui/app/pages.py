"""The pages as Streamlit knows them: made once for each language, which is slow, then copied.

Each run needs copies of its own, because Streamlit writes into them which one may be drawn.
"""

from copy import copy
from functools import cache

import streamlit as st
from streamlit.navigation.page import Page

from kvp_core.language.i18n import Translator
from kvp_ui.app.navigation import HOME, Place, places_here


def pages(t: Translator) -> list[Page]:
    """In the order of the menu."""
    return [copy(page) for page in _made(t, places_here())]


@cache
def _made(t: Translator, places: tuple[Place, ...]) -> tuple[Page, ...]:
    return tuple(
        st.Page(
            place.file,
            title=t(place.title),
            icon=place.icon,
            url_path=place.address or None,
            default=place is HOME,
        )
        for place in places
    )
