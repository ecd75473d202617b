"""Where the guide starts: ``python app.py``, ``streamlit run app.py`` or ``uvicorn app:app``."""

from pathlib import Path

import streamlit as st

from kvp_ui.app.navigation import places_here
from kvp_ui.server.application import app_options, serve

# The script stands apart from pages/, or Streamlit would take pages/ for its own old kind of pages
# and answer the first visitor to a deep link with “Page not found”.
SCRIPT = Path(__file__).resolve().parent / "kvp_ui" / "entry.py"

TITLES = {place.address: place.title for place in places_here()}

# Called by its own name, because that is what `streamlit run` looks for when it reads this file.
app = st.App(SCRIPT, **app_options(TITLES))


def main() -> None:
    """What ``kvp-guide`` does, once it is installed."""
    serve(app)


if __name__ == "__main__":
    main()
