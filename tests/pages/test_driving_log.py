"""The driving log without a browser: what is asked first, what is refused, what can be undone."""

from datetime import date
from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from kvp_core.driving_log.log import DrivingLog, Entry, Trip, TripLog
from kvp_ui.app.navigation import DRIVING_LOG
from tests.pages.test_meeting import press
from tests.pages.visit import html, kept_as, opened, text

TRIP = Trip(start=date(2026, 10, 5), end=date(2026, 12, 18), km_one_way=Decimal(34))
DRIVEN = (date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 10))
REPLACE = "Do you want to replace them?"


def log() -> AppTest:
    """One day in the week before the newest one that is over, two days in that one."""
    page = opened(DRIVING_LOG, lang="en")
    entries = tuple(Entry(day=day) for day in DRIVEN)
    page.session_state[kept_as(DrivingLog())] = DrivingLog(
        trips=(TripLog(trip=TRIP, entries=entries),)
    )
    return page.run()


def days(page: AppTest) -> list[date]:
    return [day for trip in page.session_state[kept_as(DrivingLog())].trips for day in trip.days]


@pytest.mark.parametrize(
    ("answer", "kept"), [("log_replace_yes", DRIVEN[:2]), ("log_replace_no", DRIVEN)]
)
def test_a_week_with_days_is_replaced_only_by_who_says_so(
    answer: str, kept: tuple[date, ...]
) -> None:
    page = log()
    press(page, "log_before", "log_copy")
    assert REPLACE in text(html(page))
    assert days(page) == list(DRIVEN)
    press(page, answer)
    assert REPLACE not in text(html(page))
    assert days(page) == list(kept)


def test_parking_that_is_no_number_is_told_at_its_day_and_changes_nothing() -> None:
    page = log()
    page.checkbox(key="log.parked.2026-11-09").check().run()
    field = page.text_input(key="log.park_0_2026-11-09")
    field.set_value("fifty").run()
    assert page.text_input(key="log.park_0_2026-11-09").value == "fifty"
    assert "Write parking as whole kroner" in text(html(page))
    page.text_input(key="log.park_0_2026-11-09").set_value("50").run()
    assert "Write parking as whole kroner" not in text(html(page))
    assert "NOK 50" in text(html(page)).replace("\N{NO-BREAK SPACE}", " ")
    page.checkbox(key="log.parked.2026-11-09").uncheck().run()
    assert [
        entry.parking for entry in page.session_state[kept_as(DrivingLog())].trips[0].entries
    ] == [
        0,
        0,
        0,
    ]


def test_a_trip_that_cannot_be_is_told_and_may_be_left_as_it_was() -> None:
    page = log()
    press(page, "log_change_0")
    (end,) = (
        each
        for each in page.text_input
        if "TripAnswers" in str(each.key) and "end" in str(each.key)
    )
    end.set_value("01.10.2026").run()
    press(page, "log_trip_save")
    assert 'id="kvp-errors"' in html(page)
    press(page, "log_trip_stop")
    assert 'id="kvp-errors"' not in html(page)
    assert page.session_state[kept_as(DrivingLog())].trips[0].trip == TRIP


def test_a_trip_that_is_removed_takes_its_days_along_until_it_is_undone() -> None:
    page = log()
    press(page, "log_remove_0")
    assert "We removed the trip and 3 days." in text(html(page))
    assert days(page) == []
    press(page, "log_undo")
    assert days(page) == list(DRIVEN)
    assert "log_undo" not in {button.key for button in opened(DRIVING_LOG).button}


def test_what_stands_in_the_way_of_filling_is_a_sentence_and_no_button() -> None:
    page = log()
    press(page, "log_fill")
    assert "log_fill" not in [button.key for button in page.button]
    assert "These days are filled in, but not the public holidays" not in text(html(page))
    assert "These days are filled in" in text(html(page))


def test_keeping_comes_first_and_neither_answer_stands_out() -> None:
    page = log()
    press(page, "log_before", "log_copy")
    asked = [button for button in page.button if str(button.key).startswith("log_replace")]
    assert [(button.key, button.proto.type) for button in asked] == [
        ("log_replace_no", "secondary"),
        ("log_replace_yes", "secondary"),
    ]


def test_a_plan_beyond_what_nav_has_said_yes_to_is_told_at_its_button() -> None:
    page = log()
    assert "Nav has said yes to" not in text(html(page))
    granted = TRIP.model_copy(update={"days_per_week": 2})
    page.session_state[kept_as(DrivingLog())] = DrivingLog(trips=(TripLog(trip=granted),))
    page.run()
    assert "Nav has said yes to 2 of these days a week." in text(html(page))
