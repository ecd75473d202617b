"""The costs of a meeting: rows that count at once, the same sum as on the tab about money."""

import re

from streamlit.testing.v1 import AppTest

from kvp_ui.app.navigation import BENEFIT, ELIGIBILITY, SUMMARY, SUPPLEMENTS
from tests.pages.visit import answered, go_and_ask, html, opened, text

COUNSELLOR = {"mode": "counsellor", "lang": "en"}
EMPTY = "Tick a cost on the left."


def chooses(page: AppTest, *costs: str) -> None:
    for cost in costs:
        (box,) = (each for each in page.checkbox if f"costs.{cost}." in str(each.key))
        box.set_value(not box.value).run()
    assert not page.exception


def types(page: AppTest, name: str, typed: str) -> None:
    (field,) = (each for each in page.text_input if f".{name}." in str(each.key))
    field.set_value(typed).run()
    assert not page.exception


def costs() -> AppTest:
    """A bus pass and a kindergarten, in a meeting about somebody whose money is worked out."""
    page = go_and_ask(answered(BENEFIT, **COUNSELLOR), SUPPLEMENTS)
    chooses(page, "childcare")  # travel is ticked in what has been answered
    types(page, "childcare_cost", "1200")
    return page


def amounts(page: AppTest) -> list[str]:
    """What Nav can cover, cost by cost, and the sum."""
    return re.findall(r'kv-figures" translate="no">([\d,]+)</b>', html(page))


def test_before_a_cost_is_ticked_it_says_what_to_do() -> None:
    page = opened(SUPPLEMENTS, **COUNSELLOR)
    assert EMPTY in text(html(page))
    chooses(page, "relocation")
    assert "Fill in what is missing about the cost." in text(html(page))
    assert "2 left" in text(html(page))
    assert not amounts(page)
    chooses(page, "relocation")
    assert EMPTY in text(html(page))


def test_a_price_counts_at_once_and_nobody_presses_a_button() -> None:
    page = opened(SUPPLEMENTS, **COUNSELLOR)
    chooses(page, "childcare")
    types(page, "childcare_cost", "1200")
    assert amounts(page) == ["768", "768"]  # 64 per cent, and the sum of the one cost
    assert "Apply in time" in text(html(page))
    assert not [button for button in page.button if button.key == "calculate"]


def test_what_cannot_be_used_is_said_at_its_field() -> None:
    page = opened(SUPPLEMENTS, **COUNSELLOR)
    chooses(page, "childcare")
    assert "data-invalid" not in html(page)
    types(page, "childcare_cost", "much")
    assert "Enter the price in kroner" in text(html(page).partition("data-invalid")[2])


def test_the_sum_is_what_the_money_says_is_covered() -> None:
    page = costs()
    *each, in_all = (int(amount.replace(",", "")) for amount in amounts(page))
    assert sum(each) == in_all > 768
    go_and_ask(page, BENEFIT)
    row = html(page).rpartition("Costs covered")[2]
    assert f"{in_all:,}" in text(row.partition("</tr>")[0])


def test_a_paper_that_was_talked_about_is_not_on_the_sheet() -> None:
    page = costs()
    (first, *_) = (each for each in page.checkbox if str(each.key).startswith("ticked_"))
    paper = first.label
    assert paper in text(html(go_and_ask(page, SUMMARY)))
    go_and_ask(page, SUPPLEMENTS)
    (first, *_) = (each for each in page.checkbox if str(each.key).startswith("ticked_"))
    first.check().run()
    assert paper not in text(html(go_and_ask(page, SUMMARY)))


def test_a_question_that_somebody_added_is_on_every_tab_and_on_the_sheet() -> None:
    page = go_and_ask(answered(BENEFIT, **COUNSELLOR), SUMMARY)
    added = "Which tax card do I need?"
    assert added not in text(html(page))
    go_and_ask(page, ELIGIBILITY)
    (box,) = (each for each in page.checkbox if each.label == added)
    box.check().run()
    assert len([each for each in page.checkbox if each.label == added]) == 2
    assert added in text(html(go_and_ask(page, SUMMARY)))
