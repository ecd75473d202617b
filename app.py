"""Where the guide starts: ``python app.py``, ``streamlit run app.py`` or ``uvicorn app:app``."""

from pathlib import Path

from kvp_ui.server.application import create_app, serve

# The script that runs stands apart from pages/, or Streamlit would take pages/ for its own old
# kind of pages and answer the first visitor to a deep link with “Page not found”.
app = create_app(Path(__file__).parent / "kvp_ui" / "entry.py")

if __name__ == "__main__":
    serve(app)
