"""Travel and other costs in the browser: asked, worked out, and said in both languages."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from playwright.sync_api import Locator, Page, expect

from kvp_core.i18n import translator
from kvp_core.messages import Value
from kvp_core.money import Kroner
from tests.browser.conftest import OpenPage
from tests.browser.driving import Server, axe, settle

TRAVEL_ONLY = (
    "People in a programme or a scheme get help with travel only. "
    "It can be different if illness reduces how much you can work."
)
ASK_ILLNESS = (
    "This is possible if Nav has assessed that illness reduces how much you can work. Ask Nav."
)
BOOKS = "{amount} a month. Half if the education is half time or less."
OTHER = {"en": "nb", "nb": "en"}


@dataclass
class Visitor:
    """Somebody who fills in the page about costs."""

    page: Page
    language: str

    def t(self, sentence: str, **values: Value) -> str:
        return translator(self.language)(sentence, **values).replace("\N{SOFT HYPHEN}", "")

    def field(self, name: str) -> Locator:
        return self.page.locator(f".st-key-field_{name}")

    def chooses(self, **options: str) -> None:
        for name, option in options.items():
            self.field(name).get_by_text(self.t(option), exact=True).first.click()
        settle(self.page)

    def ticks(self, *costs: str) -> None:
        for cost in costs:
            self.field("costs").get_by_text(self.t(cost), exact=True).click()
        settle(self.page)

    def types(self, **texts: str) -> None:
        for name, text in texts.items():
            box = self.field(name).locator("input").first
            box.fill(text)
            box.press("Tab")
            settle(self.page)

    def asks(self) -> None:
        self.page.locator(".st-key-calculate button").click()
        settle(self.page)

    def switches_language(self) -> None:
        self.page.locator(".st-key-language button").click()
        self.language = OTHER[self.language]
        expect(self.page.locator("html")).to_have_attribute("lang", self.language)
        settle(self.page)

    def section(self, key: str) -> Locator:
        return self.page.locator(f"[data-section={key}]")

    def reads(self, section: str, sentence: str, **values: Value) -> None:
        expect(self.section(section)).to_contain_text(self.t(sentence, **values))


def visitor(new_page: OpenPage, server: Server, **options: str) -> Visitor:
    language = options.setdefault("language", "nb")
    page = new_page(server.url, **options)
    page.set_default_timeout(10_000)
    page.goto("/supplements")
    settle(page)
    return Visitor(page, language)


def tells_who_they_are(one: Visitor, illness: str, doing: str) -> None:
    one.chooses(illness=illness, agreed="Yes", doing=doing, paid="No")


def tells_about_the_car(one: Visitor) -> None:
    one.types(start="10.08.2026", end="18.12.2026", days="3", km="34")
    one.chooses(public="No", car="Yes")
    one.chooses(no_public="There is nothing that fits, or it takes too long")
    one.types(toll="50")


def sees_the_amounts(one: Visitor) -> None:
    """249.92 a day, 750 a week, 3 250 a month; 64 % of 9 000; the rate; 9 471 in all."""
    in_all = one.t("About {amount} a month in all, if Nav says yes.", amount=Kroner.of(9470))
    expect(one.page.locator(".kv-result")).to_contain_text(in_all)
    monthly = "About {amount} a month, if Nav says yes."
    for amount in (3250, 5760, 461):
        one.reads("costs", monthly, amount=Kroner.of(amount))
    one.reads(
        "daily_travel",
        "{days} days × {km} km × {rate} kroner, and {toll} a day in toll and ferry: "
        "about {amount} a month. You send a driving log to Nav.",
        days=3,
        km=Decimal(68),
        rate=Decimal("2.94"),
        toll=Kroner.of(50),
        amount=Kroner.of(3250),
    )
    one.reads("learning_materials", BOOKS, amount=Kroner.of(461))
    for key in ("daily_travel", "childcare", "learning_materials"):
        expect(one.section(f"{key}_how").locator(".kv-line").first).to_be_attached()
    expect(one.section("months").get_by_role("row").first).to_be_visible()


@pytest.mark.parametrize("language", ["nb", "en"])
def test_illness_two_children_an_education_and_a_car(
    new_page: OpenPage, server: Server, language: str
) -> None:
    one = visitor(new_page, server, language=language)
    tells_who_they_are(one, "Yes", "An education")
    one.ticks("Travel every day", "Childcare", "Books and learning materials")
    tells_about_the_car(one)
    one.switches_language()
    one.types(children="2", childcare_cost="9000")
    one.chooses(other_parent="No", free_books="No", level="Upper secondary level")
    one.chooses(more_than_half="Yes", disability_books="No")
    one.asks()
    assert one.page.evaluate("document.activeElement.id") == "kvp-result"
    sees_the_amounts(one)
    one.switches_language()
    sees_the_amounts(one)
    assert not axe(one.page)
    one.types(km="20")
    stale = "You have changed an answer. Press “Work it out” to see the new amount."
    expect(one.page.locator(".kv-notice").first).to_contain_text(one.t(stale))
    one.page.locator(".st-key-to_driving_log button").click()
    settle(one.page)
    expect(one.field("km_one_way").locator("input")).to_have_value("20")
    expect(one.field("days_per_week").locator("input")).to_have_value("3")


def test_a_participant_without_illness_sees_travel_only_and_why(
    new_page: OpenPage, server: Server
) -> None:
    """On a phone, in the dark."""
    one = visitor(new_page, server, screen="phone", colours="dark")
    tells_who_they_are(one, "No", "A course, work practice or another scheme from Nav")
    one.ticks("Travel every day", "Childcare")
    expect(one.field("childcare_cost")).to_have_count(0)
    one.asks()
    expect(one.page.locator("#kvp-errors")).to_be_focused()
    assert not axe(one.page)
    errors = one.page.locator("#kvp-errors a")
    expect(errors).to_have_count(4)
    errors.filter(has_text=one.t("Enter when the activity starts")).click()
    expect(one.field("start").locator("input")).to_be_focused()
    one.types(start="07.12.2026", end="31.12.2026", km="34")
    expect(errors).to_have_count(1)
    one.chooses(public="Yes")
    one.types(thirty_day="897", single="42,50")
    one.asks()
    one.reads("costs", "About {amount} a month, if Nav says yes.", amount=Kroner.of(897))
    one.reads("costs", TRAVEL_ONLY)
    one.reads("daily_travel_payments", "Own car instead")
    expect(one.section("childcare_payments")).to_have_count(0)
    expect(one.section("childcare_older")).to_have_count(1)
    assert not axe(one.page)
    assert one.page.evaluate("document.documentElement.scrollWidth") == 360


def test_the_page_says_who_can_get_what_before_anything_is_asked(
    new_page: OpenPage, server: Server
) -> None:
    one = visitor(new_page, server, language="en", colours="dark")
    one.reads(
        "entitlement", "Nobody can get this any more. It ended on {day}.", day=date(2020, 2, 29)
    )
    one.reads("entitlement", ASK_ILLNESS)
    one.chooses(illness="No")
    one.reads("entitlement", TRAVEL_ONLY)
    assert not axe(one.page)
    one.asks()
    expect(one.page.locator("#kvp-errors")).to_contain_text(one.t("Choose at least one cost"))
