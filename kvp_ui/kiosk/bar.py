"""What stands below every page of a kiosk, and answers as large as a hand."""

from collections.abc import Callable, Iterable

import streamlit as st

from kvp_core.language.i18n import LANGUAGES, Translator
from kvp_core.language.messages import Message
from kvp_ui.app import navigation, session
from kvp_ui.layout.html import render


def bar(t: Translator) -> None:
    """Home, what the script does to the page, the languages, and the way out that forgets."""
    with st.container(key="kiosk_bar", horizontal=True, wrap=False):
        home = navigation.HOME
        if st.button(t(home.title), icon=home.icon, type="tertiary", key="kiosk_start"):
            st.switch_page(home.file, query_params={})
        st.html(render("kiosk_tools.html", t))
        for code in LANGUAGES:
            if code != t.language:
                _language(code)
        st.button(
            t("Finish and delete"),
            icon=":material/delete:",
            key="kiosk_finish",
            on_click=session.delete_everything,
        )


def _language(code: str) -> None:
    name, icon = LANGUAGES[code].name, ":material/translate:"
    key = f"language_{code}"
    st.button(name, icon=icon, type="tertiary", key=key, on_click=session.choose, args=(code,))


def answers(
    texts: Iterable[Message],
    t: Translator,
    choose: Callable[[int], None],
    *,
    given: int | None = None,
) -> None:
    """One touch on an answer gives its place, and leads on; the one given before is marked."""
    with st.container(key="ansbox_kiosk"):
        for place, text in enumerate(texts):
            with st.container(key=f"ans_{place}{'_given' if place == given else ''}"):
                st.button(
                    t(text),
                    icon=":material/check:" if place == given else None,
                    key=f"answer_{place}",
                    width="stretch",
                    on_click=choose,
                    args=(place,),
                )


def back(t: Translator, key: str, go: Callable[[], None] | None = None) -> bool:
    """The way to the screen before; ``True`` where the caller leads on itself."""
    icon = ":material/arrow_back:"
    return st.button(t("Back"), type="tertiary", icon=icon, key=key, on_click=go)
