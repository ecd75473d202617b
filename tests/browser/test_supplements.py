"""Travel and other costs in the browser: asked, worked out, and said in both languages."""

from datetime import date
from decimal import Decimal

import pytest
from playwright.sync_api import expect

from kvp_core.language.i18n import translator
from kvp_core.language.messages import Value, plural
from kvp_core.values.money import Kroner
from tests.browser.conftest import OpenPage
from tests.browser.dresses import spoken
from tests.browser.driving import Server, axe, settle
from tests.browser.walking import Visitor

SCHEME = "A course, work practice or another scheme from Nav"
NO_BUS = "There is nothing that fits, or it takes too long"
IN_ALL = "Nav can cover about {amount} a month"
A_MONTH = "{amount} a month"
BOOKS = "{amount} a month. Half if the education is half time or less."
TRAVEL_ONLY = (
    "People in a programme or a scheme get help with travel only. "
    "It can be different if illness reduces how much you can work."
)
ASK_ILLNESS = (
    "This is possible if Nav has assessed that illness reduces how much you can work. Ask Nav."
)
STALE = "You have changed an answer. Press “Work it out” to see the new amount."


def visitor_at_the_costs(new_page: OpenPage, server: Server, **options: str) -> Visitor:
    language = options.setdefault("language", "nb")
    visitor = Visitor(new_page(server.url, **options), language)
    visitor.goes_to("/supplements")
    return visitor


def chooses(visitor: Visitor, **options: str) -> None:
    for name, option in options.items():
        visitor.chooses(name, option)


def ticks(visitor: Visitor, *costs: str) -> None:
    for cost in costs:
        visitor.field("costs").get_by_text(visitor.t(cost), exact=True).click()
    settle(visitor.page)


def says(visitor: Visitor, section: str, sentence: str, **values: Value) -> None:
    expect(visitor.section(section)).to_contain_text(visitor.t(sentence, **values))


def tells_about_the_car(visitor: Visitor) -> None:
    visitor.types(start="10.08.2026", end="18.12.2026", days="3", km="34")
    chooses(visitor, public="No", no_public=NO_BUS, car="Yes")
    visitor.types(toll="50")


def by_car(visitor: Visitor) -> str:
    """The formula, with its own numbers."""
    formula = "× ({km} km × {rate} kroner + {toll} in toll and ferry) × 52 weeks / 12: "
    told = "about {amount} a month. You send a driving log to Nav."
    said = plural(
        "{count} day " + formula + told,
        "{count} days " + formula + told,
        count=3,
        km=Decimal(68),
        rate=Decimal("2.94"),
        toll=Kroner.of(50),
        amount=Kroner.of(3250),
    )
    return translator(visitor.language)(said).replace("\N{SOFT HYPHEN}", "")


def sees_the_amounts(visitor: Visitor) -> None:
    """34 × 2 × 2.94 + 50 = 249.92; × 3 → 750 a week, 3 250 a month. 64 % of 9 000. 461."""
    in_all = visitor.t(IN_ALL, amount=Kroner.of(9470))
    expect(visitor.page.locator(".kv-result")).to_contain_text(in_all)
    for amount in (3250, 5760, 461):
        says(visitor, "costs", A_MONTH, amount=Kroner.of(amount))
    expect(visitor.section("daily_travel")).to_contain_text(by_car(visitor))
    says(visitor, "learning_materials", BOOKS, amount=Kroner.of(461))
    for key in ("daily_travel", "childcare", "learning_materials"):
        expect(visitor.section(f"{key}_how").locator(".kv-line").first).to_be_attached()
    expect(visitor.section("months").locator("tr").first).to_be_attached()


@pytest.mark.parametrize("language", spoken(by_day="nb"))
def test_illness_two_children_an_education_and_a_car(
    new_page: OpenPage, server: Server, language: str
) -> None:
    """Told half in one language and half in the other, seen in both, taken to the log."""
    visitor = visitor_at_the_costs(new_page, server, language=language)
    chooses(visitor, illness="Yes", agreed="Yes", doing="An education", paid="No")
    ticks(visitor, "Travel every day", "Childcare", "Books and learning materials")
    tells_about_the_car(visitor)
    visitor.switches_language()
    visitor.types(children="2", childcare_cost="9000")
    chooses(visitor, other_parent="No", free_books="No", level="Upper secondary level")
    chooses(visitor, more_than_half="Yes", disability_books="No")
    visitor.works_it_out()
    assert visitor.focused()["id"] == "kvp-result"
    sees_the_amounts(visitor)
    visitor.switches_language()
    sees_the_amounts(visitor)
    assert not axe(visitor.page)
    visitor.types(km="20")
    expect(visitor.page.locator(".kv-notice").first).to_contain_text(visitor.t(STALE))
    visitor.presses("to_driving_log")
    expect(visitor.field("km_one_way").locator("input")).to_have_value("20")
    expect(visitor.field("days_per_week").locator("input")).to_have_value("3")


def test_a_participant_without_illness_sees_travel_only_and_why(
    new_page: OpenPage, server: Server
) -> None:
    """On a phone in the dark, after some mistakes."""
    visitor = visitor_at_the_costs(new_page, server, screen="phone", colours="dark")
    chooses(visitor, illness="No", agreed="Yes", doing=SCHEME, paid="No")
    ticks(visitor, "Travel every day", "Childcare")
    expect(visitor.field("childcare_cost")).to_have_count(0)
    visitor.works_it_out()
    assert visitor.focused()["id"] == "kvp-errors"
    assert not axe(visitor.page)
    errors = visitor.page.locator("#kvp-errors a")
    expect(errors).to_have_count(4)
    errors.filter(has_text=visitor.t("Enter when the activity starts")).click()
    expect(visitor.field("start").locator("input")).to_be_focused()
    visitor.types(start="07.12.2026", end="31.12.2026", km="34")
    expect(errors).to_have_count(1)
    chooses(visitor, public="Yes")
    visitor.types(thirty_day="897", single="42,50")
    visitor.works_it_out()
    says(visitor, "costs", A_MONTH, amount=Kroner.of(897))
    says(visitor, "costs", TRAVEL_ONLY)
    says(visitor, "daily_travel_payments", "Own car instead")
    expect(visitor.section("childcare_payments")).to_have_count(0)
    expect(visitor.section("childcare_older")).to_have_count(1)
    assert not axe(visitor.page)
    assert visitor.page.evaluate("document.documentElement.scrollWidth") == 360


def test_who_can_get_what_is_told_before_anything_is_asked(
    new_page: OpenPage, server: Server
) -> None:
    visitor = visitor_at_the_costs(new_page, server, language="en", colours="dark")
    ended = "Nobody can get this any more. It ended on {day}."
    says(visitor, "entitlement", ended, day=date(2020, 2, 29))
    says(visitor, "entitlement", ASK_ILLNESS)
    chooses(visitor, illness="No")
    says(visitor, "entitlement", TRAVEL_ONLY)
    assert not axe(visitor.page)
    visitor.works_it_out()
    said = visitor.t("Choose at least one cost")
    expect(visitor.page.locator("#kvp-errors")).to_contain_text(said)


@pytest.mark.parametrize("language", spoken(by_day="nn"))
def test_each_child_and_a_new_price_are_asked_for_in_a_fold(
    new_page: OpenPage, server: Server, language: str
) -> None:
    """64 % of 3 000 and 4 000 is 4 480; from October, of 3 000 and 5 000, 5 120."""
    visitor = visitor_at_the_costs(new_page, server, language=language)
    chooses(visitor, illness="Yes", agreed="Yes", doing="An education", paid="No")
    ticks(visitor, "Childcare")
    visitor.types(start="10.08.2026", end="18.12.2026", children="2", childcare_cost="9000")
    chooses(visitor, other_parent="No")
    expect(visitor.field("each_child").locator("label").first).not_to_be_visible()
    visitor.unfolds("costs_childcare_more")
    visitor.field("each_child").get_by_text(
        visitor.t("I want to give the price for each child"), exact=True
    ).click()
    settle(visitor.page)
    expect(visitor.field("childcare_cost")).to_have_count(0)
    visitor.types(childcare_changes="01.10.2026", child_1_cost="3000", child_2_cost="4000")
    visitor.types(child_1_later="3000")
    visitor.works_it_out()
    expect(visitor.page.locator("#kvp-errors a")).to_have_count(1)
    visitor.types(child_2_later="5000", child_2_born="2019")
    visitor.works_it_out()
    says(visitor, "costs", A_MONTH, amount=Kroner.of(4480))
    change = "From {day} it may be about {amount} a month."
    says(visitor, "childcare", change, day=date(2026, 10, 1), amount=Kroner.of(5120))
    assert not axe(visitor.page)
