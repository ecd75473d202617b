"""The report: what a reader is told, in every language, about every cost."""

from typing import Any

import pytest

from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.language.messages import Months
from kvp_core.results.report import Report, Section
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.older_page import SITUATIONS, STATEMENTS, older_page_section
from kvp_core.supplements.outlook import Circumstances, outlooks
from kvp_core.supplements.report import VERDICTS, entitlement_section, supplements_report
from kvp_core.supplements.situations import Situation
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month
from kvp_core.values.verdict import Verdict
from tests.core.supplements.people import NO, TODAY, YES, estimate

t = translator("en")


def report(**changes: Any) -> Report:
    return supplements_report(estimate(**changes))


def sentences(section: Section) -> str:
    return " ".join(t(sentence) for sentence in section.sentences)


def test_the_headline_is_a_sum_a_month_if_nav_says_yes() -> None:
    """4 160 + 921 + 4 000 = 9 081."""
    found = report()
    assert t(found.title) == "Nav can cover about NOK\xa09,080 a month"
    moving, in_all = found.lead
    assert t(moving) == "Moving: about NOK\xa01,205.40 in all, if Nav says yes."
    assert in_all.values["amount"] == Kroner.of(19301)
    assert in_all.values["months"] == Months(Month(2026, 9), Month(2026, 11))


def test_the_most_it_can_be_holds_what_looks_possible_and_does_not_come_on_top() -> None:
    """Wages in the activity leave the books alone (ftrl § 11 A-4)."""
    found = report(paid=YES)
    assert t(found.title) == "Nav can cover about NOK\xa0920 a month"
    most = "If the rest works out too, it is up to NOK\xa09,080 a month in all."
    assert t(found.lead[0]) == most


def test_where_all_must_be_cleared_up_the_sum_is_the_most_it_can_be() -> None:
    found = report(agreed=NO)
    assert t(found.title) == "Nav may cover up to NOK\xa09,080 a month"
    assert t(found.lead[0]) == "All of it must be cleared up with Nav first."


def test_without_a_sum_a_month_there_is_still_something_to_ask() -> None:
    found = report(costs={Cost.DAILY_TRAVEL, Cost.MOVING})
    assert t(found.title) == "You can ask Nav about this"


def test_the_time_limit_that_comes_first_stands_once_above_the_costs() -> None:
    (notice,) = report().section("costs").notices
    assert "If you apply today" in t(notice.text)
    changes = {"situations": {Situation.NO_TARGET_GROUP}, "illness": NO}
    assert not report(costs={Cost.GATHERINGS}, **changes).section("costs").notices


def test_each_cost_says_amount_payment_deadline_and_documents() -> None:
    section = report().section(Cost.CHILDCARE)
    said = sentences(section)
    assert "Nav covers 64 per cent, up to NOK\xa06,385 a month: about NOK\xa04,160." in said
    assert "you can get money from 1 October 2026 at the earliest." in said
    assert [one.section for one in section.basis] == ["11 A-3", "11 A-4", "10", "22-13"]
    payments = report().section(f"{Cost.CHILDCARE}_payments")
    assert "Nav pays childcare once a month." in sentences(payments)
    assert payments.table is not None
    assert payments.table.rows[-1].is_total
    assert len(report().section(f"{Cost.CHILDCARE}_apply").points) == 3
    older = sentences(report().section(f"{Cost.CHILDCARE}_older"))
    assert "The page from 2016 says: Childcare is paid by set rates" in older


def test_each_cost_has_its_amount_at_a_glance() -> None:
    by_key = {one.key: t(one.said[0]) for one in report().section("costs").findings}
    assert by_key[Cost.CHILDCARE] == "NOK\xa04,160 a month"
    assert by_key[Cost.MOVING] == "NOK\xa01,205.40 in all"
    assert by_key[Cost.DAILY_TRAVEL] == "People in your situation may get this."


def test_each_amount_opens_to_its_lines() -> None:
    found = report()
    for cost in (Cost.CHILDCARE, Cost.BOOKS, Cost.HOUSING, Cost.MOVING):
        section = found.section(f"{cost}_how")
        assert section.folded
        assert section.lines
    assert not found.preliminary
    assert {rate.series for rate in found.rates} == {
        "childcare_share",
        "childcare_cap_two_children",
        "learning_higher_education",
        "housing_cap",
        "own_car_per_km",
    }


def test_all_the_costs_stand_side_by_side_month_by_month() -> None:
    table = report().section("months").table
    assert table is not None
    first = [None if cell is None else t.show(cell) for cell in table.rows[0].cells]
    assert first == ["September 2026", None, None, None, "NOK\xa01,205.40", "NOK\xa01,205.40"]
    assert [t.show(c) for c in table.rows[-1].cells if c][-1] == "NOK\xa019,301.40"


def test_a_move_stands_on_its_day() -> None:
    table = report().section(f"{Cost.MOVING}_payments").table
    assert table is not None
    assert t.show(table.rows[0].cells[0] or "") == "28 September 2026"


def test_one_cost_alone_has_no_table_of_all() -> None:
    assert "months" not in {section.key for section in report(costs={Cost.BOOKS}).sections}


def test_preliminary_amounts_say_so() -> None:
    found = report(end="31.01.2027")
    assert found.preliminary
    (notice,) = found.section(Cost.BOOKS).notices
    assert "preliminary" in t(notice.text)


def test_what_is_ruled_out_has_a_reason_and_no_promise() -> None:
    found = report(
        situations={Situation.QUALIFICATION_BENEFIT},
        illness=NO,
        costs={Cost.CHILDCARE, Cost.HOUSING},
    )
    assert t(found.title) == "Nav probably does not cover this now"
    assert [t(one) for one in found.lead] == ["Ask Nav if things change."]
    assert f"{Cost.CHILDCARE}_payments" not in {section.key for section in found.sections}
    assert "Nav pays" not in sentences(found.section(Cost.CHILDCARE))
    older = sentences(found.section(f"{Cost.CHILDCARE}_older"))
    assert "The page from 2016 says: You take part in some form of labour market scheme." in older


@pytest.mark.parametrize(
    ("changes", "cost", "told"),
    [
        ({}, Cost.DAILY_TRAVEL, "It must be 6 km or more one way."),
        ({}, Cost.GATHERINGS, "The gathering must be compulsory, and 30 km or more one way."),
        ({}, Cost.BOOKS, "NOK\xa0921 a month. Half if the education is half time or less."),
        ({}, Cost.HOUSING, "Nav covers the extra cost, up to NOK\xa05,062 a month"),
        ({"health_housing": YES}, Cost.HOUSING, "what it really costs: NOK\xa04,000."),
        (
            {"housing_kind": "overnight", "stay_cost": "900"},
            Cost.HOUSING,
            "Nav covers the stay, up to NOK\xa05,062 a month: about NOK\xa0900.",
        ),
        ({}, Cost.MOVING, "Nav covers driving one way, 2.94 kroner per km."),
        (
            {"moving_method": "company", "first_offer": "12000", "second_offer": "9000"},
            Cost.MOVING,
            "Get two written offers. Nav covers the cheapest. That may be NOK\xa09,000 in all.",
        ),
    ],
)
def test_each_cost_has_the_sentence_of_its_rule(
    changes: dict[str, Any], cost: Cost, told: str
) -> None:
    """Autumn 2026."""
    assert told in sentences(report(**changes).section(cost))


def test_travel_that_is_ruled_out_says_nothing_about_distances() -> None:
    changes = {"situations": {Situation.NO_TARGET_GROUP}, "illness": NO}
    found = report(costs={Cost.DAILY_TRAVEL, Cost.GATHERINGS}, **changes)
    assert "km or more one way." not in sentences(found.section(Cost.GATHERINGS))
    assert "km or more one way." not in sentences(found.section(Cost.DAILY_TRAVEL))


def test_all_six_situations_of_the_2016_page_are_answered() -> None:
    """The page lists six; each has what holds now and where that stands."""
    assert len(SITUATIONS) == 6
    table = older_page_section().table
    assert table is not None
    assert len(table.rows) == len(SITUATIONS) + len(STATEMENTS)
    assert all(t(one.now).endswith(".") and one.basis.url for one in (*SITUATIONS, *STATEMENTS))


def test_the_matrix_can_be_shown_before_anything_is_answered() -> None:
    nobody = Circumstances()
    section = entitlement_section(nobody, outlooks(nobody, TODAY))
    assert sentences(section) == "Answer what you get from Nav to see more."
    assert {finding.verdict for finding in section.findings} == {Verdict.UNSURE, Verdict.NOT_MET}
    assert set(VERDICTS) == set(Verdict)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_report_can_be_said_in_every_language(language: str) -> None:
    say = translator(language)
    for section in report().sections:
        for text in (*section.sentences, *section.points):
            assert say(text)
        for line in section.lines:
            assert say(line.text)
