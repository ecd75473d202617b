"""Costs in a meeting: each counts as soon as its own answers are there."""

from datetime import date
from typing import Any

import pytest

from kvp_core.asking.errors import InvalidInputError, Reason
from kvp_core.asking.questions import YesNoUnsure
from kvp_core.costs.answers import FIRST, CostsAnswers
from kvp_core.costs.estimate import estimate_costs
from kvp_core.costs.meeting import CostRow, read_at_once, rows, told_at_once, wrong_at_once
from kvp_core.language.i18n import translator
from kvp_core.rates.book import rate_book
from kvp_core.results.report import Section
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.entitlement import Doing
from kvp_core.supplements.expenses import Level
from kvp_core.supplements.report import in_time, meeting_findings, sheet_section, to_bring
from kvp_core.supplements.rules import SupplementsEstimate
from kvp_core.values.money import Kroner
from kvp_core.values.verdict import Verdict

EN, RATES = translator("en"), rate_book()
TODAY = date(2026, 11, 22)
BUS = {"costs": {Cost.DAILY_TRAVEL}, "km": "12", "thirty_day": "850"}
CHILD = {"costs": {Cost.CHILDCARE}, "childcare_cost": "1200"}


def given(**answers: Any) -> CostsAnswers:
    return CostsAnswers(**{**dict(FIRST), **answers})


def found(**answers: Any) -> SupplementsEstimate:
    return estimate_costs(read_at_once(given(**answers), TODAY), RATES)


def row(cost: Cost, **answers: Any) -> CostRow:
    return next(one for one in rows(given(**answers), TODAY) if one.cost is cost)


def test_a_price_is_enough_to_see_what_nav_can_cover() -> None:
    assert found(**BUS).per_month == Kroner.of(850)
    assert found(**CHILD).per_month == Kroner.of(768)  # 64 per cent
    assert {one.verdict for one in found(**BUS).costs} == {Verdict.UNSURE}


def test_a_cost_that_lacks_an_answer_does_not_hold_back_the_others() -> None:
    both = {Cost.DAILY_TRAVEL, Cost.CHILDCARE, Cost.MOVING}
    seen = found(**{**BUS, "costs": both})
    assert [one.cost for one in seen.costs] == [Cost.DAILY_TRAVEL]
    seen = found(**{**BUS, **CHILD, "costs": both})
    assert [one.cost for one in seen.costs] == [Cost.DAILY_TRAVEL, Cost.CHILDCARE]


@pytest.mark.parametrize(
    "answers",
    [{}, {"costs": {Cost.MOVING}}, {**BUS, "start": "31.02.2027"}],
    ids=["no cost", "no day", "no such day"],
)
def test_where_nothing_can_be_counted_with_it_says_what_is_wrong(answers: dict[str, Any]) -> None:
    with pytest.raises(InvalidInputError):
        read_at_once(given(**answers), TODAY)


def test_what_is_still_empty_is_not_wrong_yet() -> None:
    assert not list(wrong_at_once(given(costs={Cost.MOVING}), TODAY))
    assert not list(wrong_at_once(given(**BUS), TODAY))
    (problem,) = wrong_at_once(given(**{**BUS, "thirty_day": "dear"}), TODAY)
    assert (problem.field, problem.reason) == ("thirty_day", Reason.NOT_A_NUMBER)


def test_what_nobody_has_answered_is_to_clear_up_and_what_they_have_stands() -> None:
    told = told_at_once(given(illness=YesNoUnsure.NO, days=3, end="01.02.2027"), TODAY)
    assert (told.agreed, told.illness) == (YesNoUnsure.UNSURE, YesNoUnsure.NO)
    assert told.doing is Doing.NOTHING_YET
    assert (told.start, told.end) == ("01.12.2026", "01.02.2027")
    assert told.days_per_week == 3
    assert told_at_once(given(days=7), TODAY).days_per_week == 5


def test_without_a_last_day_it_is_a_year() -> None:
    assert told_at_once(given(start="04.01.2027"), TODAY).end == "03.01.2028"


def test_a_row_has_the_price_and_says_how_many_answers_are_left() -> None:
    bus = row(Cost.DAILY_TRAVEL, **BUS)
    assert bus.is_chosen
    assert bus.price and bus.price.name == "thirty_day"
    assert [one.name for one in bus.more] == ["public", "seven_day", "single"]
    assert bus.left == 1
    assert row(Cost.DAILY_TRAVEL, **BUS, public=YesNoUnsure.YES).left == 0
    assert row(Cost.BOOKS, costs={Cost.BOOKS}).price is None
    assert row(Cost.MOVING) == CostRow(Cost.MOVING, is_chosen=False)


def test_a_question_that_two_costs_share_is_asked_once() -> None:
    away = {"costs": {Cost.START_AND_END, Cost.TRIPS_HOME}}
    names = [one.name for each in rows(given(**away), TODAY) for one in each.more]
    assert len(names) == len(set(names))
    first, second = row(Cost.START_AND_END, **away), row(Cost.TRIPS_HOME, **away)
    assert first.price and first.price.name == "away_price"
    assert second.price is None


def said(section: Section) -> str:
    return " ".join(map(EN, (*section.sentences, *section.points)))


def test_it_says_when_to_apply_which_law_and_what_to_bring() -> None:
    seen = found(**{**BUS, **CHILD, "costs": {Cost.DAILY_TRAVEL, Cost.CHILDCARE}})
    assert all(one.basis for one in meeting_findings(seen))
    assert "at the earliest" in said(in_time(seen))
    assert in_time(seen).basis
    papers = [EN(one) for one in to_bring(seen)]
    assert len(papers) == len(set(papers)) > 1
    assert "Childcare: NOK\N{NO-BREAK SPACE}768 a month" in said(sheet_section(seen))


def test_what_is_ruled_out_is_told_and_nothing_is_brought_for_it() -> None:
    seen = found(**CHILD, illness=YesNoUnsure.NO)
    assert not to_bring(seen)
    assert "Childcare: Not now, as it looks" in said(sheet_section(seen))


def test_the_sheet_says_what_is_still_to_be_cleared_up() -> None:
    said = [EN(point) for point in sheet_section(found(**BUS)).points]
    assert said == ["Travel every day: NOK\xa0850 a month (To clear up)"]


def test_each_time_limit_says_whose_it_is_where_there_are_several() -> None:
    away = {"away_km": "200", "away_price": "900", "level": next(iter(Level))}
    costs = {Cost.START_AND_END, Cost.DAILY_TRAVEL, Cost.BOOKS}
    ride, books = (EN(said) for said in in_time(found(**BUS | away | {"costs": costs})).sentences)
    assert ride.startswith("Travel every day and Travel there at the start and home at the end: A")
    assert books.startswith("Books and learning materials: Apply at the latest six months after")
    assert EN(in_time(found(**BUS)).sentences[0]).startswith("Apply")


def test_a_start_in_the_last_year_there_is_ends_nowhere() -> None:
    answers = given(**BUS, start="31.12.9999")
    assert told_at_once(answers, TODAY).end == ""
    assert list(rows(answers, TODAY))
