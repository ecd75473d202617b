"""When a complaint must be sent, and where it stands today.

Public Administration Act §§ 29–31, and the National Insurance Court Act §§ 9–10 for appeals.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kvp_core.complaint.deadline import Deadline, deadline
from kvp_core.complaint.inputs import LETTER_WEEKS, Arrival, ComplaintInputs, Extension, LetterLimit
from kvp_core.complaint.questions import QUESTIONS
from kvp_core.complaint.tracks import Track, TrackRules, track_on
from kvp_core.errors import InvalidInputError, Problem, Reason
from kvp_core.messages import DayName, Message, msg, plural
from kvp_core.months import years_later
from kvp_core.questions import relevant
from kvp_core.report import Step

FIRST_DAY = date(2010, 1, 1)
"""The Social Services Act entered into force; nothing older can still be complained about."""


class Standing(StrEnum):
    """Where a complaint stands today."""

    IN_TIME = "in_time"
    LAST_DAY = "last_day"
    LATE = "late"
    BARRED = "barred"
    """More than a year since the decision was made (Public Administration Act § 31)."""
    NOT_RUNNING = "not_running"
    """The reasons were asked for and have not come (§ 29, third paragraph)."""
    NO_DEADLINE = "no_deadline"


@dataclass(frozen=True)
class Complaint:
    """One complaint on one day: the rules, the deadline and where it stands."""

    track: Track
    inputs: ComplaintInputs
    today: date
    rules: TrackRules
    """As they are today: they say who gets the complaint if it is sent now."""
    standing: Standing
    deadline: Deadline | None = None
    bar: date | None = None
    """The last day it can be treated as a complaint, in time or not."""

    @property
    def is_past_bar(self) -> bool:
        """More than a year since the decision, whether or not the deadline has passed."""
        return self.bar is not None and self.today > self.bar

    @property
    def days_left(self) -> int:
        """Zero on the last day, negative after it. Raises ``ValueError`` without a deadline."""
        if self.deadline is None:
            raise ValueError("There is no deadline to count towards.")
        return self.deadline.days_left(self.today)


def assess_complaint(answers: ComplaintInputs, today: date) -> Complaint:
    """The deadline from the answers that count. Raises ``InvalidInputError`` naming each field."""
    inputs, _ = relevant(QUESTIONS, answers)
    if problems := tuple(_problems(inputs, today)):
        raise InvalidInputError(problems)
    track = inputs.track
    assert track is not None  # noqa: S101 - _problems reports a missing track
    rules = track_on(track, today)
    if rules.weeks is None:
        return Complaint(track, inputs, today, rules, Standing.NO_DEADLINE)
    bar = _bar(inputs, rules)
    if inputs.asked_for_reasons and inputs.reasons_received is None:
        return Complaint(track, inputs, today, rules, Standing.NOT_RUNNING, bar=bar)
    found = _deadline(inputs, track)
    standing = _standing(found, bar, today)
    return Complaint(track, inputs, today, rules, standing, found, bar)


def _standing(found: Deadline, bar: date | None, today: date) -> Standing:
    days_left = found.days_left(today)
    if days_left >= 0:
        return Standing.IN_TIME if days_left else Standing.LAST_DAY
    return Standing.BARRED if bar and today > bar else Standing.LATE


def _bar(inputs: ComplaintInputs, rules: TrackRules) -> date | None:
    """One year from the day the decision was made, not from the day it arrived (§ 31).

    Without that day it is counted from the day the person knew: the true one may be earlier.
    """
    made = inputs.decided_on or inputs.received or inputs.learned_on
    if made is None or rules.bar_years is None:
        return None
    return years_later(made, rules.bar_years)


def _deadline(inputs: ComplaintInputs, track: Track) -> Deadline:
    """The last day: more time given wins over the letter, the letter over our table."""
    if inputs.extended_to:
        granted = msg("Nav has given you more time, to {day}.", day=DayName(inputs.extended_to))
        basis = track_on(track, inputs.extended_to).law
        return Deadline(inputs.extended_to, (Step("extended", granted, basis=basis),))
    if inputs.letter_last_day:
        said = msg(
            "Your letter says {day}. The letter is right.", day=DayName(inputs.letter_last_day)
        )
        return Deadline(inputs.letter_last_day, (Step("letter", said),))
    starts, why = _start(inputs)
    rules = track_on(track, starts)
    weeks = LETTER_WEEKS.get(inputs.letter_limit, rules.weeks or 0)
    counted = deadline(starts, weeks)
    first = Step("starts", why, basis=rules.law)
    return Deadline(counted.last_day, (first, _how_long(inputs, weeks, rules), *counted.steps))


def _how_long(inputs: ComplaintInputs, weeks: int, rules: TrackRules) -> Step:
    if inputs.letter_limit in LETTER_WEEKS:
        text = plural(
            "Your letter says {count} week. The letter is right.",
            "Your letter says {count} weeks. The letter is right.",
            count=weeks,
        )
        return Step("weeks_in_letter", text)
    text = plural(
        "For this kind of decision you have {count} week.",
        "For this kind of decision you have {count} weeks.",
        count=weeks,
    )
    return Step("weeks", text, basis=rules.law)


def _start(inputs: ComplaintInputs) -> tuple[date, Message]:
    """The day the deadline starts running, and why that day."""
    if day := inputs.reasons_received:
        return day, msg(
            "You asked for the reasons. The deadline started again when they came, {day}.",
            day=DayName(day),
        )
    if day := inputs.learned_on:
        return day, msg(
            "You got no letter. The deadline runs from the day you found out, {day}.",
            day=DayName(day),
        )
    if day := inputs.received:
        return day, msg(
            "The deadline runs from the day you got the letter, {day}.", day=DayName(day)
        )
    day = inputs.decided_on
    assert day is not None  # noqa: S101 - _problems reports it missing
    return day, msg(
        "You do not remember when the letter came. We count from the date on it, {day}. "
        "That is the safest.",
        day=DayName(day),
    )


def _problems(inputs: ComplaintInputs, today: date) -> Iterator[Problem]:
    """Everything wrong with the answers, in the order of the questions."""
    for question in relevant(QUESTIONS, inputs)[1]:
        name = question.name
        value = getattr(inputs, name)
        if value is None:
            if name in _needed(inputs):
                yield Problem(name, Reason.MISSING)
        elif isinstance(value, date):
            yield from _day_problems(inputs, name, value, today)


def _needed(inputs: ComplaintInputs) -> set[str]:
    """The fields that must be filled in on the path the person is on."""
    needed = {"track", "received", "learned_on", "extended_to"}
    if inputs.arrival is Arrival.DAY_FORGOTTEN:
        needed.add("decided_on")
    if inputs.letter_limit is LetterLimit.A_DATE and inputs.extension is not Extension.GRANTED:
        needed.add("letter_last_day")
    return needed


MAY_LIE_AHEAD = {"letter_last_day", "extended_to"}
YEARS_AHEAD = 2
"""Nobody is given more time than this; a later year is a slip of the finger."""


def _day_problems(inputs: ComplaintInputs, name: str, day: date, today: date) -> Iterator[Problem]:
    """At most one thing wrong with one day."""
    decided_on = inputs.decided_on
    if day < FIRST_DAY:
        yield Problem(name, Reason.TOO_LONG_AGO, {"first": FIRST_DAY})
    elif day > today and name not in MAY_LIE_AHEAD:
        yield Problem(name, Reason.IN_THE_FUTURE)
    elif day > years_later(today, YEARS_AHEAD):
        yield Problem(name, Reason.OUT_OF_RANGE)
    elif decided_on and day < decided_on:
        yield Problem(name, Reason.BEFORE_THE_DECISION, {"decided_on": decided_on})
    elif name in MAY_LIE_AHEAD and inputs.received and day < inputs.received:
        yield Problem(name, Reason.END_BEFORE_START)
