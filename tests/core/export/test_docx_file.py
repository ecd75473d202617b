"""The Word file opens, says the same as the plain text, and names nobody."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx as word_files
import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph as WordParagraph

from kvp_core.export.blocks import (
    Document,
    FillIn,
    Grid,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    PhoneCode,
)
from kvp_core.export.docx_file import docx
from kvp_core.export.report_document import Stamp, report_document
from kvp_core.export.text import PEN_LINE, plain_text
from kvp_core.language.i18n import LANGUAGES, translator
from tests.core.export.sample import FULL_REPORT

STAMP = Stamp(date(2026, 12, 7), "1.2.3", "abcdef12")
MARKS = ("•", *(f"{number}." for number in range(1, 10)))


def opened(file: bytes) -> Word:
    return word_files.Document(BytesIO(file))


def words(word: Word) -> list[str]:
    """Every word of the body, tables in their place."""
    found: list[str] = []
    for part in word.iter_inner_content():
        if isinstance(part, WordParagraph):
            found += part.text.split()
        elif isinstance(part, Table):
            found += [w for row in part.rows for cell in row.cells for w in cell.text.split()]
    return found


def without_marks(found: list[str]) -> list[str]:
    return [word for word in found if word not in MARKS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_file_says_what_the_plain_text_says_but_for_the_marks_of_lists(
    language: str,
) -> None:
    document = report_document(FULL_REPORT, translator(language), STAMP)
    expected = without_marks(plain_text(document).split())
    assert without_marks(words(opened(docx(document)))) == expected


@pytest.mark.parametrize(("language", "locale"), [("nb", "nb-NO"), ("en", "en-GB")])
def test_title_and_language_are_set_and_no_author_is_named(language: str, locale: str) -> None:
    file = docx(Document("Klage", language, (Heading(1, "Klage"),)))
    properties = opened(file).core_properties
    assert (properties.title, properties.author, properties.language) == ("Klage", "", language)
    assert f'w:lang w:val="{locale}"' in ZipFile(BytesIO(file)).read("word/styles.xml").decode()


def test_headings_lists_and_the_first_row_of_a_table_are_real() -> None:
    document = report_document(FULL_REPORT, translator("en"), STAMP)
    word = opened(docx(document))
    styles = {p.style.name for p in word.paragraphs if p.style is not None}
    assert {"Heading 1", "Heading 2", "List Bullet", "List Number", "List Continue"} <= styles
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in word.tables)


def test_a_form_has_lines_for_the_pen_and_a_page_of_its_own_for_the_writer() -> None:
    blocks = (FillIn("Navn"), FillIn("", 2), PageBreak("en"), Items((("a", "b"),), numbered=True))
    word = opened(docx(Document("t", "nb", blocks)))
    assert [p.text for p in word.paragraphs][:3] == [f"Navn: {PEN_LINE}", PEN_LINE, PEN_LINE]
    assert 'w:br w:type="page"' in word.paragraphs[3]._p.xml


def test_a_file_for_word_has_the_words_of_a_code_and_does_not_ask_to_scan_what_is_not_there() -> (
    None
):
    word = opened(docx(Document("t", "nb", (PhoneCode("Scan", "one\ntwo", "<svg/>"),))))
    assert word.paragraphs[0].text == "one\ntwo"


def test_what_is_in_another_language_is_marked_as_that() -> None:
    grid = Grid("both", ("a", "b"), (("c", "d"),), (False, False), languages=("nb", "en"))
    blocks = (Paragraph("norsk"), PageBreak("en"), Heading(1, "English"), grid)
    word = opened(docx(Document("t", "nb", blocks)))
    before, *_, heading, caption = word.paragraphs
    assert "w:lang" not in before._p.xml
    assert all('w:lang w:val="en-GB"' in part._p.xml for part in (heading, caption))
    (table,) = word.tables
    for row in table.rows:
        for cell, locale in zip(row.cells, ("nb-NO", "en-GB"), strict=True):
            assert cell._tc.xml.count(f'w:lang w:val="{locale}"') == 1
            assert cell._tc.xml.count("<w:lang ") == 1


@pytest.mark.parametrize(
    "text", ["<w:p/> & </w:t>", "😀 مرحبا ት", "=1+1", '{MERGEFIELD x} { DDE "cmd" }']
)
def test_what_was_written_stands_as_text_and_never_as_markup_or_field(text: str) -> None:
    file = docx(Document("t", "nb", (Paragraph(text),)))
    assert opened(file).paragraphs[0].text == text
    assert "w:fldChar" not in ZipFile(BytesIO(file)).read("word/document.xml").decode()


def test_every_style_that_a_style_names_is_in_the_file() -> None:
    styles = opened(docx(Document("t", "nb", (Paragraph("x"),)))).styles.element
    known = {style.get(qn("w:styleId")) for style in styles.iter(qn("w:style"))}
    for way in ("w:link", "w:basedOn", "w:next"):
        named = {found.get(qn("w:val")) for found in styles.iter(qn(way))}
        assert named <= known, way
