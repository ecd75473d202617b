"""Taking a result along: files made in memory, codes for a phone, print and the clipboard."""

from base64 import b64encode
from collections.abc import Callable

import streamlit as st

from kvp_core.export.qr import qr_code
from kvp_core.i18n import Translator
from kvp_ui import session
from kvp_ui.markup import render


def download(label: str, make: Callable[[], bytes], name: str, media_type: str, *, key: str) -> None:
    """A file for the person’s own device, made when it is asked for; none on a shared screen."""
    if session.is_kiosk():
        return
    st.download_button(label, make, name, media_type, key=key, on_click="ignore")


def show_code(text: str, t: Translator, *, shown: str = "") -> None:
    """A code large enough for any phone, with what is in it beside it."""
    picture = b64encode(qr_code(text).png).decode()
    st.html(render("code.html", t, picture=f"data:image/png;base64,{picture}", text=shown or text))


def print_button(label: str, t: Translator, *, part: str = "page") -> None:
    """Prints the page, or only the ``part`` of it that carries that name."""
    st.html(render("print.html", t, label=label, part=part))


def copy_button(label: str, text: str, t: Translator) -> None:
    """Puts a text on the clipboard, and says so."""
    st.html(render("copy.html", t, label=label, text=text))
