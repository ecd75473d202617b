"""The log as a report, and the questions that set up a trip. Texts: screens B.5."""

from datetime import date
from decimal import Decimal

import pytest

from kvp_core.asking.errors import InvalidInputError, Reason
from kvp_core.asking.questions import error_message
from kvp_core.driving_log.log import DrivingLog, Trip, TripLog
from kvp_core.driving_log.questions import QUESTIONS, TripAnswers, read_trip
from kvp_core.driving_log.report import driving_log_report, trip_title
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.language.messages import ShortDate
from kvp_core.rates.book import rate_book
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month

RATES = rate_book()
TRIP = Trip(start=date(2026, 1, 5), end=date(2026, 3, 29), km_one_way=Decimal(10), days_per_week=1)
LOG = DrivingLog().add(
    TripLog(trip=TRIP).with_days({date(2026, 1, 5): 0, date(2026, 1, 6): 120, date(2026, 2, 2): 0})
)


def test_the_report_has_the_sum_the_months_the_weeks_and_the_sheet() -> None:
    # 2 × 58.80 + 120 = 237.60 → 238; 58.80 → 59.
    report = driving_log_report(LOG, RATES, date(2026, 3, 1))
    en = translator("en")
    assert en(report.title) == "In total: NOK\u00a0297"
    months = report.section("months").table
    assert months is not None
    assert [row.cells[1] for row in months.rows] == [2, 1, 3]
    assert len(report.section("check").notices) == 2
    assert report.section("sheet_1").table is not None
    assert report.section("trip_1").lines[-1].amount == Kroner.of(59)
    assert not report.preliminary


def test_a_log_without_days_says_how_to_begin_and_has_nothing_to_check() -> None:
    report = driving_log_report(DrivingLog().add(TripLog(trip=TRIP)), RATES, date(2026, 3, 1))
    assert report.title.msgid.startswith("No days yet.")
    assert not {"check", "sheet_1"} & {section.key for section in report.sections}


def test_a_log_in_a_year_without_a_rate_says_so_first() -> None:
    trip = TRIP.model_copy(
        update={"start": date(2027, 1, 4), "end": date(2027, 1, 31), "km_one_way": Decimal(5)}
    )
    log = DrivingLog().add(TripLog(trip=trip).toggle(date(2027, 1, 4)))
    report = driving_log_report(log, RATES, date(2027, 1, 11))
    first, second = report.section("check").notices
    assert first.text.msgid.startswith("Some rates are not set yet.")
    assert second.text.msgid.startswith("It must be 6 km or more")
    assert report.preliminary


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_report_can_be_said(language: str) -> None:
    t = translator(language)
    report = driving_log_report(LOG, RATES, date(2026, 3, 1))
    for section in report.sections:
        said = [*section.sentences, *section.points, *(n.text for n in section.notices)]
        assert all(t(text) for text in [section.heading, *said])
        assert all(t(line.text) for line in section.lines)
        for row in section.table.rows if section.table else ():
            assert all(t.show(cell) for cell in row.cells if cell is not None)


def test_the_same_warning_about_many_weeks_is_said_once() -> None:
    days = {date(2026, 1, 10): 0, date(2026, 1, 17): 0, date(2026, 1, 25): 0}
    log = DrivingLog().add(TripLog(trip=TRIP).with_days(days))
    (notice,) = driving_log_report(log, RATES, date(2026, 3, 1)).section("check").notices
    said = translator("en")(notice.text)
    assert said.startswith("3 weeks, the first from 5 Jan 2026: You ticked a Saturday or Sunday.")


def test_a_week_over_new_year_counts_in_the_month_it_was_first_driven_in() -> None:
    trip = TRIP.model_copy(update={"start": date(2026, 1, 1)})
    log = DrivingLog().add(TripLog(trip=trip).with_days({date(2026, 1, 2): 0}))
    table = driving_log_report(log, RATES, date(2026, 3, 1)).section("months").table
    assert table is not None
    assert table.rows[0].cells[0] == Month(2026, 1)
    assert table.rows[0].cells[3] == ShortDate(date(2026, 4, 30))


def test_a_trip_is_called_by_its_name_or_its_distance() -> None:
    en = translator("en")
    named = TRIP.model_copy(update={"name": "Course"})
    assert en(trip_title(named)) == "Course: 5 Jan 2026 to 29 Mar 2026"
    assert en(trip_title(TRIP)) == "10 km one way: 5 Jan 2026 to 29 Mar 2026"


TYPED = TripAnswers(start="05.01.2026", end="29.03.2026", km_one_way="12,5 km")


def test_a_trip_is_read_from_what_was_typed() -> None:
    trip = read_trip(TYPED.model_copy(update={"days_per_week": "3", "toll_per_day": "37,50"}))
    assert (trip.km_one_way, trip.days_per_week) == (Decimal("12.5"), 3)
    named = read_trip(TYPED.model_copy(update={"name": "Course"}))
    assert (named.name, named.days_per_week) == ("Course", None)


@pytest.mark.parametrize(
    ("field", "typed", "reason", "said"),
    [
        ("km_one_way", "0", Reason.OUT_OF_RANGE, "more than 0 and up to 500"),
        ("km_one_way", "501", Reason.OUT_OF_RANGE, "more than 0 and up to 500"),
        ("km_one_way", "", Reason.MISSING, "more than 0 and up to 500"),
        ("km_one_way", "7,1234", Reason.TOO_MANY_DECIMALS, "at most two decimals"),
        ("days_per_week", "8", Reason.OUT_OF_RANGE, "from 1 to 7"),
        ("days_per_week", "2,5", Reason.NOT_WHOLE, "from 1 to 7"),
        ("toll_per_day", "-1", Reason.OUT_OF_RANGE, "from 0 to 10,000"),
        ("start", "", Reason.MISSING, "Enter the first day"),
        ("start", "01.12.2015", Reason.OUT_OF_RANGE, "begin in 2016"),
        ("end", "31.02.2026", Reason.NO_SUCH_DATE, "does not exist"),
        ("end", "04.01.2026", Reason.END_BEFORE_START, "cannot be before the first day"),
        ("end", "05.01.2027", Reason.TOO_LONG, "up to 12 months"),
    ],
)
def test_a_wrong_answer_is_named_in_the_words_of_its_question(
    field: str, typed: str, reason: Reason, said: str
) -> None:
    with pytest.raises(InvalidInputError) as error:
        read_trip(TYPED.model_copy(update={field: typed}))
    problem = next(problem for problem in error.value.problems if problem.field == field)
    assert problem.reason is reason
    question = next(question for question in QUESTIONS if question.name == field)
    assert said in translator("en")(error_message(question, problem))
