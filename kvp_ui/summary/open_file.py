"""The person’s own file with the answers: to keep, and to open again."""

from collections.abc import Iterable

import streamlit as st

from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg
from kvp_ui.app import session
from kvp_ui.layout import downloads
from kvp_ui.layout.html import render, show_heading
from kvp_ui.summary import answers_file

KEEP = downloads.File("my.kvp.json", "application/json")
_NOTES, _OPENED, _NUMBER = "answers_file.notes", "answers_file.opened", "answers_file.number"


def show_file(t: Translator) -> None:
    """Nothing of this on a shared screen, which has no files."""
    if session.is_kiosk():
        return
    if answers_file.answers():
        _save(t)
    else:
        show_heading(t("Do you have a file from last time?"), t)
    _open(t)


def _save(t: Translator) -> None:
    show_heading(t("Keep your answers"), t)
    st.markdown(
        t(
            "We do not save your answers. You can save them in a file of your own, and open it "
            "again here or on another device. The file holds your answers, so take care of it."
        )
    )
    if answers_file.leaves_something_out():
        said = msg(
            "You have written something that looks like a national identity number. "
            "It does not get into the file."
        )
        st.html(render("notice.html", t, text=t(said)))
    save_button(t)


def save_button(t: Translator) -> None:
    """The answers as they are now, in a file of one’s own."""
    downloads.download(t("Save my answers in a file"), KEEP, answers_file.file())


def _open(t: Translator) -> None:
    key = f"open_{session.get_ui_state(_NUMBER, 0)}"
    st.file_uploader(
        t("Open a file you have saved. It takes the place of the answers here."),
        key=key,
        on_change=_read,
        args=(key,),
    )
    _tell(t)


def _read(key: str) -> None:
    """Another key afterwards empties the field, so the same file can be opened twice."""
    content, number = session.uploaded(key), session.get_ui_state(_NUMBER, 0)
    if content is None:
        return
    opened = answers_file.open_again(content)
    session.reset_all_widgets()
    session.set_ui_state(_NUMBER, number + 1)
    session.set_ui_state(_NOTES, opened.notes)
    session.set_ui_state(_OPENED, bool(opened.answers))


def _tell(t: Translator) -> None:
    if session.get_ui_state(_OPENED, otherwise=False):
        said = t("The file is opened. Your answers are in place on every page.")
        st.html(render("done.html", t, text=said))
    tell_notes(session.get_ui_state(_NOTES, ()), t)


def tell_notes(notes: Iterable[Message], t: Translator) -> None:
    """What of a file could not be used."""
    for note in notes:
        st.html(render("notice.html", t, text=t(note)))
