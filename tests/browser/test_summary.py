"""My summary as people meet it: everything done, kept in a file, and opened again elsewhere."""

import json
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from kvp_ui.server.uploads import MOST_OF_ONE
from tests.browser.conftest import OpenPage
from tests.browser.dresses import spoken
from tests.browser.driving import MILLISECONDS_TO_SETTLE, Server, axe, settle, start_server
from tests.browser.visit import ask_for_deadline, field, go, press, taken, unfold, write
from tests.browser.walking import Visitor

NOTE = '<b>{note}</b> *x* #panic("x") =1+1'
RESULT = "#kvp-result"


def opened(new_page: OpenPage, server: Server, path: str = "/summary", **options: Any) -> Page:
    page = new_page(server.url, **options)
    page.goto(path)
    settle(page)
    return page


def answer_the_check(page: Page) -> None:
    for answer in ("from_18_to_66", *["yes"] * 5, "no", "yes"):
        page.locator(f".st-key-ans_{answer} button").click()
        settle(page)


def fill_everything(page: Page) -> None:
    go(page, "eligibility")
    answer_the_check(page)
    go(page, "benefit")
    write(page, "birth_date", "27.03.2002")
    press(page, "calculate")
    go(page, "complaint")
    ask_for_deadline(page, "20.11.2026")
    unfold(page, "letter_more")
    write(page, "change", NOTE)
    go(page, "summary")
    write(page, "note", NOTE)


def what_the_pages_say(page: Page) -> dict[str, str]:
    """The results and answers on every page, in the language the page has now."""
    said = {}
    go(page, "eligibility")
    said["check"] = "\n".join(page.locator("[class*=st-key-point_] p").all_inner_texts())
    go(page, "benefit")
    said["money"] = page.locator(RESULT).inner_text()
    said["months"] = page.locator("[data-section=months]").inner_text()
    said["birth date"] = page.locator(".st-key-given_birth_date").inner_text()
    go(page, "complaint")
    said["deadline"] = page.locator(RESULT).inner_text()
    said["letter"] = page.locator(".kv-letter").inner_text()
    said["change"] = field(page, "change").input_value()
    go(page, "summary")
    said["note"] = field(page, "note").input_value()
    said["code"] = page.locator(".kv-code-text").inner_text()
    return {name: " ".join(text.split()) for name, text in said.items()}


def open_file(page: Page, content: bytes) -> None:
    page.locator("[class*=st-key-open_] input[type=file]").set_input_files(
        {"name": "my.kvp.json", "mimeType": "application/json", "buffer": content}
    )
    settle(page)


def test_a_visit_goes_on_from_its_file_on_another_server_in_both_languages(
    new_page: OpenPage, server: Server, tmp_path: Path
) -> None:
    page = opened(new_page, server, language="nb")
    fill_everything(page)
    before = {"nb": what_the_pages_say(page)}
    press(page, "language_en")
    before["en"] = what_the_pages_say(page)
    file = taken(page, "file_my_kvp_json", tmp_path)
    assert json.loads(file.read_bytes())["answers"]["note"] == {"note": NOTE}
    with start_server(tmp_path) as second:
        page = opened(new_page, second, language="en", screen="phone")
        open_file(page, file.read_bytes())
        expect(page.get_by_role("status").get_by_text("The file is opened.")).to_be_visible(
            timeout=MILLISECONDS_TO_SETTLE
        )
        assert what_the_pages_say(page) == before["en"]
        press(page, "language_nb")
        assert what_the_pages_say(page) == before["nb"]
        assert page.get_by_test_id("stMain").evaluate("box => box.scrollWidth") == 360
        assert axe(page) == []
        page.close()


def test_the_summary_is_taken_along_as_text_code_and_files(
    new_page: OpenPage, server: Server, tmp_path: Path
) -> None:
    page = opened(new_page, server, language="nb", permissions=["clipboard-read"])
    fill_everything(page)
    press(page, "language_en")
    page.locator("[data-kvp-copy]").click()
    expect(page.locator(".kv-copied")).to_have_text("Copied")
    text = page.evaluate("navigator.clipboard.readText()")
    for said in ("Last day to complain is", NOTE, "Estimate – not a decision", "rules version"):
        assert said in text
    page.locator(".kv-code img").screenshot(path=tmp_path / "code.png")
    (read,) = zxingcpp.read_barcodes(Image.open(tmp_path / "code.png"))
    assert read.text == page.locator(".kv-code-text").inner_text()
    assert len(read.text) <= 170
    for key in ("file_kvp_mappe_pdf", "file_kvp_mappe_en_nb_pdf", "file_kvp_mappe_en_nn_pdf"):
        assert taken(page, key, tmp_path).read_bytes().startswith(b"%PDF")
    assert b"BEGIN:VALARM" in taken(page, "file_kvp_mappe_ics", tmp_path).read_bytes()
    assert page.locator(".kv-section b").count() == 0
    assert axe(page) == []


def test_a_bad_file_opens_nothing_and_says_why(new_page: OpenPage, server: Server) -> None:
    page = opened(new_page, server, language="nb")
    for content, said in (
        (b"not a file of ours", "Dette er ikke en fil fra denne veiviseren"),
        (b" " * 950_000, "Filen er for stor"),
        (b'{"format": "kvp-guide", "format_version": 2}', "En nyere versjon av veiviseren"),
    ):
        open_file(page, content)
        expect(page.get_by_role("status").get_by_text(said)).to_be_visible(
            timeout=MILLISECONDS_TO_SETTLE
        )
        expect(page.get_by_role("button", name="Last opp")).to_be_visible()
    assert axe(page) == []


@pytest.mark.parametrize("language", spoken(by_day="en"))
def test_a_file_is_let_go_of_when_it_is_read_and_a_refused_one_is_told(
    new_page: OpenPage, server: Server, faults_expected: list[str], language: str
) -> None:
    faults_expected += ["429"]
    visitor = Visitor(opened(new_page, server, language=language), language)
    for _ in range(MOST_OF_ONE + 1):
        open_file(visitor.page, b"{}")
        visitor.reads("This is not a file from this guide, or it is damaged. Nothing was opened.")
        settle(visitor.page)
    visitor.page.route("**/upload_file/**", lambda asked: asked.fulfill(status=429))
    open_file(visitor.page, b"{}")
    visitor.reads("AxiosError: Request failed with status code {status}", status="429")


def test_an_identity_number_is_refused_in_the_note(new_page: OpenPage, server: Server) -> None:
    page = opened(new_page, server, "/complaint", language="nb")
    ask_for_deadline(page, "20.11.2026")
    go(page, "summary")
    write(page, "note", "01019012345")
    expect(page.locator("#kvp-errors")).to_contain_text("fødselsnummer")
    write(page, "note", "x" * 501)
    expect(page.locator("#kvp-errors")).to_contain_text("501")
    expect(page.locator(".kv-count")).to_have_text("501 av 500 tegn")


def test_a_shared_screen_prints_and_keeps_nothing(new_page: OpenPage, server: Server) -> None:
    page = opened(new_page, server, "/?mode=kiosk", screen="kiosk", language="nb")
    press(page, "attract_nb")
    go(page, "complaint")
    page.locator(".st-key-field_track [data-testid=stRadioOption]").first.click()
    settle(page)
    page.locator(".st-key-field_received").get_by_role("button", name="I dag").click()
    settle(page)
    press(page, "find_deadline")
    expect(page.locator("#kvp-result")).to_be_visible()
    go(page, "summary")
    expect(page.locator("[data-kvp-print=short]")).to_be_visible()
    for absent in ("stDownloadButton", "stFileUploader", "stTextArea"):
        expect(page.get_by_test_id(absent)).to_have_count(0)
    assert axe(page) == []
    expect(page.locator(".st-key-delete")).to_have_count(0)  # it has one way to end, on the bar
    page.get_by_role("button", name="Avslutt og slett").click()
    expect(page.locator(".st-key-attract_nb")).to_be_visible(timeout=20_000)  # as for the next
    expect(page.locator(".kv-code")).to_have_count(0)
