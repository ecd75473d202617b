"""A browser that translates: what it does to a page, and what the page says all the same."""

from dataclasses import dataclass

from playwright.sync_api import Page

LEFT, RIGHT = "⟦", "⟧"
"""Around every text that is translated, so that a test sees which ones are."""
TRANSLATE = """
([left, right]) => {
  const LEFT_ALONE = "script, style, noscript, textarea, svg, [translate=no]";
  const wrap = (node) => {
    const parent = node.parentElement;
    if (!node.nodeValue.trim() || !parent || parent.closest(LEFT_ALONE)) return;
    if (parent.dataset.wrapped) return;
    const outer = document.createElement("font"), inner = document.createElement("font");
    inner.dataset.wrapped = "1";
    const [, before, core, after] = node.nodeValue.match(/^(\\s*)([^]*?)(\\s*)$/);
    node.replaceWith(outer);
    outer.append(inner);
    inner.append(before + left + core + right + after);
  };
  const all = (root) => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = [];
    while (walk.nextNode()) found.push(walk.currentNode);
    found.forEach(wrap);
  };
  const see = (node) => {
    if (node.isConnected) node.nodeType === Node.TEXT_NODE ? wrap(node) : all(node);
  };
  const begin = () => {
    all(document.body);
    new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach(see)))
      .observe(document.body, { childList: true, subtree: true });
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
  else begin();
}
"""
"""What Chrome does: each text node becomes two font elements, new ones too; drawings it leaves."""
KEPT = (
    ".kv-num, .kv-amount, .kv-ico, .kv-law a, .kv-sources a, .kv-own, .kv-code img,"
    " .kv-letter :not(.kv-twin)[lang], [class*=st-key-language_], .st-key-topbar .stPageLink"
)
"""What no translator may touch: amounts, laws, signs, the letter, and names."""
ALONE = (
    r"^[+−]?(NOK\s)?\d[\d\s.,]*(\s?kr|\s?%)?$|^\d{1,2}\.? \p{L}+ \d{4}$"
    r"|^\P{L}*§|^(KVP|Nav)$"
)
"""An amount, a date, a law or a name that has an element to itself."""
TOUCHED = """([left, right, kept, alone]) => {
  const isAlone = new RegExp(alone, "u"), isNumber = /^\\d+$/;
  const plain = (text) => text.replaceAll(left, "").replaceAll(right, "").trim();
  const found = [];
  for (const inner of document.querySelectorAll("font > font")) {
    const text = plain(inner.textContent), around = inner.parentElement.parentElement;
    const isWhole = plain(around.textContent) === text && !isNumber.test(text);
    if (inner.closest(kept) || (isWhole && isAlone.test(text))) found.push(text);
  }
  for (const cell of document.querySelectorAll("td[data-label]:not([data-label=''])")) {
    if (!cell.dataset.label.includes(left)) found.push(`the heading ${cell.dataset.label}`);
  }
  return found;
}"""
SAID = """([left, right]) => {
  const plain = (text) => text.replaceAll(left, "").replaceAll(right, "");
  const lines = plain(document.body.innerText).split("\\n").map((line) => line.trim());
  const heading = [...document.querySelectorAll("h1")].map((each) => plain(each.innerText));
  return { title: document.title, headings: heading, lines: lines.filter(Boolean) };
}"""


@dataclass(frozen=True)
class Said:
    """What a page says to the eye, with the marks of the translation taken away."""

    title: str
    headings: tuple[str, ...]
    lines: tuple[str, ...]


def translate(page: Page) -> None:
    """From now on the browser translates, this page and those that follow in it."""
    page.evaluate(TRANSLATE, [LEFT, RIGHT])
    page.add_init_script(f"({TRANSLATE})({[LEFT, RIGHT]!r})")


def said(page: Page) -> Said:
    found = page.evaluate(SAID, [LEFT, RIGHT])
    lines = (" ".join(line.split()) for line in found["lines"])
    return Said(found["title"], tuple(found["headings"]), tuple(lines))


def touched(page: Page) -> set[str]:
    """What the browser has translated though it must not, and what it has missed."""
    found: list[str] = page.evaluate(TOUCHED, [LEFT, RIGHT, KEPT, ALONE])
    return set(found)
