"""One term, one translation, everywhere."""

import re
import runpy
import sys

import pytest

from kvp_core.tools.glossary import Term, glossary, glossary_page
from tests.house import catalogs

PAGE = catalogs.PROJECT / "docs" / "glossary.md"
GLOSSARY = glossary()


def pairs(term: Term) -> list[tuple[str, str]]:
    """The sentences that use a term, in English and in Norwegian."""
    used = re.compile(rf"\b{re.escape(term.en)}s?\b", re.IGNORECASE)
    return [
        (english, norwegian.replace(catalogs.SOFT_HYPHEN, ""))
        for id_, entry in catalogs.entries(catalogs.catalog("nb"))
        for english, norwegian in zip(
            catalogs.forms(id_), catalogs.forms(entry.string), strict=False
        )
        if used.search(english)
    ]


@pytest.mark.parametrize("name", GLOSSARY)
def test_a_term_has_one_translation(name: str) -> None:
    term = GLOSSARY[name]
    found = pairs(term)
    assert found, "No sentence uses this term: take it out of the glossary."
    assert not [pair for pair in found if term.stem not in pair[1].casefold()]


@pytest.mark.parametrize("name", GLOSSARY)
def test_the_norwegian_of_a_term_holds_its_stem(name: str) -> None:
    assert GLOSSARY[name].stem in GLOSSARY[name].nb.casefold()


def test_no_two_terms_are_called_the_same() -> None:
    for language in ("en", "nb"):
        names = [getattr(term, language).casefold() for term in GLOSSARY.values()]
        assert len(set(names)) == len(names)


def test_the_page_is_made_from_the_glossary() -> None:
    assert PAGE.read_text("utf-8") == glossary_page(), "Run: make texts"


def test_the_module_writes_the_page(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, glossary_page.__module__)
    runpy.run_module("kvp_core.tools.glossary", run_name="__main__", alter_sys=True)
    assert capsys.readouterr().out == glossary_page()
