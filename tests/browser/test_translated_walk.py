"""A browser translates every page, and each goes on saying what it says without."""

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.dresses import in_turn
from tests.browser.driving import Server, settle
from tests.browser.translating import Said, said, touched, translate
from tests.browser.visit import field, go, unfold
from tests.browser.walking import CHECK_ANSWERS, Visitor, other_language

Looks = Callable[[str], None]
MONDAY = date(2026, 11, 9)
TRACK = "KVP: no, stopped, or too little money"


def there_and_back(visitor: Visitor, what: str, looks: Looks) -> None:
    """The same page in another language, and in the first one again."""
    home = visitor.language
    for language in (other_language(home), home):
        visitor.language = language
        visitor.presses(f"language_{language}")
        expect(visitor.page.locator("html")).to_have_attribute("lang", language)
        looks(f"{what}, said in {language}")


def the_check(visitor: Visitor, looks: Looks) -> None:
    visitor.goes_to("/")
    looks("the start page")
    visitor.page.locator(".st-key-menu button").click()
    expect(visitor.page.locator("[data-testid=stPopoverBody] a").first).to_be_visible()
    looks("the open menu")
    visitor.page.keyboard.press("Escape")
    there_and_back(visitor, "the start page", looks)
    with visitor.answered():
        visitor.page.locator(".st-key-journey button").click()
    for number, option in enumerate(CHECK_ANSWERS, 1):
        looks(f"question {number}")
        if number == 3:
            there_and_back(visitor, "question 3", looks)
            visitor.presses("step_back")
            looks("question 2 again")
            visitor.answers(CHECK_ANSWERS[1])
        if number == 7:
            visitor.answers("yes")
            looks("question 7, more about it")
            visitor.presses("continue")
            looks("question 7, not answered")
            visitor.presses("step_back")
        visitor.answers(option)
    looks("the verdict")
    there_and_back(visitor, "the verdict", looks)


def the_estimator(visitor: Visitor, looks: Looks) -> None:
    visitor.goes_to("/benefit")
    looks("the empty estimator")
    visitor.opens_every_fold()
    looks("the estimator, unfolded")
    visitor.chooses("work", "Yes")
    visitor.types(birth_date="31.02.1990", hours="50")
    visitor.works_it_out()
    looks("the errors of the estimator")
    there_and_back(visitor, "the errors of the estimator", looks)
    visitor.types(birth_date="27.03.2002", children="2", hours="7,5")
    visitor.works_it_out()
    visitor.opens_every_fold()
    looks("the estimate")
    visitor.compares()
    looks("the estimate beside another")
    visitor.types(children="3")
    looks("an estimate that has grown old")
    there_and_back(visitor, "an estimate that has grown old", looks)
    visitor.works_it_out()
    visitor.opens_every_fold()
    looks("the new estimate")


def the_costs(visitor: Visitor, looks: Looks) -> None:
    visitor.goes_to("/supplements")
    looks("the costs")
    visitor.opens_every_fold()
    for name, option in (("illness", "Yes"), ("agreed", "Yes")):
        visitor.chooses(name, option)
    visitor.chooses("doing", "A course, work practice or another scheme from Nav")
    visitor.chooses("paid", "No")
    visitor.chooses("costs", "Travel every day")
    looks("the costs, half told")
    visitor.works_it_out()
    looks("the errors of the costs")
    visitor.types(start="10.08.2026", end="18.12.2026", days="3", km="34")
    visitor.chooses("public", "No")
    visitor.chooses("no_public", "There is nothing that fits, or it takes too long")
    visitor.chooses("car", "Yes")
    visitor.types(toll="50")
    visitor.works_it_out()
    visitor.opens_every_fold()
    looks("the costs, worked out")
    there_and_back(visitor, "the costs, worked out", looks)


def the_driving_log(visitor: Visitor, looks: Looks) -> None:
    page = visitor.page
    visitor.goes_to("/driving_log")
    looks("the empty driving log")
    visitor.types(km_one_way="", start="")
    visitor.presses("log_start")
    looks("the errors of the driving log")
    visitor.types(km_one_way="20", days_per_week="5", start="02.11.2026", end="31.12.2026")
    visitor.presses("log_start")
    looks("the driving log")
    for day in (9, 10, 11):
        with visitor.answered():
            page.locator(f"[class*='st-key-log-0-{MONDAY.replace(day=day)}'] label").first.click()
    looks("a week that is filled in")
    for key in ("log_copy", "log_before", "log_copy", "log_replace_no", "log_clear", "log_undo"):
        visitor.presses(key)
        looks(f"after {key}")
    with visitor.answered():
        page.locator("[class*='st-key-log-parked'] label").first.click()
    visitor.types(**{f"park_0_{MONDAY}": "12,50"})
    looks("parking that cannot be used")
    visitor.types(**{f"park_0_{MONDAY}": "101"})
    with visitor.answered():
        page.locator("[class*='st-key-FillAnswers-weekdays-0'] label").first.click()
    visitor.presses("log_fill")
    visitor.opens_every_fold()
    looks("the days filled in")
    there_and_back(visitor, "the days filled in", looks)
    visitor.presses("log_change_0")
    looks("a trip that is changed")
    visitor.presses("log_trip_stop")
    looks("a trip that stays")


def the_complaint(visitor: Visitor, looks: Looks) -> None:
    page = visitor.page
    visitor.goes_to("/complaint")
    looks("the complaint")
    visitor.presses("find_deadline")
    looks("the errors of the complaint")
    visitor.chooses("track", TRACK)
    visitor.types(received="20.11.2026")
    visitor.presses("find_deadline")
    visitor.opens_every_fold()
    looks("the last day")
    there_and_back(visitor, "the last day", looks)
    unfold(page, "letter_more")
    with visitor.answered():
        field(page, "change").fill("More\u00a0money")
        page.keyboard.press("Tab")
    looks("the letter")
    if page.locator(".st-key-letter_second").count():
        visitor.presses("letter_second")
        looks("the letter in two languages")
    there_and_back(visitor, "the letter", looks)
    visitor.presses("complaint_change")
    visitor.types(received="19.11.2026")
    looks("a last day that has grown old")


def the_summary(visitor: Visitor, looks: Looks) -> None:
    page = visitor.page
    visitor.goes_to("/eligibility")
    visitor.takes_the_check(*CHECK_ANSWERS)
    go(page, "benefit")
    visitor.types(birth_date="27.03.2002")
    visitor.works_it_out()
    go(page, "complaint")
    visitor.chooses("track", TRACK)
    visitor.types(received="20.11.2026")
    visitor.presses("find_deadline")
    page.locator(".st-key-topbar a").click()
    settle(page)
    looks("the start page, when all is done")
    there_and_back(visitor, "the start page, when all is done", looks)
    go(page, "summary")
    visitor.opens_every_fold()
    looks("the summary")
    there_and_back(visitor, "the summary", looks)


def the_papers(visitor: Visitor, looks: Looks) -> None:
    page = visitor.page
    for name in ("programme", "rates", "about", "accessibility", "checks"):
        visitor.goes_to(f"/{name}")
        visitor.opens_every_fold()
        looks(name)
        if name == "rates":
            there_and_back(visitor, name, looks)
    with visitor.answered():
        page.locator("[class*=st-key-checks_] label").last.click()
    looks("other worked cases")
    go(page, "about")
    for key in ("delete", "delete_no", "delete", "delete_yes"):
        visitor.presses(key)
        looks(f"after {key}")
    go(page, "summary")
    looks("the empty summary")


WALKS = (
    the_check,
    the_estimator,
    the_costs,
    the_driving_log,
    the_complaint,
    the_summary,
    the_papers,
)


def walked(
    visitor: Visitor, walk: Callable[[Visitor, Looks], None], *, is_translated: bool
) -> tuple[dict[str, Said], set[str]]:
    """What every page says on the way, and what was translated that must not be."""
    seen: dict[str, Said] = {}
    wrong: set[str] = set()

    def looks(what: str) -> None:
        seen[f"{len(seen)}. {what}"] = said(visitor.page)
        if is_translated:
            wrong.update(f"{what}: translated {text!r}" for text in touched(visitor.page))

    walk(visitor, looks)
    return seen, wrong


@pytest.mark.parametrize(
    ("walk", "language", "screen"), in_turn(WALKS, (("nb", "phone"), ("en", "desktop")))
)
def test_every_page_says_the_same_when_it_is_translated(
    new_page: OpenPage,
    server: Server,
    walk: Callable[[Visitor, Looks], None],
    language: str,
    screen: str,
) -> None:
    plain, translated = (Visitor(new_page(server.url, screen, language), language) for _ in "12")
    translate(translated.page)
    expected, _ = walked(plain, walk, is_translated=False)
    seen, wrong = walked(translated, walk, is_translated=True)
    assert seen.keys() == expected.keys()
    faults = sorted(wrong)
    for what, wanted in expected.items():
        found = seen[what]
        if found.title != wanted.title:
            faults.append(f"{what}: the window is called {found.title!r}, not {wanted.title!r}")
        if found.headings != wanted.headings:
            faults.append(f"{what}: the heading is {found.headings}, not {wanted.headings}")
        faults += [f"{what}: gone is {line!r}" for line in wanted.lines if line not in found.lines]
        faults += [f"{what}: still {line!r}" for line in found.lines if line not in wanted.lines]
    assert not faults, "\n".join(faults)
