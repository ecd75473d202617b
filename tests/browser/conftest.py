"""One running guide and one browser for each worker, and a watched page for each test."""

from collections.abc import Callable, Iterator
from typing import Any, Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Error, Page, Playwright, sync_playwright

from kvp_core.language.i18n import LANGUAGES
from tests.browser.driving import FLAGS, Server, Watch, find_chromium, start_server

SCREENS: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True},
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "kiosk": {"viewport": {"width": 1080, "height": 1920}, "has_touch": True},
}
NO_BROWSER = (
    "These tests need a Chromium. Install one (Debian and Ubuntu:"
    " apt-get install chromium-headless-shell; elsewhere: python -m playwright install chromium)"
    " or run them with: make test"
)
OpenPage = Callable[..., Page]


def _locale(language: str) -> str:
    known = LANGUAGES.get(language)
    return known.locale.replace("_", "-") if known else language


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The guide as everyone meets it."""
    with start_server(tmp_path_factory.mktemp("guide")) as running:
        yield running


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    try:
        running = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
    except Error as error:
        pytest.fail(f"{NO_BROWSER}\n{error}")
    yield running
    running.close()


@pytest.fixture
def faults_expected() -> list[str]:
    """Parts of what the console may say in this test, for it to fill in."""
    return []


@pytest.fixture
def new_page(browser: Browser, faults_expected: list[str]) -> Iterator[OpenPage]:
    """Make pages by screen, language and colours; what they must not do fails the test."""
    watches: list[Watch] = []

    def make(
        home: str,
        screen: Literal["phone", "desktop", "kiosk"] = "desktop",
        language: str = "nb",
        colours: Literal["light", "dark"] = "light",
        **options: Any,
    ) -> Page:
        context = browser.new_context(
            base_url=home,
            locale=_locale(language),
            color_scheme=colours,
            **(SCREENS[screen] | options),
        )
        watches.append(Watch(urlsplit(home).netloc))
        return watches[-1].follow(context.new_page())

    yield make
    for context in browser.contexts:
        context.close()
    faults = [
        fault
        for watch in watches
        for fault in watch.faults
        if not any(expected in fault for expected in faults_expected)
    ]
    assert not faults, "\n".join(faults)
