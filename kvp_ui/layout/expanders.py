"""Questions that can be folded away, and stay as they were when the language changes."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from kvp_ui.app import session


def fold(name: str, label: str, *, opened: bool = False, at_first: bool = False) -> DeltaGenerator:
    """An expander that remembers being open; ``opened`` opens it because of what is in it.

    ``at_first`` is how it stands until somebody opens or closes it.

    Streamlit knows an expander by its label, so a new language would close it.
    """
    if opened or (at_first and session.get_ui_state(f"fold.{name}", otherwise=None) is None):
        keep_open(name)
    key = f"fold_{name}_{session.language()}"
    session.set_widget(key, is_open(name))
    return st.expander(
        label, expanded=is_open(name), key=key, on_change=_remember, args=(name, key)
    )


def is_open(name: str) -> bool:
    """What is in a fold that is not open need not be drawn at all."""
    return session.get_ui_state(f"fold.{name}", otherwise=False)


def _remember(name: str, key: str) -> None:
    session.set_ui_state(f"fold.{name}", bool(session.widget(key)))


def keep_open(name: str) -> None:
    """Draw it open from now on: there is something in it to be seen."""
    session.set_ui_state(f"fold.{name}", value=True)


def close(name: str) -> None:
    """Fold it together again: what it was opened for is done."""
    session.set_ui_state(f"fold.{name}", value=False)
