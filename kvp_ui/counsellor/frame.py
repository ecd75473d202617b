"""What stands above every page in counsellor mode: four tabs, what can be done, the rest."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from kvp_core.language.i18n import LANGUAGES, Translator
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import rate_book
from kvp_ui.app import navigation, session
from kvp_ui.app.bilingual import BilingualTranslator
from kvp_ui.app.settings import settings
from kvp_ui.counsellor.sheet import sheet, show_pdf
from kvp_ui.layout import frame
from kvp_ui.layout.html import render

LARGE_TEXT_STYLES = Path(__file__).parents[1] / "static" / "large_text.css"
LARGE_TEXT = "counsellor.large_text"
IDLE_MINUTES, RESET_MINUTES = 30, 60
ASKED, _DONE = "counsellor.new_asked", "counsellor.new_done"
PRIVACY = msg("Do not enter names or ID numbers. Nothing is saved.")
TABS = {
    navigation.ELIGIBILITY: msg("Check"),
    navigation.BENEFIT: msg("Money"),
    navigation.SUPPLEMENTS: msg("Costs"),
    navigation.SUMMARY: msg("Take home"),
}
ADDRESSES = {place.address for place in TABS}
"""The pages that are a tab each, and fill the window alone."""
SHORTCUTS: tuple[tuple[str, str, Message], ...] = (
    *((str(n), f"counsellor_tab_{p.name}", title) for n, (p, title) in enumerate(TABS.items(), 1)),
    ("J", "choice", msg("The next choice")),
    ("K", "counsellor_copy", msg("Copy as a new choice")),
    ("U", "counsellor_hide", msg("Hide amounts")),
    ("T", "counsellor_large", msg("Large text")),
    ("L", "counsellor_two", msg("Two languages")),
    ("P", "counsellor_print", msg("One sheet to take home (PDF)")),
    ("N", "counsellor_new", msg("New person")),
)
"""Always with Alt, so that nothing happens to somebody who only types (WCAG 2.1.4)."""


def bar(t: Translator, address: str) -> None:
    """Draw it all. The script of the page finds the shortcuts and the times in it."""
    with st.container(key="counsellor_bar", horizontal=True, vertical_alignment="center"):
        idle = {"idle": IDLE_MINUTES, "reset": RESET_MINUTES}
        shortcuts = {letter: key for letter, key, _ in SHORTCUTS}
        st.html(render("counsellor_bar.html", t, second=_second(t), shortcuts=shortcuts, **idle))
        st.page_link(navigation.HOME.file, label="**KVP**", icon=":material/explore:")
        with st.container(key="landmark_navigation", horizontal=True):
            for place, title in TABS.items():
                with st.container(key=f"counsellor_tab_{place.name}", width="content"):
                    st.page_link(place.file, label=t(title))
        with st.container(key="counsellor_actions", horizontal=True):
            _actions(t)
            _menu(t, address)
    _new_person(t)
    if shows_large_text():
        st.html(LARGE_TEXT_STYLES)


def shows_large_text() -> bool:
    return session.get_ui_state(LARGE_TEXT, otherwise=False)


def _actions(t: Translator) -> None:
    large, hidden, note = shows_large_text(), session.hides_amounts(), session.set_ui_state
    word = t("Show amounts") if hidden else t("Hide amounts")
    icon = ":material/visibility:" if hidden else ":material/visibility_off:"
    _button(word, "counsellor_hide", icon, note, session.HIDDEN, not hidden)
    word = t("Ordinary text") if large else t("Large text")
    _button(word, "counsellor_large", ":material/format_size:", note, LARGE_TEXT, not large)
    with st.popover(t("Two languages"), icon=":material/translate:", key="counsellor_two"):
        _second_language(t)
    for code in LANGUAGES:
        if code != t.language:
            frame.language_button(code)
    _button(t("New person"), "counsellor_new", ":material/person_add:", note, ASKED, True)


def _button(label: str, key: str, icon: str, act: Callable[..., None], *args: object) -> None:
    st.button(label, key=key, icon=icon, type="tertiary", on_click=act, args=args)


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
        on_change=lambda: session.set_ui_state(
            session.TWO_LANGUAGES, (t.language, chosen) if (chosen := session.widget(key)) else ()
        ),
    )


def _menu(t: Translator, address: str) -> None:
    """The other pages, the shortcuts, the way out, and what else stands in a footer."""
    with st.popover(t("Menu"), icon=":material/menu:", key="menu"):
        for place in navigation.PLACES:
            if place not in TABS:
                st.page_link(place.file, label=t(place.title), icon=place.icon)
        st.html(render("shortcuts.html", t, shortcuts=SHORTCUTS))
        if settings().mode is None:
            leave = t("Leave counsellor view")
            _button(leave, "counsellor_exit", ":material/logout:", session.leave_mode)
        if address in ADDRESSES:
            frame.foot(t, urgent=False)


def _new_person(t: Translator) -> None:
    """The question whether to go on, then the word that it is done."""
    if session.get_ui_state(_DONE, otherwise=False):
        st.html(render("done.html", t, text=t("All answers are deleted.")))
        session.set_ui_state(_DONE, value=False)
    if session.get_ui_state(ASKED, otherwise=False):
        asked = t("All answers, choices and ticks are deleted. Has the applicant got the sheet?")
        with st.container(key="counsellor_asked", horizontal=True, vertical_alignment="center"):
            st.html(render("notice.html", t, text=asked))
            first = st.empty()
            yes, no = t("Delete and start again"), t("No, keep")
            st.button(yes, key="counsellor_yes", on_click=_delete)
            st.button(no, key="counsellor_no", on_click=session.set_ui_state, args=(ASKED, False))
            with first.container():  # last: nothing wrong with a sheet keeps anybody from deleting
                made = sheet(session.today(), rate_book(), t)
                show_pdf(made, t("Print the sheet first (PDF)"), "counsellor_print_first")


def _delete() -> None:
    views = {name: session.get_ui_state(name, otherwise=False) for name in VIEWS}
    session.delete_everything()
    for name, value in views.items():
        session.set_ui_state(name, value)
    session.set_ui_state(_DONE, value=True)


VIEWS = (LARGE_TEXT, session.TWO_LANGUAGES, session.HIDDEN)
"""How the meeting is shown; that is not about the person."""
