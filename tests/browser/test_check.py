"""The check: one press a question, always a way back, and no answer from a path that was left."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.dresses import spoken
from tests.browser.driving import Server, axe, settle
from tests.browser.walking import CHECK_ANSWERS, Visitor

FIRST = "How old are you?"
SECOND = "Do you have the right to live in Norway?"
MONEY = "Do you get money from Nav now?"
ENOUGH = "Can you live on the money you get from Nav?"


def visitor_at(new_page: OpenPage, server: Server, address: str, language: str = "nb") -> Visitor:
    visitor = Visitor(new_page(server.url, "phone", language), language)
    visitor.goes_to(address)
    return visitor


def counts(visitor: Visitor) -> list[int]:
    """How many things look fine, are to be cleared up, and may be in the way."""
    said = visitor.page.locator(".kv-tallies li").all_inner_texts()
    return [int(re.sub(r"\D", "", one)) for one in said]


def boxes_are_ticked(visitor: Visitor, *labels: str) -> None:
    for label in labels:
        with visitor.answered():
            visitor.page.locator(".st-key-ansbox_several label", has_text=visitor.t(label)).click()


@pytest.mark.parametrize("language", spoken(by_day="nb"))
def test_nine_presses_lead_from_the_start_to_the_result(
    new_page: OpenPage, server: Server, language: str
) -> None:
    visitor = visitor_at(new_page, server, "/", language)
    with visitor.answered():
        visitor.page.get_by_role("button", name=visitor.t("Start the check")).click()
    visitor.is_at(FIRST)
    visitor.takes_the_check(*CHECK_ANSWERS)
    visitor.is_told("KVP may be right for you")
    assert counts(visitor) == [8]
    assert visitor.focused()["tag"] == "H1"


def test_each_question_has_a_title_of_its_own_and_takes_the_focus(
    new_page: OpenPage, server: Server
) -> None:
    visitor = visitor_at(new_page, server, "/eligibility")
    titles = [visitor.page.title()]
    for answer in CHECK_ANSWERS:
        visitor.answers(answer)
        titles.append(visitor.page.title())
        assert visitor.focused()["tag"] == "H1"
        keeps_back = visitor.heading() == visitor.t("KVP may be right for you")
        assert visitor.page.title().startswith(visitor.heading()) is not keeps_back
    assert len(set(titles)) == len(CHECK_ANSWERS) + 1


def test_back_and_change_lead_where_they_say(new_page: OpenPage, server: Server) -> None:
    visitor = visitor_at(new_page, server, "/eligibility")
    visitor.takes_the_check("from_18_to_66", "yes")
    visitor.presses("step_back")
    visitor.is_at(SECOND)
    visitor.reads("You answered: {answer}.", answer=visitor.t("Yes"))
    visitor.takes_the_check(*CHECK_ANSWERS[1:])
    visitor.opens_every_fold()
    visitor.presses("change_legal")
    visitor.is_at(SECOND)
    visitor.answers("unsure")
    visitor.is_told("KVP may be right for you, but some things must be cleared up")
    assert counts(visitor) == [7, 1]
    visitor.presses("step_back")
    visitor.is_at("Can you take part 37.5 hours a week?")


def test_the_browsers_back_goes_to_the_question_before(new_page: OpenPage, server: Server) -> None:
    visitor = visitor_at(new_page, server, "/")
    with visitor.answered():
        visitor.page.get_by_role("button", name=visitor.t("Start the check")).click()
    visitor.takes_the_check("from_18_to_66", "yes")
    with visitor.answered():
        visitor.page.go_back()
    visitor.is_at(SECOND)
    with visitor.answered():
        visitor.page.go_back()
    visitor.is_at(FIRST)
    with visitor.answered():
        visitor.page.go_back()
    visitor.is_at("You are well on your way")
    visitor.reads("Continue where you stopped")


def test_the_browsers_forward_goes_on_again_with_the_answers_that_were_given(
    new_page: OpenPage, server: Server
) -> None:
    visitor = visitor_at(new_page, server, "/eligibility")
    visitor.takes_the_check(*CHECK_ANSWERS[:6], "yes")
    boxes_are_ticked(visitor, "Disability benefit")
    visitor.presses("continue")
    visitor.takes_the_check("yes", "yes")
    pages = ("Can you take part 37.5 hours a week?", ENOUGH, "What do you get?", MONEY)
    for asked in pages:
        with visitor.answered():
            visitor.page.go_back()
        visitor.is_at(asked)
    for asked in reversed(pages[:3]):
        with visitor.answered():
            visitor.page.go_forward()
        visitor.is_at(asked)
    with visitor.answered():
        visitor.page.go_forward()
    visitor.is_told("Some things may stand in the way of KVP")
    with visitor.answered():
        visitor.page.go_back()
    visitor.is_at(pages[0])
    visitor.reads("You answered: {answer}.", answer=visitor.t("Yes"))


@pytest.mark.parametrize("language", spoken(by_day="nn"))
def test_what_was_answered_so_far_stands_below_the_question_and_can_be_changed(
    new_page: OpenPage, server: Server, language: str
) -> None:
    visitor = Visitor(new_page(server.url, "phone", language), language)
    visitor.goes_to("/eligibility")
    expect(visitor.page.locator(".st-key-given")).to_have_count(0)
    visitor.takes_the_check("from_18_to_66", "yes", "no")
    rows = visitor.page.locator(".st-key-given .kv-given b")
    expect(rows).to_have_text([visitor.t("No"), visitor.t("Yes"), visitor.t("18 to 66")])
    visitor.reads("Your answers so far")
    assert not axe(visitor.page)
    visitor.presses("edit_legal")
    visitor.is_at(SECOND)
    mark = "[data-testid=stIconMaterial]"
    expect(visitor.page.locator(f".st-key-ansbox {mark}")).to_have_count(1)
    expect(visitor.page.locator(f".st-key-ans_yes {mark}")).to_be_visible()
    expect(visitor.page.locator(".st-key-given .kv-given")).to_have_count(2)
    visitor.answers("unsure")
    visitor.is_at("Is it hard for you to get or keep a job?")
    expect(rows).to_have_text([visitor.t("No"), visitor.t("I am not sure"), visitor.t("18 to 66")])


def test_more_than_three_answers_are_folded_away(new_page: OpenPage, server: Server) -> None:
    visitor = visitor_at(new_page, server, "/eligibility")
    visitor.takes_the_check(*CHECK_ANSWERS[:4])
    rows = visitor.page.locator(".st-key-given .kv-given")
    expect(rows.first).to_be_hidden()
    visitor.opens_every_fold()
    expect(rows).to_have_count(4)
    expect(rows.first).to_be_visible()


def test_the_way_to_the_money_stands_right_under_an_answer_without_a_but(
    new_page: OpenPage, server: Server
) -> None:
    visitor = visitor_at(new_page, server, "/eligibility")
    visitor.takes_the_check(*CHECK_ANSWERS)
    expect(visitor.page.locator(".st-key-folds")).to_be_visible()
    tops = "() => ['.kv-answer', '.st-key-next_card', '.st-key-folds'].map(part =>" + (
        " document.querySelector(part).getBoundingClientRect().top)"
    )
    found = visitor.page.evaluate(tops)
    assert found == sorted(found)


BESIDE = """row => {
  const [said, button] = [row.querySelector(".kv-hint"), row.querySelector("button p")];
  return said.getBoundingClientRect().top < button.getBoundingClientRect().bottom - 8
    && said.getBoundingClientRect().bottom > button.getBoundingClientRect().top + 8;
}"""


@pytest.mark.parametrize("language", spoken(by_day="nb"))
def test_an_answer_can_be_changed_on_its_own_line_also_on_a_phone(
    new_page: OpenPage, server: Server, language: str
) -> None:
    visitor = Visitor(new_page(server.url, "phone", language), language)
    visitor.goes_to("/eligibility")
    visitor.takes_the_check(*CHECK_ANSWERS)
    visitor.opens_every_fold()
    rows = visitor.page.locator("[class*=st-key-given_]").all()
    assert len(rows) == len(CHECK_ANSWERS)
    assert [row.inner_text() for row in rows if not row.evaluate(BESIDE)] == []


def test_someone_who_has_come_back_can_go_back_further(new_page: OpenPage, server: Server) -> None:
    visitor = visitor_at(new_page, server, "/eligibility")
    visitor.takes_the_check("from_18_to_66", "no")
    with visitor.answered():
        visitor.page.locator(".st-key-topbar a").first.click()
    with visitor.answered():
        visitor.page.get_by_role("button", name=visitor.t("Continue where you stopped")).click()
    visitor.is_at("Do you have a fixed place to live in Norway?")
    visitor.presses("step_back")
    visitor.is_at(SECOND)
    visitor.reads("You answered: {answer}.", answer=visitor.t("No"))
    visitor.presses("step_back")
    visitor.is_at(FIRST)


def test_an_answer_to_a_follow_up_does_not_outlive_its_question(
    new_page: OpenPage, server: Server
) -> None:
    visitor = visitor_at(new_page, server, "/eligibility")
    visitor.takes_the_check(*CHECK_ANSWERS[:6], "yes")
    boxes_are_ticked(visitor, "Disability benefit")
    visitor.presses("continue")
    visitor.is_at(ENOUGH)
    visitor.takes_the_check("yes", "yes")
    visitor.is_told("Some things may stand in the way of KVP")
    visitor.presses("change_benefits")
    visitor.is_at(MONEY)
    visitor.answers("no")
    visitor.is_told("KVP may be right for you")
    visitor.opens_every_fold()
    expect(visitor.page.locator("body")).not_to_contain_text(visitor.t("Disability benefit"))
    visitor.presses("change_benefits")
    visitor.answers("yes")
    visitor.is_at("What do you get?")
    expect(visitor.page.locator(".st-key-ansbox_several input:checked")).to_have_count(0)


def test_benefits_that_do_not_count_are_asked_no_further_about(
    new_page: OpenPage, server: Server
) -> None:
    visitor = visitor_at(new_page, server, "/eligibility")
    visitor.takes_the_check(*CHECK_ANSWERS[:6], "yes")
    boxes_are_ticked(visitor, "Financial social assistance")
    visitor.presses("continue")
    visitor.is_at("Can you take part 37.5 hours a week?")


def test_someone_under_18_is_asked_nothing_more(new_page: OpenPage, server: Server) -> None:
    visitor = visitor_at(new_page, server, "/eligibility")
    visitor.answers("under_18")
    visitor.is_told("KVP is for people who have turned 18")


def test_someone_unsure_of_everything_gets_questions_to_bring(
    new_page: OpenPage, server: Server
) -> None:
    visitor = visitor_at(new_page, server, "/eligibility")
    visitor.takes_the_check("from_18_to_66", *["unsure"] * 7)
    visitor.is_told("KVP may be right for you, but some things must be cleared up")
    assert counts(visitor) == [1, 7]
    visitor.opens_every_fold()
    visitor.reads("Can we book a work ability assessment?")


@pytest.mark.parametrize("language", spoken(by_day="nn"))
def test_nothing_ticked_is_told_at_the_boxes_and_in_a_summary(
    new_page: OpenPage, server: Server, language: str
) -> None:
    visitor = visitor_at(new_page, server, "/eligibility", language)
    visitor.takes_the_check(*CHECK_ANSWERS[:6], "yes")
    visitor.presses("continue")
    wrong = visitor.t("Choose what you get from Nav")
    boxes = visitor.page.get_by_role("group", name=visitor.t("What do you get?"))
    expect(boxes).to_have_accessible_description(f"{visitor.t('Error:')} {wrong}")
    expect(boxes.get_by_text(wrong)).to_be_visible()
    assert visitor.focused()["id"] == "kvp-errors"
    assert visitor.page.title().startswith(visitor.t("Error:"))
    visitor.page.get_by_role("link", name=wrong).click()
    expect(boxes.get_by_role("checkbox").first).to_be_focused()


def test_deleting_the_answers_deletes_them(new_page: OpenPage, server: Server) -> None:
    visitor = visitor_at(new_page, server, "/eligibility")
    visitor.takes_the_check("from_18_to_66", "no")
    with visitor.answered():
        visitor.page.locator(".st-key-footlinks a[href*=about]").click()
    visitor.presses("delete")
    visitor.presses("delete_no")
    visitor.presses("delete")
    visitor.presses("delete_yes")
    visitor.reads("The answers are deleted.")
    with visitor.answered():
        visitor.page.locator(".st-key-topbar a").first.click()
    visitor.reads("Start the check")
    with visitor.answered():
        visitor.page.get_by_role("button", name=visitor.t("Start the check")).click()
    visitor.is_at(FIRST)
    settle(visitor.page)
    expect(visitor.page.locator(".kv-answered")).to_have_count(0)
