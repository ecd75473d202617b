"""A counsellor’s meeting, driven by keyboard alone, and what the mode never does."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from kvp_core.language.i18n import LANGUAGES, translator
from tests.browser.conftest import OpenPage
from tests.browser.dresses import spoken
from tests.browser.driving import HIDDEN_BELOW, Server, axe, settle, start_server
from tests.browser.reaching import NARROW, sideways

MOST_TABS = 80
HERE = "document.activeElement"


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with start_server(tmp_path_factory.mktemp("locked"), KVP_MODE="counsellor") as running:
        yield running


def opened(new_page: OpenPage, server: Server, path: str, **options: str) -> Page:
    page = new_page(server.url, **options)
    page.goto(path)
    settle(page)
    return page


def meeting(new_page: OpenPage, server: Server, **options: str) -> Page:
    return opened(new_page, server, "/benefit?mode=counsellor", **options)


def press(page: Page, key: str) -> None:
    page.keyboard.press(key)
    settle(page)


def reach(page: Page, target: Locator) -> None:
    """Tab until the target has the focus, as one does without a mouse."""
    for _ in range(MOST_TABS):
        if target.evaluate(f"element => element === {HERE}"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{target} cannot be reached with the Tab key")


def push(page: Page, key: str) -> None:
    """Press a button by the keyboard."""
    reach(page, page.locator(f".st-key-{key} button"))
    press(page, "Enter")


def write(page: Page, name: str, text: str) -> None:
    field = page.locator(f".st-key-field_{name} input")
    reach(page, field)
    field.press("ControlOrMeta+a")
    page.keyboard.type(text)
    press(page, "Enter")


def shows_beside(page: Page, language: str) -> None:
    """Choose, by keyboard, which language stands beside that of the page."""
    push(page, "counsellor_two")
    page.get_by_role("radio", name=language).focus()
    press(page, "Space")
    press(page, "Escape")


def adds(page: Page, key: str) -> None:
    """Make another choice, by keyboard."""
    push(page, "counsellor_choices")
    page.locator(f".st-key-{key} button").focus()
    press(page, "Enter")
    press(page, "Escape")


def differences(page: Page) -> Locator:
    row = page.locator(
        ".kv-meet tbody tr", has_text=re.compile("Forskjell fra A|Difference from A")
    )
    return row.locator("td")


def higher_than_the_window(page: Page) -> int:
    return int(page.evaluate(HIDDEN_BELOW))


def four_choices(page: Page) -> None:
    write(page, "birth_date", "10.06.2002")
    write(page, "children", "1")
    for preset in ("job_half_time", "after_25", "start_next_year"):
        adds(page, f"preset_{preset}")
        if preset == "job_half_time":
            write(page, "wage", "220")


def four_costs(page: Page) -> None:
    """What they cost, by keyboard."""
    write(page, "km", "12")
    for cost in ("daily_travel", "childcare", "learning_materials", "housing"):
        reach(page, page.locator(f".st-key-cost_row_{cost} input[type=checkbox]"))
        press(page, "Space")
    write(page, "thirty_day", "850")
    write(page, "childcare_cost", "1200")


def test_a_meeting_by_keyboard_alone(new_page: OpenPage, server: Server) -> None:
    page = meeting(new_page, server, language="nb")
    expect(
        page.get_by_text("Ikke skriv navn eller fødselsnummer. Ingenting lagres.")
    ).to_be_visible()
    write(page, "birth_date", "27.03.1996")
    write(page, "children", "2")
    adds(page, "preset_job_one_day")
    write(page, "wage", "220")
    adds(page, "preset_job_half_time")
    write(page, "wage", "220")
    expect(page.locator(".st-key-field_hours input")).to_have_value("18,75")
    # By hand, a month, the tax of the year taken in 10.5 of them: A 24 871.38 less 14.5148 % x 12
    # / 10.5 is 20 746; B 19 897.10 + 7 150 less 15.9094 % so is 22 129; C 12 435.69 + 17 875 less
    # 17.8142 % so is 24 140.
    expect(differences(page)).to_have_text(["utgangspunkt", "+1 383 kr mer", "+3 394 kr mer"])

    write(page, "hours", "15")  # 14 922.83 + 14 300 less 17.2266 % is 23 470
    expect(differences(page).nth(2)).to_have_text("+2 724 kr mer")
    press(page, "Alt+j")
    expect(page.locator(".st-key-field_hours input")).to_have_value("")

    press(page, "Alt+4")
    here = page.locator(".st-key-landmark_navigation a[aria-current=page]")
    expect(here).to_have_text("Ta med hjem")
    page.evaluate("window.print = () => document.documentElement.dataset.printed = 'yes'")
    page.keyboard.press("Alt+p")
    expect(page.locator("html")).to_have_attribute("data-printed", "yes")
    for letter in ("B: ", "C: "):  # A is on it, and it is the one on top, too
        reach(page, page.get_by_role("checkbox", name=letter))
        press(page, "Space")
    with page.expect_download() as waiting:
        push(page, "counsellor_pdf")
    sheet = PdfReader(BytesIO(Path(waiting.value.path()).read_bytes()))
    paper = sheet.pages[0].extract_text().replace("\u00a0", " ")
    assert len(sheet.pages) == 1
    assert "+1 383 kr mer" in paper
    assert "+2 724 kr mer" in paper

    press(page, "Alt+2")
    shows_beside(page, "English")
    expect(page.locator(".kv-meet [lang=en]").first).to_be_visible()
    shows_beside(page, "Nynorsk")
    expect(page.locator(".kv-meet [lang=nn]").first).to_be_visible()
    expect(page.locator(".kv-meet [lang=en]")).to_have_count(0)
    push(page, "language_en")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(differences(page).nth(2)).to_contain_text("+NOK 2,724 more")
    expect(page.locator(".kv-meet [lang=nn]").first).to_be_visible()
    shows_beside(page, "One language")
    expect(page.locator(".kv-meet [lang]")).to_have_count(0)

    press(page, "Alt+t")
    expect(page.locator(".kv-wall")).to_be_visible()
    expect(page.locator(".st-key-field_birth_date")).to_have_count(0)
    press(page, "Alt+t")
    press(page, "Alt+n")
    push(page, "counsellor_yes")
    expect(page.get_by_text("All answers are deleted.")).to_be_visible()
    expect(page.locator(".kv-meet")).to_have_count(0)


@pytest.mark.parametrize(
    ("language", "colours", "path"),
    [
        ("nb", "light", "/benefit?mode=counsellor"),
        pytest.param("en", "dark", "/benefit?mode=counsellor", marks=pytest.mark.nightly),
        ("nb", "dark", "/eligibility?mode=counsellor"),
    ],
)
def test_the_pages_are_accessible(
    new_page: OpenPage, server: Server, language: str, colours: str, path: str
) -> None:
    page = opened(new_page, server, path, language=language, colours=colours)
    if "benefit" in path:
        write(page, "birth_date", "27.03.1996")
        press(page, "Alt+k")
    assert axe(page) == []


DIALOGS = {"months": "Month by month", "sums": "The sums", "two_days": "Compare two days"}
KRONER = r"\d\skr|NOK\s\d"


@pytest.mark.parametrize(
    ("language", "colours"),
    [("nb", "light"), *(pytest.param(one, "dark", marks=pytest.mark.nightly) for one in LANGUAGES)],
)
def test_what_has_no_room_opens_over_the_page_and_gives_the_focus_back(
    new_page: OpenPage, server: Server, language: str, colours: str
) -> None:
    page = meeting(new_page, server, language=language, colours=colours)
    dialog, tell = page.get_by_role("dialog"), translator(language)
    write(page, "birth_date", "27.03.1996")
    press(page, "Alt+k")
    for key, title in DIALOGS.items():
        push(page, f"view_{key}")
        expect(dialog).to_have_accessible_name(tell(title))
        expect(page.locator(".kv-meet")).to_be_visible()
        assert dialog.evaluate(f"dialog => dialog.contains({HERE})"), key
        assert re.search(KRONER, dialog.inner_text()), key
        assert axe(page) == []
        if key == "two_days":
            dialog.locator("input").first.fill("01.02.2025")
            press(page, "Enter")
            expect(dialog.locator(".kv-section").first).to_be_visible()
            dialog.locator("input").first.fill("31.02.2025")
            press(page, "Enter")
            expect(dialog.locator("input").first).to_have_attribute("aria-invalid", "true")
            dialog.locator("input").first.fill("01.03.2025")
        press(page, "Escape")
        expect(dialog).to_have_count(0)
        expect(page.locator(f".st-key-view_{key} button")).to_be_focused()
    push(page, "view_two_days")
    expect(dialog.locator("input").first).to_have_value("01.03.2025")


def test_hidden_amounts_are_hidden_in_what_opens_over_the_page_too(
    new_page: OpenPage, server: Server
) -> None:
    page = meeting(new_page, server, language="nb")
    dialog = page.get_by_role("dialog")
    write(page, "birth_date", "27.03.1996")
    press(page, "Alt+u")
    for key in DIALOGS:
        push(page, f"view_{key}")
        expect(dialog.locator(".kv-table, .kv-lines, .kv-section").first).to_be_visible()
        assert not re.search(KRONER, dialog.inner_text()), key
        press(page, "Escape")


@pytest.mark.parametrize("language", spoken(by_day="nb"))
def test_the_tabs_that_are_done_fit_a_window_without_scrolling(
    new_page: OpenPage, server: Server, language: str
) -> None:
    page = meeting(new_page, server, language=language)
    write(page, "birth_date", "10.06.2002")
    heights = [_fits(page, language, "one choice")]
    four_choices(page)
    heights += [_fits(page, language, "four choices")]
    page.locator(".st-key-choice label").nth(1).click()
    settle(page)
    heights += [_fits(page, language, "with the wage")]
    assert axe(page) == []
    press(page, "Alt+1")
    heights += [_fits(page, language, "the check")]
    press(page, "Alt+3")
    heights += [_fits(page, language, "no costs")]
    four_costs(page)
    heights += [_fits(page, language, "four costs")]
    assert axe(page) == []
    press(page, "Alt+4")
    heights += [_fits(page, language, "taking it home")]
    assert axe(page) == []
    assert not [said for said in heights if said]


def _fits(page: Page, language: str, what: str) -> list[str]:
    """What does not fit, at the two heights a laptop has."""
    wrong = []
    for height in (800, 680):
        page.set_viewport_size({"width": 1280, "height": height})
        settle(page)
        beyond = higher_than_the_window(page), *sideways(page)
        wrong += [f"{what}, {language}, {height}: {beyond}"] if any(beyond) else []
    return wrong


def test_each_language_of_a_label_is_marked_and_none_of_the_marks_is_said(
    new_page: OpenPage, server: Server
) -> None:
    page = opened(new_page, server, "/eligibility?mode=counsellor", language="nb")
    shows_beside(page, "English")
    for control, first, second in (
        (".st-key-field_age [role=radiogroup]", "Hvor gammel er du?", "How old are you?"),
        (".st-key-field_legal input[value='2']", "Jeg er usikker", "I am not sure"),
    ):
        expect(page.locator(control)).to_have_accessible_name(f"{first} / {second}")
        marked = page.locator("[data-testid=stMarkdownContainer] [lang=en]").get_by_text(second)
        expect(marked.first).to_be_visible()
    shows_beside(page, "Nynorsk")
    expect(page.locator(".st-key-counsellor_page [lang=en]")).to_have_count(0)
    expect(page.locator("[aria-label*=color]")).to_have_count(0)


def test_two_languages_and_large_text_fit_a_narrow_window(
    new_page: OpenPage, server: Server
) -> None:
    page = opened(new_page, server, "/eligibility?mode=counsellor", language="nb")
    shows_beside(page, "English")
    page.set_viewport_size(NARROW)
    settle(page)
    assert sideways(page) == [0, 0]
    press(page, "Alt+t")
    expect(page.locator(".st-key-field_age")).to_have_count(0)
    assert sideways(page) == [0, 0]


def test_four_choices_keep_to_their_columns_in_two_languages(
    new_page: OpenPage, server: Server
) -> None:
    page = meeting(new_page, server, language="nb")
    write(page, "birth_date", "27.03.1996")
    for _ in "BCD":
        press(page, "Alt+k")
    write(page, "hours", "18,75")
    shows_beside(page, "English")
    expect(page.locator(".kv-meet.kv-both thead th")).to_have_count(4)
    expect(page.locator(".kv-tip").last).to_contain_text("skriv lønnen først")
    too_wide = "cells => cells.filter((it) => it.scrollWidth > it.clientWidth + 1).length"
    assert page.locator(".kv-meet :is(th,td)").evaluate_all(too_wide) == 0
    push(page, "view_two_days")
    label = page.get_by_role("dialog").locator("p").filter(has_text="The first day").first
    expect(label.locator("[lang=en]")).to_have_text("The first day")


def test_a_new_person_is_asked_about_the_sheet_first_and_escape_keeps_everything(
    new_page: OpenPage, server: Server
) -> None:
    page = meeting(new_page, server, language="nb")
    asked = page.locator(".st-key-counsellor_asked")
    press(page, "Alt+n")  # there is nothing to print yet
    expect(page.locator(".st-key-counsellor_no button")).to_be_focused()
    press(page, "Escape")
    expect(asked).to_have_count(0)
    expect(page.locator(".st-key-counsellor_new button")).to_be_focused()
    write(page, "birth_date", "27.03.1996")
    press(page, "Alt+n")
    first = page.get_by_role("button", name="Skriv ut arket først (PDF)")
    expect(first).to_be_focused()
    with page.expect_download():
        page.keyboard.press("Enter")
    settle(page)
    expect(first).to_be_focused()
    press(page, "Escape")
    expect(asked).to_have_count(0)
    expect(page.locator(".kv-meet")).to_be_visible()


def test_a_locked_mode_cannot_be_left(new_page: OpenPage, locked: Server) -> None:
    for path in ("/?mode=applicant", "/benefit?mode=kiosk", "/eligibility"):
        page = opened(new_page, locked, path)
        expect(page.locator("#kvp-counsellor")).to_be_attached()
        expect(page.locator(".st-key-counsellor_exit")).to_have_count(0)


def test_leaving_the_view_goes_back_to_the_ordinary_page(
    new_page: OpenPage, server: Server
) -> None:
    page = meeting(new_page, server)
    page.locator(".st-key-menu button").first.click()
    page.locator(".st-key-counsellor_exit button").click()
    settle(page)
    expect(page.locator(".st-key-calculate")).to_be_visible()
    assert "mode" not in page.url


def test_an_identity_number_is_never_kept(new_page: OpenPage, server: Server) -> None:
    page = meeting(new_page, server, language="en")
    write(page, "birth_date", "27039612345")
    expect(page.get_by_text("This looks like a national identity number.")).to_be_visible()
    expect(page.locator(".st-key-field_birth_date input")).to_have_value("")
    write(page, "birth_date", "27.03.1996")
    expect(page.get_by_text("This looks like a national identity number.")).to_have_count(0)
    press(page, "Alt+k")
    push(page, "counsellor_choices")
    name = page.locator(".st-key-counsellor_name input")
    name.fill("Kari 270396 12345")
    press(page, "Enter")
    expect(page.get_by_text("This looks like a national identity number.")).to_be_visible()
    expect(name).to_have_value("")


def test_the_page_asks_whether_anybody_is_there(new_page: OpenPage, server: Server) -> None:
    page = new_page(server.url, language="nb")
    page.clock.install()
    page.goto("/benefit?mode=counsellor")
    page.clock.run_for(5000)
    expect(page.locator("#kvp-counsellor")).to_be_attached()
    box = page.get_by_role("alertdialog", name="Er du her fortsatt?")
    page.clock.fast_forward("29:00")
    expect(box).to_have_count(0)
    page.clock.fast_forward("02:00")
    expect(box).to_be_visible()
    box.get_by_role("button", name="Jeg trenger mer tid").press("Enter")
    expect(box).to_have_count(0)


def test_a_page_that_nobody_touches_for_an_hour_starts_afresh(
    new_page: OpenPage, server: Server
) -> None:
    page = new_page(server.url, language="nb")
    page.clock.install()
    page.goto("/benefit?mode=counsellor")
    page.clock.run_for(5000)
    born = page.locator(".st-key-field_birth_date input")
    born.fill("27.03.1996")
    born.press("Enter")
    page.clock.run_for(2000)
    expect(page.locator(".kv-meet")).to_be_visible()
    page.clock.fast_forward("59:00")
    expect(page.get_by_role("alertdialog", name="Er du her fortsatt?")).to_be_visible()
    expect(page.locator(".kv-meet")).to_have_count(1)
    page.clock.fast_forward("02:00")
    expect(page).to_have_url(re.compile(r"/\?mode=counsellor$"))
    page.clock.run_for(5000)
    expect(page.locator("#kvp-counsellor")).to_be_attached()
    page.goto("/benefit?mode=counsellor")
    page.clock.run_for(5000)
    expect(born).to_have_value("")


def test_a_made_up_person_fills_the_form_and_stays(new_page: OpenPage, server: Server) -> None:
    page = meeting(new_page, server, language="en")
    born = page.locator(".st-key-field_birth_date input")
    push(page, "counsellor_examples")
    for example, birth_date in (("alone", "22.05.1996"), ("over_60", "22.05.1965")):
        page.locator(f".st-key-example_{example} button").click()
        settle(page)
        expect(born).to_have_value(birth_date)
    press(page, "Escape")
    expect(born).to_have_value("22.05.1965")
    expect(page.locator(".kv-meet")).to_be_visible()


def test_any_day_with_figures_can_be_counted_as_of(new_page: OpenPage, server: Server) -> None:
    page = meeting(new_page, server, language="en")
    write(page, "birth_date", "27.03.1980")
    write(page, "as_of", "02.02.2012")
    expect(page.locator(".st-key-field_start input")).to_have_value("01.03.2012")
    expect(page.get_by_text("We do not have the tax rules of that time")).to_be_visible()
    write(page, "as_of", "31.12.2009")
    expect(page.get_by_text("We have figures from 1 January 2010.")).to_be_visible()


def test_the_sum_of_the_costs_is_what_the_money_says_is_covered(
    new_page: OpenPage, server: Server
) -> None:
    page = meeting(new_page, server, language="en")
    write(page, "birth_date", "27.03.1996")
    press(page, "Alt+3")
    four_costs(page)
    expect(page.locator(".kv-costsum")).to_contain_text("1,618")  # 850 and 64 per cent of 1,200
    press(page, "Alt+2")
    row = page.locator(".kv-meet tbody tr", has_text="Costs covered").last
    expect(row.locator("td")).to_have_text("1,618")
    press(page, "Alt+u")
    expect(row.locator("td")).not_to_contain_text("1")
    press(page, "Alt+3")
    expect(page.locator(".st-key-field_thirty_day [role=img]")).to_have_accessible_name("hidden")
    expect(page.locator("[class*=st-key-cost_row_] input[type=text]")).to_have_count(0)


def test_one_sum_at_a_time_opens_by_keyboard_and_lies_within_the_window(
    new_page: OpenPage, server: Server
) -> None:
    page = meeting(new_page, server, language="en")
    page.set_viewport_size({"width": 1280, "height": 680})
    four_choices(page)
    opened_sums = page.locator(".kv-lawof[open]")
    for number in range(page.locator(".kv-lawof").count()):
        reach(page, page.locator(".kv-lawof summary").nth(number))
        press(page, "Enter")
        expect(opened_sums).to_have_count(1)
        box = opened_sums.locator("div").first.bounding_box()
        assert box and box["y"] >= 0 and box["y"] + box["height"] <= 680
        assert higher_than_the_window(page) == 0
    assert axe(page) == []
    press(page, "Enter")
    expect(opened_sums).to_have_count(0)


def test_the_sheet_is_all_that_is_printed(new_page: OpenPage, server: Server) -> None:
    page = meeting(new_page, server, language="en")
    write(page, "birth_date", "27.03.1996")
    press(page, "Alt+4")
    page.get_by_role("radio", name="Apply for KVP").focus()
    press(page, "Space")
    page.evaluate("document.documentElement.dataset.kvpPrints = 'sheet'")
    printed = PdfReader(BytesIO(page.pdf(format="A4", print_background=False)))
    words = "".join(printed.pages[0].extract_text().split())  # a PDF has gaps inside of words
    assert len(printed.pages) == 1
    assert "Nextstep:ApplyforKVP" in words
    assert "Handitover" not in words
    assert "Takehome" not in words
