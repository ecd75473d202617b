"""What counsellors ask: other days, up to four choices, hours of work, two days side by side."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from kvp_core.asking.errors import InvalidInputError, Reason
from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.answers import AgeGroup, BenefitAnswers, TaxChoice
from kvp_core.benefit.any_day import first_known_day, first_taxed_day, read_any_start
from kvp_core.benefit.comparison import compare
from kvp_core.benefit.examples import EXAMPLE_TEXTS, Example, example_answers
from kvp_core.benefit.handout import STEPS, SheetParts, handout, handout_report
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.meeting_report import MeetingReport, last_change, next_change
from kvp_core.benefit.meeting_sums import SUMS, row_sums
from kvp_core.benefit.presets import PRESET_TEXTS, Preset, fitting_presets, with_preset
from kvp_core.benefit.report import headline
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.benefit.scenario_table import in_words, scenario_table
from kvp_core.benefit.scenarios import (
    AS_NOW,
    COPY,
    LETTERS,
    MOST_SCENARIOS,
    Scenario,
    ScenarioEstimate,
    answers_with_preset,
    differing,
    shared,
    told_at_once,
)
from kvp_core.benefit.what_changed import TwoDays, what_changed
from kvp_core.export.blocks import PhoneCode
from kvp_core.export.pdf import pdf
from kvp_core.export.qr import qr_code
from kvp_core.export.report_document import stamp
from kvp_core.language.i18n import HIDDEN_AMOUNT, LANGUAGES, Translator, translator, without_amounts
from kvp_core.language.messages import Message, Value
from kvp_core.rates.book import rate_book
from kvp_core.results.report import ROUNDED, Section, Table
from kvp_core.values.money import NOTHING, Kroner, total
from kvp_core.values.months import Month

TODAY = date(2026, 11, 22)
RATES = rate_book()
EN, NB = translator("en"), translator("nb")
BORN = date(1996, 3, 27)


def person(**changes: object) -> BenefitInputs:
    first = {"as_of": TODAY, "birth_date": BORN, "start": date(2026, 12, 1), "tax": "estimate"}
    return BenefitInputs.model_validate(first | changes)


def at_work(hours: str, **changes: object) -> BenefitInputs:
    return person(work=YesNoUnsure.YES, hours=Decimal(hours), **changes)


def choices(*people: BenefitInputs, second: int | None = None) -> list[ScenarioEstimate]:
    return [
        ScenarioEstimate.of(
            Scenario(COPY if place else AS_NOW, inputs, place == second, LETTERS[place]), RATES
        )
        for place, inputs in enumerate(people)
    ]


def rows(table: Table) -> Mapping[str, list[str]]:
    """By heading, said in English, with ordinary spaces."""
    return {_said(row.cells[0]): [_said(cell) for cell in row.cells[1:]] for row in table.rows}


def _said(cell: Value | None) -> str:
    return "" if cell is None else EN.show(cell).replace("\u00a0", " ")


# ---- Any day there are figures for


def test_the_figures_of_the_benefit_begin_in_2010_and_those_of_the_tax_in_2024() -> None:
    assert first_known_day(RATES) == date(2010, 1, 1)
    assert first_taxed_day(RATES) == date(2024, 1, 1)


def test_a_counsellor_may_look_at_a_start_long_ago() -> None:
    answers = BenefitAnswers(birth_date="27.03.1980", start="01.02.2010")
    inputs = read_any_start(answers, TODAY, RATES)
    assert estimate_benefit(
        person(**{**dict(inputs), "tax": "leave_out"}), RATES
    ).year.per_year == (
        Kroner.of(145_762)  # 2 × 72 881
    )


@pytest.mark.parametrize("start", ["31.12.2009", "01.01.1999"])
def test_a_start_before_the_first_figures_says_what_is_known(start: str) -> None:
    answers = BenefitAnswers(birth_date="27.03.1980", start=start)
    with pytest.raises(InvalidInputError) as caught:
        read_any_start(answers, date(2010, 1, 1), RATES)
    (problem,) = caught.value.problems
    assert (problem.field, problem.reason) == ("start", Reason.BEFORE_THE_FIRST_FIGURES)
    assert problem.values["first"] == date(2010, 1, 1)


def test_an_applicant_asks_about_a_start_near_today() -> None:
    with pytest.raises(ValueError, match="start"):
        person(start=date(2020, 1, 1))


def test_without_tax_rules_everything_is_before_tax() -> None:
    old = person(start=date(2023, 12, 1), any_start=True)
    (found,) = choices(old)
    assert found.lacks_tax_rules
    assert found.after_tax is None
    (new,) = choices(person(start=date(2024, 1, 1), any_start=True))
    assert not new.lacks_tax_rules
    assert new.after_tax


# ---- Choices side by side


def test_only_what_differs_is_shown_and_the_differences_have_sign_and_word() -> None:
    base = person(children=2)
    table = scenario_table(choices(base, at_work("7.5", children=2, wage=Decimal(220)), base))
    said = rows(table)
    assert said["Hours of paid work a week"] == ["0", "7.5", "0"]
    assert said["Wage an hour"] == ["NOK 0", "NOK 220", "NOK 0"]
    assert "Children" not in said
    # The tax of the year is taken in 10.5 months: A 24 871.38 less 14.5148 % x 12 / 10.5 is
    # 20 746; B 19 897.10 + 7 150 less 15.9094 % x 12 / 10.5 is 22 129.
    assert said["After tax"] == ["NOK 20,746", "NOK 22,129", "NOK 20,746"]
    assert said["Difference from A"] == ["", "+NOK 1,383 more", "no difference"]


def test_an_age_band_is_shown_as_one() -> None:
    young, old = person(birth_date=AgeGroup.UNDER_25), person(birth_date=AgeGroup.FROM_25)
    assert rows(scenario_table(choices(old, young)))["Born"] == ["25 or older", "Under 25"]


def test_less_has_a_minus_and_a_word() -> None:
    assert _said(in_words(Kroner.of(-5))) == "−NOK 5 less"


def test_one_choice_alone_differs_from_nothing() -> None:
    assert "Difference from A" not in rows(scenario_table(choices(person())))


def test_every_kind_of_difference_is_shown() -> None:
    other = person(
        birth_date=date(1990, 1, 1),
        start=date(2027, 1, 4),
        absence=True,
        absence_days=2,
        other={"sickness"},
        other_amount=Decimal(1000),
        tax=TaxChoice.PERCENT,
        tax_percent=Decimal(25),
        method="weekdays",
    )
    said = rows(scenario_table(choices(person(), other)))
    for heading in (
        "Born",
        "Start",
        "Last day",
        "Days away a month",
        "Other benefit a month",
        "Tax",
        "A whole month",
    ):
        assert len(set(said[heading])) == 2
    assert said["Tax"] == ["We estimate it", "25 per cent"]


def test_where_one_tax_is_not_known_all_are_compared_before_tax() -> None:
    left_out = person(tax=TaxChoice.LEAVE_OUT, children=1)
    said = rows(scenario_table(choices(person(), left_out)))
    assert said["After tax"][1] == ""
    assert said["Difference from A, before tax"] == ["", "+NOK 823 more"]  # 38 × 260 ÷ 12


def test_both_parents_get_the_child_supplement() -> None:
    base = person(children=2)
    with_both = choices(base, base, second=1)[1]
    assert with_both.second_benefit == with_both.benefit
    said = rows(scenario_table(choices(base, base, second=1)))
    assert said["Second parent in KVP"] == ["No", "Yes"]
    # 278 696.51 ÷ 12 + 2 × 38 × 260 ÷ 12 = 24 871.38
    assert said["The second parent’s KVP before tax"] == ["NOK 0", "NOK 24,871"]
    # Twice 20 745.62 after tax is 41 491, which is 20 745 more than 20 746.
    assert said["Difference from A"][1] == "+NOK 20,745 more"


def test_the_second_parent_is_never_under_25() -> None:
    young = person(birth_date=date(2005, 1, 1), children=1)
    found = choices(young, young, second=1)[1]
    assert found.second_benefit > found.benefit


def test_a_job_without_a_wage_is_told_apart() -> None:
    assert choices(at_work("7.5"))[0].lacks_wage
    assert not choices(at_work("7.5", wage=Decimal(200)))[0].lacks_wage


def test_the_light_comparison_of_applicants_has_no_letters() -> None:
    headings = [
        EN(column.heading) for column in compare(person(), Preset.JOB_ONE_DAY, RATES).table.columns
    ]
    assert headings == ["What", "As now", "Job one day a week"]


@pytest.mark.parametrize("preset", Preset)
def test_a_preset_put_into_the_fields_is_read_back_as_the_same_person(preset: Preset) -> None:
    answers = BenefitAnswers(birth_date="27.03.2003", start="01.12.2026", hours="3")
    inputs = read_any_start(answers, TODAY, RATES)
    filled = answers_with_preset(answers, inputs, preset)
    again = read_any_start(filled, TODAY, RATES)
    assert again == with_preset(inputs, preset)


def test_an_end_stays_in_its_field() -> None:
    answers = BenefitAnswers(birth_date="27.03.1996", start="01.12.2026", end="30.06.2027")
    inputs = read_any_start(answers, TODAY, RATES)
    assert answers_with_preset(answers, inputs, Preset.ONE_MORE_CHILD).end == "30.06.2027"


def test_presets_that_change_nothing_or_cannot_be_are_not_offered() -> None:
    late = person(start=date(2027, 1, 4), children=12)
    assert set(fitting_presets(late)) == {Preset.JOB_ONE_DAY, Preset.JOB_HALF_TIME}
    young = person(birth_date=date(2003, 3, 27))
    assert Preset.AFTER_25 in fitting_presets(young)
    assert set(PRESET_TEXTS) == set(Preset)


# ---- Two days side by side


def test_what_nav_published_in_february_2026_and_what_it_is_since_may() -> None:
    report = what_changed(TwoDays(date(2026, 2, 2), date(2026, 5, 1), RATES))
    table = report.section("two_days").table
    assert table
    said = rows(table)
    assert said["Full benefit a year"] == ["NOK 265,657", "NOK 278,697", "+NOK 13,040 more"]
    assert said["National insurance basic amount (G)"] == [
        "NOK 130,160",
        "NOK 136,549",
        "+NOK 6,389 more",
    ]
    assert said["Full qualification benefit"] == ["2.041", "2.041", "no difference"]
    assert [_said(text) for text in report.section("why").sentences] == [
        "From 1 May 2026: National insurance basic amount (G) is NOK 136,549."
    ]
    assert "NOK 265,657 a year on the first day and NOK 278,697" in _said(report.lead[0])
    assert report.section("why").lines[0].basis is not None


def test_the_days_may_come_in_either_order() -> None:
    days = TwoDays(date(2026, 5, 1), date(2026, 2, 2), RATES)
    assert (days.earlier, days.later) == (date(2026, 2, 2), date(2026, 5, 1))


def test_the_factor_rose_in_july_2024() -> None:
    report = what_changed(TwoDays(date(2024, 6, 30), date(2024, 7, 1), RATES))
    table = report.section("two_days").table
    assert table
    assert rows(table)["Full qualification benefit"] == ["2", "2.041", "+0.041 more"]


def test_nothing_changed_is_said_too() -> None:
    report = what_changed(TwoDays(date(2026, 6, 1), date(2026, 6, 2), RATES))
    assert "the same on both days: NOK 278,697" in _said(report.lead[0])
    assert "No rate changed" in _said(report.section("why").sentences[0])
    assert not report.section("two_days").notices


def test_a_day_without_set_rates_is_marked() -> None:
    report = what_changed(TwoDays(date(2026, 6, 1), date(2028, 1, 1), RATES))
    assert report.section("two_days").notices
    assert report.preliminary


@pytest.mark.parametrize(
    ("earlier", "later", "field"),
    [
        (date(2009, 12, 31), date(2026, 1, 1), "earlier"),
        (date(2026, 1, 1), date(2009, 12, 31), "later"),
    ],
)
def test_a_day_before_the_first_figures_is_refused_by_name(
    earlier: date, later: date, field: str
) -> None:
    with pytest.raises(InvalidInputError) as caught:
        TwoDays(earlier, later, RATES)
    assert caught.value.problems[0].field == field


# ---- What a meeting looks at


def meeting(*people: BenefitInputs, shown: int = 0, **more: Any) -> MeetingReport:
    return MeetingReport(
        tuple(choices(*people, second=more.get("second"))), shown, more.get("covered", NOTHING)
    )


def shown_rows(report: MeetingReport) -> Mapping[str, list[str]]:
    return {_said(row.cells[0]): [_said(cell) for cell in row.cells[1:]] for row in report.rows}


def sentences(report: MeetingReport) -> list[str]:
    return [_said(sentence) for sentence in report.sentences]


TURNS_25 = date(2002, 6, 10)


def test_an_ordinary_month_and_what_it_becomes_stand_side_by_side() -> None:
    young = person(birth_date=TURNS_25, children=1)
    job = at_work("18.75", wage=Decimal(220), birth_date=TURNS_25, children=1)
    later = person(birth_date=TURNS_25, children=1, start=date(2027, 1, 4))
    report = meeting(young, job, later, covered=Kroner.of(1618))
    said = shown_rows(report)
    # 278 696.51 x 2/3 and 38 x 260 a year are a month of 16 305.98; less its tax, taken in 10.5
    # months, 14 890. From 25, in July, 24 047.04 less tax is 20 217.
    assert said == {
        "KVP": ["NOK 14,890", "NOK 6,731", "NOK 14,890"],
        "Wage": ["", "NOK 14,757", ""],
        "To live on": ["NOK 14,890", "NOK 21,489", "NOK 14,890"],
        "Difference from A": ["the base", "+NOK 6,599 more", "no difference"],
        "From July 2027": ["NOK 20,217", "NOK 23,886", "NOK 20,217"],
        "First money": ["January 2027", "January 2027", "February 2027"],
        "12 months in all": said["12 months in all"],
        "Costs covered": ["NOK 1,618"] * 3,
    }
    assert _said(report.heading) == "A month, after tax"
    assert report.change == Month(2027, 7)
    assert [_said(fact) for fact in report.facts(report.choices[1])] == [
        "18.75 hours a week",
        "Starts 1 Dec 2026",
    ]


def test_twelve_months_are_the_sum_of_twelve_months() -> None:
    (choice,) = choices(person())
    (said,) = shown_rows(meeting(person()))["12 months in all"]
    assert choice.estimate.net_total
    assert said == f"NOK {choice.estimate.net_total.whole().amount:,}"
    assert "The whole period" in shown_rows(meeting(person(end=date(2027, 6, 30))))


def test_the_highest_bar_is_the_whole_of_the_scale() -> None:
    young = person(birth_date=TURNS_25)
    report = meeting(young, at_work("7.5", wage=Decimal(220)), covered=Kroner.of(1000))
    first, second = report.bars
    assert first["all"] == pytest.approx(first["kvp"] + first["covered"], abs=1)
    assert max(first["later"], second["all"]) == 1000
    assert second["later"] == 0
    assert all(bar["wage"] == 0 for _, bar, _ in report.year)
    assert [_said(note) for _, _, notes in report.year for note in notes] == [
        "half tax",
        "no tax",
        "25 years",
    ]
    assert _said(report.year_said).startswith("Lowest in January 2027: NOK")


def test_a_year_of_months_that_are_all_alike_has_no_lowest_and_no_highest() -> None:
    assert _said(meeting(person(tax=TaxChoice.LEAVE_OUT)).year_said) == "The same each month."


def test_a_year_that_begins_inside_a_month_has_thirteen() -> None:
    assert len(meeting(person(start=date(2027, 1, 18))).year) == 13
    assert len(meeting(person(start=date(2027, 1, 18), end=date(2028, 12, 31))).year) == 13


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, ["Choice B brings the same each month as A."]),
        ({"start": date(2027, 1, 4)}, ["There is no KVP money before February 2027."]),
        (
            {"children": 1},
            ["With choice B you have about NOK 500 more a month: NOK 20,200 after tax."],
        ),
        (
            {"birth_date": date(2008, 1, 1)},
            ["With choice B you have about NOK 5,600 less a month: NOK 14,100 after tax."],
        ),
        (
            {"work": YesNoUnsure.YES, "hours": Decimal(5)},
            ["Write what the job pays an hour. Then we can compare."],
        ),
        (
            {"other": {"sickness"}, "other_amount": Decimal(40_000)},
            ["With these answers there is no KVP money. Ask what it does to the programme."],
        ),
    ],
)
def test_each_choice_has_a_sentence_that_says_it(
    changed: Mapping[str, object], said: list[str]
) -> None:
    assert sentences(meeting(person(), person(**changed), shown=1)) == said


def test_the_first_choice_says_what_it_is_and_becomes() -> None:
    assert sentences(meeting(person(birth_date=TURNS_25))) == [
        "You can have about NOK 14,100 a month after tax.",
        "From July 2027, when you are 25, it is NOK 19,700.",
    ]
    early = person(as_of=date(2026, 3, 2), start=date(2026, 2, 2), any_start=True)
    assert sentences(meeting(early))[1].startswith("From May 2026 it is NOK")


def test_where_one_tax_is_not_known_everything_is_before_tax() -> None:
    report = meeting(person(), person(tax=TaxChoice.LEAVE_OUT, children=1), shown=1)
    assert _said(report.heading) == "A month, before tax"
    assert sentences(report) == [
        "With choice B you have about NOK 800 more a month: NOK 24,000 before tax."
    ]
    assert shown_rows(report)["KVP"] == ["NOK 23,225", "NOK 24,048"]
    june = person(start=date(2027, 6, 1), end=date(2027, 6, 30))
    assert _said(meeting(june).heading) == "A month, before tax"


def test_without_a_whole_month_the_average_stands_for_it() -> None:
    few = {"start": date(2027, 1, 18), "end": date(2027, 2, 12)}
    (choice,) = choices(at_work("7.5", wage=Decimal(220), **few))
    said = shown_rows(meeting(choice.inputs))
    assert choice.after_tax
    assert said["To live on"] == [f"NOK {choice.after_tax.whole().amount:,}"]
    before = shown_rows(meeting(person(tax=TaxChoice.LEAVE_OUT, **few)))
    assert before["KVP"] == [f"NOK {choices(person(**few))[0].benefit.whole().amount:,}"]


def test_both_parents_are_counted_together() -> None:
    report = meeting(person(children=2), person(children=2), shown=1, second=1)
    assert shown_rows(report)["Difference from A"][1] == "+NOK 20,745 more"
    assert report.difference in report.rows


def test_a_job_without_a_wage_has_no_sum_and_no_difference() -> None:
    said = shown_rows(meeting(person(), at_work("7.5")))
    assert said["To live on"][1] == said["12 months in all"][1] == ""
    assert said["Difference from A"] == ["the base", "write the wage first"]


def test_a_choice_that_has_ended_brings_nothing_later() -> None:
    ended = person(birth_date=TURNS_25, end=date(2027, 3, 31))
    said = shown_rows(meeting(person(birth_date=TURNS_25), ended))
    assert said["From July 2027"][1] == ""


def test_no_money_at_all_has_a_bar_without_height() -> None:
    nothing = person(other={"sickness"}, other_amount=Decimal(40_000))
    report = meeting(nothing)
    assert report.bars[0].get("kvp", 0) == 0
    assert shown_rows(report)["First money"] == [""]


@pytest.mark.parametrize(
    ("day", "changed"),
    [
        (TODAY, date(2026, 5, 1)),
        (date(2024, 8, 1), date(2024, 7, 1)),
        (date(2010, 4, 30), None),
    ],
)
def test_the_last_change_of_a_full_year_is_known(day: date, changed: date | None) -> None:
    found = last_change(day, RATES)
    assert (found and found.later) == changed


def test_what_stands_in_a_field_of_a_meeting_says_that_it_is_so() -> None:
    told = told_at_once(BenefitAnswers(hours="7,5", absence_days=2))
    assert (told.work, told.absence) == (YesNoUnsure.YES, True)
    for nothing in ("", " 0,0 "):
        assert told_at_once(BenefitAnswers(hours=nothing)).work is YesNoUnsure.NO


def test_an_answer_about_the_person_is_the_same_in_every_choice() -> None:
    of = BenefitAnswers(birth_date="10.06.2002", children=12, hours="5")
    mine = BenefitAnswers(hours="7,5")
    assert shared(mine, of, 1) == BenefitAnswers(birth_date="10.06.2002", children=12, hours="7,5")
    assert differing(mine, of) == {"hours"}


def test_where_amounts_are_hidden_none_is_said() -> None:
    quiet = without_amounts("en")
    assert quiet.show(Kroner.of(14_890)) == quiet.figure(Kroner.of(14_890)) == HIDDEN_AMOUNT
    assert EN.figure(Kroner.of("14889.5")) == "14,890"
    assert "NOK" not in "".join(text for text, _ in quiet.pieces(in_words(Kroner.of(5))))


# ---- The sheet of paper


def test_the_headline_alone_knows_whether_it_is_preliminary() -> None:
    assert headline(estimate_benefit(person(), RATES)).preliminary
    past = person(as_of=date(2026, 3, 1), start=date(2025, 3, 3), end=date(2025, 12, 31))
    assert not headline(estimate_benefit(past, RATES)).preliminary


def test_four_choices_fit_on_one_sheet_in_each_language() -> None:
    base = person(children=3)
    four = choices(
        base,
        at_work("7.5", children=3),
        at_work("18.75", children=3, wage=Decimal(220)),
        person(children=4, start=date(2027, 1, 4)),
        second=3,
    )
    for languages in ([EN], [NB], [NB, EN]):
        made = PdfReader(BytesIO(pdf(handout(four, RATES, languages, stamp(TODAY)))))
        assert len(made.pages) == len(languages)


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
@pytest.mark.parametrize("t", [translator(code) for code in LANGUAGES], ids=LANGUAGES)
def test_the_code_on_the_sheet_holds_the_step_and_the_money_of_four_choices(
    t: Translator, step: Section
) -> None:
    four = choices(*[person(children=n + 8) for n in range(4)], second=3)
    made = handout(four, RATES, [t], stamp(TODAY), SheetParts(step))
    (code,) = (block for block in made.blocks if isinstance(block, PhoneCode))
    assert code.svg == qr_code(code.text).svg
    day, left, said, what = code.text.split("\n")
    assert "2026" in day
    t = t.for_files()
    assert t(step.heading) in said
    for choice in four:
        assert choice.after_tax is not None
        assert f"{choice.scenario.letter} {t.show(choice.after_tax.whole())}" in left
    assert what == t("Estimate – not a decision")


@pytest.mark.parametrize(
    "other",
    [
        {"tax": TaxChoice.LEAVE_OUT},
        {"start": date(2027, 6, 1), "end": date(2027, 6, 30)},  # June has no tax
    ],
)
def test_the_code_is_before_tax_for_all_where_one_has_no_usual_tax(
    other: Mapping[str, Any],
) -> None:
    two = choices(person(), person(**other))
    (code,) = (
        b for b in handout(two, RATES, [EN], stamp(TODAY)).blocks if isinstance(b, PhoneCode)
    )
    assert "after tax" not in code.text
    for choice in two:
        assert f"{choice.scenario.letter} {EN.for_files().show(choice.before_tax.whole())}" in (
            code.text
        )


def test_a_job_without_its_wage_is_not_told_as_money_in_the_code() -> None:
    """It would look like a loss."""
    two = choices(person(), at_work("7.5"))
    (code,) = (
        b for b in handout(two, RATES, [EN], stamp(TODAY)).blocks if isinstance(b, PhoneCode)
    )
    assert "A NOK" in code.text
    assert "B NOK" not in code.text
    alone = handout(two[1:], RATES, [EN], stamp(TODAY))
    assert not any(isinstance(block, PhoneCode) for block in alone.blocks)


def test_the_sheet_says_what_it_leaves_out() -> None:
    old = person(start=date(2015, 6, 1), any_start=True)
    document = handout(choices(old), RATES, [EN], stamp(TODAY))
    assert "We do not have the tax rules of that time" in str(document.blocks)
    assert "Name (write it by hand)" in str(document.blocks)


# ---- People to show


@pytest.mark.parametrize("example", Example)
@pytest.mark.parametrize("day", [TODAY, date(2010, 1, 1), date(2028, 2, 29)])
def test_every_example_can_be_counted_with_on_any_day(example: Example, day: date) -> None:
    inputs = read_any_start(example_answers(example, day), day, RATES)
    assert choices(inputs)[0].benefit
    assert isinstance(EXAMPLE_TEXTS[example], Message)


def test_the_example_who_turns_25_does_so_in_the_programme() -> None:
    inputs = read_any_start(example_answers(Example.TURNS_25, TODAY), TODAY, RATES)
    assert inputs.start < inputs.full_rate_day < inputs.period.end


def test_there_is_a_letter_for_every_choice() -> None:
    assert len(LETTERS) == MOST_SCENARIOS


def report_of(*people: BenefitInputs, shown: int = 0) -> MeetingReport:
    return MeetingReport(tuple(choices(*people)), shown)


def test_who_waits_for_25_wins_nothing_by_waiting_in_a_meeting_either() -> None:
    born = date(2002, 2, 10)
    found = report_of(
        person(birth_date=born), person(birth_date=born, start=born.replace(2027)), shown=1
    )
    assert [_said(cell) for cell in found.difference.cells[1:]] == ["the base", "no difference"]
    assert _said(found.sentences[0]) == "There is no KVP money before March 2027."


def test_a_choice_that_has_not_begun_brings_nothing_from_the_month_of_another() -> None:
    born = date(2002, 2, 10)
    found = report_of(person(birth_date=born), person(birth_date=born, start=date(2027, 5, 3)))
    (row,) = [row for row in found.rows if _said(row.cells[0]) == "From March 2027"]
    assert row.cells[2] is None


def test_a_meeting_where_there_is_no_money_can_be_drawn() -> None:
    found = report_of(at_work("37.5"))
    assert all(set(bar) == {"kvp", "wage", "covered", "all", "later"} for bar in found.bars)
    assert not any(height for _, parts, _ in found.year for height in parts.values())


def test_where_no_month_is_whole_the_sum_is_told_and_not_an_average() -> None:
    found = report_of(person(start=date(2026, 12, 5), end=date(2026, 12, 24)))
    assert _said(found.sentences[0]).startswith("You can get about NOK")
    assert "in all" in _said(found.sentences[0])


def test_who_turns_67_has_no_twelve_months_and_who_works_an_hour_works_one() -> None:
    old = at_work("1", birth_date=date(1960, 3, 1), wage=Decimal(200))
    found = report_of(old)
    assert "The whole period" in {_said(row.cells[0]) for row in found.rows}
    assert _said(found.facts(found.choices[0])[0]) == "1 hour a week"


def test_a_start_on_a_weekend_at_the_end_of_a_month_is_paid_for_the_next() -> None:
    found = report_of(person(start=date(2027, 1, 30)))
    (row,) = [row for row in found.rows if _said(row.cells[0]) == "First money"]
    assert row.cells[1] == Month(2027, 3)


# ---- The sum and the law behind a row


def test_every_row_has_its_sum_and_the_lines_of_a_sum_add_up() -> None:
    job = at_work("18.75", wage=Decimal(220))
    found = MeetingReport(tuple(choices(person(children=1), job)), 1, Kroner.of(9))
    behind = dict(zip((key for key, _ in found.keyed_rows), row_sums(found), strict=True))
    assert set(behind) == {*SUMS} - {"becomes"}
    told = {key: [line.amount for line in section.lines] for key, section in behind.items()}
    assert told["kvp"][-1] == found.now[1].kvp.whole()
    assert total(told["wage"][:-1]) == told["wage"][-1] == found.now[1].wage.whole()
    assert told["live_on"] == [
        found.now[1].kvp.whole(),
        found.now[1].wage.whole(),
        found.now[1].in_all.whole(),
    ]
    assert total(told["difference"][:-1]) == told["difference"][-1]
    assert in_words(told["difference"][-1]) == found.difference.cells[2]
    assert _said(behind["in_all"].points[0]) == "A: 1 December 2026 – 30 November 2027"
    assert behind["first"].basis


def test_what_is_not_there_has_a_word_and_no_sum() -> None:
    found = report_of(person(), at_work("18.75"), shown=1)
    behind = dict(zip((key for key, _ in found.keyed_rows), row_sums(found), strict=True))
    for key in ("wage", "live_on"):
        assert _said(behind[key].sentences[0]) == "No wage is counted with in this choice."
    assert not behind["difference"].lines
    born = date(2002, 6, 10)
    unpaid = report_of(at_work("18.75", birth_date=born))
    (section,) = (each for each in row_sums(unpaid) if each.key == "becomes")
    assert section.sentences
    assert not section.lines
    young = report_of(person(birth_date=born), person())
    for shown, said in ((0, "when you are 25"), (1, "This choice stays as it is.")):
        one = MeetingReport(young.choices, shown)
        (section,) = (each for each in row_sums(one) if each.key == "becomes")
        assert any(said in _said(sentence) for sentence in section.sentences)


def test_parts_that_miss_their_sum_by_a_krone_say_so() -> None:
    born = {"birth_date": date(2002, 6, 10), "children": 1}
    found = report_of(person(**born), at_work("18.75", wage=Decimal(220), **born), shown=1)
    (section,) = (each for each in row_sums(found) if each.key == "live_on")
    *parts, sum_of_them = (line.amount for line in section.lines)
    assert total(parts) != sum_of_them
    assert section.sentences == (ROUNDED,)


def test_who_waits_for_25_is_held_against_the_base_as_it_is_by_then() -> None:
    born = date(2002, 2, 10)
    late = person(birth_date=born, start=born.replace(2027))
    found = report_of(person(birth_date=born), late, shown=1)
    (section,) = (each for each in row_sums(found) if each.key == "difference")
    assert not section.lines[-1].amount


def test_before_tax_there_is_no_tax_in_the_sum_of_a_wage() -> None:
    found = report_of(at_work("18.75", wage=Decimal(220), tax=TaxChoice.LEAVE_OUT))
    (section,) = (each for each in row_sums(found) if each.key == "wage")
    assert [line.key for line in section.lines] == ["before"]


def test_the_next_change_is_the_first_of_may_to_come() -> None:
    last = max(rate_book().basic_amount.change_days).year
    assert next_change(date(last, 12, 1), rate_book()) == date(last + 1, 5, 1)
    assert next_change(date(last + 1, 5, 1), rate_book()) == date(last + 2, 5, 1)
    assert next_change(date(last, 4, 30), rate_book()) is None  # that amount is known
    assert next_change(date.max, rate_book()) is None


@pytest.mark.parametrize("second", [None, 0])
def test_the_sum_behind_the_programme_ends_with_the_row(second: int | None) -> None:
    for found in (
        meeting(person(children=1), second=second),
        meeting(person(start=date(2027, 3, 10), end=date(2027, 3, 24)), second=second),
    ):
        section = row_sums(found)[0]
        said = " ".join(_said(sentence) for sentence in section.sentences)
        is_average = "the average of the days" in said
        assert is_average or section.lines[-1].amount == found.now[0].kvp.whole()
        assert is_average is (second is None and found.choices[0].inputs.start == date(2027, 3, 10))


def test_what_a_choice_becomes_is_summed_with_its_wage() -> None:
    young = at_work("10", wage=Decimal(200), birth_date=date(2002, 3, 10))
    for shown in (0, 1):
        found = report_of(young, person(), shown=shown)
        (section,) = (each for each in row_sums(found) if each.key == "becomes")
        row = dict(found.keyed_rows)["becomes"]
        assert section.lines[-1].amount == row.cells[1 + shown]


def test_more_than_a_year_is_not_called_twelve_months() -> None:
    assert "12 months in all" in shown_rows(meeting(person()))
    assert "The whole period" in shown_rows(meeting(person(end=date(2028, 5, 31))))


def test_a_sheet_without_money_has_the_step_and_what_else_was_talked_about() -> None:
    more, *_, step = STEPS.values()
    sheet = handout_report((), RATES, SheetParts(step, (more,)))
    assert sheet.sections == (more,)
    assert sheet.lead == step.sentences
    assert _said(step.heading) in _said(sheet.title)
