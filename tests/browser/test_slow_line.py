"""What the server says is on its way for long: nothing is done twice, and nothing typed is lost."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.browser import visit
from tests.browser.conftest import OpenPage
from tests.browser.driving import Server, settle

SHOWS_IT = """(key) => {
  const button = document.querySelector(`.st-key-${key} button`);
  const dots = getComputedStyle(button.querySelector("p"), "::after");
  return [getComputedStyle(button).opacity, dots.content === "none" ? 0 : dots.opacity].join();
}"""


@dataclass
class Line:
    """Between a page and its server; what the server says can be held back."""

    page: Page
    asked: int = 0
    is_slow: bool = False
    held: list[Callable[[], None]] = field(default_factory=list)

    def connect(self, socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()

        def ask(message: str | bytes) -> None:
            self.asked += 1
            server.send(message)

        def tell(message: str | bytes) -> None:
            if self.is_slow:
                self.held.append(lambda: socket.send(message))
            else:
                socket.send(message)

        socket.on_message(ask)
        server.on_message(tell)

    def becomes_slow(self) -> None:
        self.asked, self.is_slow = 0, True

    def brings_it(self) -> None:
        self.is_slow = False
        for send in self.held:
            send()
        self.held.clear()
        settle(self.page)


@pytest.fixture
def line(new_page: OpenPage, server: Server) -> Line:
    page = new_page(server.url, "phone", "en")
    line = Line(page)
    page.route_web_socket("**/_stcore/stream", line.connect)
    return line


def opened(line: Line, address: str) -> Page:
    line.page.goto(address)
    settle(line.page)
    line.becomes_slow()
    return line.page


def test_a_press_is_shown_after_a_moment_and_done_once(line: Line) -> None:
    page = opened(line, "/benefit")
    button = page.locator(".st-key-calculate button")
    button.click()
    assert page.evaluate(SHOWS_IT, "calculate") == "1,0"  # nothing flickers on a quick line
    expect(button).to_have_css("opacity", "0.7")
    assert page.evaluate(SHOWS_IT, "calculate") == "0.7,1"
    button.click()
    button.press("Enter")
    assert line.asked == 1
    line.brings_it()
    assert page.evaluate(SHOWS_IT, "calculate") == "1,0"
    button.click()
    settle(page)
    assert line.asked == 2


def test_another_button_can_be_pressed_meanwhile(line: Line) -> None:
    page = opened(line, "/benefit")
    page.locator(".st-key-calculate button").click()
    visit.field(page, "children").fill("2")
    page.locator(".st-key-calculate button").click()
    line.brings_it()
    expect(visit.field(page, "children")).to_have_value("2")


def test_what_is_typed_stays_when_an_earlier_answer_comes(line: Line) -> None:
    page = opened(line, "/benefit")
    visit.field(page, "birth_date").fill("27.03.1996")
    visit.field(page, "birth_date").press("Tab")
    visit.field(page, "children").fill("3")  # the server has not yet answered the day of birth
    line.brings_it()
    expect(visit.field(page, "children")).to_have_value("3")
    line.becomes_slow()
    visit.field(page, "children").press("Tab")
    visit.field(page, "birth_date").fill("28.03.1996")
    visit.field(page, "birth_date").press("Tab")  # two answers are on their way
    line.brings_it()
    expect(visit.field(page, "birth_date")).to_have_value("28.03.1996")
    expect(visit.field(page, "children")).to_have_value("3")
    page.locator(".st-key-calculate button").click()
    settle(page)
    expect(page.locator("#kvp-result")).to_be_attached()
