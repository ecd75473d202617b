"""What has been done in this visit, topic by topic, as the parts of a summary.

A new topic is one function here and one line in ``TOPICS``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from kvp_core.benefit.days import benefit_days, benefit_pay_days
from kvp_core.benefit.headline import short
from kvp_core.complaint.report import complaint_report, short_deadline
from kvp_core.complaint.rules import assess_complaint
from kvp_core.driving_log.reminders import claim_days
from kvp_core.eligibility.answers import Answers
from kvp_core.eligibility.report import eligibility_report
from kvp_core.eligibility.rules import Assessment, assess
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook
from kvp_core.results.reminders import CalendarDay, complaint_day
from kvp_core.summary.report import Part
from kvp_core.values.verdict import Verdict
from kvp_ui.app import navigation
from kvp_ui.app.navigation import Place
from kvp_ui.benefit.form import benefit_page
from kvp_ui.benefit.view import BenefitView
from kvp_ui.complaint.form import complaint_page
from kvp_ui.driving_log import state
from kvp_ui.driving_log.view import DrivingLogView
from kvp_ui.eligibility import steps
from kvp_ui.summary.costs import costs_part

LEFT_OUT_OF_BENEFIT = {"holiday", "older", "unknown"}
"""The same for everybody, and on the page itself."""
SUMMED_UP_OF_DRIVING = {"check", "months", "trips"}
"""The weeks and the sheet are on the page of the log itself, which has its own files."""


@dataclass(frozen=True)
class Topic:
    """A page that gives a part to the summary, once something has been done there."""

    place: Place
    part: Callable[[date, RateBook], Part | None]
    pay_days: Callable[[date, RateBook], Sequence[CalendarDay]] = lambda _today, _rates: ()
    """Days for the calendar that would only fill the page."""


def _eligibility(_today: date, _rates: RateBook) -> Part | None:
    given = steps.answers()
    if given == Answers():
        return None
    assessment = assess(given)
    report = eligibility_report(assessment)
    return Part(
        key=navigation.ELIGIBILITY.name,
        heading=msg("Is KVP right for me?"),
        report=report,
        short=_in_short(assessment),
        details=(report.section("conditions"),),
        ask=report.section("ask").points,
        bring=report.section("bring").points,
    )


def _in_short(assessment: Assessment) -> Message:
    """Half a check says how far it came: what is not answered is not said to look bad."""
    total = len(assessment.judgements)
    if assessment.is_complete:
        ok = assessment.count(Verdict.MET)
        return msg("{ok} of {total} things look fine", ok=ok, total=total)
    done = total - assessment.count(None)
    return msg("{done} of {total} questions answered", done=done, total=total)


def _benefit(today: date, rates: RateBook) -> Part | None:
    made = benefit_page(today, rates).submission()
    if (inputs := made.submitted) is None:
        return None
    shown = BenefitView.of(inputs, rates)
    return Part(
        key=navigation.BENEFIT.name,
        heading=msg("How much can I get?"),
        report=shown.report,
        short=short(shown.estimate),
        details=tuple(s for s in shown.report.sections if s.key not in LEFT_OUT_OF_BENEFIT),
        days=tuple(benefit_days(shown.estimate)),
        is_stale=made.is_stale,
    )


def _pay_days(today: date, rates: RateBook) -> Sequence[CalendarDay]:
    inputs = benefit_page(today, rates).submission().submitted
    return tuple(benefit_pay_days(inputs)) if inputs else ()


def _driving_log(today: date, rates: RateBook) -> Part | None:
    log = state.log()
    if not log.driven_days:
        return None
    shown = DrivingLogView.of(log, rates, today)
    return Part(
        key=navigation.DRIVING_LOG.name,
        heading=msg("Driving"),
        report=shown.report,
        short=msg("Driving: {amount}", amount=shown.paid.amount),
        details=tuple(s for s in shown.report.sections if s.key in SUMMED_UP_OF_DRIVING),
        days=tuple(claim_days(shown.paid, today)),
    )


def _complaint(today: date, _rates: RateBook) -> Part | None:
    made = complaint_page(today).submission()
    if (inputs := made.submitted) is None:
        return None
    complaint = assess_complaint(inputs)
    report, found = complaint_report(complaint), complaint.deadline
    last_day = found.last_day if found and complaint.days_left >= 0 else None
    return Part(
        key=navigation.COMPLAINT.name,
        heading=msg("Deadline to complain or appeal"),
        report=report,
        short=short_deadline(complaint.track, last_day) if last_day else report.title,
        details=report.sections,
        bring=(msg("the letter with the decision I disagree with"),),
        days=(complaint_day(last_day),) if last_day else (),
        is_stale=made.is_stale,
    )


TOPICS: tuple[Topic, ...] = (
    Topic(navigation.ELIGIBILITY, _eligibility),
    Topic(navigation.BENEFIT, _benefit, _pay_days),
    Topic(navigation.SUPPLEMENTS, costs_part),
    Topic(navigation.DRIVING_LOG, _driving_log),
    Topic(navigation.COMPLAINT, _complaint),
)
"""In the order of the summary."""
