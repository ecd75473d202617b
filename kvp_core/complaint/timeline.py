"""What happens next, as steps in order, with the one the person is in."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from kvp_core.complaint.answers import Arrival, Stage
from kvp_core.complaint.rules import Complaint, ComplaintStanding
from kvp_core.language.law import LegalRef, law
from kvp_core.language.messages import LongDate, Message, msg, plural
from kvp_core.results.report import Step
from kvp_core.shared_rules.complaint_tracks import BODY_NAMES, Body, Track

STAGE_STEPS = {
    Stage.DECIDED: "decision",
    Stage.SENT: "review",
    Stage.SENT_ON: "appeal",
    Stage.ANSWERED: "answer",
}
SEND_TO = {
    Body.NAV_OFFICE: msg("You send the complaint to the Nav office that made the decision"),
    Body.NAV_APPEALS: msg("You send the appeal to Nav Appeals"),
    Body.NATIONAL_INSURANCE_COURT: msg("You send the appeal to the National Insurance Court"),
}
REVIEWED_BY = {
    Body.NAV_OFFICE: msg("The Nav office looks at your case again"),
    Body.NAV: msg("The Nav unit looks at your case again"),
    Body.NAV_APPEALS: msg("Nav Appeals looks at your case again"),
    Body.MUNICIPALITY: msg("The municipality looks at your case again"),
    Body.SENDER_OF_THE_LETTER: msg("The office looks at your case again"),
}
DECIDED_BY = {
    Body.COUNTY_GOVERNOR: msg("If not, the County Governor decides"),
    Body.NAV_APPEALS: msg("If not, Nav Appeals decides"),
    Body.NATIONAL_INSURANCE_COURT: msg("If not, the National Insurance Court decides"),
    Body.BODY_IN_THE_LETTER: msg("If not, the appeals body named in the letter decides"),
}
COURT_DECIDES = msg("The National Insurance Court decides")
FURTHER = {
    Track.SUPPLEMENTAL: msg(
        "Do you get the benefits because of illness? Then you may be able to appeal to the "
        "National Insurance Court. You have 6 weeks."
    ),
    Track.FURTHER_APPEAL: msg(
        "After that, only the courts can change it. There is a time limit: ask the court."
    ),
}
AGREE = msg("If they agree with you, you get a new decision.")
NO_FURTHER = msg(
    "You cannot complain about the answer again. You can write to the Parliamentary Ombud, "
    "or go to court."
)
COSTS = msg(
    "Did the complaint cost you much, and was the decision changed? "
    "You can ask to have it paid. Ask at the latest 3 weeks after you got the new decision."
)


def in_time_law(track: Track) -> LegalRef:
    """The section that says when a complaint or an appeal is sent in time."""
    return law("trrl 10") if track is Track.FURTHER_APPEAL else law("fvl 30")


def timeline(complaint: Complaint) -> tuple[Step, ...]:
    """The steps for this track. None for a complaint about service."""
    if complaint.rules.decided_by is None:
        return ()
    current = STAGE_STEPS[complaint.inputs.stage]
    return tuple(replace(step, is_current=step.key == current) for step in _steps(complaint))


def _steps(complaint: Complaint) -> Iterator[Step]:
    rules = complaint.rules
    yield Step("decision", msg("You get the decision"), _received(complaint))
    send = SEND_TO.get(rules.sent_to) or msg(
        "You send the complaint to {body}", body=BODY_NAMES[rules.sent_to]
    )
    yield Step("send", send, _send_by(complaint), in_time_law(complaint.track))
    straight_to_court = rules.sent_to is Body.NATIONAL_INSURANCE_COURT
    if not straight_to_court:
        review_law = law("trrl 13") if complaint.track is Track.FURTHER_APPEAL else law("fvl 33")
        yield Step("review", REVIEWED_BY[rules.sent_to], _review(complaint), review_law)
    assert rules.decided_by is not None  # noqa: S101 - timeline() has checked
    decides = COURT_DECIDES if straight_to_court else DECIDED_BY[rules.decided_by]
    yield Step("appeal", decides, _times(complaint), rules.decided_by_law)
    yield _answer(complaint)


def days_to_come(complaint: Complaint) -> tuple[Step, ...]:
    """A complaint that is not sent yet, day by day: what is done, today, the last day, and after.

    A last day that has passed is no task any more. None where no deadline runs.
    """
    sent = complaint.inputs.stage is not Stage.DECIDED
    if sent or complaint.deadline is None or complaint.standing is ComplaintStanding.BARRED:
        return ()
    (got,) = _received(complaint)
    return (
        Step("done", got),
        *_today_and_the_last_day(complaint, LongDate(complaint.deadline.last_day)),
        Step("afterwards", msg("Afterwards"), _who_looks(complaint)),
    )


def _today_and_the_last_day(complaint: Complaint, last: LongDate) -> Iterator[Step]:
    now = LongDate(complaint.today)
    today = msg("Today, {day}", day=now)
    match complaint.standing:
        case ComplaintStanding.LATE:
            yield Step("today", today, (msg("Send the letter anyway, and write why you are late"),))
        case ComplaintStanding.LAST_DAY:
            only = msg("Today, {day}, is the last day", day=now)
            yield Step("today", only, (msg("Write, print and send it today"),))
        case _:
            yield Step("today", today, (msg("Write, print and send"),))
            enough = msg("It is enough to post it that day")
            yield Step("last", msg("Last day: {day}", day=last), (enough,))


def _who_looks(complaint: Complaint) -> tuple[Message, ...]:
    """The office that may agree, and who decides if it does not."""
    looking = [step for step in _steps(complaint) if step.key in {"review", "appeal"}]
    said = ((step.text, AGREE) if step.key == "review" else (step.text,) for step in looking)
    return tuple(chain.from_iterable(said))


def _received(complaint: Complaint) -> tuple[Message, ...]:
    assert complaint.inputs.starts is not None  # noqa: S101 - the inputs refuse to be without
    day = LongDate(complaint.inputs.starts)
    said = {
        Arrival.LETTER: msg("You got it on {day}", day=day),
        Arrival.NOT_NOTIFIED: msg("You found out on {day}", day=day),
        Arrival.DAY_FORGOTTEN: msg("The letter is dated {day}", day=day),
    }
    return (said[complaint.inputs.arrival],)


def _send_by(complaint: Complaint) -> tuple[Message, ...]:
    if complaint.deadline is None:
        return ()
    if complaint.days_left < 0:
        return (msg("As soon as you can"),)
    return (msg("At the latest {day}", day=LongDate(complaint.deadline.last_day)),)


def _review(complaint: Complaint) -> tuple[Message, ...]:
    interim = msg(
        "No answer after a month? Then you must get a letter that says why, and when it will come."
    )
    if weeks := complaint.rules.reviewed_within_weeks:
        usual = plural(
            "It usually takes up to {count} week.",
            "It usually takes up to {count} weeks.",
            count=weeks,
        )
        return (AGREE, usual, interim)
    return (AGREE, interim)


def _times(complaint: Complaint) -> tuple[Message, ...]:
    letter = msg("You get a letter about how long it takes.")
    if months := complaint.rules.decided_within_months:
        usual = plural(
            "It often takes up to {count} month.",
            "It often takes up to {count} months.",
            count=months,
        )
        return (usual, letter)
    return (letter,)


def _answer(complaint: Complaint) -> Step:
    text = msg("You get the answer in a letter")
    further = FURTHER.get(complaint.track, NO_FURTHER)
    if complaint.track is Track.FURTHER_APPEAL:
        return Step("answer", text, (further,))  # no source was read for this time limit
    return Step("answer", text, (further, COSTS), law("fvl 36"))
