"""The estimator: what is wrong is told where it is and in a summary, and nothing typed is lost."""

from decimal import Decimal

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.dresses import spoken
from tests.browser.driving import Server, settle
from tests.browser.walking import Visitor

BORN, STARTS = "27.03.1996", "04.01.2027"
RANGE = "You must be between 18 and 67 when the programme starts. Check the year."
NO_DATE = "Write when you were born with day, month and year, for example 27.03.1996"
HOURS = "Enter hours a week, from 0 to {most}"
PAY_DAY = "Enter the day of the month, from 1 to {last}"
TOO_MUCH = "{large} is too much here. Write {small} if you mean {small}"
ROUNDS: list[dict[str, tuple[str, str]]] = [
    {
        "birth_date": ("", "Enter when you were born"),
        "start": ("", "Enter a start date"),
        "hours": ("40", HOURS),
        "wage": ("-5", "Enter kroner per hour, from 0 to {most}"),
        "other_amount": ("-1", "Enter kroner a month, from 0 to {most}"),
        "tax_percent": ("80", "Tax must be a number from 0 to {most}"),
        "pay_day": ("32", PAY_DAY),
    },
    {
        "birth_date": (
            "31.02.1990",
            "The date you were born does not exist. Check the day and month",
        ),
        "hours": ("-1", HOURS),
        "pay_day": ("1,5", PAY_DAY),
    },
    {"birth_date": ("abc", NO_DATE), "hours": ("25.000", TOO_MUCH)},
    {"birth_date": ("01.01.2030", "The date you were born must be in the past")},
    {"birth_date": ("05.01.2009", RANGE)},
    {"birth_date": ("04.01.1960", RANGE)},
    {"birth_date": ("31.12.1899", RANGE)},
    {"start": ("01.01.2031", "The start date must be between {min} and {max}")},
    {"end": ("03.01.2027", "The last day cannot be before the first day")},
    {"end": ("05.01.2030", "KVP can last up to three years. The last day can be {limit}")},
]
"""What is typed at once, by field, and what is told about it."""
RIGHT = {
    "birth_date": BORN,
    "start": STARTS,
    "end": "",
    "hours": "7,5",
    "wage": "200",
    "other_amount": "1 500",
    "tax_percent": "20",
    "pay_day": "15",
}
VALUES = (
    "[...document.querySelectorAll('[class*=st-key-field_] input')].map((input) => input.value)"
)
HTML = "<b id=evil>1</b>**2**[3](https://x.no)"


def visitor_with_everything_filled_in(new_page: OpenPage, server: Server, language: str) -> Visitor:
    """Every field of the form is open and holds something that can be used."""
    visitor = Visitor(new_page(server.url, language=language), language)
    visitor.goes_to("/benefit")
    visitor.unfolds("benefit_less")
    visitor.unfolds("benefit_more")
    visitor.chooses("work", "Yes")
    visitor.chooses("other", "Sickness benefit")
    visitor.chooses("tax", "I know my per cent")
    visitor.types(**RIGHT)
    return visitor


def visitor_with(new_page: OpenPage, server: Server, **texts: str) -> Visitor:
    """Only what the test is about is filled in; somebody with hours has a job."""
    visitor = Visitor(new_page(server.url, language="nb"), "nb")
    visitor.goes_to("/benefit")
    if "hours" in texts:
        visitor.unfolds("benefit_less")
        visitor.unfolds("benefit_more")
        visitor.chooses("work", "Yes")
    visitor.types(**texts)
    return visitor


def told(visitor: Visitor, name: str, sentence: str) -> None:
    """The sentence stands at the field, which is tied to it, and leads there from the summary."""
    pattern = visitor.pattern(sentence)
    field = visitor.field(name)
    expect(field.locator(".kv-field-error")).to_have_text(pattern)
    box = field.get_by_role("textbox")
    expect(box).to_have_attribute("aria-invalid", "true")
    expect(box).to_have_accessible_description(pattern)
    visitor.page.locator("#kvp-errors").get_by_role("link", name=pattern).click()
    expect(box).to_be_focused()


@pytest.mark.parametrize("language", spoken(by_day="en"))
def test_each_mistake_is_told_at_its_field_and_in_the_summary(
    new_page: OpenPage, server: Server, language: str
) -> None:
    visitor = visitor_with_everything_filled_in(new_page, server, language)
    for mistakes in ROUNDS:
        visitor.types(**{name: typed for name, (typed, _) in mistakes.items()})
        before = visitor.page.evaluate(VALUES)
        visitor.works_it_out()
        assert visitor.focused()["id"] == "kvp-errors", mistakes
        assert visitor.page.title().startswith(visitor.t("Error:")), mistakes
        expect(visitor.page.locator("#kvp-errors a")).to_have_count(len(mistakes))
        for name, (_, sentence) in mistakes.items():
            told(visitor, name, sentence)
        assert visitor.page.evaluate(VALUES) == before, mistakes
        visitor.types(**{name: RIGHT[name] for name in mistakes})
    visitor.works_it_out()
    assert visitor.focused()["id"] == "kvp-result"
    visitor.is_at("How much can you get?")


@pytest.mark.parametrize("leave", ["Tab", "Enter"])
def test_a_year_of_two_digits_is_shown_with_four_and_the_focus_goes_on(
    new_page: OpenPage, server: Server, leave: str
) -> None:
    visitor = Visitor(new_page(server.url, language="en"), "en")
    visitor.goes_to("/benefit")
    for name, typed, shown in [
        ("birth_date", "010598", "01.05.1998"),
        ("start", "4 1 27", "04.01.2027"),
    ]:
        box = visitor.field(name).get_by_role("textbox")
        expect(box).to_have_attribute("inputmode", "numeric")
        box.fill(typed)
        box.press(leave)
        settle(visitor.page)
        expect(box).to_have_value(shown)
        if leave == "Enter":
            expect(box).to_be_focused()
        else:
            assert visitor.focused()["tag"] != "BODY"


def test_every_mistake_is_told_at_once_in_the_order_of_the_page(
    new_page: OpenPage, server: Server
) -> None:
    visitor = visitor_with_everything_filled_in(new_page, server, "nb")
    visitor.types(birth_date="", hours="40", tax_percent="80", pay_day="32")
    visitor.works_it_out()
    listed = visitor.page.locator("#kvp-errors a").all_inner_texts()
    assert [tuple(one.split("\n")) for one in listed] == [
        (visitor.t("When were you born?"), visitor.t("Enter when you were born")),
        (visitor.t("How many hours a week?"), visitor.t(HOURS, most=Decimal("37.5"))),
        (
            visitor.t("What per cent tax do you pay?"),
            visitor.t("Tax must be a number from 0 to {most}", most=60),
        ),
        (
            visitor.t("Which day of the month do you get the money? (optional)"),
            visitor.t(PAY_DAY, last=31),
        ),
    ]


def test_the_days_between_which_one_can_start_are_named(new_page: OpenPage, server: Server) -> None:
    visitor = visitor_with(new_page, server, birth_date=BORN, start="23.11.2028")
    visitor.works_it_out()
    visitor.reads(
        "The start date must be between {min} and {max}",
        min="22. november 2024",
        max="22. november 2028",
    )
    visitor.types(start="22.11.2028")
    visitor.works_it_out()
    assert visitor.focused()["id"] == "kvp-result"


def test_what_is_typed_never_becomes_markup(new_page: OpenPage, server: Server) -> None:
    typed = dict.fromkeys(("birth_date", "hours", "pay_day", "wage"), HTML)
    visitor = visitor_with(new_page, server, **typed)
    visitor.works_it_out()
    expect(visitor.page.locator("#kvp-errors a")).to_have_count(4)
    expect(visitor.page.locator("#evil, a[href*='x.no']")).to_have_count(0)
    expect(visitor.field("hours").get_by_role("textbox")).to_have_value(HTML[:40])


def test_the_server_writes_nothing_of_what_is_typed(new_page: OpenPage, server: Server) -> None:
    visitor = visitor_with(
        new_page, server, birth_date="13.07.1987", hours=RIGHT["hours"], wage="233,17"
    )
    visitor.works_it_out()
    visitor.types(birth_date="hemmelig")
    visitor.works_it_out()
    for secret in ("13.07.1987", "1987-07-13", "233", "hemmelig"):
        assert secret not in server.log


def test_an_answer_changed_after_the_result_is_told(new_page: OpenPage, server: Server) -> None:
    visitor = visitor_with_everything_filled_in(new_page, server, "nb")
    visitor.works_it_out()
    visitor.types(children="2")
    stale = "You have changed an answer. Press “Work it out” to see the new amount."
    visitor.reads(stale)
    visitor.works_it_out()
    expect(visitor.page.get_by_text(visitor.t(stale))).to_have_count(0)
