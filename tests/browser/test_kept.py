"""Answers outlive a reload and a new start of the server, in the tab and nowhere else."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.browser.conftest import OpenPage
from tests.browser.dresses import spoken
from tests.browser.driving import MILLISECONDS_TO_SETTLE, Server, settle, start_server
from tests.browser.visit import go, write
from tests.browser.walking import CHECK_ANSWERS, Visitor

BACK = "The page was loaded again. Your answers are back in place."
NOTE = "Ask about <b>childcare</b> & “travel” – ærlig talt 🙂 A --> B ]> </script>"
NOTE_FIELD = ".st-key-field_note textarea"
KEPT = "() => sessionStorage.getItem('kvp-answers')"


def writes_a_note(visitor: Visitor) -> Page:
    """Somebody who has answered a question, and has something to ask about at the meeting."""
    visitor.goes_to("/eligibility")
    visitor.takes_the_check(CHECK_ANSWERS[0])
    go(visitor.page, "summary")
    write(visitor.page, "note", NOTE)
    return visitor.page


def note_is(page: Page, text: str) -> None:
    expect(page.locator(NOTE_FIELD)).to_have_value(text, timeout=MILLISECONDS_TO_SETTLE)


@pytest.mark.parametrize("language", spoken(by_day="nn"))
def test_a_reload_keeps_the_answers(new_page: OpenPage, server: Server, language: str) -> None:
    page = new_page(server.url, language=language)
    visitor = Visitor(page, language)
    visitor.goes_to("/eligibility")
    visitor.takes_the_check(*CHECK_ANSWERS)
    result = visitor.heading()
    page.reload()
    visitor.reads(BACK)
    settle(page)
    assert visitor.heading() == result
    visitor.goes_to("/summary")
    visitor.reads(BACK)
    write(page, "note", NOTE)
    note_is(page, NOTE)
    page.reload()
    note_is(page, NOTE)
    assert set(json.loads(page.evaluate(KEPT))["answers"]) == {"eligibility", "note"}
    assert {cookie["name"] for cookie in page.context.cookies()} <= {"_streamlit_xsrf", "app_lang"}
    assert "kvp-answers" not in page.evaluate("() => Object.keys(localStorage)")
    other = Visitor(page.context.new_page(), language)
    other.goes_to("/summary")
    expect(other.page.locator(NOTE_FIELD)).to_have_count(0)


def test_what_was_typed_and_chosen_stands_in_its_field_after_a_reload(
    new_page: OpenPage, server: Server
) -> None:
    visitor = Visitor(new_page(server.url, "phone", "en"), "en")
    visitor.goes_to("/benefit")
    visitor.opens_every_fold()
    visitor.chooses("work", "Yes")
    visitor.types(birth_date="27.03.1996", hours="7.5")
    visitor.page.reload()
    visitor.reads(BACK)
    settle(visitor.page)
    visitor.opens_the_form()
    visitor.opens_every_fold()
    for name, text in (("birth_date", "27.03.1996"), ("hours", "7.5")):
        expect(visitor.field(name).locator("input")).to_have_value(text)
    expect(visitor.field("work").get_by_role("radio", name="Yes")).to_be_checked()
    visitor.works_it_out()
    expect(visitor.page.locator("#kvp-result")).to_be_visible()


def test_a_new_start_of_the_server_keeps_the_answers(
    new_page: OpenPage, tmp_path: Path, faults_expected: list[str]
) -> None:
    faults_expected += ["net::ERR", "WebSocket", "Client Error", "is not responding"]
    with start_server(tmp_path) as first:
        page = new_page(first.url, language="en")
        writes_a_note(Visitor(page, "en"))
        first.process.kill()
        first.process.wait()
        expect(page.locator("#kvp-lost")).to_contain_text(
            "This tab has your answers.", timeout=10_000
        )
        with start_server(tmp_path, KVP_PORT=first.url.rpartition(":")[2]):
            expect(page.get_by_text(BACK)).to_be_visible(timeout=60_000)
            note_is(page, NOTE)
            settle(page)
            write(page, "note", "Later")
            page.reload()
            note_is(page, "Later")


def test_a_cut_connection_changes_nothing(new_page: OpenPage, server: Server) -> None:
    page = new_page(server.url, language="en")
    open_sockets: list[WebSocketRoute] = []

    def pass_on(socket: WebSocketRoute) -> None:
        socket.connect_to_server()
        open_sockets.append(socket)

    page.route_web_socket("**/_stcore/stream", pass_on)
    writes_a_note(Visitor(page, "en"))
    loaded = page.evaluate("() => performance.timeOrigin")
    open_sockets[-1].close()
    expect(page.locator("[data-testid=stApp]")).not_to_have_attribute(
        "data-test-connection-state", "CONNECTED"
    )
    settle(page)
    note_is(page, NOTE)
    write(page, "note", "Later")
    note_is(page, "Later")
    expect(page.get_by_text(BACK)).to_have_count(0)
    assert page.evaluate("() => performance.timeOrigin") == loaded
    assert len(open_sockets) == 2


def test_deleted_answers_do_not_come_back(new_page: OpenPage, server: Server) -> None:
    page = new_page(server.url, language="en")
    visitor = Visitor(page, "en")
    writes_a_note(visitor)
    page.reload()
    note_is(page, NOTE)
    settle(page)
    visitor.presses("delete")
    visitor.presses("delete_yes")
    assert page.evaluate(KEPT) is None
    page.reload()
    settle(page)
    expect(page.locator(NOTE_FIELD)).to_have_count(0)
    assert page.evaluate(KEPT) is None


def test_a_shared_screen_keeps_nothing_and_takes_nothing_over(
    new_page: OpenPage, server: Server
) -> None:
    page = writes_a_note(Visitor(new_page(server.url, "kiosk", language="en"), "en"))
    assert page.evaluate(KEPT) is not None
    page.goto("/?mode=kiosk")
    settle(page)
    assert page.evaluate(KEPT) is None
    expect(page.locator("#kvp-kept, .st-key-kept")).to_have_count(0)


def test_what_somebody_planted_is_refused_in_words_and_thrown_away(
    new_page: OpenPage, server: Server
) -> None:
    page = new_page(server.url, language="en")
    visitor = Visitor(page, "en")
    visitor.goes_to("/")
    for planted in ("[" * 5000, '{"format": "kvp-guide"}', "\x00<script>"):
        page.evaluate("(text) => sessionStorage.setItem('kvp-answers', text)", planted)
        page.reload()
        visitor.reads("This is not a file from this guide, or it is damaged. Nothing was opened.")
        expect(page.locator(".st-key-kept")).to_have_count(0)
        settle(page)
        assert page.evaluate(KEPT) is None, planted
