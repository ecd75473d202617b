"""A screen that strangers share: the first view, the doors, and the bar below every page."""

import streamlit as st

from kvp_core.benefit.few_touches import ASKED_FIRST, from_25
from kvp_core.eligibility.questions import main_questions
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
CHECK, MONEY = main_questions(), len(ASKED_FIRST)
DOORS = {
    navigation.ELIGIBILITY: (
        msg("Is KVP right for me?"),
        msg("{count} questions, about 3 minutes", count=CHECK),
    ),
    navigation.BENEFIT: (msg("How much can I get?"), msg("{count} questions", count=MONEY)),
    navigation.SUPPLEMENTS: (navigation.SUPPLEMENTS.title, msg("See what Nav can cover")),
    navigation.COMPLAINT: (msg("I disagree with a decision"), msg("Find the last day to complain")),
}


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


def doors(t: Translator) -> None:
    """One for each thing people come to ask about; the whole of it can be touched."""
    lead = (msg("Touch one. You can always go back."),)
    frame.open_page(t, msg("What do you want to know?"), frame.PageState("home", lead=lead))
    with st.container(key="ansbox_doors"):
        for place, (title, offer) in DOORS.items():
            label = f"**{t(title)}**  \n{t(offer)}"
            if st.button(label, icon=place.icon, key=f"door_{place.name}", width="stretch"):
                st.switch_page(place.file, query_params={})


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
