"""What is read while the page is on its way, and where there are no scripts."""

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.driving import Server, settle

SHIFTS = """() => new Promise((tell) => new PerformanceObserver((list) => {
  tell(list.getEntries().reduce((sum, each) => sum + each.value, 0));
}).observe({ type: "layout-shift", buffered: true }) || setTimeout(() => tell(0), 500))"""
MOST_SHIFT = 0.02


def test_without_scripts_the_steps_and_the_number_are_there(
    new_page: OpenPage, server: Server
) -> None:
    page = new_page(server.url, "phone", "nn", java_script_enabled=False)
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("link")).to_have_count(6)
    expect(page.locator("#kvp-first")).to_contain_text("55 55 33 33")
    expect(page.get_by_text("Vi gjer sida klar.")).to_be_hidden()
    box = page.locator("#kvp-first").bounding_box()
    assert box
    assert box["width"] <= 360


def test_it_gives_way_to_the_page_without_a_jump(new_page: OpenPage, server: Server) -> None:
    page = new_page(server.url, "phone", "nb")
    page.goto("/", wait_until="commit")
    expect(page.locator("#kvp-first")).to_contain_text("Vi gjør siden klar.")
    settle(page)
    expect(page.locator("#kvp-first")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    assert page.evaluate(SHIFTS) <= MOST_SHIFT
