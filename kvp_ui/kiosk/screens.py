"""A screen that strangers share: what its script is told, and the first view."""

import streamlit as st

from kvp_core.benefit.few_touches import from_25
from kvp_core.language.i18n import LANGUAGES, Translator, translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import rate_book
from kvp_ui.app import navigation, session
from kvp_ui.app.settings import settings
from kvp_ui.layout import frame
from kvp_ui.layout.html import render

_BEGUN = "kiosk.begun"
# Translators: the name of the language belongs to the sentence: “Start på norsk”.
START = msg("Start in English")


def has_begun() -> bool:
    """Whether somebody has touched the screen since the last person left."""
    return session.get_ui_state(_BEGUN, otherwise=False)


def surround(t: Translator) -> None:
    """What the script in the browser needs to know."""
    told = {"token": session.kiosk_token(), "begun": has_begun(), "settings": settings()}
    st.html(render("kiosk.html", t, **told))


def attract(t: Translator) -> None:
    """Nobody is here: what there is to know, in two languages; a touch begins."""
    second = translator(LANGUAGES[t.language].second)
    view = frame.PageState("attract", is_read_aloud=False)
    frame.open_page(t, msg("Do you need help to get a job?"), view)
    today, rates = session.today(), rate_book()
    amount = from_25(today, rates) if today >= rates.first_day else None
    with st.container(key="attract"):
        st.html(render("attract.html", t, second=second, amount=amount))
        for code in LANGUAGES:
            _begin_button(translator(code))
        st.html(render("attract_facts.html", t, second=second))
        st.html(render("attract_help.html", t, second=second))


def _begin_button(say: Translator) -> None:
    """Named in the language it begins in; every visit begins on the start page."""
    key, icon = f"attract_{say.language}", ":material/touch_app:"
    if st.button(say(START), icon=icon, type="primary", key=key, width="stretch"):
        session.choose(say.language)
        session.set_ui_state(_BEGUN, value=True)
        st.switch_page(navigation.HOME.file, query_params={})
