"""Finding what a page says in the wrong language."""

import re
from collections.abc import Iterator
from functools import cache
from string import Formatter

from playwright.sync_api import Page

from tests.browser.walking import other_language
from tests.house import catalogs

SHORTEST_PIECE = 3
"""Words in a row that give a language away, wherever in a text they stand."""
TELLING_WORDS = {
    "en": re.compile(
        r"\b(the|you|your|and|of|what|how|this|that|with|from|when|not|get|can|we|if|are|have|is"
        r"|month|year|money|about|after|before|which|does|without)\b",
        re.IGNORECASE,
    ),
    "nb": re.compile(
        r"\b(og|du|ikke|det|er|som|på|hva|hvor|til|av|vi|deg|måned|år|penger|etter|før|når|kan"
        r"|skal|hvis|eller|får|uten|om|lukk|åpne)\b",
        re.IGNORECASE,
    ),
}
"""Common words of a language that no sentence of the other one needs."""
ATTRIBUTES = ["aria-label", "aria-description", "aria-valuetext", "alt", "placeholder", "title"]
SAID = """(attributes) => {
  const foreign = "[lang]:not(html)";
  const silent = `script, style, noscript, [data-testid=stIconMaterial], .kv-ico, ${foreign}`;
  const said = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement.closest(silent)) said.push(node.nodeValue);
  }
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest(foreign)) continue;
    for (const name of attributes) said.push(element.getAttribute(name));
  }
  return said.filter((text) => text?.trim());
}"""


def said_on(page: Page) -> set[str]:
    """Every text of a page: seen, folded away, or for screen readers only."""
    texts: list[str] = page.evaluate(SAID, ATTRIBUTES)
    return {tidy(text) for text in texts}


def tidy(text: str) -> str:
    """On one line, with ordinary spaces and no soft hyphens."""
    return " ".join(text.replace(catalogs.SOFT_HYPHEN, "").split())


def in_the_wrong_language(page: Page, language: str) -> list[str]:
    """What the page says as only the other language does."""
    return sorted(text for text in said_on(page) if _is_foreign(text, language))


def _is_foreign(text: str, language: str) -> bool:
    other = other_language(language)
    if TELLING_WORDS[other].search(text) or any(piece in text for piece in _pieces(other)):
        return True
    return text in _whole(other) and text not in _whole(language)


@cache
def _whole(language: str) -> frozenset[str]:
    """Every sentence of a language that has no holes."""
    return frozenset(text for text in _sentences(language) if "{" not in text)


@cache
def _pieces(language: str) -> frozenset[str]:
    """The runs of words between the holes of a language’s sentences, if they are long enough."""
    pieces = {
        tidy(literal)
        for text in _sentences(language)
        for literal, *_ in Formatter().parse(text)
        if len(literal.split()) >= SHORTEST_PIECE
    }
    shared = {text for text in _sentences(other_language(language)) if text in pieces}
    return frozenset(pieces - shared)


def _sentences(language: str) -> Iterator[str]:
    for id_, entry in catalogs.entries(catalogs.catalog("nb")):
        for text in catalogs.forms(id_ if language == "en" else entry.string):
            yield tidy(text)
