"""What was said on one page stands on the others, and where it came from is told."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from kvp_core.costs.answers import FIRST
from kvp_core.driving_log.log import DrivingLog
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_ui.app.navigation import BENEFIT, COMPLAINT, DRIVING_LOG, ELIGIBILITY, HOME, SUPPLEMENTS
from tests.pages.test_kept_in_tab import kept
from tests.pages.visit import EVERYTHING, html, kept_as, opened

COSTS = FIRST.model_copy(update={"start": "07.12.2026", "end": "18.06.2027", "km": "12,5"})


def fields(page: AppTest) -> list[str]:
    return [str(field.value) for field in page.text_input]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_about_costs_shows_what_came_along(language: str) -> None:
    t = translator(language)
    page = opened(BENEFIT, lang=language)
    page.text_input[0].set_value("27.03.1996").run()
    page.text_input[1].set_value("04.01.2027").run()
    page.switch_page(str(SUPPLEMENTS.file)).run()
    next(box for box in page.checkbox if "costs.daily_travel" in str(box.key)).check().run()
    assert "04.01.2027" in fields(page)
    assert t("From your estimate") in html(page)
    start = next(field for field in page.text_input if field.value == "04.01.2027")
    start.set_value("11.01.2027").run()
    page.switch_page(str(HOME.file)).run().switch_page(str(SUPPLEMENTS.file)).run()
    assert "11.01.2027" in fields(page)
    assert t("From your estimate") not in html(page)


def test_the_check_shows_the_age_that_the_estimate_knows() -> None:
    page = opened(BENEFIT, lang="en")
    page.text_input[0].set_value("27.03.1996").run()
    page.switch_page(str(ELIGIBILITY.file)).run()
    assert "From your estimate: " in html(page)
    page.button(key="answer_age_from_67").click().run()
    page.button(key="step_back").click().run()
    assert "You answered: " in html(page)


def test_the_estimate_begins_with_the_day_that_the_costs_know_and_keeps_its_own() -> None:
    page = opened(SUPPLEMENTS, lang="en")
    page.session_state[kept_as(COSTS)] = COSTS
    page.switch_page(str(BENEFIT.file)).run()
    assert COSTS.start in fields(page)
    assert "From the page about costs" in html(page)
    page.text_input[1].set_value("04.01.2027").run()
    page.session_state[kept_as(COSTS)] = COSTS.model_copy(update={"start": "11.01.2027"})
    page.switch_page(str(HOME.file)).run().switch_page(str(BENEFIT.file)).run()
    assert "04.01.2027" in fields(page)


def test_the_log_and_the_costs_tell_each_other_the_trip() -> None:
    page = opened(SUPPLEMENTS, lang="en")
    page.session_state[kept_as(COSTS)] = COSTS
    page.switch_page(str(DRIVING_LOG.file)).run()
    assert {"12,5", "5", COSTS.start, COSTS.end} <= set(fields(page))
    assert "From the page about costs" in html(page)
    log = next(given for given in EVERYTHING if isinstance(given, DrivingLog))
    other = opened(DRIVING_LOG, lang="en")
    other.session_state[kept_as(log)] = log
    other.switch_page(str(SUPPLEMENTS.file)).run()
    next(box for box in other.checkbox if "costs.daily_travel" in str(box.key)).check().run()
    assert "16.11.2026" in fields(other)
    assert "From your driving log" in html(other)


def test_nothing_is_said_to_come_along_where_nothing_was_told() -> None:
    for place in (ELIGIBILITY, BENEFIT, SUPPLEMENTS, DRIVING_LOG, COMPLAINT):
        assert "kv-origin" not in html(opened(place, lang="en")).replace(".kv-origin", "")


def came_back(page: AppTest, language: str) -> AppTest:
    """The visit goes on from what its tab kept, as after a reload."""
    kept_file = json.dumps(kept(page)).encode()
    again = opened(SUPPLEMENTS, lang=language)
    again.button(key="kept_ask").click().run()
    (field,) = (one for one in again.file_uploader if one.key == "kept_file")
    field.set_value(("my.kvp.json", kept_file, "application/json")).run()
    return again


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_came_along_and_was_emptied_stays_empty_after_a_reload(language: str) -> None:
    page = opened(BENEFIT, lang="en")
    page.text_input[0].set_value("27.03.1996").run()
    page.text_input[1].set_value("04.01.2027").run()
    page.switch_page(str(SUPPLEMENTS.file)).run()
    next(box for box in page.checkbox if "costs.daily_travel" in str(box.key)).check().run()
    start = next(field for field in page.text_input if field.value == "04.01.2027")
    start.set_value("").run()
    again = came_back(page, language)
    for _ in range(2):
        assert any("costs.daily_travel" in str(box.key) and box.value for box in again.checkbox)
        assert "04.01.2027" not in fields(again)
        again.switch_page(str(HOME.file)).run().switch_page(str(SUPPLEMENTS.file)).run()


def test_what_was_not_asked_about_before_a_reload_still_comes_along() -> None:
    page = opened(BENEFIT, lang="en")
    page.text_input[1].set_value("04.01.2027").run()
    again = came_back(page, "en")
    next(box for box in again.checkbox if "costs.daily_travel" in str(box.key)).check().run()
    assert "04.01.2027" in fields(again)
