"""The complaint page as people meet it: the last day, the letter, and what it refuses."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
import vobject
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.dresses import spoken
from tests.browser.driving import Server, axe, settle, start_server
from tests.browser.visit import ask_for_deadline, taken, unfold, write
from tests.browser.walking import SCROLLED

HOSTILE = '*Ikke* <b id="x">enig</b> #panic("x") =1+1 [a](http://x) {office} 🙂 שלום'
EXPLAINED = {
    "en": (
        "Last day to complain is Monday 28 December 2026",
        "3 weeks from Friday 4 December 2026 is Friday 25 December 2026.",
        "Saturday 26 December 2026 is Boxing Day.",
        "The next working day is Monday 28 December 2026.",
    ),
    "nb": (
        "Siste dag for å klage er mandag 28. desember 2026",
        "3 uker fra fredag 4. desember 2026 er fredag 25. desember 2026.",
        "Dagen etter, lørdag 26. desember 2026, er 2. juledag.",
        "Neste arbeidsdag er mandag 28. desember 2026.",
    ),
    "nn": (
        "Siste dag for å klage er måndag 28. desember 2026",
        "3 veker frå fredag 4. desember 2026 er fredag 25. desember 2026.",
        "Dagen etter, laurdag 26. desember 2026, er 2. juledag.",
        "Neste arbeidsdag er måndag 28. desember 2026.",
    ),
}


@pytest.fixture(scope="module")
def december(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with start_server(tmp_path_factory.mktemp("december"), KVP_TODAY="2026-12-07") as running:
        yield running


def opened(new_page: OpenPage, server: Server, path: str = "/complaint", **options: str) -> Page:
    page = new_page(server.url, **options)
    page.goto(path)
    settle(page)
    return page


@pytest.mark.parametrize("language", spoken(by_day="nb"))
def test_a_letter_got_on_4_december_gives_28_december_and_every_step(
    new_page: OpenPage, december: Server, language: str
) -> None:
    """domstolloven §§ 148–149: 25 and 26 December are holidays, the 27th is a Sunday."""
    page = opened(new_page, december, language=language, screen="phone")
    ask_for_deadline(page)
    expect(page.locator("#kvp-result")).to_be_focused()
    page.locator("[data-section=how] summary").click()
    title, *steps = EXPLAINED[language]
    expect(page.locator("#kvp-result")).to_have_text(title)
    for step in steps:
        expect(page.locator("[data-section=how]")).to_contain_text(step, ignore_case=True)
    expect(page.locator("[data-section=steps] [aria-current=step]")).to_have_count(1)
    assert page.get_by_test_id("stMain").evaluate("box => box.scrollWidth") == 360
    assert axe(page) == []


def test_what_is_wrong_with_a_date_is_said_and_leads_to_the_field(
    new_page: OpenPage, december: Server
) -> None:
    page = opened(new_page, december, language="en")
    for received, said in (
        ("08.12.2026", "The date must be today or earlier"),
        ("01.12.1899", "Check the year."),
        ("31.11.2026", "That date does not exist."),
    ):
        write(page, "received", received) if received != "08.12.2026" else ask_for_deadline(
            page, received
        )
        expect(page.locator("#kvp-errors")).to_contain_text(said)
    write(page, "received", "01019012345")  # never kept, not even in the field
    expect(page.locator(".st-key-field_received")).to_contain_text("national identity number")
    unfold(page, "complaint_more")
    write(page, "decided_on", "05.12.2026")
    write(page, "received", "04.12.2026")
    expect(page.locator("#kvp-errors")).to_contain_text("5 December 2026")
    assert axe(page) == []


def test_a_phone_has_a_way_to_the_letter_right_under_the_answer(
    new_page: OpenPage, december: Server
) -> None:
    page = opened(new_page, december, language="en")
    page.set_viewport_size({"width": 360, "height": 740})
    ask_for_deadline(page)
    way = page.get_by_role("link", name="Write the letter")
    below = way.evaluate(f"link => link.getBoundingClientRect().bottom + {SCROLLED}")
    assert below < 740
    way.click()
    expect(page.locator("#kvp-letter")).to_be_focused()
    expect(page.locator(".kv-letter")).to_be_in_viewport()
    page.set_viewport_size({"width": 1280, "height": 740})
    expect(way).to_be_hidden()


def test_the_letter_is_made_of_what_was_written_and_nothing_in_it_is_run(
    new_page: OpenPage, december: Server, tmp_path: Path
) -> None:
    page = opened(new_page, december, language="en")
    ask_for_deadline(page)
    taken(page, "file_kvp_klage_docx", tmp_path)  # with lines for a pen
    unfold(page, "letter_more")
    write(page, "change", HOSTILE)
    write(page, "reason", "Jeg har nr 010190 12345")
    expect(page.locator("#kvp-errors")).to_contain_text("national identity number")
    expect(page.get_by_text("You can print and download the letter when")).to_be_visible()
    write(page, "reason", "x" * 10_000)
    expect(page.locator("#kvp-errors")).to_contain_text("at most 4,000 characters")
    write(page, "reason", "Fordi")
    letter = page.locator(".kv-letter")
    expect(letter).to_contain_text(HOSTILE)
    expect(letter).to_contain_text("Dette vil jeg ha endret:")
    expect(letter).to_contain_text("This is what I want changed:")
    assert letter.locator("b, a").count() == 0
    word = docx.Document(str(taken(page, "file_kvp_klage_docx", tmp_path)))
    assert HOSTILE in [paragraph.text for paragraph in word.paragraphs]
    assert HOSTILE in taken(page, "file_kvp_klage_txt", tmp_path).read_text("utf-8")
    assert taken(page, "file_kvp_klage_pdf", tmp_path).read_bytes().startswith(b"%PDF")
    assert axe(page) == []


def test_the_calendar_file_rings_and_the_code_holds_the_same_day(
    new_page: OpenPage, december: Server, tmp_path: Path
) -> None:
    page = opened(new_page, december, language="nb")
    ask_for_deadline(page)
    file = taken(page, "file_kvp_klagefrist_ics", tmp_path)
    event = vobject.readOne(file.read_bytes().decode()).vevent
    assert event.dtstart.value.isoformat() == "2026-12-28"
    assert len(event.valarm_list) == 2
    unfold(page, "complaint_code")
    page.locator(".kv-code img").screenshot(path=tmp_path / "code.png")
    (read,) = zxingcpp.read_barcodes(Image.open(tmp_path / "code.png"))
    assert "DTSTART;VALUE=DATE:20261228" in read.text
    expect(page.locator(".kv-code-text")).to_contain_text("28. desember 2026")
