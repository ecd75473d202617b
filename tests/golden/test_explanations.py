"""Every worksheet of every golden person: each line comes from those above it, by a law."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.benefit.what_changed import TwoDays, what_changed
from kvp_core.driving_log.report import driving_log_report
from kvp_core.language.messages import Months
from kvp_core.results.report import Report, Section
from kvp_core.results.worksheet import Line
from kvp_core.supplements.report import supplements_report
from kvp_core.values.money import Kroner, total
from tests.core.benefit.people import person
from tests.core.results.test_explanations import explains, names_its_figures, parts, shown_total
from tests.golden import papers
from tests.golden import test_every_surface as people
from tests.golden.writing import MADE, RATES
from tests.pages.test_costs import estimate

Rule = Callable[[Line, Sequence[Line]], Kroner | None]
"""What a line must come to by the lines above it; nothing where it begins a sum of its own."""


def reports() -> Iterator[tuple[str, Report]]:
    for name, given in papers.BENEFITS.items():
        found = estimate_benefit(person(**{**papers.USUAL, **given}), RATES)
        yield f"benefit: {name}", benefit_report(found, RATES)
    for name in people.BENEFIT:
        yield f"benefit: {name}", benefit_report(people.estimate_of(name), RATES)
    for name, given in papers.COSTS.items():
        yield f"costs: {name}", supplements_report(estimate(**given))
    for name in people.COSTS:
        yield f"costs: {name}", supplements_report(people.costs_of(name))
    for name in (name for name, (_, days) in papers.LOGS.items() if days):
        yield f"log: {name}", driving_log_report(papers.log_of(name), RATES, MADE)
    for name in people.LOGS:
        yield f"log: {name}", driving_log_report(people.log_of(name), RATES, MADE)
    yield "what changed", what_changed(TwoDays(date(2026, 1, 1), date(2026, 6, 1), RATES))


REPORTS = dict(reports())
WITHOUT_AMOUNTS = {
    "costs: no price of a ticket",
    "costs: by taxi",
    "costs: no bus for a reason of ones own",
}
"""Nothing can be reckoned for them, so there is nothing to explain."""
STORIES = [name for name in REPORTS if name.startswith("benefit")]


def last(before: Sequence[Line], *keys: str) -> Kroner:
    return next(line.amount for line in reversed(before) if line.key in keys)


def held(line: Line, name: str) -> Any:
    value = line.text.values[name]
    return getattr(value, "share", value)


def exact(amount: Kroner) -> Fraction:
    return amount.exact


def kroner(amount: Fraction) -> Kroner:
    return Kroner.of(amount.numerator) / amount.denominator


def begins(_line: Line, _before: Sequence[Line]) -> None:
    return None


def summed_up(line: Line, before: Sequence[Line]) -> Kroner:
    return max(Kroner.of(0), parts(before, line.key))


def after_tax(_line: Line, before: Sequence[Line]) -> Kroner:
    return last(before, "gross") + last(before, "tax")


def after_the_tax_of_a_year(_line: Line, before: Sequence[Line]) -> Kroner:
    return last(before, "gross") - last(before, "tax")


def driven(line: Line, _before: Sequence[Line]) -> Kroner:
    there_and_back = 2 if "start" in line.text.values else 1
    return kroner(exact(held(line, "rate")) * Fraction(held(line, "km")) * there_and_back)


def of_a_day(line: Line, before: Sequence[Line]) -> Kroner:
    if "days" in line.text.values:
        return kroner(exact(last(before, "cap")) / held(line, "days"))
    return total([last(before, "driving"), held(line, "toll"), held(line, "ferry")])


MONTH: dict[str, Rule] = {
    **dict.fromkeys(("full_rate", "under_25", "benefit", "child_supplement_per_day"), begins),
    **dict.fromkeys(("child_supplement", "work", "absence", "other", "floor", "tax"), begins),
    "gross": summed_up,
    "net": after_tax,
}
RULES: dict[str, dict[str, Rule]] = {
    "month": MONTH,
    "story": dict.fromkeys(MONTH, begins),  # each line is one of a month; a test below holds it
    "year": {
        **dict.fromkeys(("full_rate", "child_supplement_per_day", "work"), begins),
        "under_25": lambda _, before: kroner(exact(last(before, "full_rate")) * Fraction(2, 3)),
        "child_supplement_per_year": lambda _, before: kroner(
            exact(last(before, "child_supplement_per_day")) * 260
        ),
        "year": lambda line, before: (
            last(before, "full_rate", "under_25") + parts(before, line.key)
        ),
        "year_rounded": lambda _, before: last(before, "year").whole(),
    },
    "total": {
        "month": begins,
        "total": lambda _, before: total(line.amount for line in before),
        "total_net": begins,
    },
    "tax": {
        **dict.fromkeys(("kvp_per_year", "wage_per_year", "standard_deduction"), begins),
        **dict.fromkeys(("income_tax", "national_insurance", "bracket_tax"), begins),
        "gross": lambda _, before: total(line.amount for line in before),
        "income_tax_base": lambda line, before: max(
            Kroner.of(0),
            last(before, "gross")
            - last(before, "standard_deduction")
            - next(rate.shown for rate in line.rates if isinstance(rate.shown, Kroner)),
        ),
        "tax": lambda _, before: total(line.amount for line in before[-3:]),
        "net": after_the_tax_of_a_year,
        "net_per_month": lambda _, before: kroner(exact(last(before, "net")) / 12),
    },
    "daily_travel_how": {
        "driving": driven,
        "day_rate": of_a_day,
        "week": lambda line, before: next(
            # over New Year a week is one of the first year's
            (each.amount * held(line, "count")).whole()
            for each in before
            if each.key == ("day_rate" if "day_rate" in {one.key for one in before} else "driving")
        ),
        "month": lambda _, before: kroner(exact(last(before, "week")) * 52 / 12).whole(),
        "window": begins,
    },
    "childcare_how": {
        "expense": begins,
        "share": lambda line, before: kroner(
            exact(last(before, "expense")) * Fraction(held(line, "share"))
        ).whole(),
        "cap": lambda line, before: min(last(before, "share"), held(line, "cap")),
        "day_rate": of_a_day,
        "part": lambda line, before: (last(before, "day_rate") * held(line, "count")).whole(),
        "month": lambda _, before: last(before, "part", "cap"),
    },
    "learning_materials_how": {
        "month": lambda line, _: kroner(
            exact(next(rate.shown for rate in line.rates if isinstance(rate.shown, Kroner)))
            * Fraction(held(line, "percent"), 100)
        ).whole(),
    },
    "housing_how": {
        "expense": begins,
        "cap": lambda line, before: min(last(before, "expense"), held(line, "cap")),
    },
    "gatherings_how": {
        "driving": driven,
        "rounded": lambda _, before: last(before, "driving").whole(),
    },
    "trips_home_how": {"driving": driven},
    "start_and_end_how": {"driving": driven},
    "job_seeker_travel_how": {
        "driving": driven,
        "rounded": lambda _, before: last(before, "driving").whole(),
    },
    "relocation_how": {
        "car": driven,
        "extras": lambda line, before: total([last(before, "car"), held(line, "extras")]),
        "lowest_offer": begins,
        "lower_of_both": lambda _, before: min(line.amount for line in before),
    },
    "trip": {
        "driving": driven,
        "day_rate": of_a_day,
        "week": lambda line, _: held(line, "exact").whole(),
    },
    "why": {
        "full_on_day": lambda line, _: kroner(
            exact(held(line, "basic_amount")) * Fraction(held(line, "factor"))
        ).whole(),
        "difference": lambda _, before: before[1].amount - before[0].amount,
    },
}


def rules_of(section: Section) -> dict[str, Rule]:
    """Those of ``month-2027-01`` are those of a month, of ``trip_2`` those of a trip."""
    return RULES[re.sub(r"(-.*|_\d+)$", "", section.key)]


@pytest.mark.parametrize("name", REPORTS)
def test_each_line_of_a_worksheet_comes_from_those_above_it(name: str) -> None:
    worksheets = [section for section in REPORTS[name].sections if section.lines]
    assert bool(worksheets) != (name in WITHOUT_AMOUNTS)
    for section in worksheets:
        rules = rules_of(section)
        for place, line in enumerate(section.lines):
            expected = rules[line.key](line, section.lines[:place])
            assert expected is None or expected.ore() == line.amount.ore(), (section.key, line)


@pytest.mark.parametrize("name", STORIES)
def test_the_story_is_one_month_of_the_report_in_whole_kroner(name: str) -> None:
    """Nothing is worked out in it: each line is that of one worksheet, and what it rests on."""
    report = REPORTS[name]
    story, months = report.section("story"), report.section("months").table
    assert months is not None
    month = story.heading.values["month"]
    assert month in [row.cells[0] for row in months.rows]
    (worksheet,) = [each for each in report.sections if covers(each, month)]
    a_day = [line for line in worksheet.lines if line.key == "child_supplement_per_day"]
    expected = [line for line in worksheet.lines if line not in a_day]
    assert [line.key for line in story.lines] == [line.key for line in expected]
    for line, exactly in zip(story.lines, expected, strict=True):
        assert line.amount == exactly.amount.whole(), line.key
        (rests_on,) = a_day if line.key == "child_supplement" else [exactly]
        assert (line.basis, line.rates) == (rests_on.basis, rests_on.rates), line.key


def covers(section: Section, month: Any) -> bool:
    """Whether it is the worksheet of that month, perhaps with others that are alike."""
    held = section.heading.values.get("months")
    return isinstance(held, Months) and held.first <= month <= held.last


@pytest.mark.parametrize("name", REPORTS)
def test_each_worksheet_names_its_law_and_its_figures(name: str) -> None:
    report = REPORTS[name]
    explains(report)
    for section in report.sections:
        names_its_figures(section)


CLOSING = {"childcare": "month", "learning_materials": "month", "housing": "cap"}


@pytest.mark.parametrize("name", [name for name in REPORTS if name.startswith("costs")])
def test_what_is_paid_is_what_the_worksheet_ends_with(name: str) -> None:
    report = REPORTS[name]
    tables = {section.key: section.table for section in report.sections}
    for section in report.sections:
        cost = section.key.removesuffix("_how")
        if (table := tables.get(f"{cost}_payments")) and section.lines:
            *rows, in_all = table.rows
            paid = [row.cells[table_place(in_all.cells)] for row in rows]
            assert total(cell for cell in paid if isinstance(cell, Kroner)) == shown_total(table)
            keys = {CLOSING.get(cost), "window"}
            if closing := [line.amount for line in section.lines if line.key in keys]:
                assert total(closing) == shown_total(table), cost


def table_place(cells: Sequence[object]) -> int:
    """Where the sum stands: what comes behind it is told beside it."""
    return next(place for place, cell in enumerate(cells) if isinstance(cell, Kroner))


@pytest.mark.parametrize("name", [name for name in REPORTS if name.startswith("log")])
def test_the_weeks_of_a_log_are_its_trips_and_its_sum(name: str) -> None:
    report = REPORTS[name]
    in_all = Kroner.of(0)
    for section in report.sections:
        if section.lines:
            assert section.table is not None
            weeks = total(line.amount for line in section.lines if line.key == "week")
            assert weeks == shown_total(section.table), section.key
            in_all += weeks
    months = report.section("months").table
    assert months is not None
    assert shown_total(months) == in_all


@pytest.mark.parametrize("name", [name for name in REPORTS if name.startswith("benefit")])
def test_the_worksheets_of_the_months_are_the_sum_of_the_period(name: str) -> None:
    report = REPORTS[name]
    lines = report.section("total").lines
    months = report.section("months").table
    assert months is not None
    (row,) = [row for row in months.rows if row.is_total]
    for line in lines:
        assert line.key == "month" or line.amount.whole() in row.cells, line.key
    worksheets = {
        line.amount.ore()
        for section in report.sections
        for line in section.lines
        if section.key.startswith("month-") and line.key == "gross"
    }
    assert worksheets == {line.amount.ore() for line in lines if line.key == "month"}
