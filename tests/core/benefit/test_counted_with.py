"""What stands in place of the questions: each fact that was counted with, and its question."""

from datetime import date
from decimal import Decimal

import pytest

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.answers import AgeGroup, BenefitAnswers, OtherBenefit, TaxChoice
from kvp_core.benefit.counted_with import counted_with
from kvp_core.benefit.period import Method
from kvp_core.language.messages import Message, ShortDate, msg
from kvp_core.values.money import Kroner
from tests.core.benefit.people import person

SHORT = ("birth_date", "start", "end", "children", "work", "tax")


def test_what_most_people_answer_is_told_and_no_more() -> None:
    rows = {row.name: row for row in counted_with(person(start=date(2026, 12, 1), end=None))}
    assert tuple(rows) == SHORT
    assert rows["end"].value == ShortDate(date(2027, 11, 30)), "a year, where nobody said"
    assert rows["work"].value == msg("No")


def test_whatever_else_was_counted_with_is_told_at_its_own_question() -> None:
    everything = person(
        birth_date=AgeGroup.UNDER_25,
        work=YesNoUnsure.YES,
        hours=Decimal("7.50"),
        wage=Decimal(200),
        absence=True,
        absence_days=2,
        other=frozenset({OtherBenefit.SICKNESS}),
        other_amount=Decimal(1000),
        tax=TaxChoice.PERCENT,
        tax_percent=Decimal(20),
        method=Method.WEEKDAYS,
    )
    rows = {row.name: row.value for row in counted_with(everything)}
    assert rows.keys() <= BenefitAnswers.model_fields.keys(), "each leads to a field"
    assert rows["birth_date"] == msg("Under 25")
    assert (rows["hours"], rows["wage"]) == (Decimal("7.5"), Kroner.of(200))
    assert (rows["absence_days"], rows["other_amount"]) == (2, Kroner.of(1000))
    assert isinstance(rows["method"], Message)
    assert rows["tax"] == msg("{percent} per cent", percent=Decimal(20))
    assert "work" not in rows


@pytest.mark.parametrize(
    ("choice", "answer"),
    [(TaxChoice.ESTIMATE, "We estimate it"), (TaxChoice.LEAVE_OUT, "Not taken off")],
)
def test_the_way_of_the_tax_is_told_as_an_answer_and_not_as_a_wish(
    choice: TaxChoice, answer: str
) -> None:
    rows = {row.name: row.value for row in counted_with(person(tax=choice))}
    assert rows["tax"] == msg(answer)
