"""A screen that strangers share, with answers: nothing to type, to load down, or to leave by."""

import re

import pytest

from kvp_ui.app.navigation import BENEFIT, COMPLAINT, DRIVING_LOG, PLACES, Place
from tests.pages.visit import OWN_WORDS, answered, html, text

TO_TYPE_IN = ("text_input", "text_area", "number_input", "date_input", "chat_input")
TO_TAKE_OR_BRING = ("download_button", "file_uploader", "link_button")
NAMED = pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)


@NAMED
def test_a_page_with_answers_has_nothing_that_a_kiosk_must_not_have(place: Place) -> None:
    """The same answers, on a screen of one's own, show that there is something to leave out."""
    page = answered(place, mode="kiosk", lang="en")
    for kind in (*TO_TYPE_IN, *TO_TAKE_OR_BRING):
        assert not page.get(kind), kind
    assert not re.search(r'<(input|textarea|form)|href="(?!#)', html(page))
    assert OWN_WORDS not in html(page).replace("&amp;", "&")


def test_every_page_can_be_reached_without_a_menu() -> None:
    ways = {"", "home"}
    for place in PLACES:
        page = answered(place, mode="kiosk", lang="en")
        for shown in (
            page,
            *(each.click().run() for each in page.button if each.key == "money_why"),
        ):
            ways |= {link.proto.page for link in shown.get("page_link")}
            ways |= {str(each.key)[5:] for each in shown.button if str(each.key)[:5] == "door_"}
    assert {place.name for place in PLACES} <= ways


def test_the_same_pages_elsewhere_have_them() -> None:
    page = answered(COMPLAINT, lang="en")
    assert page.get("text_area")
    assert page.get("text_input")
    assert len(page.get("download_button")) == 4  # the day for a calendar, and the letter in three
    assert 'href="https://' in html(page)
    assert OWN_WORDS in html(page).replace("&amp;", "&")


def test_the_letter_is_for_the_pen_and_is_printed_there() -> None:
    page = answered(COMPLAINT, mode="kiosk", lang="en")
    letter = html(page).partition('<article class="kv-letter')[2].partition("</article>")[0]
    assert letter.count('class="kv-pen"') == 2  # the change, and the reason
    assert 'data-kvp-print="letter"' in html(page)
    assert [box.label for box in page.checkbox if "Letter" in str(box.key)] == [
        "Ask them to wait with the change until my case is decided",
        "Ask to see the papers in my case",
        "Ask them to pay what this costs me, if the decision is changed",
    ]
    assert "Jeg ber" in text(letter)


def test_the_log_of_a_kiosk_is_read_there() -> None:
    page = answered(DRIVING_LOG, mode="kiosk", lang="en")
    assert "150" in text(html(page))


def test_an_answer_can_be_changed_and_what_was_answered_is_told() -> None:
    page = answered(BENEFIT, mode="kiosk", lang="en")
    before = html(page).partition("kv-band-figure")[2][:60]
    page.button(key="money_children").click().run()
    assert "You answered: 1 child." in text(html(page))
    assert page.button(key="answer_1").icon
    page.button(key="money_back").click().run()
    assert html(page).partition("kv-band-figure")[2][:60] == before
    page.button(key="money_children").click().run()
    page.button(key="answer_4").click().run()
    page.button(key="money_5").click().run()
    assert "We have counted 5 children." in text(html(page))
    page.button(key="money_job").click().run()
    page.button(key="answer_2").click().run()
    assert page.button(key="money_job").label == "Change: 2 days of paid work"
    assert "This is the KVP money alone." in text(html(page))
    page.button(key="money_why").click().run()
    page.button(key="money_back").click().run()
    assert "You can get about this much a month before tax" in text(html(page))
