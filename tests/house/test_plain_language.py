"""The Norwegian is plain: short sentences, common words, Nav written as Nav writes itself."""

import re
from collections import defaultdict

import pytest

from tests.house import catalogs
from tests.house.plain_language import plain, readability, sentences, words

HIGHEST_LIX = 30
FEWEST_WORDS = 50
"""A file with fewer words says too little for LIX to mean anything."""
LONGEST_SENTENCE = 20
BANNED = {
    "innen": "ambiguous: «senest» or «siste dag»",
    "inntil": "«opp til»",
    "ugyldige?": "say what to write instead",
    "vennligst": "say it without asking nicely",
    "beklager": "say what to do instead",
    "NAV": "the agency writes itself Nav",
    "klikk her": "say where the link leads",
    "dessverre": "say what is so",
    "i henhold til": "«etter»",
    "vedrørende": "«om»",
    "benytte[rs]?": "«bruke»",
}
QUOTED = re.compile("«[^»]*»")
"""What others have called something."""
STREAMLITS_OWN = "kvp_ui/server/streamlit_texts.py"
NAMES_ONLY = {"kvp_core/language/links.py", "kvp_core/rates/book.py"}
"""Names of pages and of rates, which are as long as they are; no running text."""


def norwegian() -> dict[catalogs.Id, tuple[str, ...]]:
    entries = catalogs.entries(catalogs.catalog("nb"))
    return {id_: catalogs.forms(entry.string) for id_, entry in entries}


def by_file() -> dict[str, list[str]]:
    """The Norwegian texts of each source file, Streamlit’s own left out."""
    said = norwegian()
    found: dict[str, list[str]] = defaultdict(list)
    for sentence in catalogs.sentences():
        if sentence.file != STREAMLITS_OWN:
            found[sentence.file] += said.get(sentence.id, ())
    return found


@pytest.mark.parametrize("file", sorted(by_file().keys() - NAMES_ONLY))
def test_the_norwegian_of_a_file_is_easy_to_read(file: str) -> None:
    found = readability(by_file()[file])
    assert found.words < FEWEST_WORDS or found.lix <= HIGHEST_LIX, f"LIX {found.lix:.1f}"


def test_no_norwegian_sentence_is_long() -> None:
    long_ones = [
        (len(words(sentence)), sentence)
        for texts in norwegian().values()
        for text in texts
        for sentence in sentences(text)
        if len(words(sentence)) > LONGEST_SENTENCE
    ]
    assert not long_ones


@pytest.mark.parametrize("banned", BANNED)
def test_no_norwegian_text_has_a_word_that_people_stumble_over(banned: str) -> None:
    word = re.compile(rf"\b{banned}\b", 0 if banned.isupper() else re.IGNORECASE)
    said = [QUOTED.sub("", plain(text)) for texts in norwegian().values() for text in texts]
    found = [text for text in said if word.search(text)]
    assert not found, BANNED[banned]
