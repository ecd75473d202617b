"""Deleting every answer, asked about once, said when it is done."""

import streamlit as st

from kvp_core.language.i18n import Translator
from kvp_ui.app import session
from kvp_ui.layout.html import render

_ASKED, _DONE = "deleting.asked", "deleting.done"


def has_deleted() -> bool:
    """Whether the answers are deleted and there are no new ones, which the button says."""
    return session.get_ui_state(_DONE, otherwise=False) and not session.has_any_answers()


def delete_button(t: Translator) -> None:
    """A button, then the question whether to go on, then the word that it is done."""
    if has_deleted():
        st.html(render("done.html", t, text=t("The answers are deleted."), id="kvp-deleted"))
        return
    if not session.get_ui_state(_ASKED, otherwise=False):
        st.button(t("Delete my answers"), icon=":material/delete:", key="delete", on_click=_ask)
        return
    asked = t("Delete all answers? You cannot undo it.")
    st.html(render("notice.html", t, text=asked, id="kvp-delete"))
    with st.container(horizontal=True):
        keep = t("No, keep")
        st.button(keep, key="delete_no", on_click=session.set_ui_state, args=(_ASKED, False))
        st.button(t("Yes, delete"), key="delete_yes", on_click=_delete)


def _ask() -> None:
    session.set_ui_state(_ASKED, value=True)
    session.set_ui_state(_DONE, value=False)


def _delete() -> None:
    session.delete_everything()
    session.set_ui_state(_DONE, value=True)
