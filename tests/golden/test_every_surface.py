"""The same true figures on every surface, in every language, for the people of ``people.toml``.

Their amounts are worked out by a second reckoning. A surface that leaves one out, rounds it another
way, tells another day or shows an amount that the answer does not hold turns a test red.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.answers import OtherBenefit, TaxChoice
from kvp_core.benefit.comparison import compare, fitting_presets
from kvp_core.benefit.days import benefit_days, benefit_pay_days
from kvp_core.benefit.handout import handout
from kvp_core.benefit.headline import short
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.month_groups import events
from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import BenefitEstimate, estimate_benefit
from kvp_core.benefit.scenario_table import scenario_table
from kvp_core.benefit.scenarios import AS_NOW, Scenario, ScenarioEstimate
from kvp_core.complaint.inputs import ComplaintInputs
from kvp_core.complaint.report import complaint_report
from kvp_core.complaint.rules import Complaint, assess_complaint
from kvp_core.costs.answers import FIRST, CostsAnswers, read_costs
from kvp_core.costs.estimate import estimate_costs
from kvp_core.driving_log.log import DrivingLog, Trip, TripLog
from kvp_core.driving_log.payment import price
from kvp_core.driving_log.reminders import claim_days
from kvp_core.driving_log.report import driving_log_report
from kvp_core.driving_log.spreadsheet import to_xlsx
from kvp_core.driving_log.storage import to_csv
from kvp_core.export.pdf import pdf
from kvp_core.export.report_document import stamp
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.language.messages import Message, ShortDate, msg
from kvp_core.rates.book import rate_book
from kvp_core.results.reminders import complaint_day
from kvp_core.results.report import Report, Table, rounding_note
from kvp_core.summary.report import Part
from kvp_core.supplements.report import supplements_report
from kvp_core.supplements.rules import SupplementsEstimate
from kvp_core.values.money import Kroner
from kvp_ui.app import session
from kvp_ui.charts.benefit import chart_text, month_chart
from tests.core.complaint.test_deadline import independent_last_day
from tests.core.export.pdf_reading import words
from tests.golden import reckoning
from tests.golden.surfaces import MADE, amounts, amounts_of, carried, days, days_of, paper, strange

RATES = rate_book()
PEOPLE = reckoning.people()
BENEFIT, COMPLAINTS, COSTS = PEOPLE["benefit"], PEOPLE["complaint"], PEOPLE["costs"]
LOGS = PEOPLE["driving_log"]
ORE = Decimal("0.01")


@pytest.fixture(autouse=True)
def _no_kiosk(monkeypatch: pytest.MonkeyPatch) -> None:
    """The parts of a page are drawn here without a server around them."""
    monkeypatch.setattr(session, "is_kiosk", lambda: False)


def inputs_of(name: str) -> BenefitInputs:
    given: dict[str, Any] = dict(BENEFIT[name]["given"])  # type: ignore[call-overload] # TOML
    if "hours" in given:
        given["work"] = YesNoUnsure.YES
    if "absence_days" in given:
        given["absence"] = True
    if "other_amount" in given:
        given["other"] = frozenset({OtherBenefit.SICKNESS})
    usual = {"as_of": MADE, "any_start": True, "tax": TaxChoice.ESTIMATE}
    return BenefitInputs.model_validate({**usual, **given})


def estimate_of(name: str) -> BenefitEstimate:
    return estimate_benefit(inputs_of(name), RATES)


def golden(name: str, what: str) -> list[Decimal]:
    return [Decimal(one) for one in BENEFIT[name][what]]  # type: ignore[attr-defined] # TOML


def headlines(name: str) -> list[dict[str, Any]]:
    return BENEFIT[name]["headlines"]  # type: ignore[return-value] # TOML


def whole(found: list[Decimal]) -> set[Decimal]:
    return {Kroner.of(one).whole().amount.normalize() + 0 for one in found}


def part(key: str, report: Report, said: Message) -> Part:
    return Part(key, msg("How much can I get?"), report, said, details=report.sections)


def test_there_are_forty_people_across_the_topics_with_money_and_days() -> None:
    assert len(BENEFIT) + len(COMPLAINTS) + len(COSTS) + len(LOGS) >= 40


@pytest.mark.parametrize("name", BENEFIT)
def test_the_file_holds_what_the_second_reckoning_finds(name: str) -> None:
    given: dict[str, Any] = dict(BENEFIT[name]["given"])  # type: ignore[call-overload] # TOML
    held = reckoning.months(given)
    assert golden(name, "gross") == [reckoning.ore(one.gross) for one in held]
    assert golden(name, "net") == [reckoning.ore(one.net) for one in held]
    assert [tuple(one.values()) for one in headlines(name)] == reckoning.headlines(given)
    if "pay_day" in given:
        assert BENEFIT[name]["pay_days"] == reckoning.pay_days(given)


@pytest.mark.parametrize("name", BENEFIT)
def test_every_month_and_every_headline_is_the_golden_one(name: str) -> None:
    found = estimate_of(name)
    assert [one.gross.ore().amount for one in found.months] == golden(name, "gross")
    nets = [one.net.ore().amount if one.net else Decimal(0) for one in found.months]
    for net, second in zip(nets, golden(name, "net"), strict=True):
        assert abs(net - second) <= ORE, "the tax of a year is rounded to whole kroner"
    told = [
        (phase.period.start, month.gross.nearest(100).amount, (month.net or month.gross))
        for phase, month in found.told
    ]
    assert [(day, gross, net.nearest(100).amount) for day, gross, net in told] == [
        (one["from"], one["gross"], one["net"]) for one in headlines(name)
    ]


@pytest.mark.parametrize("name", BENEFIT)
def test_phases_cover_the_period_and_means_are_those_of_the_table(name: str) -> None:
    found = estimate_of(name)
    starts = [phase.period.start for phase in found.phases]
    ends = [phase.period.end for phase in found.phases]
    assert (starts[0], ends[-1]) == (found.inputs.start, found.inputs.period.end)
    assert all((later - end).days == 1 for end, later in zip(ends[:-1], starts[1:], strict=True))
    for _, month in found.told:
        assert month in found.months, "a headline is a month that exists"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", BENEFIT)
def test_every_surface_of_an_estimate_shows_the_golden_amounts_and_no_other(
    name: str, language: str
) -> None:
    t, found = translator(language), estimate_of(name)
    report = benefit_report(found, RATES)
    may = amounts_of((found, report, [rate.shown for rate in report.rates]))
    waits = found.inputs.hours and not found.inputs.wage  # and is taxed with it
    kinds = ("gross",) if waits else ("gross", "net")
    heads = {Decimal(one[kind]) for one in headlines(name) for kind in kinds}
    months = whole(golden(name, "gross"))
    nets = golden(name, "net")
    for surface, text in paper(report, t).items():
        seen = amounts(text, language)
        assert not strange(seen, may, surface), (surface, seen - may)
        assert not (heads | months) - seen, (surface, (heads | months) - seen)
        assert all(whole([net - ORE, net, net + ORE]) & seen for net in nets), surface
        assert days(text, t) >= {one["from"] for one in headlines(name)[1:]}, surface
        assert not days(text, t) - days_of((found, report, report.rates, MADE)), surface
    carry = carried(
        part("benefit", report, short(found)),
        [*benefit_days(found), *benefit_pay_days(found.inputs)],
        t,
    )
    for surface, text in carry.items():
        assert not amounts(text, language) - may, surface
    assert heads <= amounts(carry["summary"], language)
    first, *_, last = [headlines(name)[0], *headlines(name)]
    coded = amounts(
        carry["code"], language
    )  # before tax, where a month of little tax is all there is
    assert any({Decimal(first[kind]), Decimal(last[kind])} <= coded for kind in ("net", "gross"))
    paid = set(BENEFIT[name].get("pay_days", ()))  # type: ignore[call-overload] # TOML
    assert paid <= days(carry["calendar"], t)


@pytest.mark.parametrize("name", BENEFIT)
def test_the_table_adds_up_or_says_that_it_was_rounded(name: str) -> None:
    table = benefit_report(estimate_of(name), RATES).section("months").table
    assert table is not None
    assert table.footnote == rounding_note(table.rows)
    total = Kroner.of(sum(golden(name, "gross"))).whole().amount
    (in_all,) = [row for row in table.rows if row.is_total]
    shown = [cell.amount for cell in in_all.cells if isinstance(cell, Kroner)]
    assert any(abs(total - one) <= 1 for one in shown)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", BENEFIT)
def test_the_chart_draws_the_table_and_says_no_other_amount(name: str, language: str) -> None:
    t, found = translator(language), estimate_of(name)
    what = events(found)
    *bars, dots = month_chart(found, t, dark=False, events=what).to_plotly_json()["data"]
    if not what:
        bars.append(dots)
    if found.wage_per_month:
        wages = [Decimal(str(one)) for one in bars.pop()["y"]]
        assert wages == [one.wage.whole().amount for one in found.months]
    drawn = [sum(Decimal(str(one)) for one in month) for month in zip(*_heights(bars), strict=True)]
    for height, gross in zip(drawn, golden(name, "gross"), strict=True):
        assert abs(height - gross) <= 1, "each part is rounded by itself"
    if found.net_total is not None:
        for kept, net in zip(bars[0]["y"], golden(name, "net"), strict=True):
            assert abs(Decimal(str(kept)) - net) <= 1, "solid is what one keeps"
        assert bars[1]["marker"]["pattern"]["shape"] == "/", "the tax is told by its pattern"
    assert not amounts(chart_text(found, t, what), language) - amounts_of(found)
    if what:
        assert set(dots["text"]) == {str(one.number) for one in what}


def _heights(bars: Any) -> Iterator[Any]:
    for bar in bars:
        yield bar["y"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", BENEFIT)
def test_the_meeting_and_the_comparison_show_the_same_ordinary_month(
    name: str, language: str
) -> None:
    t, scenario = translator(language), Scenario(AS_NOW, inputs_of(name))
    found = ScenarioEstimate.of(scenario, RATES)
    gross = whole(golden(name, "gross"))
    tables = [scenario_table([found])]
    tables += [compare(found.inputs, one, RATES).table for one in fitting_presets(found.inputs)[:2]]
    for table in tables:
        (cell,) = [row.cells[1] for row in table.rows if row.cells[0] == msg("KVP before tax")]
        assert isinstance(cell, Kroner)
        assert cell.amount in gross
    sheet = words(pdf(handout([found], RATES, [t], stamp(MADE))))
    assert Decimal(headlines(name)[0]["gross"]) in amounts(sheet, language)
    report = benefit_report(found.estimate, RATES)
    assert not strange(amounts(sheet, language), amounts_of((found, report, tables)), "pdf")


def complaint_of(name: str) -> Complaint:
    person = COMPLAINTS[name]
    given = {"as_of": person["as_of"], **dict(person["given"])}  # type: ignore[call-overload] # TOML
    return assess_complaint(ComplaintInputs.model_validate(given))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", COMPLAINTS)
def test_every_surface_of_a_complaint_tells_the_golden_last_day_and_no_other(
    name: str, language: str
) -> None:
    t, found, last = translator(language), complaint_of(name), COMPLAINTS[name]["last_day"]
    assert isinstance(last, date)
    given: dict[str, Any] = dict(COMPLAINTS[name]["given"])  # type: ignore[call-overload] # TOML
    weeks = 6 if given["track"] == "supplemental" else 3
    assert independent_last_day(given["received"], weeks) == last
    report = complaint_report(found)
    may = days_of((found, report, report.rates, MADE))
    for surface, text in paper(report, t).items():
        assert last in days(text, t), surface
        assert not days(text, t) - may, (surface, days(text, t) - may)
    said = msg("Complain by {day}", day=ShortDate(last))
    for surface, text in carried(part("c", report, said), [complaint_day(last)], t).items():
        assert last in days(text, t), surface


def costs_of(name: str) -> SupplementsEstimate:
    given: dict[str, Any] = dict(COSTS[name]["given"])  # type: ignore[call-overload] # TOML
    if "costs" in given:
        given["costs"] = frozenset(given["costs"])
    answers = CostsAnswers.model_validate({**dict(FIRST), **PARTICIPANT, **given})
    return estimate_costs(read_costs(answers, MADE), RATES)


PARTICIPANT = {
    "illness": "yes",
    "agreed": "yes",
    "doing": "education",
    "paid": "no",
    "costs": frozenset({"daily_travel", "childcare", "learning_materials"}),
    "start": "10.08.2026",
    "end": "18.12.2026",
    "days": 3,
    "km": "34",
    "public": "no",
    "no_public": "poor_connections",
    "car": "yes",
    "toll": "50",
    "children": 2,
    "childcare_cost": "9000",
    "other_parent": "no",
    "free_books": "no",
    "level": "upper_secondary",
    "more_than_half": "yes",
    "disability_books": "no",
}
"""Reduced capacity, an education, children and a car, unless the file says otherwise."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", COSTS)
def test_every_surface_of_costs_shows_the_golden_amounts_and_no_other(
    name: str, language: str
) -> None:
    t, found = translator(language), costs_of(name)
    typical: dict[str, Any] = dict(COSTS[name]["typical"])  # type: ignore[call-overload] # TOML
    assert {cost.value: one.typical.amount for cost, one in found.calculated} == typical
    report = supplements_report(found)
    may = amounts_of((found, report, [rate.shown for rate in report.rates]))
    for surface, text in paper(report, t).items():
        seen = amounts(text, language)
        assert {Decimal(one) for one in typical.values()} <= seen, surface
        assert not strange(seen, may, surface), (surface, seen - may)
    for table in _tables(report):
        assert table.footnote in (rounding_note(table.rows), rounding_note(table.rows, across=True))


def _tables(report: Report) -> Iterator[Table]:
    yield from (one.table for one in report.sections if one.table and one.table.rows[-1].is_total)


def test_the_total_of_all_costs_holds_those_without_a_day() -> None:
    """9,600 was shown for 16,800: what has no day yet was left out without a word."""
    found = costs_of("home_and_gathering")
    table = supplements_report(found).section("months").table
    assert table is not None
    undated, in_all = table.rows[-2:]
    assert undated.cells[0] == msg("Without a day so far")
    assert in_all.cells[-1] == Kroner.of(int(str(COSTS["home_and_gathering"]["in_all"])))
    shown = sum(one.typical.amount for _, one in found.calculated)
    assert in_all.cells[-1] == Kroner.of(shown)


def log_of(name: str) -> DrivingLog:
    trip = Trip.model_validate(LOGS[name]["trip"])
    driven: dict[str, int] = LOGS[name]["days"]  # type: ignore[assignment] # TOML
    days_driven = {date.fromisoformat(day): parking for day, parking in driven.items()}
    return DrivingLog().add(TripLog(trip=trip).with_days(days_driven))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LOGS)
def test_every_surface_of_a_driving_log_shows_the_golden_amounts_and_no_other(
    name: str, language: str
) -> None:
    t, log, today = translator(language), log_of(name), date(2026, 3, 1)
    paid, report = price(log, RATES), driving_log_report(log, RATES, today)
    in_all = Decimal(str(LOGS[name]["in_all"]))
    weeks = {Decimal(str(one)) for one in LOGS[name]["weeks"]}  # type: ignore[attr-defined] # TOML
    may = amounts_of((report, log, [rate.shown for rate in report.rates]))
    for surface, text in paper(report, t).items():
        seen = amounts(text, language)
        assert weeks | {in_all} <= seen, surface
        assert not strange(seen, may, surface), (surface, seen - may)
    said = msg("Driving: {amount}", amount=paid.amount)
    carry = carried(part("log", report, said), [*claim_days(paid, today)], t)
    assert in_all in amounts(carry["summary"], language) & amounts(carry["code"], language)
    rate = Decimal(str(LOGS[name]["day_rate"]))
    book = load_workbook(BytesIO(to_xlsx(log, RATES, t, today)), data_only=True)
    rates_of_days = [row[-1] for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)]
    assert [Decimal(str(one)) for one in rates_of_days] == [rate] * log.driven_days
    assert (
        to_csv(log, RATES, t)
        .decode("utf-8-sig")
        .count(f"{rate.normalize():f}".replace(".", "." if language == "en" else ","))
        == log.driven_days
    )
