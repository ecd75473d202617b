"""What is wrong is named by field and by reason."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Self

import pytest
from pydantic import Field, model_validator

from kvp_core.asking.errors import InvalidInputError, Problem, Reason, refuse, validated
from kvp_core.asking.questions import YesNoUnsure
from kvp_core.values.model import FrozenModel


class Thing(FrozenModel):
    day: date = date(2026, 1, 1)
    count: Annotated[int, Field(gt=0, lt=10)] = 1
    amount: Annotated[Decimal, Field(ge=0, le=10)] = Decimal(0)
    choice: YesNoUnsure = YesNoUnsure.NO

    @model_validator(mode="after")
    def _is_not_seven(self) -> Self:
        if self.count == 7:
            raise refuse("count", Reason.TOO_LONG, limit=6)
        if self.count == 8:
            raise ValueError("eight")
        if self.count == 9:
            raise InvalidInputError([Problem("a", Reason.HOLE), Problem("b", Reason.MISSING)])
        return self


class Needed(FrozenModel):
    name: str


@pytest.mark.parametrize(
    ("values", "field", "reason"),
    [
        ({"count": 0}, "count", Reason.OUT_OF_RANGE),
        ({"count": 10}, "count", Reason.OUT_OF_RANGE),
        ({"count": "x"}, "count", Reason.NOT_A_NUMBER),
        ({"count": None}, "count", Reason.NOT_A_NUMBER),
        ({"count": Decimal("1.5")}, "count", Reason.NOT_WHOLE),
        ({"amount": -1}, "amount", Reason.OUT_OF_RANGE),
        ({"amount": 11}, "amount", Reason.OUT_OF_RANGE),
        ({"amount": "x"}, "amount", Reason.NOT_A_NUMBER),
        ({"amount": Decimal("NaN")}, "amount", Reason.NOT_A_NUMBER),
        ({"amount": []}, "amount", Reason.NOT_A_NUMBER),
        ({"day": "x"}, "day", Reason.NOT_A_DATE),
        ({"day": []}, "day", Reason.NOT_A_DATE),
        ({"choice": "maybe"}, "choice", Reason.NOT_AN_OPTION),
        ({"count": 8}, "", Reason.NOT_AN_OPTION),
    ],
)
def test_a_refused_value_names_its_field_and_the_reason(
    values: dict[str, object], field: str, reason: Reason
) -> None:
    with pytest.raises(InvalidInputError) as refused:
        validated(Thing, values)
    assert [(p.field, p.reason) for p in refused.value.problems] == [(field, reason)]
    assert str(refused.value) == f"{field}: {reason}"


def test_a_refusal_of_our_own_carries_what_its_message_needs() -> None:
    with pytest.raises(InvalidInputError) as refused:
        validated(Thing, {"count": 7})
    assert refused.value.problems == (Problem("count", Reason.TOO_LONG, {"limit": 6}),)


def test_problems_found_inside_are_passed_on_as_they_are() -> None:
    with pytest.raises(InvalidInputError, match="a: hole; b: missing"):
        validated(Thing, {"count": 9})


def test_every_bad_field_is_named_at_once() -> None:
    with pytest.raises(InvalidInputError) as refused:
        validated(Thing, {"count": 0, "amount": 11, "choice": "maybe"})
    assert [problem.field for problem in refused.value.problems] == ["count", "amount", "choice"]


def test_a_missing_field_is_missing_and_a_good_one_is_kept() -> None:
    with pytest.raises(InvalidInputError, match="name: missing"):
        validated(Needed, {})
    assert validated(Needed, {"name": "x"}).name == "x"
