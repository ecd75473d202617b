"""Filling in a whole visit, as the tests of several pages do."""

from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.browser.driving import settle

GO_TO = """(name) => {
  history.replaceState({}, "", `/${name}`);
  dispatchEvent(new PopStateEvent("popstate", { state: {} }));
}"""


def go(page: Page, name: str) -> None:
    """To another page through the menu, which keeps the answers; a kiosk has none."""
    if page.locator(".st-key-kiosk_bar").count():
        page.evaluate(GO_TO, name)
        settle(page)
        return
    menu = page.locator(".st-key-menu button").first
    link = page.locator(f'[data-testid=stPopoverBody] a[href$="{name}"]')
    while not link.is_visible():
        if menu.get_attribute("aria-expanded") == "false":  # a page drawn just then closes it again
            menu.click()
        settle(page)
    link.click()
    settle(page)
    page.keyboard.press("Escape")  # the menu stays open behind the new page


def field(page: Page, name: str) -> Locator:
    return page.locator(f".st-key-field_{name}").locator("input, textarea").first


def write(page: Page, name: str, text: str) -> None:
    field(page, name).fill(text)
    field(page, name).press("Tab")
    settle(page)


def unfold(page: Page, name: str) -> None:
    """Open a fold by its name in the code, unless it is open."""
    fold = page.locator(f"[class*=fold_{name}]")
    if not fold.locator("details[open]").count():
        fold.locator("summary").first.click()
        settle(page)


def choose(page: Page, name: str, place: int) -> None:
    page.locator(f".st-key-field_{name} [data-testid=stRadioOption]").nth(place).click()
    settle(page)


def press(page: Page, key: str) -> None:
    page.locator(f".st-key-{key} button").first.click()
    settle(page)


def taken(page: Page, key: str, folder: Path) -> Path:
    """The file behind a download button."""
    with page.expect_download() as waiting:
        page.locator(f".st-key-{key} button").click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def ask_for_deadline(page: Page, received: str = "04.12.2026") -> None:
    """A decision on the programme, in a letter; the rest as it stands at first."""
    choose(page, "track", 0)
    write(page, "received", received)
    press(page, "find_deadline")
