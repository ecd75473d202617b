"""Whole papers of a few made-up people, as text that a person can read and compare.

``python -m tests.golden.papers`` writes them anew, into the folder ``papers``. Read the difference:
each changed line must be one that somebody meant to change.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from kvp_core.asking.questions import Question, YesNoUnsure
from kvp_core.benefit.answers import first_answers
from kvp_core.benefit.days import benefit_days, benefit_pay_days
from kvp_core.benefit.examples import EXAMPLE_TEXTS, Example, example_answers
from kvp_core.benefit.facts import programme_facts
from kvp_core.benefit.handout import STEPS, SheetParts, handout
from kvp_core.benefit.headline import short
from kvp_core.benefit.older_amounts import about_amount, known_amounts
from kvp_core.benefit.presets import Preset, with_preset
from kvp_core.benefit.questions import AGE_BAND, benefit_questions, read_benefit
from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.benefit.scenarios import AS_NOW, Scenario, ScenarioEstimate
from kvp_core.benefit.what_changed import TwoDays, what_changed
from kvp_core.complaint.inputs import ComplaintInputs
from kvp_core.complaint.letter import letter
from kvp_core.complaint.letter_check import check_letter
from kvp_core.complaint.letter_document import letter_document
from kvp_core.complaint.letter_inputs import QUESTIONS as LETTER_QUESTIONS
from kvp_core.complaint.letter_inputs import LetterInputs, Writer
from kvp_core.complaint.questions import QUESTIONS as COMPLAINT_QUESTIONS
from kvp_core.complaint.report import complaint_report, short_deadline
from kvp_core.complaint.rules import Complaint, assess_complaint
from kvp_core.complaint.timeline import days_to_come
from kvp_core.costs.answers import ON_THE_PAGE
from kvp_core.driving_log.fill_questions import FILL_QUESTIONS
from kvp_core.driving_log.log import DrivingLog, Trip, TripLog
from kvp_core.driving_log.payment import price
from kvp_core.driving_log.questions import CHANGE_QUESTIONS
from kvp_core.driving_log.questions import QUESTIONS as TRIP_QUESTIONS
from kvp_core.driving_log.reminders import claim_days
from kvp_core.driving_log.report import driving_log_report
from kvp_core.driving_log.spreadsheet import to_xlsx
from kvp_core.driving_log.storage import to_csv
from kvp_core.eligibility.answers import AgeBand, Answers, NavBenefit
from kvp_core.eligibility.questions import QUESTIONS as CHECK_QUESTIONS
from kvp_core.eligibility.report import MORE_TO_ASK, eligibility_report, tallies
from kvp_core.eligibility.rules import assess
from kvp_core.export.blocks import Document, PhoneCode
from kvp_core.export.kvp_file import kvp_file
from kvp_core.export.qr import code_text
from kvp_core.language.i18n import Translator, translator
from kvp_core.language.messages import Message, msg
from kvp_core.rates_page.report import rates_report
from kvp_core.rates_page.worked_cases import SUBJECTS, Subject, calculations, overview
from kvp_core.results.content import holes_in
from kvp_core.results.reminders import CalendarDay, complaint_day
from kvp_core.results.report import Report, Section, Step
from kvp_core.shared_rules.complaint_tracks import Track
from kvp_core.summary.questions import QUESTIONS as NOTE_QUESTIONS
from kvp_core.summary.report import Part, summary_report
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.expenses import HousingKind
from kvp_core.supplements.report import sheet_section, supplements_report
from kvp_core.supplements.situations import Situation
from kvp_core.values.money import Kroner
from tests.core.benefit.people import person
from tests.golden import screens
from tests.golden.writing import (
    LANGUAGES,
    MADE,
    RATES,
    STAMP,
    Paper,
    bare,
    calendar_text,
    document_text,
    parted,
    report_text,
    said,
)
from tests.pages.test_costs import NO, YES, estimate

FOLDER = Path(__file__).parent / "papers"


# ---- The check

FINE = {
    "age": AgeBand.FROM_18_TO_66,
    **dict.fromkeys(("legal", "home", "work", "followup", "assessment", "fulltime"), YES),
    "benefits": NO,
}
CHECKS: Mapping[str, Mapping[str, object]] = {
    "everything fine": {},
    "nothing certain": dict.fromkeys(FINE, YesNoUnsure.UNSURE) | {"age": AgeBand.FROM_67},
    "under 18": {"age": AgeBand.UNDER_18},
    "something in the way": {
        "legal": NO,
        "work": NO,
        "benefits": YES,
        "enough": YES,
        "which": {NavBenefit.WORK_ASSESSMENT, NavBenefit.FAMILY},
    },
    "half answered": {"work": None, "fulltime": None},
    "one of each": {
        **dict.fromkeys(FINE),
        "age": AgeBand.FROM_18_TO_66,
        "legal": NO,
        "home": YesNoUnsure.UNSURE,
    },
}


def _check(changed: Mapping[str, object]) -> Paper:
    given = Answers.model_validate(FINE | dict(changed))
    found = assess(given)
    return lambda t: parted(
        ("the report", report_text(eligibility_report(found), t)),
        ("in numbers", said(tallies(found).values(), t)),
    )


# ---- The estimate

BENEFITS: Mapping[str, Mapping[str, object]] = {
    "twelve months": {"start": date(2027, 1, 1), "end": date(2027, 12, 31), "pay_day": 20},
    "one day": {"start": date(2026, 12, 7), "end": date(2026, 12, 7)},
    "starts on the 25th birthday": {
        "birth_date": date(2002, 1, 4),
        "start": date(2027, 1, 4),
        "end": date(2027, 6, 30),
    },
    "turns 25 over New Year": {
        "birth_date": date(2001, 12, 16),
        "start": date(2026, 11, 2),
        "end": date(2027, 2, 26),
        "children": 2,
    },
    "job, absence and another benefit": {
        "work": YES,
        "hours": Decimal("7.5"),
        "wage": Decimal(200),
        "absence": True,
        "absence_days": 3,
        "other": {"sickness"},
        "other_amount": Decimal(5000),
        "start": date(2026, 4, 1),
        "end": date(2026, 9, 30),
        "children": 1,
    },
    "weekdays and a tax card": {
        "start": date(2026, 12, 1),
        "end": date(2027, 3, 31),
        "method": "weekdays",
        "tax": "percent",
        "tax_percent": Decimal(30),
    },
    "over 60, before the rates of next year": {
        "birth_date": date(1964, 5, 5),
        "start": date(2027, 4, 1),
        "end": date(2027, 7, 31),
    },
}
USUAL = {"as_of": MADE, "any_start": True, "tax": "estimate", "birth_date": date(1990, 1, 1)}


def _benefit(given: Mapping[str, object]) -> Paper:
    inputs = person(**{**USUAL, **given})
    found = ScenarioEstimate.of(Scenario(AS_NOW, inputs), RATES).estimate
    report = benefit_report(found, RATES)
    days = [*benefit_days(found), *benefit_pay_days(inputs)]
    return lambda t: parted(
        ("the report", report_text(report, t)),
        ("in short", t(short(found))),
        ("what it was counted with", screens.counted(inputs, t)),
        ("the days", calendar_text(days, t)),
    )


IN_2023 = {"start": date(2023, 2, 1), "end": date(2023, 12, 31)}


def _meeting(t: Translator) -> str:
    inputs = person(**{**USUAL, "start": date(2027, 1, 4), "children": 1, "work": NO})
    choices = [
        Scenario(AS_NOW, inputs),
        Scenario("Half time", with_preset(inputs, Preset.JOB_HALF_TIME), letter="B"),
        Scenario("Both of us", inputs, with_second_parent=True, letter="C"),
        Scenario("In 2023", inputs.model_copy(update=IN_2023), letter="D"),
    ]
    found = [ScenarioEstimate.of(choice, RATES) for choice in choices]
    first, days = date(2026, 6, 1), (date(2026, 1, 1), date(2026, 6, 2), date(2028, 1, 1))
    changes = (what_changed(TwoDays(first, other, RATES)) for other in days)
    return parted(
        ("the sheet to take home", document_text(handout(found, RATES, [t], STAMP))),
        ("the code of one choice", _code(handout(found[:1], RATES, [t], STAMP))),
        *(("the same with a step alone", _step(one, t)) for one in STEPS.values()),
        *(("what changed between two days", report_text(change, t)) for change in changes),
    )


def _code(sheet: Document) -> str:
    return "\n".join(block.text for block in sheet.blocks if isinstance(block, PhoneCode))


def _step(step: Section, t: Translator) -> str:
    costs = sheet_section(estimate(**next(iter(COSTS.values()))))
    more = (Section("ask", step.heading, points=MORE_TO_ASK), costs)
    return document_text(handout((), RATES, [t], STAMP, SheetParts(step, more)))


def _examples(t: Translator) -> str:
    """The people that the guide shows itself with, and what each would get."""
    return "\n".join(_example(example, t) for example in Example)


def _example(example: Example, t: Translator) -> str:
    answers = example_answers(example, MADE)
    first = first_answers(MADE)
    told = [f"{name} {value}" for name, value in answers if getattr(first, name) != value]
    found = estimate_benefit(read_benefit(answers, MADE, RATES), RATES)
    return f"{t(EXAMPLE_TEXTS[example])} ({', '.join(told)}): {t(short(found))}"


def _seen_amounts(t: Translator) -> str:
    """What is said of every amount that is or was right, and of one that never was."""
    known = {one.amount: one for one in known_amounts(MADE, RATES)}
    return "\n".join(t(one) for seen in [*known, Kroner.of(1)] for one in _about(seen))


def _about(seen: Kroner) -> tuple[Message, ...]:
    return about_amount(seen, MADE, RATES)


# ---- Costs

AWAY: dict[str, object] = {
    "costs": {Cost.GATHERINGS, Cost.TRIPS_HOME, Cost.HOUSING},
    "away_km": "100",
    "child_at_home": NO,
    "must": YES,
    "gathering_start": "15.12.2026",
    "gathering_end": "17.12.2026",
    "gathering_km": "120",
    "gathering_public": NO,
    "housing_kind": HousingKind.TWO_HOMES,
    "rent": "9000",
    "housing_support": NO,
    "health_housing": NO,
}
NO_CAR: Mapping[str, object] = {
    "costs": {Cost.DAILY_TRAVEL},
    "car": NO,
    "passenger": NO,
    "no_car": "health",
}
COSTS: Mapping[str, Mapping[str, object]] = {
    "car, childcare and books": {},
    "exactly twelve months": {"start": "01.01.2026", "end": "31.12.2026"},
    "one day": {"start": "07.12.2026", "end": "07.12.2026", "days": 1},
    "over New Year": {"start": "02.11.2026", "end": "26.02.2027"},
    "tickets": {"public": YES, "thirty_day": "897", "single": "45", "costs": {Cost.DAILY_TRAVEL}},
    "away from home": AWAY,
    "away from home, not certain": {
        **AWAY,
        "gathering_public": YesNoUnsure.UNSURE,
        "housing_support": YesNoUnsure.UNSURE,
    },
    "no price of a ticket": {"public": YES, "costs": {Cost.DAILY_TRAVEL}},
    "by taxi": NO_CAR,
    "no bus for a reason of ones own": {**NO_CAR, "no_public": "other"},
    "one of two children too old": {
        "costs": {Cost.CHILDCARE},
        "each_child": True,
        "child_1_cost": "3000",
        "child_1_born": "2013",
        "child_2_cost": "4000",
    },
    "childcare over the limit": {"costs": {Cost.CHILDCARE}, "childcare_cost": "20000"},
    "wages in the activity": {"paid": YES},
    "nothing agreed yet": {"agreed": NO},
    "job seeker": {"situations": {Situation.QUALIFICATION_BENEFIT, Situation.JOB_SEEKER}},
    "travel only": {"illness": NO, "doing": "scheme"},
    "a job interview and a move": {
        "situations": {Situation.QUALIFICATION_BENEFIT, Situation.JOB_SEEKER},
        "costs": {Cost.JOB_TRAVEL, Cost.MOVING, Cost.START_AND_END},
        "job_km": "60",
        "job_purpose": "interview",
        "job_country": "nordic_or_eea",
        "job_day": "15.12.2026",
        "moving_on": "01.12.2026",
        "moving_method": "self",
        "moving_km": "120",
        "away_km": "100",
    },
}


def _costs(given: Mapping[str, object]) -> Paper:
    return lambda t: report_text(supplements_report(estimate(**given)), t)


# ---- The driving log

LOGS: Mapping[str, tuple[Mapping[str, object], Mapping[date, int]]] = {
    "ends on a Monday, parking of exactly 100 kroner": (
        {"start": date(2026, 10, 5), "end": date(2026, 11, 2), "km_one_way": "34"},
        {date(2026, 10, 5): 100, date(2026, 10, 6): 101, date(2026, 11, 2): 0},
    ),
    "over New Year, more days than granted": (
        {
            "start": date(2025, 12, 1),
            "end": date(2026, 1, 30),
            "km_one_way": "12.5",
            "days_per_week": 2,
            "toll_per_day": "50",
            "name": "To class",
        },
        {date(2025, 12, day): 0 for day in (29, 30, 31)} | {date(2026, 1, 2): 35},
    ),
    "one day": (
        {"start": date(2026, 11, 9), "end": date(2026, 11, 9), "km_one_way": "8"},
        {date(2026, 11, 9): 20},
    ),
    "every holiday of a spring": (
        {"start": date(2026, 3, 30), "end": date(2026, 5, 31), "km_one_way": "10"},
        {
            date(2026, *day): 0
            for day in ((3, 30), (4, 7), (4, 28), (5, 12), (5, 13), (5, 22), (5, 26))
        },
    ),
    "no days yet": (
        {
            "start": date(2026, 11, 9),
            "end": date(2026, 12, 31),
            "km_one_way": "12.5",
            "days_per_week": 1,
            "toll_per_day": "50",
            "ferry_per_day": "101",
        },
        {},
    ),
    "a holiday, a weekend and a week that is not over": (
        {"start": date(2026, 10, 26), "end": date(2026, 12, 31), "km_one_way": "5"},
        {date(2026, *day): 0 for day in ((10, 31), (11, 1), (11, 23), (11, 27), (12, 25))},
    ),
    "two ways in the same weeks": (
        {"start": date(2026, 9, 1), "end": date(2026, 9, 30), "km_one_way": "10"},
        {date(2026, 9, day): 0 for day in (1, 2, 8)},
    ),
}
SECOND = TripLog(
    trip=Trip(start=date(2026, 9, 1), end=date(2026, 10, 31), km_one_way=Decimal(20), name="Home")
).with_days({date(2026, 9, 3): 0, date(2026, 10, 1): 0})


def log_of(name: str) -> DrivingLog:
    trip, days = LOGS[name]
    log = DrivingLog().add(TripLog(trip=Trip.model_validate(trip)).with_days(dict(days)))
    return log.add(SECOND) if name.startswith("two ways") else log


def _log(name: str) -> Paper:
    log = log_of(name)
    days = list(claim_days(price(log, RATES), MADE))
    return lambda t: parted(
        ("the report", report_text(driving_log_report(log, RATES, MADE), t)),
        ("the screen", screens.weeks(log, t)),
        ("the days", calendar_text(days, t)),
        ("the file with commas", to_csv(log, RATES, t).decode("utf-8-sig").replace("\r\n", "\n")),
        ("the spreadsheet", _cells(to_xlsx(log, RATES, t, MADE))),
    )


def _cells(made: bytes) -> str:
    """Every cell, and how the sheet opens: what stays in sight, how wide, what is bold."""
    (sheet,) = load_workbook(BytesIO(made)).worksheets
    bold = [cell.value for row in sheet.iter_rows() for cell in row if cell.font.b]
    head, *_ = sheet.column_dimensions.values()
    looks = f"{sheet.title}: stays in sight above {sheet.freeze_panes}, {len(bold)} bold cells"
    rows = (
        " | ".join("" if cell is None else str(cell) for cell in row)
        for row in sheet.iter_rows(values_only=True)
    )
    return "\n".join([f"{looks}, columns {head.min} to {head.max} of {head.width:.0f}", *rows])


# ---- The complaint and its letter

COMPLAINTS: Mapping[str, tuple[Mapping[str, object], Mapping[str, object]]] = {
    "a letter with nothing but the change": (
        {"track": Track.QUALIFICATION_PROGRAMME, "received": date(2026, 11, 20)},
        {"change": "I want to get KVP"},
    ),
    "a letter with everything, late": (
        {
            "track": Track.SUPPLEMENTAL,
            "received": date(2026, 9, 1),
            "decided_on": date(2026, 8, 28),
        },
        {
            "change": "I want the tickets paid",
            "reason": "There is no bus.\n\nI asked.",
            "late_reason": "I was ill.",
            "name": "Kari Nordmann",
            "office": "Nav Sagene",
            "case_number": "2026/123",
            "writer": Writer.REPRESENTATIVE,
            **dict.fromkeys(("wait", "see_papers", "costs"), True),
        },
    ),
    "an empty form": ({"track": Track.FOLLOW_UP_14A, "received": date(2026, 11, 23)}, {}),
    "the last day is today": (
        {"track": Track.QUALIFICATION_PROGRAMME, "received": date(2026, 11, 3)},
        {},
    ),
    "the last day was yesterday": (
        {"track": Track.QUALIFICATION_PROGRAMME, "received": date(2026, 11, 2)},
        {},
    ),
    "over Christmas": (
        {
            "track": Track.QUALIFICATION_PROGRAMME,
            "received": date(2026, 12, 4),
            "as_of": date(2026, 12, 10),
        },
        {},
    ),
    "the last day is Christmas Eve": (
        {
            "track": Track.QUALIFICATION_PROGRAMME,
            "received": date(2026, 12, 3),
            "as_of": date(2026, 12, 10),
        },
        {},
    ),
    "the last day is New Years Eve": (
        {
            "track": Track.QUALIFICATION_PROGRAMME,
            "received": date(2026, 12, 10),
            "as_of": date(2026, 12, 10),
        },
        {},
    ),
    "how I was treated": ({"track": Track.SERVICE}, {"change": "Be kind"}),
    "further appeal": (
        {"track": Track.FURTHER_APPEAL, "received": date(2026, 11, 23)},
        {"change": "I want to get it", "wait": True},
    ),
}


def complaint_of(name: str) -> Complaint:
    given, _ = COMPLAINTS[name]
    return assess_complaint(ComplaintInputs.model_validate({"as_of": MADE, **given}))


def _complaint(name: str) -> Paper:
    found, typed = complaint_of(name), COMPLAINTS[name][1]
    inputs = LetterInputs.model_validate(typed)
    deadline = [complaint_day(found.deadline.last_day)] if found.deadline else []
    return lambda t: parted(
        ("the report", report_text(complaint_report(found), t)),
        ("the days to come", "\n".join(_steps(days_to_come(found), t))),
        ("in short", _in_short(found, t)),
        ("the letter", document_text(letter_of(found, inputs, t))),
        ("the day", calendar_text(deadline, t)),
    )


def _in_short(found: Complaint, t: Translator) -> str:
    return t(short_deadline(found.track, found.deadline.last_day)) if found.deadline else ""


def _steps(steps: tuple[Step, ...], t: Translator) -> Iterator[str]:
    for step in steps:
        yield f"{step.key}: {t(step.text)}"
        yield from (f"  {t(detail)}" for detail in step.details)


def letter_of(found: Complaint, inputs: LetterInputs, t: Translator) -> Document:
    parts, check = letter(found, inputs), check_letter(found, inputs)
    beside = t if t.language == "en" else None
    return letter_document(parts, found, check, t, beside, STAMP)


# ---- Taken along


def _summary(t: Translator) -> str:
    check = eligibility_report(assess(Answers.model_validate(FINE)))
    found = ScenarioEstimate.of(Scenario(AS_NOW, person(**USUAL)), RATES).estimate
    log, complaint = log_of("one day"), complaint_of("an empty form")
    assert complaint.deadline is not None
    parts = [
        Part(
            *("check", msg("Is KVP right for me?"), check, msg("Everything looks fine")),
            details=(check.section("conditions"),),
            ask=check.section("ask").points,
            bring=check.section("bring").points,
        ),
        _part("benefit", benefit_report(found, RATES), short(found), list(benefit_days(found))),
        _part("log", driving_log_report(log, RATES, MADE), msg("Driving"), []),
        _part(
            *("complaint", complaint_report(complaint), complaint_report(complaint).title),
            [complaint_day(complaint.deadline.last_day)],
        ),
    ]
    answers = {"eligibility": Answers.model_validate(FINE), "driving_log": log}
    return parted(
        ("the summary", report_text(summary_report(parts, "Ask about *travel*."), t)),
        ("the code", code_text([part.short for part in parts], t, MADE)),
        ("the calendar", calendar_text(list(chain(*(part.days for part in parts))), t)),
        ("the file of answers", _without_versions(kvp_file(answers, MADE).decode())),
    )


def _part(key: str, report: Report, said: Message, days: list[CalendarDay]) -> Part:
    return Part(key, report.title, report, said, details=report.sections[:2], days=tuple(days))


def _without_versions(file: str) -> str:
    return "\n".join(line for line in file.split("\n") if "_version" not in line)


# ---- What is asked


def _asked(*questions: Question[Any]) -> Paper:
    """All that belongs to each question: its words, its answers, its limits, its mistakes."""
    return lambda t: "\n\n".join("\n".join(_question(one, t)) for one in questions)


def _question(question: Question[Any], t: Translator) -> Iterator[str]:
    yield f"{question.name} ({type(question).__name__}): {t(question.text)}"
    for told in fields(question):
        value = getattr(question, told.name)
        if told.name in {"name", "text", "ask_if"} or value is None:
            continue
        if isinstance(value, Mapping):
            yield from (
                f"  {told.name} {key}: {t(open_ended(said))}" for key, said in value.items()
            )
        elif isinstance(value, frozenset):
            yield from (f"  {told.name}: {one}" for one in sorted(value))
        else:
            said = t(open_ended(value)) if isinstance(value, Message) else value
            yield f"  {told.name}: {said}"


def open_ended(message: Message) -> Message:
    """With dots for what is only known once somebody has answered."""
    holes = dict.fromkeys(holes_in(message.msgid) - set(message.values), "…")
    return Message(message.msgid, {**message.values, **holes}, message.plural)


def _rates(t: Translator) -> str:
    return report_text(rates_report(MADE, RATES), t)


def _worked_cases(t: Translator) -> str:
    titles = (
        f"{t(SUBJECTS[subject])}: {t(found.title)} {len(found.cases)}"
        for subject in Subject
        for found in calculations(subject)
    )
    return report_text(bare(overview()), t) + "\n".join(titles)


PAPERS: Mapping[str, Paper] = {
    **{f"check/{name}": _check(given) for name, given in CHECKS.items()},
    **{f"benefit/{name}": _benefit(given) for name, given in BENEFITS.items()},
    "benefit/a meeting with four choices": _meeting,
    **screens.PAPERS,
    "benefit/examples": _examples,
    "benefit/amounts somebody has seen": _seen_amounts,
    "benefit/about KVP": lambda t: report_text(programme_facts(MADE, RATES), t),
    **{f"costs/{name}": _costs(given) for name, given in COSTS.items()},
    **{f"driving log/{name}": _log(name) for name in LOGS},
    **{f"complaint/{name}": _complaint(name) for name in COMPLAINTS},
    "asked/the check": _asked(*CHECK_QUESTIONS),
    "asked/the estimate": _asked(*benefit_questions(MADE, RATES), AGE_BAND),
    "asked/costs": _asked(*ON_THE_PAGE),
    "asked/the complaint and its letter": _asked(*COMPLAINT_QUESTIONS, *LETTER_QUESTIONS),
    "asked/the driving log": _asked(*TRIP_QUESTIONS, *CHANGE_QUESTIONS, *FILL_QUESTIONS),
    "asked/the summary": _asked(*NOTE_QUESTIONS),
    "summary/four things done": _summary,
    "rates/all of them": _rates,
    "rates/worked cases": _worked_cases,
}


def file_of(name: str, language: str) -> Path:
    return FOLDER / f"{name.replace(' ', '_').replace(',', '')}.{language}.txt"


def made(name: str, language: str) -> str:
    text = PAPERS[name](translator(language))
    return "\n".join(line.rstrip() for line in text.split("\n"))


if __name__ == "__main__":
    for paper in PAPERS:
        for language in LANGUAGES:
            file = file_of(paper, language)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(made(paper, language), "utf-8")
