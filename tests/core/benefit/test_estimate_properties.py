"""What must be true of everybody, whatever they answer."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from kvp_core.asking.errors import validated
from kvp_core.benefit.comparison import compare, fitting_presets
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import BenefitEstimate, estimate_benefit
from kvp_core.benefit.tax import TaxEstimate, tax_estimate
from kvp_core.language.i18n import translator
from kvp_core.rates.book import rate_book
from kvp_core.values.money import NOTHING, Kroner, total
from tests.core import naive
from tests.core.benefit.people import people
from tests.core.saying import BOTH, of_table, sentences

RATES = rate_book()
SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def estimate(inputs: BenefitInputs) -> BenefitEstimate:
    return estimate_benefit(inputs, RATES)


def changed(inputs: BenefitInputs, **answers: object) -> BenefitInputs:
    return validated(BenefitInputs, inputs.model_dump() | answers)


@SLOW
@given(people())
def test_no_month_is_ever_negative_and_the_parts_make_the_whole(inputs: BenefitInputs) -> None:
    found = estimate(inputs)
    for month in found.months:
        assert month.gross >= NOTHING >= month.less
        assert month.benefit + month.child_supplement + month.less == month.gross
        assert sum(line.key == "gross" for line in month.lines) == 1
        if month.tax is not None:
            assert NOTHING <= month.tax <= month.gross
            assert month.net == month.gross - month.tax
    assert found.total == total(month.gross for month in found.months)
    assert found.per_month >= NOTHING
    assert (found.months[0].period.start, found.months[-1].period.end) == (
        inputs.period.start,
        inputs.period.end,
    )


@SLOW
@given(people())
def test_every_headline_stands_in_the_table_and_every_mean_is_the_tables(
    inputs: BenefitInputs,
) -> None:
    found = estimate(inputs)
    for phase, month in found.told:
        assert month in found.months
        assert month.is_whole
        assert phase.period.overlap(month.period) == month.period
    if found.told:
        _, ordinary = found.told[0]
        assert (found.per_month, found.net_per_month) == (ordinary.gross, ordinary.net)
    if found.months_shown:
        assert found.average * found.months_shown == found.total
    if found.net_average is not None and found.months_shown:
        nets = total(month.net for month in found.months if month.net is not None)
        assert found.net_average * found.months_shown == nets


@SLOW
@given(people())
def test_the_phases_cover_the_period_without_a_gap(inputs: BenefitInputs) -> None:
    found = estimate(inputs)
    days = [phase.period for phase in found.phases]
    assert (days[0].start, days[-1].end) == (inputs.period.start, inputs.period.end)
    for earlier, later in pairwise(days):
        assert later.start == earlier.end + timedelta(days=1)


@SLOW
@given(people())
def test_the_parts_of_a_month_make_what_is_left_of_it(inputs: BenefitInputs) -> None:
    for month in estimate(inputs).months:
        assert total(month.left.parts) == month.gross
        assert NOTHING <= month.left.benefit <= month.benefit
        assert NOTHING <= month.left.child_supplement <= month.child_supplement


@SLOW
@given(people())
def test_working_out_months_of_one_kind_together_changes_none_of_them(
    inputs: BenefitInputs,
) -> None:
    together = estimate(inputs).months
    with patch("kvp_core.benefit.rules._kind", lambda parts, _: parts[0].month):
        alone = estimate(inputs).months
    assert [replace(month, kind=0) for month in together] == [
        replace(month, kind=0) for month in alone
    ]


@SLOW
@given(people())
def test_what_is_paid_before_anything_is_taken_off_is_that_of_a_second_reckoning(
    inputs: BenefitInputs,
) -> None:
    reckon = naive.by_weekdays if inputs.method == "weekdays" else naive.by_twelfths
    full = total(month.benefit + month.child_supplement for month in estimate(inputs).months)
    period, born = inputs.period, inputs.birth_date
    assert isinstance(born, date)
    assert full.exact == reckon(period.start, period.end, born, inputs.children)


@SLOW
@given(people(), st.data())
def test_more_hours_never_bring_more_benefit(inputs: BenefitInputs, data: st.DataObject) -> None:
    more = changed(inputs, hours=data.draw(st.decimals(inputs.hours, "37.5", places=1)))
    for before, after in zip(estimate(inputs).months, estimate(more).months, strict=True):
        assert after.gross <= before.gross


@SLOW
@given(people())
def test_one_more_child_never_brings_less(inputs: BenefitInputs) -> None:
    assume(inputs.children < 12)
    more = changed(inputs, children=inputs.children + 1)
    for before, after in zip(estimate(inputs).months, estimate(more).months, strict=True):
        assert after.gross >= before.gross


@SLOW
@given(people())
def test_a_day_away_never_brings_more(inputs: BenefitInputs) -> None:
    assume(inputs.absence_days < 23)
    less = changed(inputs, absence=True, absence_days=inputs.absence_days + 1)
    for before, after in zip(estimate(inputs).months, estimate(less).months, strict=True):
        assert after.gross <= before.gross


@SLOW
@given(people())
def test_everybody_gets_a_report_that_can_be_said_in_both_languages(inputs: BenefitInputs) -> None:
    report = benefit_report(estimate(inputs), RATES)
    assert report.preliminary == any(line.preliminary for s in report.sections for line in s.lines)
    for language in BOTH:
        for sentence in sentences(report, language):
            assert sentence.strip()
            assert "{" not in sentence
            assert "E+" not in sentence


@settings(SLOW, max_examples=20)
@given(people())
def test_every_change_offered_can_be_compared_in_both_languages(inputs: BenefitInputs) -> None:
    for preset in fitting_presets(inputs):
        table = compare(inputs, preset, RATES).table
        for language in BOTH:
            assert not any("{" in said for said in of_table(table, translator(language)))


AMOUNTS = st.decimals(0, 800_000, places=2)


def taxed(year: int, gross: Fraction) -> TaxEstimate:
    return tax_estimate(year, Kroner(gross), RATES)


@given(st.sampled_from([2024, 2025, 2026]), AMOUNTS)
def test_the_tax_is_that_of_a_second_reckoning(year: int, gross: Fraction) -> None:
    exact = naive.tax(year, Fraction(gross))
    found = taxed(year, Fraction(gross))
    assert found.total == Kroner(exact).ore()
    assert found.net == Kroner(Fraction(gross) - exact).ore()


@given(st.sampled_from([2024, 2025, 2026]), AMOUNTS, AMOUNTS)
def test_who_has_more_pays_no_less_tax_and_keeps_no_less(
    year: int, one: Fraction, other: Fraction
) -> None:
    less, more = (taxed(year, Fraction(gross)) for gross in sorted((one, other)))
    assert less.total <= more.total
    assert less.net <= more.net
    assert NOTHING <= more.total <= more.gross


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_at_and_around_every_limit_the_tax_runs_on_without_a_jump(year: int) -> None:
    for limit in naive.TAX_YEARS[year][3:]:
        below, at, above = (taxed(year, Fraction(limit) + step).total for step in (-1, 0, 1))
        assert below <= at <= above
        assert above - below < Kroner.of(1)
