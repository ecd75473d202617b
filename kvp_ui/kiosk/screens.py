"""A screen that strangers share: the first view, and what stands around every page after it."""

import streamlit as st

from kvp_core.language.i18n import LANGUAGES, Translator, translator
from kvp_core.language.messages import msg
from kvp_ui.app import navigation, session
from kvp_ui.app.settings import settings
from kvp_ui.kiosk.buttons import is_high
from kvp_ui.layout import frame
from kvp_ui.layout.html import render

_BEGUN = "kiosk.begun"
TOUCH = msg("Touch the screen to start")
SAFE = msg("We delete your answers when you leave.")
PURPOSE = msg("Could the Qualification Programme (KVP) be right for you?")
PEOPLE = msg("Do you want to talk to a person? Ask someone who works here.")


def has_begun() -> bool:
    """Whether somebody has touched the screen since the last person left."""
    return session.get_ui_state(_BEGUN, otherwise=False)


def surround(t: Translator) -> None:
    """What the script in the browser needs to know, and how high the page stands."""
    st.html(
        render(
            "kiosk.html",
            t,
            token=session.kiosk_token(),
            begun=has_begun(),
            is_high=is_high(),
            settings=settings(),
        )
    )


def attract(t: Translator) -> None:
    """Nobody is here: what to do, in every language; a touch begins."""
    frame.open_page(t, TOUCH, frame.PageState("attract", is_read_aloud=False))
    others = [translator(code) for code in LANGUAGES if code != t.language]
    with st.container(key="attract"):
        st.html(render("attract.html", t, touch=TOUCH, others=others))
        for say in (t, *others):
            _begin_button(say)
        said = {"translators": (t, *others), "purpose": PURPOSE, "sentences": (SAFE, PEOPLE)}
        st.html(render("attract_help.html", t, **said))


def _begin_button(say: Translator) -> None:
    """Named in the language it begins in; every visit begins on the start page."""
    name = LANGUAGES[say.language].name
    if st.button(name, type="primary", key=f"attract_{say.language}", width="stretch"):
        session.choose(say.language)
        session.set_ui_state(_BEGUN, value=True)
        st.switch_page(navigation.HOME.file, query_params={})
