"""A whole visit in nynorsk, from the start page to the summary: no word of bokmål on the way."""

import re
from pathlib import Path

import docx
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.conftest import OpenPage
from tests.browser.driving import Server, settle
from tests.browser.languages import in_the_wrong_language
from tests.browser.visit import ask_for_deadline, field, go, press, taken, unfold, write
from tests.browser.walking import CHECK_ANSWERS, Visitor

BOKMAL = re.compile(r"\b(ikke|jeg|hva|hvor|hvordan|noe|uke|uken|måned|fra|mye|veileder)\b", re.I)
WISH = "Eg vil ha pengar for to månader til."


def reads_nynorsk(visitor: Visitor) -> None:
    """The page says that it is nynorsk, and so is every text on it."""
    expect(visitor.page.locator("html")).to_have_attribute("lang", "nn")
    assert not BOKMAL.findall(visitor.page.locator("body").inner_text())
    assert in_the_wrong_language(visitor.page, "nn") == []


def walks_to(visitor: Visitor, page: str, heading: str) -> None:
    go(visitor.page, page)
    visitor.is_at(heading)
    visitor.opens_every_fold()
    reads_nynorsk(visitor)


def test_a_visit_in_nynorsk(new_page: OpenPage, server: Server, tmp_path: Path) -> None:
    page = new_page(server.url, "phone", "nn")
    visitor = Visitor(page, "nn")
    visitor.goes_to("/")
    reads_nynorsk(visitor)
    page.get_by_role("button", name="Start sjekken").click()
    settle(page)
    for number, option in enumerate(CHECK_ANSWERS, 1):
        visitor.reads("Question {n} of {total}", n=number, total=len(CHECK_ANSWERS))
        reads_nynorsk(visitor)
        visitor.answers(option)
    visitor.is_told("KVP may be right for you")
    reads_nynorsk(visitor)

    walks_to(visitor, "benefit", "How much can you get?")
    visitor.works_it_out()
    expect(page.locator("#kvp-errors")).to_contain_text("Skriv når du er fødd")
    write(page, "birth_date", "27.03.1996")
    visitor.works_it_out()
    expect(page.locator("#kvp-result")).to_contain_text("19 700 kr i månaden inn på kontoen")
    visitor.opens_every_fold()
    reads_nynorsk(visitor)

    walks_to(visitor, "supplements", "Travel and other costs")
    walks_to(visitor, "driving_log", "Driving log")

    walks_to(visitor, "complaint", "Complain")
    ask_for_deadline(page, "20.11.2026")
    visitor.opens_every_fold()
    reads_nynorsk(visitor)
    unfold(page, "letter_more")
    write(page, "change", WISH)
    press(page, "letter_second")
    letter = page.locator(".kv-letter")
    expect(letter.locator("[lang=nn]", has_text="Dette vil eg ha endra:")).to_be_visible()
    expect(letter.locator("[lang=en]", has_text="This is what I want changed:")).to_be_visible()
    expect(letter.locator("[lang=nb]")).to_have_count(0)
    reads_nynorsk(visitor)
    word = docx.Document(str(taken(page, "file_kvp_klage_docx", tmp_path)))
    assert word.core_properties.language == "nn"
    assert WISH in [paragraph.text for paragraph in word.paragraphs]

    go(page, "summary")
    visitor.opens_every_fold()
    reads_nynorsk(visitor)
    assert field(page, "note").is_visible()
    paper = PdfReader(taken(page, "file_kvp_mappe_pdf", tmp_path))
    assert str(paper.root_object["/Lang"]) == "nn"
    assert not BOKMAL.findall(" ".join(sheet.extract_text() for sheet in paper.pages))
    days = taken(page, "file_kvp_mappe_ics", tmp_path).read_text("utf-8").replace("\r\n ", "")
    assert "Siste dag for å klage" in days
    assert not BOKMAL.findall(days)
