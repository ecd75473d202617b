"""A browser that translates puts nodes of its own around every text, and the guide stays right."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.driving import Server
from tests.browser.walking import CHECK_ANSWERS, Visitor

WRAP_AS_A_TRANSLATOR_DOES = """
() => {
  const wrap = (node) => {
    if (!node.nodeValue.trim() || node.parentElement.closest("script,style,[translate=no]")) return;
    if (node.parentElement.dataset.wrapped) return;
    const outer = document.createElement("font"), inner = document.createElement("font");
    inner.dataset.wrapped = "1";
    node.replaceWith(outer);
    outer.append(inner);
    inner.append(node.nodeValue);
  };
  const all = (root) => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = [];
    while (walk.nextNode()) found.push(walk.currentNode);
    found.forEach(wrap);
  };
  all(document.body);
  const see = (node) => {
    if (node.isConnected) node.nodeType === Node.TEXT_NODE ? wrap(node) : all(node);
  };
  new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach(see)))
    .observe(document.body, { childList: true, subtree: true });
}
"""
"""What Chrome does: each text node becomes two font elements, new ones too."""


def test_the_check_asks_the_question_that_is_answered(new_page: OpenPage, server: Server) -> None:
    visitor = Visitor(new_page(server.url, language="nb"), "nb")
    visitor.goes_to("/eligibility")
    visitor.is_at("How old are you?")
    visitor.page.evaluate(WRAP_AS_A_TRANSLATOR_DOES)
    assert visitor.page.locator("h1 font font").count() == 1
    asked = [visitor.heading()]
    for option in CHECK_ANSWERS[:4]:
        visitor.answers(option)
        expect(visitor.page).to_have_title(re.compile(re.escape(visitor.heading())))
        asked.append(visitor.heading())
    assert len({*asked}) == 5


def test_the_language_button_changes_the_heading_of_a_translated_page(
    new_page: OpenPage, server: Server
) -> None:
    visitor = Visitor(new_page(server.url, language="nb"), "nb")
    visitor.goes_to("/benefit")
    visitor.page.evaluate(WRAP_AS_A_TRANSLATOR_DOES)
    visitor.presses("language_en")
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("How much can you get?")
