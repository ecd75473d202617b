"""What an answer was worked out from, in place of the questions, which each row leads back to."""

from collections.abc import Callable, Iterable

import streamlit as st

from kvp_core.asking.questions import Given
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg
from kvp_ui.app import session
from kvp_ui.layout.html import render, show_heading

HEADING = msg("We count with this")


def show_given(
    rows: Iterable[Given], change: Callable[[str], None], t: Translator, heading: Message = HEADING
) -> None:
    """Each answer with a button that leads to where it was given."""
    with st.container(key="given", gap=None):
        show_heading(t(heading), t)
        for row in rows:
            with st.container(
                horizontal=True, vertical_alignment="center", key=f"given_{row.name}", wrap=False
            ):
                st.html(render("given.html", t, given=row))
                key, to = f"edit_{row.name}", (row.name,)
                st.button(t("Change"), type="tertiary", key=key, on_click=change, args=to)


def button_names(rows: Iterable[Given], t: Translator) -> dict[str, str]:
    """For those who hear the buttons one by one."""
    return {f"edit_{row.name}": t("Change: {answer}", answer=row.title) for row in rows}


def opened_at(topic: str) -> str:
    """The question the person has gone back to; none while the form is closed."""
    return session.get_ui_state(_slot(topic), otherwise="")


def open_at(topic: str, name: str) -> None:
    session.set_ui_state(_slot(topic), name)


def _slot(topic: str) -> str:
    return f"{topic}.opened_at"
