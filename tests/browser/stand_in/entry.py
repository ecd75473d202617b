"""The frame of the stand-in: language, pages, and the element that the shell script reads."""

import time
from pathlib import Path

import streamlit as st

from kvp_core.language.i18n import LANGUAGES
from kvp_ui.app.languages import COOKIE, choose_language

VIEWS = Path(__file__).parent / "views"
HEADINGS = {"en": "Stand-in", "nb": "Stedfortreder", "nn": "Stadfortredar"}

state = st.session_state
if "spoken" not in state:
    state.spoken = choose_language(
        st.query_params.get("lang"),
        st.context.cookies.get(COOKIE),
        st.context.headers.get("accept-language"),
    )
state.setdefault("step", 1)


def speak(code: str) -> None:
    state.spoken = code


page = st.navigation(
    [
        st.Page(VIEWS / "start.py", title="Start", default=True),
        st.Page(VIEWS / "benefit.py", title="Benefit", url_path="benefit"),
    ],
    position="hidden",
)
view = f"{page.url_path}-{state.step}" if page.url_path == "" else page.url_path
step = f'data-step="{state.step}"' if page.url_path == "" else ""
st.html(
    f'<span id="kvp-state" hidden data-lang="{state.spoken}" data-view="{view}" data-focus="h1"'
    f' data-names=\'{{"step_next": "Next, step {state.step + 1}"}}\''
    f' data-title="{HEADINGS[state.spoken]} {view}" {step}></span>'
)
st.html(f'<span hidden class="kvp-run" data-at="{time.monotonic()}"></span>')  # see presses.js
for code in [other for other in LANGUAGES if other != state.spoken]:
    st.button(LANGUAGES[code].name, key=f"language_{code}", on_click=speak, args=(code,))
page.run()
