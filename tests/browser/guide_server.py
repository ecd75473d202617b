"""``python app.py`` with the figures of November 2026, which the browser tests know."""

from tests.frozen_rates import freeze

freeze()

from app import app  # noqa: E402 - the pages may ask for figures as soon as they are read
from kvp_ui.server.application import serve  # noqa: E402 - the same

if __name__ == "__main__":
    serve(app)
