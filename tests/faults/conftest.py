"""The browser of the browser tests."""

from tests.browser.conftest import browser, faults_expected, new_page, playwright, server

__all__ = ["browser", "faults_expected", "new_page", "playwright", "server"]
