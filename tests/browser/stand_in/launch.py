"""A small application with the guide's own server and shell, to test these without its pages."""

from pathlib import Path

import streamlit as st

from kvp_core.language.messages import msg
from kvp_ui.server.application import app_options, serve

# Any sentence that has a translation will do as a title.
app = st.App(
    Path(__file__).resolve().parent / "entry.py", **app_options({"benefit": msg("Increment")})
)

if __name__ == "__main__":
    serve(app)
