"""Finding what a page says in the wrong language."""

import re
from collections.abc import Iterator
from functools import cache
from string import Formatter

from playwright.sync_api import Page

from kvp_core.language.i18n import LANGUAGES, SOURCE
from tests.house import catalogs

SHORTEST_PIECE = 3
"""Words in a row that give a language away, wherever in a text they stand."""
TELLING_WORDS = {
    "en": r"the|you|your|and|of|what|how|this|that|with|from|when|not|get|can|we|if|are|have|is"
    r"|month|year|money|about|after|before|which|does|without",
    "nb": r"ikke|jeg|hva|hvor|hvordan|noe|noen|hvis|fra|bare|mye|uten|måned(en)?|uken?|penger"
    r"|pengene|være|gjør|også|åpne|dager|lønnen",
    "nn": r"ikkje|eg|kva|kor|korleis|noko|nokon|viss|frå|berre|mykje|utan|månad(en)?|veka?|pengar"
    r"|pengane|vere|gjer|òg|opne|dagar|lønna",
}
"""Common words of a language that no sentence of another one needs."""
NORWEGIAN_WORDS = r"og|du|det|er|som|på|til|av|vi|deg|år|etter|før|når|skal|eller|får|om|lukk"
"""Common words of both kinds of Norwegian."""
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
    """What the page says as only another language does."""
    return sorted(text for text in said_on(page) if _is_foreign(text, language))


def _is_foreign(text: str, language: str) -> bool:
    others = LANGUAGES.keys() - {language}
    if _telling(language).search(text) or any(piece in text for piece in _pieces(language)):
        return True
    return text not in _whole(language) and any(text in _whole(other) for other in others)


@cache
def _telling(language: str) -> re.Pattern[str]:
    """The words that give another language away."""
    words = [said for code, said in TELLING_WORDS.items() if code != language]
    words += [] if LANGUAGES[language].norwegian == language else [NORWEGIAN_WORDS]
    return re.compile(rf"\b({'|'.join(words)})\b", re.IGNORECASE)


@cache
def _whole(language: str) -> frozenset[str]:
    """Every sentence of a language that has no holes."""
    return frozenset(text for text in _sentences(language) if "{" not in text)


@cache
def _pieces(language: str) -> frozenset[str]:
    """The runs of words between the holes of other languages that this one never says."""
    own = "\n".join(_sentences(language))
    return frozenset(
        piece
        for other in LANGUAGES.keys() - {language}
        for text in _sentences(other)
        for literal, *_ in Formatter().parse(text)
        if len(literal.split()) >= SHORTEST_PIECE and (piece := tidy(literal)) not in own
    )


def _sentences(language: str) -> Iterator[str]:
    """What a language says: its catalog, or the sentences of the code."""
    for id_, entry in catalogs.entries(catalogs.catalog(language)):
        for text in catalogs.forms(id_ if language == SOURCE else entry.string):
            yield tidy(text)
