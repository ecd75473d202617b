"""What is read while the page is on its way, and where there are no scripts."""

import re

from playwright.sync_api import expect

from kvp_ui.home.journey import STEPS
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


def test_its_links_keep_the_view_and_the_language(new_page: OpenPage, server: Server) -> None:
    page = new_page(server.url, "phone", "nb")
    page.route_web_socket("**/stream", lambda _: None)  # a server that never answers
    page.goto("/?mode=counsellor&lang=nn")
    links = page.locator("#kvp-first li a")
    expect(links.first).to_have_attribute("href", re.compile(r"\?mode=counsellor&lang=nn$"))
    addresses = [link.get_attribute("href") or "" for link in links.all()]
    assert len(addresses) == len(STEPS)
    assert all(address.endswith("?mode=counsellor&lang=nn") for address in addresses)


QUICK = """() => {
  const wait = window.setTimeout;
  window.setTimeout = (act, delay, ...more) => wait(act, delay === 5000 ? 300 : delay, ...more);
}"""
WITHOUT_A_HEADING = """() => new MutationObserver(() => {
  document.querySelectorAll("#root h1").forEach((heading) => heading.replaceWith("An error."));
}).observe(document, { childList: true, subtree: true })"""


def test_it_gives_way_to_an_error_of_the_frameworks_own(new_page: OpenPage, server: Server) -> None:
    """Such a page has no heading of ours, and would else stand below the steps for ever."""
    page = new_page(server.url, "phone", "nb")
    page.add_init_script(f"({QUICK})(); ({WITHOUT_A_HEADING})();")
    page.goto("/", wait_until="commit")
    expect(page.locator("#kvp-first")).to_have_count(1)
    expect(page.locator("#root").get_by_text("An error.")).to_have_count(1)
    expect(page.locator("#kvp-first")).to_have_count(0)
