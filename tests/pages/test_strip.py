"""The steps below the bar: on the tools of an applicant, with what has come of each."""

import json
import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from kvp_ui.app.navigation import (
    BENEFIT,
    COMPLAINT,
    DRIVING_LOG,
    ELIGIBILITY,
    HOME,
    RATES,
    SUMMARY,
    SUPPLEMENTS,
    Place,
)
from kvp_ui.home.journey import STEPS
from tests.house.catalogs import sentences
from tests.pages.visit import EVERYTHING, answered, html, kept_as, opened

TOOLS = (ELIGIBILITY, BENEFIT, SUPPLEMENTS, DRIVING_LOG, COMPLAINT, SUMMARY)


def names(page: AppTest) -> dict[str, str]:
    """What a screen reader says of each link, by the key of its cell."""
    said = re.search(r'data-current="[^"]*" data-names="([^"]*)"', html(page))
    assert said
    return dict(json.loads(unescape(said[1])))


def open_cell(page: AppTest) -> str:
    (cell,) = re.findall(r'data-current="([^"]*)"', html(page))
    return str(cell)


@pytest.mark.parametrize("place", TOOLS)
def test_each_tool_shows_five_steps_and_where_one_is(place: Place) -> None:
    page = opened(place, lang="en")
    assert len(names(page)) == 5
    assert open_cell(page) == f"strip_{place.name}"


def test_a_step_that_is_done_says_what_came_of_it_and_what_has_changed() -> None:
    page = answered(BENEFIT, lang="en")
    assert names(page)["strip_done_benefit"].startswith("Money, done: About NOK")
    assert names(page)["strip_supplements"] == "Costs: Travel and other costs"
    page.button(key="edit_birth_date").click().run()
    page.text_input(key="BenefitAnswers.birth_date.en").set_value("27.03.2004").run()
    assert names(page)["strip_done_benefit"].startswith("Money, changed: About NOK")


def test_a_check_half_done_says_how_far_it_has_come() -> None:
    page = opened(ELIGIBILITY, lang="en")
    page.button(key="answer_age_from_18_to_66").click().run()
    assert names(page)["strip_eligibility"] == "Check: You have answered 1 question."


def test_on_the_way_leads_to_the_log_or_to_the_complaint_if_that_was_open_last() -> None:
    page = opened(BENEFIT, lang="en")
    assert names(page)["strip_driving_log"] == "During: Driving log"
    page.switch_page(str(COMPLAINT.file)).run()
    page.switch_page(str(SUMMARY.file)).run()
    assert names(page)["strip_complaint"] == "During: Complain"
    page.switch_page(str(DRIVING_LOG.file)).run()
    assert open_cell(page) == "strip_driving_log"


@pytest.mark.parametrize("place", [HOME, RATES])
def test_other_pages_have_none(place: Place) -> None:
    assert "data-current" not in html(opened(place, lang="en"))


@pytest.mark.parametrize("mode", ["counsellor", "kiosk"])
def test_where_somebody_else_leads_there_is_none_and_no_way_out(mode: str) -> None:
    page = opened(BENEFIT, lang="en", mode=mode)
    assert "data-current" not in html(page)
    assert "leave" not in {button.key for button in page.button}


def test_the_way_out_deletes_the_answers() -> None:
    page = answered(BENEFIT, lang="en")
    page.button(key="leave").click().run()
    assert not [given for given in EVERYTHING if kept_as(given) in page.session_state]


def test_the_folder_has_one_name_everywhere() -> None:
    assert {step.word for step in STEPS if step.place is SUMMARY} == {SUMMARY.title}
    assert not [one for one in sentences() if "summary" in str(one.id).lower()]
