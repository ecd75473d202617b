"""An age given as a band: the person's own word, with nothing made of it that it does not say."""

from datetime import date
from fractions import Fraction

import pytest

from kvp_core.asking.errors import InvalidInputError, Problem, Reason, validated
from kvp_core.benefit.answers import AgeGroup, BenefitAnswers, first_answers
from kvp_core.benefit.comparison import compare
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.presets import Preset, fitting_presets, with_preset
from kvp_core.benefit.questions import benefit_questions, read_benefit
from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.language.i18n import translator
from kvp_core.rates.book import rate_book
from kvp_core.values.money import Kroner

TODAY = date(2026, 11, 22)
RATES = rate_book()


def inputs(age: AgeGroup | date, **others: object) -> BenefitInputs:
    given = {"as_of": TODAY, "birth_date": age, "start": date(2027, 1, 4), **others}
    return validated(BenefitInputs, given)


def said(of: BenefitInputs, section: str) -> list[str]:
    found = benefit_report(estimate_benefit(of, RATES), RATES).section(section)
    texts = (*(notice.text for notice in found.notices), *found.sentences)
    return [translator("en")(text) for text in texts]


@pytest.mark.parametrize(
    ("band", "born"),
    [(AgeGroup.UNDER_25, date(2008, 1, 4)), (AgeGroup.FROM_25, date(1986, 1, 4))],
)
def test_a_band_pays_what_a_birthday_on_the_same_side_pays(band: AgeGroup, born: date) -> None:
    by_band, by_birthday = (estimate_benefit(inputs(age), RATES) for age in (band, born))
    assert by_band.per_month == by_birthday.per_month
    assert by_band.months == by_birthday.months


def test_under_25_is_two_thirds_of_25_or_older() -> None:
    young, other = (estimate_benefit(inputs(band), RATES).year for band in AgeGroup)
    assert young.exact_per_year.exact == other.exact_per_year.exact * Fraction(2, 3)


def test_a_band_has_no_birthday_and_no_last_day() -> None:
    one = inputs(AgeGroup.UNDER_25, end=date(2027, 12, 31))
    assert one.period.end == date(2027, 12, 31)
    months = estimate_benefit(one, RATES).months
    words = [translator("en")(change) for month in months for change in month.changes]
    assert not any("you are 25" in text or "turn 67" in text for text in words)


def test_the_report_says_what_a_band_cannot_tell() -> None:
    unchecked = "KVP is for people between 18 and 67. We have not checked your age."
    assert unchecked in said(inputs(AgeGroup.FROM_25), "amounts")
    young = said(inputs(AgeGroup.UNDER_25), "amounts")
    assert unchecked in young
    assert any("From the day you turn 25 you get the full amount." in text for text in young)
    assert unchecked not in said(inputs(date(1996, 3, 27)), "amounts")


def test_only_those_who_may_be_over_60_hear_about_their_holiday() -> None:
    extra = "you can take 5 more days of holiday."
    assert any(text.endswith(extra) for text in said(inputs(AgeGroup.FROM_25), "holiday"))
    assert not any(extra in text for text in said(inputs(AgeGroup.UNDER_25), "holiday"))


def test_after_25_is_the_other_band() -> None:
    assert Preset.AFTER_25 in fitting_presets(inputs(AgeGroup.UNDER_25))
    assert with_preset(inputs(AgeGroup.UNDER_25), Preset.AFTER_25) == inputs(AgeGroup.FROM_25)
    assert Preset.AFTER_25 not in fitting_presets(inputs(AgeGroup.FROM_25))
    table = compare(inputs(AgeGroup.UNDER_25), Preset.AFTER_25, RATES).table
    assert table.rows[0].cells[1:] == (Kroner.of(15_483), Kroner.of(23_225))


def test_the_band_is_asked_for_in_place_of_the_birthday() -> None:
    (first, *_) = benefit_questions(TODAY, RATES, by_age_band=True)
    assert set(getattr(first, "options", ())) == set(AgeGroup)
    answers = validated(
        BenefitAnswers, {**dict(first_answers(TODAY)), "birth_date": AgeGroup.FROM_25}
    )
    assert answers.birth_date is AgeGroup.FROM_25
    read = read_benefit(answers, TODAY, RATES, by_age_band=True)
    assert read.birth_date is AgeGroup.FROM_25
    with pytest.raises(InvalidInputError) as error:
        read_benefit(first_answers(TODAY), TODAY, RATES, by_age_band=True)
    assert error.value.problems == (Problem("birth_date", Reason.MISSING),)
