"""The buttons that only a kiosk has. The script in its browser takes over the second."""

import streamlit as st

from kvp_core.language.i18n import Translator
from kvp_ui.app import session

_IS_HIGH = "kiosk.is_high"


def is_high() -> bool:
    """Whether the page fills a tall screen; at first it leaves the part few can reach."""
    return session.get_ui_state(_IS_HIGH, otherwise=False)


def bar_buttons(t: Translator) -> None:
    """How high the page stands, and the way out that forgets; none on a screen of one’s own."""
    if not session.is_kiosk():
        return
    st.button(
        t("Move down") if is_high() else t("Move up"),
        type="tertiary",
        key="kiosk_move",
        on_click=session.set_ui_state,
        args=(_IS_HIGH, not is_high()),
    )
    st.button(t("Finish and delete"), key="kiosk_finish", on_click=session.delete_everything)
