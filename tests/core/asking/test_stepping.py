"""Answers by buttons: from nothing to the most there can be, and empty where that is allowed."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from kvp_core.asking.questions import Number
from kvp_core.asking.stepping import DAY_STEPS, day_in, number_in, stepped_number
from kvp_core.asking.typed_text import format_day
from kvp_core.language.messages import msg


def number(*, most: Decimal | None = None, optional: bool = False) -> Number[Any]:
    text, unit = msg("Hours"), msg("hours")
    return Number(name="hours", text=text, unit=unit, most=most, optional=optional)


@pytest.mark.parametrize(
    ("typed", "step", "becomes"),
    [
        ("", "0.5", "0.5"),
        ("7.5", "0.5", "8.0"),
        ("7,5", "-5", "2.5"),
        ("2", "-5", "0"),
        ("37", "5", "37.5"),
        ("not a number", "5", "5"),
        ("1 000", "5", "37.5"),
    ],
)
def test_a_step_stays_within_what_can_be(typed: str, step: str, becomes: str) -> None:
    question = number(most=Decimal("37.5"))
    assert Decimal(stepped_number(question, typed, Decimal(step))) == Decimal(becomes)


def test_without_a_most_there_is_no_end() -> None:
    assert stepped_number(number(), "99999", Decimal(1)) == "100000"


def test_down_to_nothing_is_no_answer_where_none_is_needed() -> None:
    assert stepped_number(number(optional=True), "1", Decimal(-1)) == ""
    assert stepped_number(number(), "1", Decimal(-1)) == "0"


def test_what_a_step_writes_can_be_read() -> None:
    assert number_in(stepped_number(number(), "12000", Decimal(500))) == Decimal(12500)
    assert number_in("") is None


def test_days_are_stepped_and_written_alike_in_every_language() -> None:
    found = [format_day(step.from_day(date(2027, 1, 31))) for step in DAY_STEPS]
    assert found == [
        "30.01.2027",
        "01.02.2027",
        "24.01.2027",
        "07.02.2027",
        "31.12.2026",
        "28.02.2027",
    ]
    assert day_in(found[0]) == date(2027, 1, 30)
    assert day_in("soon") is None
