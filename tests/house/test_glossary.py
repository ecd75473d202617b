"""One term, one translation, everywhere."""

import re
import runpy
import sys

import pytest

from kvp_core.language.i18n import LANGUAGES, SOURCE
from kvp_core.tools.glossary import Term, glossary, glossary_page
from tests.house import catalogs

PAGE = catalogs.PROJECT / "docs" / "glossary.md"
GLOSSARY = glossary()
TRANSLATED = [code for code in LANGUAGES if code != SOURCE]


def pairs(term: Term, language: str) -> list[tuple[str, str]]:
    """The sentences that use a term, in English and in a language."""
    used = re.compile(rf"\b{re.escape(term.en)}s?\b", re.IGNORECASE)
    return [
        (english, said.replace(catalogs.SOFT_HYPHEN, ""))
        for id_, entry in catalogs.entries(catalogs.catalog(language))
        for english, said in zip(catalogs.forms(id_), catalogs.forms(entry.string), strict=False)
        if used.search(english)
    ]


@pytest.mark.parametrize("name", GLOSSARY)
def test_a_term_has_a_word_in_every_language(name: str) -> None:
    assert list(GLOSSARY[name].words) == TRANSLATED


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("name", GLOSSARY)
def test_a_term_has_one_translation(name: str, language: str) -> None:
    term = GLOSSARY[name]
    found = pairs(term, language)
    assert found, "No sentence uses this term: take it out of the glossary."
    stem = term.words[language].stem
    assert not [pair for pair in found if stem not in pair[1].casefold()]


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("name", GLOSSARY)
def test_the_word_of_a_term_holds_its_stem(name: str, language: str) -> None:
    found = GLOSSARY[name].words[language]
    assert found.stem in found.word.casefold()


def test_no_two_terms_are_called_the_same() -> None:
    terms = GLOSSARY.values()
    named = [[term.en for term in terms]]
    named += [[term.words[language].word for term in terms] for language in TRANSLATED]
    for names in named:
        assert len({name.casefold() for name in names}) == len(names)


def test_the_page_is_made_from_the_glossary() -> None:
    assert PAGE.read_text("utf-8") == glossary_page(), "Run: make texts"


def test_the_module_writes_the_page(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, glossary_page.__module__)
    runpy.run_module("kvp_core.tools.glossary", run_name="__main__", alter_sys=True)
    assert capsys.readouterr().out == glossary_page()
