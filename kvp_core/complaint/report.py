"""A complaint arranged for a reader: the day, how it was found, and what happens next."""

from collections.abc import Iterator
from datetime import date

from kvp_core.calendar.working_days import is_working_day
from kvp_core.complaint.answers import Extension
from kvp_core.complaint.deadline import eve
from kvp_core.complaint.rules import Complaint, ComplaintStanding
from kvp_core.complaint.timeline import in_time_law, timeline
from kvp_core.language.law import LegalRef, law
from kvp_core.language.links import (
    HOUSING_COMPLAINT,
    NAV_COMPLAINT,
    NAV_OFFICE,
    NAV_SERVICE,
    Link,
)
from kvp_core.language.messages import LongDate, Message, ShortDate, msg, plural
from kvp_core.results.report import Notice, Report, Section, Tone
from kvp_core.shared_rules.complaint_tracks import BODY_NAMES, Body, Track, next_change

SOON = 7
"""Days left from which the guide speaks up."""
SHORT_REASONS = {"shortest", "counted", "moved", "letter", "extended"}
NOT_TO_BLAME = msg("It is not your fault that you are late, or that you waited after that.")
LINKS = {Track.SERVICE: (NAV_SERVICE,), Track.HOUSING_ALLOWANCE: (HOUSING_COMPLAINT,)}
SPECIAL_REASONS = msg("Special reasons make it fair to look at it.")
BAR_MAY_BE_EARLIER = msg(
    "It cannot be treated as a complaint when more than a year has gone since the decision was "
    "made. Look at the date on the letter."
)


def complaint_report(complaint: Complaint) -> Report:
    """The whole answer. ``title`` is the day, or why there is none."""
    sections = (_now(complaint), _how(complaint), _late(complaint), _steps(complaint))
    return Report(
        title=title(complaint),
        tag=msg("Estimate – not a decision"),
        sections=tuple(section for section in sections if section is not None),
    )


def title(complaint: Complaint) -> Message:
    """The last day, or why there is none ahead."""
    found = complaint.deadline
    match complaint.standing:
        case ComplaintStanding.NO_DEADLINE:
            return msg("There is no deadline")
        case ComplaintStanding.NOT_RUNNING:
            return msg("The deadline has not started yet")
        case ComplaintStanding.BARRED:
            return msg("It is more than a year since the decision")
    assert found is not None  # noqa: S101 - the other standings have a deadline
    if complaint.standing is ComplaintStanding.LATE:
        return msg("The deadline was {date}", date=LongDate(found.last_day))
    if complaint.track is Track.FURTHER_APPEAL:
        return msg("Last day to appeal is {date}", date=LongDate(found.last_day))
    return msg("Last day to complain is {date}", date=LongDate(found.last_day))


def _now(complaint: Complaint) -> Section:
    return Section(
        "now",
        msg("What this means"),
        notices=tuple(_notices(complaint)),
        sentences=tuple(_advice(complaint)),
        basis=_time_basis(complaint),
        links=LINKS.get(complaint.track, (NAV_COMPLAINT, NAV_OFFICE)),
    )


def _time_basis(complaint: Complaint) -> tuple[LegalRef, ...]:
    return (in_time_law(complaint.track),) if complaint.deadline else ()


def _notices(complaint: Complaint) -> Iterator[Notice]:
    found = complaint.deadline
    if said := where_it_stands(complaint):
        yield said
    if complaint.is_past_bar and complaint.standing is not ComplaintStanding.BARRED:
        yield Notice(
            msg(
                "It is more than a year since the decision. It may no longer count as a "
                "complaint. Ask {office} what you can do.",
                office=_whom_to_ask(complaint),
            ),
            Tone.WARNING,
        )
    if complaint.inputs.extension is Extension.ASKED:
        yield Notice(
            msg("You have asked for more time. Until you get a yes, the old deadline counts."),
            Tone.WARNING,
        )
    if found and complaint.days_left >= 0:
        yield from _day_warnings(complaint)


def _whom_to_ask(complaint: Complaint) -> Message:
    """Whoever gets the letter; of Nav, the office that people can walk into."""
    body = complaint.rules.sent_to
    return msg("the Nav office") if body in {Body.NAV, Body.NAV_OFFICE} else BODY_NAMES[body]


def short_deadline(track: Track, day: date) -> Message:
    """In few words, for a code that stands without a heading."""
    if track is Track.FURTHER_APPEAL:
        return msg("Appeal by {day}", day=ShortDate(day))
    return msg("Complain by {day}", day=ShortDate(day))


def why_that_day(complaint: Complaint) -> tuple[Message, ...]:
    """Why the last day is the last day, in few words; every step stands in the report."""
    steps = complaint.deadline.steps if complaint.deadline else ()
    return tuple(step.text for step in steps if step.key in SHORT_REASONS)


def where_it_stands(complaint: Complaint) -> Notice | None:
    """How long there is left, or that the day has passed."""
    office = _whom_to_ask(complaint)
    match complaint.standing:
        case ComplaintStanding.IN_TIME:
            left = complaint.days_left
            text = plural("You have {count} day left.", "You have {count} days left.", count=left)
            return Notice(text, Tone.WARNING if left <= SOON else Tone.INFO)
        case ComplaintStanding.LAST_DAY:
            text = msg("It is today. Send it today, or hand it in to {office}.", office=office)
        case ComplaintStanding.LATE:
            text = msg(
                "Send the letter anyway. Write why you are late. "
                "You can still be heard if you have a good reason."
            )
        case ComplaintStanding.BARRED:
            text = msg("It no longer counts as a complaint. Ask {office} about it.", office=office)
        case _:
            return None
    return Notice(text, Tone.WARNING)


def _day_warnings(complaint: Complaint) -> Iterator[Notice]:
    """A last day that stands although doors may be closed."""
    assert complaint.deadline is not None  # noqa: S101 - the caller has checked
    day = complaint.deadline.last_day
    if name := eve(day):
        text = msg("It is {day}. Offices may be closed. Send it earlier if you can.", day=name)
        yield Notice(text, Tone.WARNING)
    if not is_working_day(day):
        yield Notice(
            msg(
                "That day is no working day. You may have until the next working day, "
                "but send it before if you can."
            ),
            Tone.WARNING,
        )


def _advice(complaint: Complaint) -> Iterator[Message]:
    match complaint.standing:
        case ComplaintStanding.NO_DEADLINE:
            yield msg("Tell the Nav office what happened. You can write it or say it.")
        case ComplaintStanding.NOT_RUNNING:
            yield msg(
                "You have asked for the reasons. You get a new deadline when they come. "
                "You can send your letter before that too."
            )
        case ComplaintStanding.IN_TIME | ComplaintStanding.LAST_DAY:
            yield msg(
                "It is enough that you hand it in at the post office on the last day. "
                "Keep the receipt."
            )
            yield msg("The last day counts in full.")
            yield msg("If your letter says something else, the letter is right.")
            if complaint.inputs.extension is Extension.NOT_ASKED:
                yield msg(
                    "Do you need more time? You must ask before the deadline ends. Ask {office}.",
                    office=_whom_to_ask(complaint),
                )
    yield from _who_gets_it(complaint)
    is_appeal = complaint.track is Track.FURTHER_APPEAL  # its body is far away
    office = msg("the Nav office") if is_appeal else _whom_to_ask(complaint)
    yield msg("Is it hard to write? You can get help. Ask {office}.", office=office)


def _who_gets_it(complaint: Complaint) -> Iterator[Message]:
    """A change of who gets the appeal that comes before the deadline ends."""
    change = next_change(complaint.track, complaint.today)
    last_day = complaint.deadline.last_day if complaint.deadline else complaint.today
    if change and change.valid_from <= last_day:
        yield msg(
            "From {day} you send it straight to {body}. Before that, you send it to {now}.",
            day=change.valid_from,
            body=BODY_NAMES[change.sent_to],
            now=BODY_NAMES[complaint.rules.sent_to],
        )


def _how(complaint: Complaint) -> Section | None:
    if complaint.deadline is None:
        return None
    return Section(
        "how",
        msg("How did we work this out?"),
        sentences=(msg("We checked the rule on {day}.", day=complaint.rules.checked),),
        steps=complaint.deadline.steps,
        links=(Link(msg("Where the deadline comes from"), str(complaint.rules.source)),),
        folded=True,
    )


def _late(complaint: Complaint) -> Section | None:
    """The grounds on which a late complaint is looked at, and the limit of one year."""
    if complaint.standing not in {
        ComplaintStanding.LATE,
        ComplaintStanding.IN_TIME,
        ComplaintStanding.LAST_DAY,
    }:
        return None
    is_appeal = complaint.track is Track.FURTHER_APPEAL
    return Section(
        "late",
        msg("If you are late"),
        sentences=(
            *_one_year(complaint),
            msg("Write why you are late. You can still be heard in cases like these:"),
        ),
        points=(SPECIAL_REASONS,) if is_appeal else (NOT_TO_BLAME, SPECIAL_REASONS),
        basis=(law("trrl 9"),) if is_appeal else (law("fvl 31"),),
        folded=complaint.standing is not ComplaintStanding.LATE,
    )


def _one_year(complaint: Complaint) -> Iterator[Message]:
    if complaint.bar is None:
        return
    if complaint.inputs.decided_on:
        yield msg(
            "It cannot be treated as a complaint after {day}. "
            "That is one year from the day of the decision.",
            day=LongDate(complaint.bar),
        )
    else:
        yield BAR_MAY_BE_EARLIER


def _steps(complaint: Complaint) -> Section | None:
    steps = timeline(complaint)
    if not steps:
        return None
    source = complaint.rules.times_source
    links = (Link(msg("Where the times come from"), str(source)),) if source else ()
    return Section("steps", msg("What happens"), steps=steps, links=links)
