"""PDF/UA, checked offline, and the same words as the plain text."""

import time
from datetime import date
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

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
from kvp_core.export.letters_in_pdf import RANGES, showable, unshowable
from kvp_core.export.pdf import pdf
from kvp_core.export.qr import qr_code
from kvp_core.export.report_document import Stamp, report_document
from kvp_core.export.text import plain_text
from kvp_core.language.i18n import LANGUAGES, translator
from tests.core.export.pdf_reading import even, tags, words
from tests.core.export.sample import BARE_REPORT, FULL_REPORT

STAMP = Stamp(date(2026, 12, 7), "1.2.3", "abcdef12")


def made(language: str) -> tuple[Document, bytes]:
    document = report_document(FULL_REPORT, translator(language), STAMP)
    return document, pdf(document)


def one(text: str) -> bytes:
    return pdf(Document("Title", "nb", (Heading(1, "Title"), Paragraph(text))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_pdf_are_those_of_the_plain_text_in_the_same_order(language: str) -> None:
    document, file = made(language)
    assert words(file) == even(plain_text(document))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_says_it_is_pdf_ua_tagged_titled_and_in_which_language(language: str) -> None:
    document, file = made(language)
    with pikepdf.open(BytesIO(file)) as opened:
        root = opened.Root
        assert bool(root.MarkInfo.Marked)
        assert str(root.Lang) == language
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        with opened.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == document.title
        assert all(str(page.Tabs) == "/S" for page in opened.pages if "/Tabs" in page)


def test_our_addresses_are_links_and_no_one_else_s() -> None:
    items = Items((("Nav", "https://www.nav.no/kvp"),), addressed=True)
    typed = Items((("https://typed.example",),))
    file = pdf(Document("t", "nb", (Heading(1, "t"), items, typed, Paragraph("https://typed.no"))))
    links = [
        str(note.get_object()["/A"]["/URI"])
        for page in PdfReader(BytesIO(file)).pages
        for note in page.get("/Annots", ())
    ]
    assert links == ["https://www.nav.no/kvp"]


def test_headings_lists_and_tables_are_tagged_and_levels_are_not_skipped() -> None:
    found = tags(made("en")[1])
    assert {"Document", "H1", "H2", "P", "L", "LI", "Lbl", "LBody"} <= set(found)
    assert {"Table", "THead", "TBody", "TR", "TH", "TD"} <= set(found)
    assert found.count("H1") == 1
    assert found.index("H1") < found.index("H2")
    assert found.count("Table") == 2


def heads(file: bytes) -> list[list[tuple[str, str, bool]]]:
    """Of each row its cells: what each is, whose head, and whether it names heads by number."""
    with pikepdf.open(BytesIO(file)) as opened:
        rows = [found for found in opened.objects if _is(found, "/TR")]
        return [[_head(cell) for cell in row.K] for row in rows]


def _is(found: Any, kind: str) -> bool:
    return isinstance(found, pikepdf.Dictionary) and found.get("/S") == pikepdf.Name(kind)


def _head(cell: Any) -> tuple[str, str, bool]:
    said = cell.A[0] if isinstance(cell.A, pikepdf.Array) else cell.A
    return str(cell.S)[1:], str(said.get("/Scope", ""))[1:], bool(said.get("/Headers", ()))


def test_each_row_of_a_table_has_a_head_and_each_column_too() -> None:
    grid = Grid("Months", ("Month", "Sum"), (("May", "1"), ("", "2")), (False, True))
    both = Grid("Both", ("Norsk", "English"), (("Hei", "Hello"),), (False, False), (), ("nb", "en"))
    found = heads(pdf(Document("t", "en", (Heading(1, "t"), grid, both))))
    column, row, plain = ("TH", "Column", False), ("TH", "Row", False), ("TD", "", False)
    empty, by_number = [("TD", "", True)] * 2, [("TD", "", True)] * 2
    assert sorted(found) == sorted([[column] * 2, [row, plain], empty, [column] * 2, by_number])


def test_every_font_is_inside_the_file() -> None:
    with pikepdf.open(BytesIO(made("nb")[1])) as opened:
        for page in opened.pages:
            for font in page.Resources.Font.values():
                below = font.DescendantFonts[0] if "/DescendantFonts" in font else font
                assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(below.FontDescriptor.keys())
                assert "/ToUnicode" in font


def test_header_and_page_number_stand_on_every_page_as_artifacts() -> None:
    _, file = made("en")
    pages = PdfReader(BytesIO(file)).pages
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        text = page.extract_text()
        assert text.startswith("Estimate – not a decision")
        assert f"Page {number} of {len(pages)}" in text
    assert f"Page 1 of {len(pages)}" not in words(file)


def test_two_languages_in_one_document_are_marked() -> None:
    grid = Grid("Both", ("Norsk", "English"), (("Hei", "Hello"),), (False, False), (), ("nb", "en"))
    blocks = (Heading(1, "Klage"), PageBreak("en"), Heading(1, "For you"), grid)
    file = pdf(Document("Klage", "nb", blocks))
    with pikepdf.open(BytesIO(file)) as opened:
        languages = [str(o.Lang) for o in opened.objects if _has_language(o)]
    assert "en" in languages
    assert "nb" in languages


def _has_language(found: Any) -> bool:
    return isinstance(found, pikepdf.Dictionary) and "/Lang" in found


def test_lines_for_a_pen_are_drawn_and_not_read_aloud() -> None:
    file = pdf(Document("t", "nb", (Heading(1, "t"), FillIn("Navn"), FillIn("", 3))))
    assert words(file) == "t Navn:"


def test_a_code_has_a_name_and_its_words_and_what_follows_stands_beside_it() -> None:
    """Whoever does not see it hears what it is for; on the next side, in another language, too."""
    code = PhoneCode("Scan #this", "one *two*\nthree", qr_code("one").svg)
    beside = (Heading(2, "About"), Paragraph("Made today."))
    blocks = (Heading(1, "t"), code, *beside, PageBreak("en"), Heading(1, "u"), code, *beside)
    file = pdf(Document("t", "nb", blocks))
    side = "About Made today. Scan #this one *two* three"
    assert words(file) == f"t {side} u {side}"
    with pikepdf.open(BytesIO(file)) as opened:
        pictures = [o for o in opened.objects if _is_figure(o)]
        assert [str(one.Alt) for one in pictures] == ["Scan #this"] * 2
        assert len(opened.pages) == 2


def _is_figure(found: Any) -> bool:
    return isinstance(found, pikepdf.Dictionary) and found.get("/S") == pikepdf.Name.Figure


INJECTIONS = [
    '#panic("x")',
    '#eval("1+1")',
    '#read("/etc/passwd")',
    '#import "@preview/x:1.0.0": *',
    "$x^2$ *bold* _it_ `raw` <label> @ref // comment /* no */ \\ ~ = - + / heading",
    "= Heading",
    "- item",
    "**bold** [link](http://x) ![img](x)",
    "<script>alert(1)</script> &amp; <b>x</b>",
    "=1+1 @SUM(A1) +1 -1",
    "{page} {pages} {0} %s ${x}",
    '"; } ] } ) \' \\" \\n',
]


@pytest.mark.parametrize("text", INJECTIONS)
def test_markup_of_every_kind_is_shown_as_it_was_written(text: str) -> None:
    assert words(one(text)) == even(f"Title {text}")


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=60))
def test_no_ascii_text_ever_reaches_the_markup_and_none_is_lost(text: str) -> None:
    assert words(one(text)).replace(" ", "") == f"Title{text}".replace(" ", "")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80))
def test_any_text_at_all_becomes_a_pdf(text: str) -> None:
    assert one(text).startswith(b"%PDF")


@settings(max_examples=150, deadline=None)
@given(
    st.text(st.characters(whitelist_categories=["Lo", "Ll", "Lu", "Mn", "Nd", "Sm", "Zs", "Cf"]))
)
def test_any_mix_of_scripts_and_joined_letters_becomes_a_pdf(text: str) -> None:
    assert one(text).startswith(b"%PDF")


def test_a_word_longer_than_a_line_is_broken_and_not_lost_outside_the_paper() -> None:
    file = one("a" * 4000)
    assert words(file).replace(" ", "") == "Title" + "a" * 4000
    lines = PdfReader(BytesIO(file)).pages[0].extract_text().split("\n")
    assert max(map(len, lines)) <= 120


def test_every_character_that_is_let_through_can_be_drawn() -> None:
    """Without this, one rare sign could stop somebody from printing a letter."""
    spans = RANGES.replace("\n", "")
    characters: list[str] = []
    while spans:
        if spans[1:2] == "-":
            characters += map(chr, range(ord(spans[0]), ord(spans[2]) + 1))
            spans = spans[3:]
        else:
            characters.append(spans[0])
            spans = spans[1:]
    assert one(" ".join(characters)).startswith(b"%PDF")
    for start in range(0, len(characters), 100):
        assert one("".join(characters[start : start + 100])).startswith(b"%PDF")


@pytest.mark.parametrize(
    "text", ["æøåÆØÅ «sitat» – − ≥ § ½ … ’ “”", "Привіт ґєії", "Ąčęėįšųūž Łódź"]
)
def test_the_letters_people_here_use_are_drawn_and_read_back(text: str) -> None:
    assert words(one(text)) == f"Title {text}"


def test_characters_no_font_has_are_named_and_the_page_can_warn() -> None:
    assert showable("ja 😀\tå\u200d\ufe0f") == "ja [grinning face] å"
    assert unshowable("ja 😀😀 ት\t\u200d\ufe0f") == ("😀", "ት")
    assert unshowable("ب\u064e") == ("\u064e",)
    assert showable("ب\u064e") == "ب"
    assert "[grinning face]" in words(one("ja 😀"))
    assert showable("\ue000") == "[u+e000]"


def test_a_page_is_made_in_less_than_a_tenth_of_a_second_when_warm() -> None:
    """Issue 4: under 100 ms warm. The best of five, so a busy machine does not fail it."""
    document = report_document(BARE_REPORT, translator("nb"), STAMP)
    pdf(document)
    spent = []
    for number in range(5):
        started = time.perf_counter()
        pdf(Document(f"{document.title} {number}", "nb", document.blocks))
        spent.append(time.perf_counter() - started)
    assert min(spent) < 0.1


def test_the_same_document_gives_the_same_words_twice() -> None:
    document, file = made("en")
    assert words(pdf(document)) == words(file)
