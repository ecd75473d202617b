"""What stands around every page: the bar, the steps below it, and the quick way out."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from kvp_core.language.i18n import LANGUAGES
from tests.browser.conftest import OpenPage
from tests.browser.driving import Server, settle, start_server
from tests.browser.test_kiosk import SCRIPT, await_nothing_held, held
from tests.browser.walking import Visitor

ELSEWHERE = "https://www.yr.no/"
SIDEWAYS = """() => {
  const box = document.querySelector("[data-testid=stMain]");
  return box.scrollWidth - box.clientWidth;
}"""
STEPS = ".st-key-strip a"


def boxes(controls: Locator) -> list[tuple[float, float, float, float]]:
    """Left, top, right, bottom of each."""
    found = [control.bounding_box() for control in controls.all()]
    return [
        (box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"])
        for box in found
        if box
    ]


def overlap(page: Page, texts: str) -> list[str]:
    """Texts beside each other that run into each other, or out of the window."""
    found = page.locator(texts).all_inner_texts()
    edges = [(left, right) for left, _, right, _ in boxes(page.locator(texts))]
    ends = [left for left, _ in edges[1:]] + [page.viewport_size["width"]]  # type: ignore[index]
    return [
        text for text, (_, right), end in zip(found, edges, ends, strict=True) if right > end + 1
    ]


def test_the_bar_is_one_line_with_room_for_every_word_of_each_language(
    new_page: OpenPage, server: Server
) -> None:
    visitor = Visitor(new_page(server.url, language="nb"), "nb")
    visitor.goes_to("/benefit")
    for _ in LANGUAGES:
        the_bar_has_room_for_every_word(visitor.page)
        way_out = visitor.page.locator(".st-key-leave button")
        expect(way_out).to_have_accessible_name(visitor.t("Leave this page"))
        visitor.page.set_viewport_size({"width": 1280, "height": 740})
        visitor.switches_language()
    assert visitor.language == "nb"


def the_bar_has_room_for_every_word(page: Page) -> None:
    controls = page.locator(".st-key-topbar :is(a, button)")
    expect(controls).to_have_count(len(LANGUAGES) + 2)
    for width, height in ((1280, 64), (700, 64), (641, 64), (414, 56), (360, 56), (320, 56)):
        page.set_viewport_size({"width": width, "height": 740})
        (bar,), (strip,) = (
            boxes(page.locator(".st-key-topbar")),
            boxes(page.locator(".st-key-strip")),
        )
        assert (bar[1], round(bar[3]), round(strip[3] - strip[1])) == (0, height, 56)
        middles = {round((top + bottom) / 2) for _, top, _, bottom in boxes(controls)}
        assert middles <= {height // 2 - 1, height // 2, height // 2 + 1}, width
        for _, top, _, bottom in boxes(page.locator(".st-key-topbar p")):
            assert top >= 8, width
            assert bottom - top < 32, f"{width}: more than one line"
        for left, top, right, bottom in boxes(controls):
            assert left >= 4
            assert right <= width - 4
            assert min(right - left, bottom - top) >= 40 if width < 359 else 48, width
        cells = boxes(page.locator(STEPS))
        assert len(cells) == 5
        assert len({round(right - left) for left, _, right, _ in cells}) == 1
        assert not overlap(page, ".st-key-topbar :is(a, button)")
        assert not overlap(page, f"{STEPS} p"), width
        assert page.evaluate(SIDEWAYS) <= 0


def test_the_steps_say_where_one_is_and_what_is_done(new_page: OpenPage, server: Server) -> None:
    visitor = Visitor(new_page(server.url, language="en"), "en")
    page = visitor.page
    visitor.goes_to("/benefit")
    here = page.locator(f"{STEPS}[aria-current=page]")
    steps = page.get_by_role("navigation", name="Steps")
    expect(here).to_have_accessible_name("Money: How much can I get?")
    visitor.types(birth_date="27.03.1996")
    visitor.works_it_out()
    expect(here).to_have_accessible_name("Money, done: About NOK 19,700 a month after tax")
    steps.get_by_text("Costs").click()
    settle(page)
    expect(here).to_have_accessible_name("Costs: Travel and other costs")
    steps.get_by_text("Money").click()
    settle(page)
    expect(page.locator(".st-key-given_birth_date")).to_contain_text("27 Mar 1996")


@pytest.fixture(scope="module")
def open_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A guide that can be asked what it holds."""
    with start_server(tmp_path_factory.mktemp("open_book"), SCRIPT) as running:
        yield running


def test_the_way_out_leaves_at_once_and_back_finds_no_answers(
    new_page: OpenPage, open_book: Server, faults_expected: list[str]
) -> None:
    faults_expected.append(f"a request left the machine: {ELSEWHERE}")  # the person’s own wish
    visitor = Visitor(new_page(open_book.url, "phone", "nb"), "nb")
    page = visitor.page
    page.route(f"{ELSEWHERE}**", lambda route: route.fulfill(body="<title>Yr</title>"))
    visitor.goes_to("/")
    page.locator(".st-key-card_benefit a").click()
    settle(page)
    visitor.types(birth_date="27.03.1996")
    assert "27.03.1996" in held(open_book)
    page.get_by_role("button", name="Forlat siden").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(ELSEWHERE)
    await_nothing_held(open_book, 5, "27.03.1996")
    page.go_back()
    settle(page)
    assert "127.0.0.1" in page.url
    assert page.evaluate("sessionStorage.length") == 0
    page.goto("/benefit")
    settle(page)
    expect(visitor.field("birth_date").locator("input")).to_have_value("")
