"""Examples at an edge: what rules out what, and the last row of each table of payments."""

import pytest

from kvp_core.results.report import Table
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.expenses import HousingKind
from kvp_core.supplements.report import supplements_report
from kvp_core.supplements.situations import Situation
from kvp_core.values.money import Kroner, total
from kvp_core.values.verdict import Verdict
from tests.core.supplements.people import YES, estimate


def verdict(cost: Cost, **changes: object) -> Verdict | None:
    return next(one.verdict for one in estimate(**changes).costs if one.cost is cost)


def test_support_for_the_home_rules_out_the_second_home_and_no_night_away() -> None:
    stay = {"housing_kind": HousingKind.OVERNIGHT, "stay_cost": "3000"}
    assert verdict(Cost.HOUSING, housing_support=YES) is Verdict.NOT_MET
    assert verdict(Cost.HOUSING, housing_support=YES, **stay) is verdict(Cost.HOUSING, **stay)
    assert verdict(Cost.HOUSING, **stay) is not Verdict.NOT_MET


@pytest.mark.parametrize(
    "situation",
    [
        Situation.WORK_ASSESSMENT_ALLOWANCE,
        Situation.DISABILITY_BENEFIT,
        Situation.REDUCED_WORK_CAPACITY,
    ],
)
def test_who_has_said_so_is_not_asked_again_whether_illness_reduces_the_work(
    situation: Situation,
) -> None:
    with_programme = {Situation.QUALIFICATION_BENEFIT, situation}
    assert verdict(Cost.CHILDCARE, situations=with_programme, illness=None) is not Verdict.NOT_MET


def amounts(table: Table) -> list[list[Kroner]]:
    return [[cell for cell in row.cells if isinstance(cell, Kroner)] for row in table.rows]


def test_the_last_row_of_the_payments_of_each_cost_is_their_sum() -> None:
    found = estimate()
    report = supplements_report(found)
    for cost, calculation in found.calculated:
        table = report.section(f"{cost.value}_payments").table
        assert table is not None
        *rows, last = table.rows
        assert last.is_total
        paid = [payment.amount for payment in calculation.payments]
        assert amounts(table) == [*([amount] for amount in paid), [total(paid)]]
        for row, payment in zip(rows, calculation.payments, strict=True):
            start, end = payment.period.start, payment.period.end
            assert row.cells[0] == (start if start == end else payment.period)
    months = report.section("months").table
    assert months is not None
    assert all(row[-1] == total(row[:-1]) for row in amounts(months))
    assert len(amounts(months)[-1]) == len(months.columns) - 1
