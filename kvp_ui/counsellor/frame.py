"""What stands above every page in counsellor mode: the warning, the views, the next person."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from kvp_core.language.i18n import LANGUAGES, Translator
from kvp_core.language.messages import Message, msg
from kvp_ui.app import session
from kvp_ui.app.bilingual import BilingualTranslator
from kvp_ui.app.settings import settings
from kvp_ui.layout.html import render

LARGE_TEXT_STYLES = Path(__file__).parents[1] / "static" / "large_text.css"
LARGE_TEXT = "counsellor.large_text"
IDLE_MINUTES, RESET_MINUTES = 30, 60
_ASKED, _DONE = "counsellor.new_asked", "counsellor.new_done"
BANNER = msg("Demo in a meeting. Do not enter names or ID numbers.")
SHORTCUTS: tuple[tuple[str, str, Message], ...] = (
    ("N", "counsellor_new", msg("New person")),
    ("P", "counsellor_print", msg("One sheet to take home (PDF)")),
    ("K", "counsellor_copy", msg("Copy as a new choice")),
    ("T", "counsellor_large", msg("Large text")),
)
"""Always with Alt, so that nothing happens to somebody who only types (WCAG 2.1.4)."""


def banner(t: Translator) -> None:
    """Draw it all. The script of the page finds the shortcuts and the times in it."""
    bar = st.container(
        key="counsellor_bar", horizontal=True, vertical_alignment="center", gap="xsmall"
    )
    with bar:
        idle = {"idle": IDLE_MINUTES, "reset": RESET_MINUTES}
        shortcuts = {letter: key for letter, key, _ in SHORTCUTS}
        said = {"text": BANNER, "second": _second(t), "shortcuts": shortcuts, **idle}
        st.html(render("counsellor_bar.html", t, **said))
        _view_buttons(t)
        _button(t("New person"), "counsellor_new", ":material/person_add:", _ask)
        _panel(t)
        if settings().mode is None:
            _button(t("Leave counsellor view"), "counsellor_exit", ":material/logout:", _leave)
    _new_person(t)
    if shows_large_text():
        st.html(LARGE_TEXT_STYLES)


def shows_large_text() -> bool:
    return session.get_ui_state(LARGE_TEXT, otherwise=False)


def _view_buttons(t: Translator) -> None:
    large = shows_large_text()
    _button(
        t("Ordinary text") if large else t("Large text"),
        "counsellor_large",
        ":material/format_size:",
        lambda: session.set_ui_state(LARGE_TEXT, not large),
    )
    with st.popover(t("Two languages at once"), icon=":material/translate:", key="counsellor_two"):
        _second_language(t)


def _second(t: Translator) -> str:
    """The code of the language beside that of the page, if any."""
    return t.second.language if isinstance(t, BilingualTranslator) else ""


def _second_language(t: Translator) -> None:
    """Which language stands beside that of the page, if any; each named by its speakers."""
    key = f"counsellor_beside_{t.language}"
    names = {code: known.name for code, known in LANGUAGES.items() if code != t.language}
    codes = ["", *names]
    st.radio(
        t("Which language beside this one?"),
        codes,
        codes.index(_second(t)),
        key=key,
        format_func=lambda code: names.get(code, t("One language")),
        on_change=lambda: _show_beside(t.language, str(session.widget(key))),
    )


def _show_beside(first: str, second: str) -> None:
    session.set_ui_state(session.TWO_LANGUAGES, (first, second) if second else ())


def _button(label: str, key: str, icon: str, act: Callable[[], None]) -> None:
    st.button(label, key=key, icon=icon, type="tertiary", on_click=act)


def _panel(t: Translator) -> None:
    with st.popover(t("Keyboard shortcuts"), icon=":material/keyboard:", key="counsellor_keys"):
        st.html(render("shortcuts.html", t, shortcuts=SHORTCUTS))


def _new_person(t: Translator) -> None:
    """The question whether to go on, then the word that it is done."""
    if session.get_ui_state(_DONE, otherwise=False):
        st.html(render("done.html", t, text=t("All answers are deleted.")))
        session.set_ui_state(_DONE, value=False)
    if session.get_ui_state(_ASKED, otherwise=False):
        st.html(render("notice.html", t, text=t("Delete all answers? You cannot undo it.")))
        with st.container(horizontal=True):
            st.button(t("Yes, delete"), type="primary", key="counsellor_yes", on_click=_delete)
            st.button(t("No, keep"), key="counsellor_no", on_click=_keep)


def _ask() -> None:
    session.set_ui_state(_ASKED, value=True)


def _keep() -> None:
    session.set_ui_state(_ASKED, value=False)


def _delete() -> None:
    views = {name: session.get_ui_state(name, otherwise=False) for name in VIEWS}
    session.delete_everything()
    for name, value in views.items():
        session.set_ui_state(name, value)
    session.set_ui_state(_DONE, value=True)


VIEWS = (LARGE_TEXT, session.TWO_LANGUAGES)
"""How the meeting is shown; that is not about the person."""


def _leave() -> None:
    session.leave_mode()
