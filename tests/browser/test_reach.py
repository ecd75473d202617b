"""Within reach: large targets, narrow and enlarged screens, wide spacing, a keyboard, paper."""

from collections.abc import Callable
from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import OpenPage
from tests.browser.dresses import spoken
from tests.browser.driving import Server, settle
from tests.browser.reaching import CUT, LEAST_TARGET, SMALL_TARGETS, TEXT_SPACING, sideways
from tests.browser.visit import ask_for_deadline, go
from tests.browser.walking import CHECK_ANSWERS, MAIN, Visitor


def the_start(visitor: Visitor) -> None:
    visitor.goes_to("/")


def a_question(visitor: Visitor) -> None:
    visitor.goes_to("/eligibility")
    visitor.opens_every_fold()


def several_answers(visitor: Visitor) -> None:
    visitor.goes_to("/eligibility")
    visitor.takes_the_check(*CHECK_ANSWERS[:6], "yes")
    visitor.presses("continue")


def the_result_of_the_check(visitor: Visitor) -> None:
    visitor.goes_to("/eligibility")
    visitor.takes_the_check("from_18_to_66", *["unsure"] * 7)


def an_estimate(visitor: Visitor) -> None:
    visitor.goes_to("/benefit")
    visitor.types(birth_date="27.03.2002", children="2")
    visitor.works_it_out()
    visitor.compares()
    visitor.opens_every_fold()


def the_rates(visitor: Visitor) -> None:
    visitor.goes_to("/rates")
    visitor.opens_every_fold()


def about(visitor: Visitor) -> None:
    visitor.goes_to("/about")


PLACES = [
    the_start,
    a_question,
    several_answers,
    the_result_of_the_check,
    an_estimate,
    the_rates,
    about,
]


@pytest.mark.parametrize("place", PLACES)
def test_a_page_fits_a_phone(
    new_page: OpenPage, server: Server, place: Callable[[Visitor], None]
) -> None:
    """Targets are large, and nothing lies beside the screen or is cut off, however it is set."""
    visitor = Visitor(new_page(server.url, "phone"), "nb")
    place(visitor)
    page = visitor.page
    assert page.evaluate(SMALL_TARGETS, LEAST_TARGET) == []
    for width, height in ((640, 450), (320, 640), (320, 256)):  # 200 %, a small phone, 400 %
        page.set_viewport_size({"width": width, "height": height})
        settle(page)
        assert sideways(page) == [0, 0], f"{width} × {height}"
    page.set_viewport_size({"width": 360, "height": 740})
    cut_before = page.evaluate(CUT)
    page.add_style_tag(content=TEXT_SPACING)
    settle(page)
    assert page.evaluate(CUT) == cut_before == []
    assert sideways(page) == [0, 0]


def tabs_to(visitor: Visitor, key: str) -> None:
    """Press Tab until the focus is on a control that the code calls ``key``."""
    for _ in range(60):
        visitor.page.keyboard.press("Tab")
        if visitor.focused()["key"] == key:
            return
    pytest.fail(f"Tab does not lead to {key}.")


def test_the_check_can_be_taken_with_a_keyboard(new_page: OpenPage, server: Server) -> None:
    visitor = Visitor(new_page(server.url), "nb")
    visitor.goes_to("/eligibility")
    questions = ("age", "legal", "home", "work", "followup", "assessment", "benefits", "fulltime")
    for question, answer in zip(questions, CHECK_ANSWERS, strict=True):
        tabs_to(visitor, f"answer_{question}_{answer}")
        with visitor.answered():
            visitor.page.keyboard.press("Enter")
    visitor.is_told("KVP may be right for you")
    tabs_to(visitor, "fold_check_fine_nb")
    with visitor.answered():
        visitor.page.keyboard.press("Enter")
    tabs_to(visitor, "change_home")
    with visitor.answered():
        visitor.page.keyboard.press("Space")
    visitor.is_at("Do you have a fixed place to live in Norway?")


def test_the_estimator_can_be_used_with_a_keyboard(new_page: OpenPage, server: Server) -> None:
    visitor = Visitor(new_page(server.url), "nb")
    keyboard = visitor.page.keyboard
    visitor.goes_to("/benefit")
    tabs_to(visitor, "BenefitAnswers-birth_date-nb")
    keyboard.type("27.03.1996")
    tabs_to(visitor, "BenefitAnswers-children-nb")
    with visitor.answered():
        keyboard.press("ArrowUp")
        keyboard.press("Tab")
    expect(visitor.field("children").locator("input")).to_have_value("1")
    tabs_to(visitor, "fold_benefit_less_nb")
    with visitor.answered():
        keyboard.press("Enter")
    tabs_to(visitor, "BenefitAnswers-work-nb")
    with visitor.answered():
        keyboard.press("ArrowUp")
    visitor.reads("How many hours a week?")
    tabs_to(visitor, "BenefitAnswers-hours-nb")
    keyboard.type("7,5")
    tabs_to(visitor, "calculate")
    with visitor.answered():
        keyboard.press("Enter")
    assert visitor.focused()["id"] == "kvp-result"
    assert visitor.focused()["text"].startswith("Du kan få omtrent")


def test_the_focus_is_seen(new_page: OpenPage, server: Server) -> None:
    visitor = Visitor(new_page(server.url), "nb")
    visitor.goes_to("/benefit")
    for _ in range(12):
        visitor.page.keyboard.press("Tab")
        ring = visitor.page.evaluate(
            """() => [document.activeElement, ...document.querySelectorAll("label:focus-within")]
              .map((element) => parseFloat(getComputedStyle(element).outlineWidth))"""
        )
        if visitor.focused()["tag"] not in ("BODY", "DIV"):
            assert max(ring) >= 3, visitor.focused()


@pytest.mark.parametrize("language", spoken(by_day="nb"))
def test_a_result_is_two_sheets_of_paper_at_most_with_nothing_to_press(
    new_page: OpenPage, server: Server, language: str
) -> None:
    visitor = Visitor(new_page(server.url, language=language), language)
    page = visitor.page
    visitor.goes_to("/eligibility")
    visitor.takes_the_check(*CHECK_ANSWERS)
    assert squeezed(visitor.t("Questions you can ask Nav")) in on_paper(page)
    go(page, "benefit")
    visitor.types(birth_date="16.03.2003", start="04.01.2027", children="2")
    visitor.works_it_out()
    said, how = on_paper(page), squeezed(visitor.t("How did we work this out?"))
    for sentence in ("What you get each month", "How did we work this out?"):
        assert squeezed(visitor.t(sentence)) in said
    for pressed in ("Work it out", "Menu", "Why do we ask?", "Job, absence and other benefits"):
        assert squeezed(visitor.t(pressed)) not in said.replace(how, "")
    go(page, "complaint")
    ask_for_deadline(page, "20.11.2026")
    assert squeezed(visitor.t("Afterwards")) in on_paper(page)
    go(page, "summary")
    page.evaluate("document.documentElement.dataset.kvpPrints = 'short'")
    assert squeezed(visitor.t("I want to ask Nav about")) in on_paper(page)


def test_paper_shows_what_somebody_has_opened(new_page: OpenPage, server: Server) -> None:
    visitor = Visitor(new_page(server.url, language="nb"), "nb")
    visitor.goes_to("/benefit")
    visitor.types(birth_date="27.03.1996", start="04.01.2027", children="2")
    visitor.works_it_out()
    visitor.opens_every_fold()
    said = on_paper(visitor.page, most=40)
    for sentence in ("What we do not know", "Tax in all.", "You earn pension on this money."):
        assert squeezed(visitor.t(sentence)) in said


def on_paper(page: Page, most: int = 2) -> str:
    """What is read on it, where nothing can be pressed; no more sheets than so many."""
    page.emulate_media(media="print")
    expect(page.locator("button, input, textarea").filter(visible=True)).to_have_count(0)
    page.emulate_media(media="null")  # or the paper would be a screen
    printed = PdfReader(BytesIO(page.pdf(format="A4")))
    assert len(printed.pages) <= most
    return squeezed("".join(sheet.extract_text() for sheet in printed.pages))


def squeezed(text: str) -> str:
    """Without spaces: the letters of some words stand apart in what is read from a PDF."""
    return "".join(text.split())


def test_the_answer_buttons_are_on_the_first_screen(new_page: OpenPage, server: Server) -> None:
    visitor = Visitor(new_page(server.url, "phone"), "nb")
    visitor.page.set_viewport_size({"width": 360, "height": 640})
    visitor.goes_to("/eligibility")
    for button in visitor.page.locator("[class*=st-key-ans_] button").all():
        expect(button).to_be_in_viewport(ratio=1)
    assert visitor.page.locator(MAIN).evaluate("box => box.scrollTop") == 0
