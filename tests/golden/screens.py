"""Papers of what only a screen says: the kiosk, a meeting, two choices, the weeks of a log."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.answers import AgeGroup, OtherBenefit, TaxChoice, first_answers
from kvp_core.benefit.comparison import PRESET_TEXTS, compare, fitting_presets
from kvp_core.benefit.counted_with import counted_with
from kvp_core.benefit.few_touches import (
    AGE,
    CHILDREN,
    JOB,
    Ask,
    fewer_or_more,
    from_25,
    given,
    in_few_words,
)
from kvp_core.benefit.handout import notes
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.meeting_report import MeetingReport
from kvp_core.benefit.meeting_sums import row_sums
from kvp_core.benefit.questions import read_benefit
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.benefit.scenario_table import scenario_table
from kvp_core.benefit.scenarios import (
    AS_NOW,
    COPY,
    LETTERS,
    SECOND_PARENT,
    Scenario,
    ScenarioEstimate,
)
from kvp_core.driving_log.filling import Plan, fill_log
from kvp_core.driving_log.log import DrivingLog, Trip, TripLog
from kvp_core.driving_log.notices import notices
from kvp_core.driving_log.overview import LoggedWeek, logged_weeks
from kvp_core.driving_log.payment import in_short, month_in_short, price
from kvp_core.driving_log.report import trip_facts
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg
from kvp_core.results.report import Column, Section, Table
from kvp_core.values.money import NOTHING, Kroner
from kvp_core.values.months import Month, Period
from tests.core.benefit.people import person
from tests.golden.writing import MADE, RATES, Paper, bare, parted, report_text, said

YES = YesNoUnsure.YES

# ---- A meeting


@dataclass(frozen=True)
class Meeting:
    """What is told of each choice, first of all of them and then of each, and what Nav covers."""

    told: Mapping[str, object]
    choices: Mapping[Message | str, Mapping[str, object]]
    """By the name of the choice: in what it differs."""
    covered: Kroner = NOTHING


TURNS_25 = date(2002, 6, 10)
SICK = frozenset({OtherBenefit.SICKNESS})
JOB_OF = {"work": YES, "wage": Decimal(220)}
MEETINGS: Mapping[str, Meeting] = {
    "one choice, who turns 25": Meeting(
        {"birth_date": TURNS_25, "children": 1}, {AS_NOW: {}}, covered=Kroner.of(1618)
    ),
    "an hour of work": Meeting({}, {AS_NOW: {}, "An hour": {**JOB_OF, "hours": Decimal(1)}}),
    "four choices, one child": Meeting(
        {"birth_date": TURNS_25, "children": 1},
        {
            AS_NOW: {},
            "Half time": {**JOB_OF, "hours": Decimal("18.75")},
            "A job, but nobody knows the wage": {"work": YES, "hours": Decimal("7.5")},
            "Starts later": {"start": date(2027, 1, 4)},
        },
        covered=Kroner.of(1618),
    ),
    "more, less, the same and nothing": Meeting(
        {},
        {
            AS_NOW: {},
            "One child": {"children": 1},
            "Away": {"absence": True, "absence_days": 3},
            "Another benefit": {"other": {"sickness"}, "other_amount": Decimal(40_000)},
        },
    ),
    "the same, and both parents": Meeting(
        {"children": 2}, {AS_NOW: {}, COPY: {}, SECOND_PARENT: {"with_second_parent": True}}
    ),
    "before tax": Meeting(
        {"tax": TaxChoice.LEAVE_OUT},
        {
            AS_NOW: {},
            "Four children": {"children": 4},
            "Under 25": {"birth_date": date(2004, 1, 1)},
            "One day at work": {**JOB_OF, "hours": Decimal("7.5")},
        },
    ),
    "exactly 25 on the first day, and the day after": Meeting(
        {"end": date(2027, 6, 30)},
        {AS_NOW: {"birth_date": date(2001, 12, 1)}, "A day": {"birth_date": date(2001, 12, 2)}},
    ),
    "a new basic amount in May": Meeting({"start": date(2026, 2, 2)}, {AS_NOW: {}}),
    "the first has a job without its wage": Meeting(
        {}, {AS_NOW: {"work": YES, "hours": Decimal("7.5")}, "No job": {"children": 1}}
    ),
}


def _choices(meeting: Meeting) -> tuple[ScenarioEstimate, ...]:
    usual: dict[str, object] = {
        "as_of": MADE,
        "any_start": True,
        "tax": TaxChoice.ESTIMATE,
        "start": date(2026, 12, 1),
        "end": None,
    }
    found = []
    for letter, (name, changed) in zip(LETTERS, meeting.choices.items(), strict=False):
        of_the_person = {**usual, **meeting.told, **changed}
        second = bool(of_the_person.pop("with_second_parent", False))
        scenario = Scenario(name, person(**of_the_person), second, letter)
        found.append(ScenarioEstimate.of(scenario, RATES))
    return tuple(found)


def _meeting(meeting: Meeting) -> Paper:
    report = MeetingReport(_choices(meeting), 0, meeting.covered)
    opened = [replace(report, shown=place) for place, _ in enumerate(report.choices)]
    table = Table(
        report.heading,
        (Column(msg("What"), numeric=False), *(Column(c.scenario.heading) for c in report.choices)),
        report.rows,
    )
    sections = (
        Section("all", report.heading, table=table, points=tuple(notes(report.choices))),
        Section("handout", msg("Compare"), table=scenario_table(report.choices)),
    )
    return lambda t: parted(
        ("all choices", report_text(bare(*sections), t)),
        *((_name_of(one, t), "\n".join(_opened(one, t))) for one in opened),
    )


def _name_of(report: MeetingReport, t: Translator) -> str:
    return t(report.choices[report.shown].scenario.heading)


def _opened(report: MeetingReport, t: Translator) -> Iterator[str]:
    """The choice that is open: what is said of it, its bar, and each month of its year."""
    choice = report.choices[report.shown]
    yield said((*report.facts(choice), *report.sentences), t)
    yield f"Bar: {_heights(report.bars[report.shown])}"
    for month, bar, told in report.year:
        yield f"{t.show(month)}: {_heights(bar)} {' · '.join(map(t, told))}"
    yield t(report.year_said)
    for section in row_sums(report):
        if section.key != "story":  # it is told in the papers of the estimate
            yield said((section.heading, *section.sentences, *section.points), t)
            yield from (f"{t(line.text)} {t.show(line.amount)}" for line in section.lines)


def _heights(bar: Mapping[str, int]) -> str:
    return ", ".join(f"{part} {height}" for part, height in bar.items())


# ---- The kiosk

TOUCHED = (
    *((age, children, 0) for age in (0, 1) for children in (0, 1, 3, 4)),
    *((1, 1, job) for job in (1, 2, 3)),
    (0, 0, 3),
)
"""Which answer from the top, to each question."""


def _kiosk(t: Translator) -> str:
    asked = ("\n".join(_asked(ask, t)) for ask in (AGE, CHILDREN, JOB))
    results = ("\n".join(_touched(places, t)) for places in TOUCHED)
    many = ("\n".join(_children(count, t)) for count in (5, 12))
    first = f"From 25, without children: {t.show(from_25(MADE, RATES))}"
    return "\n\n".join([*asked, first, *results, *many])


def _asked(ask: Ask, t: Translator) -> Iterator[str]:
    if ask.number:
        yield t(ask.number)
    yield t(ask.text)
    yield t(ask.hint)
    for answer in ask.answers:
        yield f"  [{t(answer.text)}]"


def _touched(places: Sequence[int], t: Translator) -> Iterator[str]:
    chosen = [ask.answers[place] for ask, place in zip((AGE, CHILDREN, JOB), places, strict=True)]
    yield " + ".join(t(answer.text) for answer in chosen)
    yield from _result({name: to for answer in chosen for name, to in answer.fills.items()}, t)


def _children(count: int, t: Translator) -> Iterator[str]:
    """Somebody with more children than can be touched at once."""
    fills = {"birth_date": AgeGroup.FROM_25, "children": count}
    told = given(CHILDREN, first_answers(MADE).model_copy(update=fills))
    assert told is not None
    yield t(told.text)
    yield from _result(fills, t)


def _result(fills: Mapping[str, object], t: Translator) -> Iterator[str]:
    answers = first_answers(MADE).model_copy(update=fills)
    estimate = estimate_benefit(read_benefit(answers, MADE, RATES, by_age_band=True), RATES)
    yield f"  {t.show(estimate.headline_amount)}"
    yield from (f"  {t(sentence)}" for sentence in in_few_words(estimate, RATES))
    yield from (f"  [{t(near.text)}]" for near in fewer_or_more(answers.children))


# ---- The estimate


def counted(inputs: BenefitInputs, t: Translator) -> str:
    """What stands in place of the questions."""
    return "\n".join(
        f"{one.name}: {t(one.title)} {t.show(one.value)}" for one in counted_with(inputs)
    )


TWO: Mapping[str, tuple[Mapping[str, object], Decimal | None]] = {
    "nobody knows the wage": ({}, None),
    "half a job now, nobody knows the wage": ({"work": YES, "hours": Decimal("18.75")}, None),
    "no KVP money now": ({"other": SICK, "other_amount": Decimal(90_000)}, None),
    "the wage is more than KVP goes down": ({}, Decimal(220)),
    "the wage is less": ({}, Decimal(100)),
    "under 25, and starts this year": (
        {"birth_date": TURNS_25, "start": date(2026, 12, 1), "end": None},
        Decimal("142.5"),
    ),
    "at work now": ({"work": YES, "hours": Decimal("7.5"), "wage": Decimal(220)}, None),
}


def _two(t: Translator) -> str:
    return parted(*((name, report_text(bare(*_compared(name)), t)) for name in TWO))


def _compared(name: str) -> Iterator[Section]:
    told, wage = TWO[name]
    inputs = person(as_of=MADE, tax=TaxChoice.ESTIMATE, **told)
    for preset in fitting_presets(inputs):
        found = compare(inputs, preset, RATES, wage)
        yield Section(preset, PRESET_TEXTS[preset], sentences=found.sentences, table=found.table)


# ---- The driving log


def weeks(log: DrivingLog, t: Translator) -> str:
    """Each week as it stands in the calendar, each month, and what to look at."""
    paid, found = price(log, RATES), notices(log, MADE)
    months = dict.fromkeys(Month.of(day) for logged in log.trips for day in logged.days)
    return "\n".join(
        [
            *(said(trip_facts(logged.trip), t) for logged in log.trips),
            *(_week(week, t) for week in logged_weeks(log, paid, found, MADE)),
            said((month_in_short(paid, month) for month in months), t),
            said(in_short(paid), t),
            *(f"{t(one.text)} ({t(one.at_day) if one.at_day else '-'})" for one in found),
        ]
    )


def _week(week: LoggedWeek, t: Translator) -> str:
    marks = "".join(mark[0] for mark in week.marks)
    return f"{t(week.name)} {marks} {' · '.join(map(t, week.tags))}"


SPRING = Trip(start=date(2026, 3, 2), end=date(2026, 5, 31), km_one_way=Decimal(10))
FILLED: Mapping[str, Plan] = {
    "one day": Plan(frozenset({0}), within=Period(date(2026, 3, 2), date(2026, 3, 8))),
    "five days": Plan(frozenset(range(5)), within=Period(date(2026, 3, 2), date(2026, 3, 8))),
    "one day, and a holiday": Plan(
        frozenset({4}), within=Period(date(2026, 4, 27), date(2026, 5, 10))
    ),
    "a whole spring": Plan(frozenset(range(7))),
    "holidays too": Plan(frozenset({4}), False, Period(date(2026, 4, 27), date(2026, 5, 10))),
}


def _filling(t: Translator) -> str:
    return parted(*((name, _filled(name, t)) for name in FILLED))


def _filled(name: str, t: Translator) -> str:
    return said(fill_log(DrivingLog().add(TripLog(trip=SPRING)), FILLED[name]).told, t)


PAPERS: Mapping[str, Paper] = {
    **{f"benefit/meeting/{name}": _meeting(meeting) for name, meeting in MEETINGS.items()},
    "benefit/two choices": _two,
    "benefit/kiosk": _kiosk,
    "driving log/filling": _filling,
}
