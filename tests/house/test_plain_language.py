"""The Norwegian is plain: short sentences, common words, Nav written as Nav writes itself."""

import re
from collections import defaultdict

import pytest

from kvp_core.language.i18n import LANGUAGES
from tests.house import catalogs
from tests.house.plain_language import plain, readability, sentences, words

HIGHEST_LIX = 30
FEWEST_WORDS = 50
"""A file with fewer words says too little for LIX to mean anything."""
LONGEST_SENTENCE = 20
NORWEGIAN = [code for code, known in LANGUAGES.items() if known.norwegian == code]
IN_BOTH = {
    "inntil": "«opptil»",
    "opp til": "«opptil», in the sense of “at most”",
    "vennligst": "say it without asking nicely",
    "NAV": "the agency writes itself Nav",
    "klikk her": "say where the link leads",
    "vedrørende|vedrørande": "«om»",
    "benytte[rs]?": "«bruke»",
    r"\w*cookies?": "«informasjonskapsel»",
    "stolpediagram": "«søylediagram»",
    "pass av barn": "«barnepass»",
    r"arbeidspraksis\w*": "«arbeidstrening»",
    "saksbehandl[ae]r": "«en person i Nav»",
    r"(virke|hver|yrke|kvar)dag\w*": "«arbeidsdag», or the weekday",
    "for deg mellom": "«for deg som er mellom»",
}
"""What either Norwegian has decided against, and what it says instead."""
BANNED = {
    "nb": {
        "innen": "ambiguous: «senest» or «siste dag»",
        "ugyldige?": "say what to write instead",
        "beklager": "say what to do instead",
        "dessverre": "say what is so",
        "i henhold til": "«etter»",
        "vanlig måned": "«i snitt per måned»",
        "er sen|sen klage": "«kommer etter fristen»",
        "uka|lønna|timelønna|tida|linja|postkassa": "«uken», «lønnen»: one form throughout",
        "ta (den|det)? ?bort": "«fjern»",
    },
    "nn": {
        "innan": "ambiguous: «seinast» or «siste dag»",
        "ugyldige?": "say what to write instead",
        "beklagar": "say what to do instead",
        "dessverre": "say what is so",
        "i samsvar med": "«etter»",
        "vanleg månad": "«i snitt per månad»",
        "er sein|sein klage": "«kjem etter fristen»",
        "dersom|hvis": "«viss»",
        "ikke|jeg|hva|hvem|hvor|hvordan|hvorfor|noe|noen|fra|bare": "bokmål",
        "mye|også|siden|være|fortsatt": "bokmål",
        r"uken?|måned\w*|penge[rn]\w*|kjøre\w*|skole\w*|bolig\w*|sted|nå|kommer|gjør": "bokmål",
        "veileder|veiviser(en)?": "«rettleiar», «vegvisar»",
        "ta (han|ho|det)? ?bort": "«fjern»",
    },
}
QUOTED = re.compile("«[^»]*»")
"""What others have called something."""
STREAMLITS_OWN = "kvp_ui/server/streamlit_texts.py"
NAMES_ONLY = {
    "kvp_core/data/texts/wcag.toml",
    "kvp_core/language/links.py",
    "kvp_core/rates/book.py",
}
"""Names of criteria, of pages and of rates, which are as long as they are; no running text."""


def norwegian(language: str) -> dict[catalogs.Id, tuple[str, ...]]:
    entries = catalogs.entries(catalogs.catalog(language))
    return {id_: catalogs.forms(entry.string) for id_, entry in entries}


def by_file(language: str) -> dict[str, list[str]]:
    """The Norwegian texts of each source file, Streamlit’s own left out."""
    said = norwegian(language)
    found: dict[str, list[str]] = defaultdict(list)
    for sentence in catalogs.sentences():
        if sentence.file != STREAMLITS_OWN:
            found[sentence.file] += said.get(sentence.id, ())
    return found


@pytest.mark.parametrize("language", NORWEGIAN)
@pytest.mark.parametrize("file", sorted(by_file(NORWEGIAN[0]).keys() - NAMES_ONLY))
def test_the_norwegian_of_a_file_is_easy_to_read(file: str, language: str) -> None:
    found = readability(by_file(language)[file])
    assert found.words < FEWEST_WORDS or found.lix <= HIGHEST_LIX, f"LIX {found.lix:.1f}"


@pytest.mark.parametrize("language", NORWEGIAN)
def test_no_norwegian_sentence_is_long(language: str) -> None:
    long_ones = [
        (len(words(sentence)), sentence)
        for texts in norwegian(language).values()
        for text in texts
        for sentence in sentences(text)
        if len(words(sentence)) > LONGEST_SENTENCE
    ]
    assert not long_ones


@pytest.mark.parametrize(
    ("language", "banned"), [(code, word) for code in NORWEGIAN for word in IN_BOTH | BANNED[code]]
)
def test_no_norwegian_text_has_a_word_that_was_decided_against(language: str, banned: str) -> None:
    word = re.compile(rf"\b(?:{banned})\b", 0 if banned.isupper() else re.IGNORECASE)
    texts = norwegian(language).values()
    said = [QUOTED.sub("", plain(text)) for forms in texts for text in forms]
    found = [text for text in said if word.search(text)]
    assert not found, (IN_BOTH | BANNED[language])[banned]
