"""A number with a unit: what is money, and what can be counted with."""

from decimal import Decimal
from typing import Any

import pytest

from kvp_core.asking.errors import Problem, Reason
from kvp_core.asking.questions import Number, error_message, number_or_problem
from kvp_core.language.messages import msg
from tests.core.saying import said


def question(unit: str = "kr", most: int | None = 100) -> Number[Any]:
    return Number(
        name="amount",
        text=msg("Amount"),
        unit=msg(unit),
        most=None if most is None else Decimal(most),
    )


@pytest.mark.parametrize(("unit", "is_money"), [("kr", True), ("km", False)])
def test_only_kroner_are_money_that_a_meeting_may_hide(unit: str, is_money: bool) -> None:
    assert question(unit).is_money is is_money


@pytest.mark.parametrize(
    ("typed", "most", "found"),
    [
        ("0,01", 100, Decimal("0.01")),
        ("100", 100, Decimal(100)),
        ("1 000", None, Decimal(1000)),
        ("0", 100, Reason.OUT_OF_RANGE),
        ("-1", None, Reason.OUT_OF_RANGE),
        ("100,01", 100, Reason.OUT_OF_RANGE),
        ("much", 100, Reason.NOT_A_NUMBER),
        ("25.000", 25_000, Reason.AMBIGUOUS_NUMBER),
        ("25.000", None, Reason.AMBIGUOUS_NUMBER),
        ("25.000", 24_999, Reason.LARGE_OR_AMBIGUOUS),
    ],
)
def test_a_number_is_read_or_refused_with_a_reason(
    typed: str, most: int | None, found: Decimal | Reason
) -> None:
    read = number_or_problem(question(most=most), typed)
    assert (read.reason if isinstance(read, Problem) else read) == found
    assert not isinstance(read, Problem) or read.field == "amount"


def test_what_is_asked_back_never_names_an_example_that_does_not_fit() -> None:
    refused = number_or_problem(question("hours"), "25.000")
    assert isinstance(refused, Problem)
    assert said("en", error_message(question("hours"), refused)) == (
        "25,000 is too much here. Write 25 if you mean 25"
    )
