"""Answers that outlive a reload and a new start of the server, without being kept by it.

The page is told the person’s own file, keeps it in its tab and brings it back when a new visit
begins with no answers (see ``kvp_ui/static/kept.js``). Never on a screen that strangers share.
"""

import time

import streamlit as st

from kvp_core.language.i18n import Translator
from kvp_ui.app import session
from kvp_ui.layout.html import render
from kvp_ui.summary import answers_file
from kvp_ui.summary.open_file import tell_notes

SECONDS_TOLD = 20.0
"""The page may be drawn more than once before anybody has read it."""
UNCLEAN = {"<": r"\u003c", ">": r"\u003e"}
"""As JSON may write them: the page throws away an attribute that holds ``-->`` or ``</script``."""
_FIELD = "kept_file"
_ASKED, _AT, _BACK, _NOTES = "kept.asked", "kept.at", "kept.back", "kept.notes"


def keep_in_tab(t: Translator) -> None:
    """Tell the page the answers as they are now; a field that nobody sees takes them back.

    The field stands there when the page has asked for it: most have nothing to bring back, and a
    browser would fetch much for it.
    """
    tell_tab(t)
    if session.is_kiosk() or session.is_settled() or answers_file.answers():
        return
    with st.container(key="kept"):
        label = t("Keep your answers")
        if session.get_ui_state(_ASKED, otherwise=False):
            st.file_uploader(label, key=_FIELD, on_change=_bring_back)
        else:
            st.button(label, key="kept_ask", on_click=session.set_ui_state, args=(_ASKED, True))


def tell_tab(t: Translator) -> None:
    """The answers as they are now; without them the tab keeps the copy that it has."""
    st.html(render("run.html", t, at=time.monotonic()))
    file = "" if session.is_kiosk() else answers_file.file_for_tab()
    if session.is_kiosk() or (session.hides_amounts() and file):
        return
    for sign, written in UNCLEAN.items():
        file = file.replace(sign, written)
    told = {"visit": session.visit(), "file": file, "settled": session.is_settled()}
    st.html(render("kept.html", t, at=_told_at(file), **told))


def _told_at(file: str) -> int:
    """When the page was first told this, by a clock that never goes back: the last word counts."""
    return session.once("told_at", file, lambda: int(time.monotonic() * 1000))


def _bring_back() -> None:
    if content := session.uploaded(_FIELD):
        opened = answers_file.open_again(content)
        session.settle()
        session.reset_all_widgets()
        session.set_ui_state(_AT, time.monotonic())
        session.set_ui_state(_BACK, bool(opened.answers))
        session.set_ui_state(_NOTES, opened.notes)


def tell(t: Translator) -> None:
    """Say for a while that the answers came back, and what did not."""
    if time.monotonic() - session.get_ui_state(_AT, -SECONDS_TOLD) > SECONDS_TOLD:
        return
    if session.get_ui_state(_BACK, otherwise=False):
        said = t("The page was loaded again. Your answers are back in place.")
        st.html(render("done.html", t, text=said))
    tell_notes(session.get_ui_state(_NOTES, ()), t)
