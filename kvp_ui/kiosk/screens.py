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
QUESTION = msg("Do you need help to get a job?")
MONEY = msg("Money in KVP, from age 25")
A_MONTH = msg("a month before tax")
# Translators: the name of the language belongs to the sentence: “Start på norsk”.
START = msg("Start in English")
FACTS = (msg("An amount in 4 touches"), msg("No typing"), msg("We delete everything"))
PEOPLE = msg("Do you want to talk to a person? Ask someone who works here.")


def has_begun() -> bool:
    """Whether somebody has touched the screen since the last person left."""
    return session.get_ui_state(_BEGUN, otherwise=False)


def surround(t: Translator) -> None:
    """What the script in the browser needs to know."""
    told = {"token": session.kiosk_token(), "begun": has_begun(), "settings": settings()}
    st.html(render("kiosk.html", t, **told))


def attract(t: Translator) -> None:
    """Nobody is here: what there is to know, in two languages; a touch begins."""
    both = (t, translator(LANGUAGES[t.language].second))
    frame.open_page(t, QUESTION, frame.PageState("attract", is_read_aloud=False))
    has_rates = session.today() >= rate_book().first_day
    amount = from_25(session.today(), rate_book()) if has_rates else None
    with st.container(key="attract"):
        said = {"both": both, "question": QUESTION, "money": MONEY, "unit": A_MONTH}
        st.html(render("attract.html", t, amount=amount, **said))
        for code in LANGUAGES:
            _begin_button(translator(code))
        st.html(render("attract_facts.html", t, both=both, facts=FACTS))
        st.html(render("attract_help.html", t, both=both, people=PEOPLE))


def _begin_button(say: Translator) -> None:
    """Named in the language it begins in; every visit begins on the start page."""
    key, icon = f"attract_{say.language}", ":material/touch_app:"
    if st.button(say(START), icon=icon, type="primary", key=key, width="stretch"):
        session.choose(say.language)
        session.set_ui_state(_BEGUN, value=True)
        st.switch_page(navigation.HOME.file, query_params={})
