"""A small application with the guide's own server and shell, to test these without its pages."""

from pathlib import Path

from kvp_core.messages import msg
from kvp_ui.server.application import create_app, serve

TITLES = {"benefit": msg("Increment")}
"""Any sentence that has a translation will do."""

app = create_app(Path(__file__).parent / "entry.py", TITLES)

if __name__ == "__main__":
    serve(app)
