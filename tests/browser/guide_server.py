"""``python app.py`` with the figures of November 2026, which the browser tests know."""

from tests.frozen_rates import freeze

freeze()

from app import app  # noqa: E402 - the pages may ask for figures as soon as they are read
from kvp_ui.server import remembered  # noqa: E402 - the same
from kvp_ui.server.application import serve  # noqa: E402 - the same

# Each of the many servers would pack anew, for two seconds, what a few pages ask it for.
remembered.QUALITY_AT_LEISURE = 4

if __name__ == "__main__":
    serve(app)
