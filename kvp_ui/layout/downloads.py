"""Taking a result along: files made in memory, codes for a phone, print and the clipboard."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from kvp_core.export.qr import qr_code
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message
from kvp_ui.app import session
from kvp_ui.layout.html import render


@dataclass(frozen=True)
class File:
    """A kind of file: the name it gets, what it is, and the key of its button."""

    name: str
    media_type: str

    @property
    def key(self) -> str:
        return "file_" + self.name.replace(".", "_").replace("-", "_")


def download(
    label: str, file: File, make: Callable[[], bytes], *, key: str = "", is_main: bool = False
) -> None:
    """A file for the person’s own device, made when it is asked for; none on a shared screen.

    ``make`` is called outside the session, so it holds all it needs. ``is_main``: what most
    people want of the page, as the one filled button.
    """
    if not session.is_kiosk():
        st.download_button(
            label,
            make,
            file.name,
            file.media_type,
            key=key or file.key,
            on_click="ignore",
            type="primary" if is_main else "secondary",
            icon=":material/download:" if is_main else None,
        )


def show_code(text: str, t: Translator, *, shown: str = "") -> None:
    """A code large enough for any phone, with what is in it beside it."""
    picture = b64encode(qr_code(text).png).decode()
    st.html(render("code.html", t, picture=f"data:image/png;base64,{picture}", text=shown or text))


def print_buttons(labels: Mapping[str, Message], t: Translator) -> None:
    """Each prints the part of the page that its key names; the stylesheet knows the parts."""
    st.html(render("print.html", t, labels=labels))


def copy_button(label: str, text: str, t: Translator) -> None:
    """Puts a text on the clipboard, and says so; the text can be seen, too."""
    st.html(render("copy.html", t, label=label, text=text))
