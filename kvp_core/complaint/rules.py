"""When a complaint must be sent, and where it stands today.

Public Administration Act §§ 29–31, and the National Insurance Court Act §§ 9–10 for appeals.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import assert_never

from kvp_core.complaint.answers import Arrival, Extension, LetterLimit
from kvp_core.complaint.deadline import Deadline, deadline
from kvp_core.complaint.inputs import ComplaintInputs
from kvp_core.language.messages import LongDate, Message, msg, plural
from kvp_core.results.report import Step
from kvp_core.shared_rules.complaint_tracks import Track, TrackRules, track_on
from kvp_core.values.months import years_later

LETTER_WEEKS = {LetterLimit.THREE_WEEKS: 3, LetterLimit.SIX_WEEKS: 6}
"""What the letter itself says wins over our table."""


class ComplaintStanding(StrEnum):
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

    inputs: ComplaintInputs
    rules: TrackRules
    """As they are today: they say who gets the complaint if it is sent now."""
    standing: ComplaintStanding
    deadline: Deadline | None = None
    bar: date | None = None
    """The last day it can be treated as a complaint, in time or not."""

    @property
    def track(self) -> Track:
        return self.inputs.track

    @property
    def today(self) -> date:
        return self.inputs.as_of

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


def assess_complaint(inputs: ComplaintInputs) -> Complaint:
    """The deadline, how it was found, and where the complaint stands on the day of asking."""
    rules = track_on(inputs.track, inputs.as_of)
    if rules.weeks is None:
        return Complaint(inputs, rules, ComplaintStanding.NO_DEADLINE)
    bar = _bar(inputs, rules)
    found = _deadline(inputs)
    if found is None:
        return Complaint(inputs, rules, ComplaintStanding.NOT_RUNNING, bar=bar)
    return Complaint(inputs, rules, _standing(found, bar, inputs.as_of), found, bar)


def _standing(found: Deadline, bar: date | None, today: date) -> ComplaintStanding:
    days_left = found.days_left(today)
    if days_left >= 0:
        return ComplaintStanding.IN_TIME if days_left else ComplaintStanding.LAST_DAY
    return ComplaintStanding.BARRED if bar and today > bar else ComplaintStanding.LATE


def _bar(inputs: ComplaintInputs, rules: TrackRules) -> date | None:
    """One year from the day the decision was made, not from the day it arrived (§ 31).

    Without that day it is counted from the day the person knew: the true one may be earlier.
    """
    made = inputs.decided_on or inputs.starts
    if made is None or rules.bar_years is None:
        return None
    return years_later(made, rules.bar_years)


def _deadline(inputs: ComplaintInputs) -> Deadline | None:
    """The last day: more time given wins over the letter, the letter over our table.

    ``None`` while somebody who has asked for the reasons waits for them.
    """
    if inputs.extension is Extension.GRANTED and inputs.extended_to:
        granted = msg("You have got more time, to {day}.", day=LongDate(inputs.extended_to))
        basis = track_on(inputs.track, inputs.extended_to).law
        return Deadline(inputs.extended_to, (Step("extended", granted, basis=basis),))
    if inputs.asked_for_reasons:
        return _after_reasons(inputs)
    if inputs.letter_limit is LetterLimit.A_DATE and inputs.letter_last_day:
        day = inputs.letter_last_day
        said = msg("Your letter says {day}. The letter is right.", day=LongDate(day))
        return Deadline(day, (Step("letter", said),))
    assert inputs.starts is not None  # noqa: S101 - the inputs refuse to be without
    return _counted(inputs, inputs.starts, _why_that_day(inputs.arrival, inputs.starts))


def _after_reasons(inputs: ComplaintInputs) -> Deadline | None:
    """Asking for reasons breaks the deadline off; a new one runs from when they come (§ 29)."""
    if inputs.reasons_received is None:
        return None
    why = msg(
        "You asked for the reasons. The deadline started again when they came, {day}.",
        day=LongDate(inputs.reasons_received),
    )
    return _counted(inputs, inputs.reasons_received, why)


def _why_that_day(arrival: Arrival, day: date) -> Message:
    match arrival:
        case Arrival.LETTER:
            return msg(
                "The deadline runs from the day you got the letter, {day}.", day=LongDate(day)
            )
        case Arrival.NOT_NOTIFIED:
            return msg(
                "You got no letter. The deadline runs from the day you found out, {day}.",
                day=LongDate(day),
            )
        case Arrival.DAY_FORGOTTEN:
            return msg(
                "You do not remember when the letter came. We count from the date on it, {day}. "
                "That is the safest.",
                day=LongDate(day),
            )
        case _:
            assert_never(arrival)


def _counted(inputs: ComplaintInputs, starts: date, why: Message) -> Deadline:
    rules = track_on(inputs.track, starts)
    weeks = LETTER_WEEKS.get(inputs.letter_limit, rules.weeks)
    assert weeks is not None  # noqa: S101 - a track without a deadline never comes here
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
    if inputs.track is Track.UNSURE:
        text = msg(
            "We used {weeks} weeks, because it is the shortest. You may have more time.",
            weeks=weeks,
        )
        return Step("shortest", text, basis=rules.law)
    text = plural(
        "For this kind of decision you have {count} week.",
        "For this kind of decision you have {count} weeks.",
        count=weeks,
    )
    return Step("weeks", text, basis=rules.law)
