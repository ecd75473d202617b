"""The catalogs hold every sentence of the guide, once, in full, with the same holes."""

import re
from string import Formatter

import pytest

from kvp_core.language.i18n import LANGUAGES, SOURCE
from tests.house import catalogs

TRANSLATED = sorted(LANGUAGES.keys() - {SOURCE})


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_the_template_holds_the_sentences_of_the_sources() -> None:
    in_sources = {sentence.id for sentence in catalogs.sentences()}
    in_template = {id_ for id_, _ in catalogs.entries(catalogs.template())}
    assert in_template == in_sources, "Run: make texts"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalog_holds_the_sentences_of_the_template_and_no_other(language: str) -> None:
    held = {id_ for id_, _ in catalogs.entries(catalogs.catalog(language))}
    assert held == {id_ for id_, _ in catalogs.entries(catalogs.template())}, "Run: make texts"
    assert not catalogs.catalog(language).obsolete


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_a_guess(language: str) -> None:
    guesses = [id_ for id_, entry in catalogs.entries(catalogs.catalog(language)) if entry.fuzzy]
    assert not guesses


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_is_translated_in_every_plural_form(language: str) -> None:
    said = catalogs.catalog(language)
    for id_, entry in catalogs.entries(said):
        translations = catalogs.forms(entry.string)
        assert len(translations) == (1 if isinstance(id_, str) else said.num_plurals), id_
        assert all(text.strip() for text in translations), id_


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_holes_of_its_sentence(language: str) -> None:
    for id_, entry in catalogs.entries(catalogs.catalog(language)):
        expected = [holes(text) for text in catalogs.forms(id_)]
        for text in filter(None, catalogs.forms(entry.string)):
            assert holes(text) in expected, f"{id_} – {text}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_stands_twice(language: str) -> None:
    path = catalogs.LOCALES / language / "LC_MESSAGES" / "messages.po"
    written = re.findall(r'^msgid "(?!"$)', path.read_text("utf-8"), re.MULTILINE)
    assert len(written) == len(list(catalogs.entries(catalogs.catalog(language))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_spaces_around_a_translation_are_those_of_its_sentence(language: str) -> None:
    for id_, entry in catalogs.entries(catalogs.catalog(language)):
        original = catalogs.forms(id_)[0]
        for text in filter(None, catalogs.forms(entry.string)):
            assert text == text.strip() or original != original.strip(), id_
