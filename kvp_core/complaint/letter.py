"""The letter itself, part by part, in no language yet.

The letter that is sent is Norwegian; the same parts said in another language stand beside it.
What the person wrote is never translated and never changed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kvp_core.complaint.answers import Arrival
from kvp_core.complaint.letter_inputs import LetterInputs, Writer
from kvp_core.complaint.rules import Complaint, ComplaintStanding
from kvp_core.language.messages import Message, Value, msg
from kvp_core.shared_rules.complaint_tracks import Body, Track

BLANK = "____________________"
"""A gap for a pen."""
TITLES = {
    Track.QUALIFICATION_PROGRAMME: msg("Complaint about a decision on the Qualification Programme"),
    Track.FOLLOW_UP_14A: msg("Complaint about a follow-up decision (section 14 a of the Nav Act)"),
    Track.SUPPLEMENTAL: msg("Complaint about a decision on supplemental benefits"),
    Track.LABOUR_MARKET_SCHEME: msg("Complaint about a decision on a labour market scheme"),
    Track.SCHEME_WITH_EMPLOYER: msg("Complaint about a decision on a place with an employer"),
    Track.FINANCIAL_ASSISTANCE: msg("Complaint about a decision on financial social assistance"),
    Track.HOUSING_ALLOWANCE: msg("Complaint about a decision on housing support"),
    Track.ADVANCE_ON_MAINTENANCE: msg("Complaint about a decision on advance on child maintenance"),
    Track.FURTHER_APPEAL: msg("Appeal to the National Insurance Court"),
    Track.SERVICE: msg("Complaint about how I have been treated"),
    Track.UNSURE: msg("Complaint about a decision"),
}
ADDRESSED_TO = {
    Body.NAV_APPEALS: msg("To: Nav Appeals"),
    Body.NATIONAL_INSURANCE_COURT: msg("To: The National Insurance Court"),
}


class Kind(StrEnum):
    """How a part looks."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    OWN_WORDS = "own_words"
    """What the person wrote; left empty, it is lines to write on."""
    FILL_IN = "fill_in"
    """A label and a gap for a pen."""


@dataclass(frozen=True)
class LetterPart:
    """One line or paragraph of the letter: our sentence, or the person's own words."""

    kind: Kind
    said: Message | str
    rows: int = 1
    """How many lines for the pen where nothing was typed."""


def letter(complaint: Complaint, inputs: LetterInputs) -> tuple[LetterPart, ...]:
    """The letter in reading order. An appeal and a service complaint have their own words."""
    return (
        LetterPart(Kind.TITLE, TITLES[complaint.track]),
        LetterPart(Kind.TEXT, _addressee(complaint, inputs)),
        *_sender(complaint, inputs),
        *_intro(complaint),
        *_body(complaint, inputs),
        *_requests(inputs),
        LetterPart(Kind.FILL_IN, msg("Place, date and signature")),
    )


def _addressee(complaint: Complaint, inputs: LetterInputs) -> Message:
    if inputs.office:
        return msg("To: {office}", office=inputs.office)
    return ADDRESSED_TO.get(complaint.rules.sent_to, msg("To: {office}", office=BLANK))


def _sender(complaint: Complaint, inputs: LetterInputs) -> Iterator[LetterPart]:
    """Who complains. The identity number is only ever written by hand."""
    if inputs.name:
        yield LetterPart(Kind.TEXT, msg("From: {name}", name=inputs.name))
    else:
        yield LetterPart(Kind.FILL_IN, msg("From (name)"))
    yield LetterPart(Kind.FILL_IN, msg("National identity number (write it by hand)"))
    yield LetterPart(Kind.FILL_IN, msg("Address and phone"))
    if inputs.writer is Writer.REPRESENTATIVE:
        yield LetterPart(Kind.FILL_IN, msg("I write for (name)"))
        yield LetterPart(Kind.TEXT, msg("The authorisation is enclosed."))
    if inputs.case_number:
        yield LetterPart(Kind.TEXT, msg("Case number: {number}", number=inputs.case_number))


def _intro(complaint: Complaint) -> Iterator[LetterPart]:
    """Names the decision and when it came, as § 32 asks. A forgotten day is left for the pen."""
    given = complaint.inputs
    if complaint.track is Track.SERVICE:
        yield LetterPart(Kind.TEXT, msg("I want to tell you how I have been treated."))
        return
    decided: Value = given.decided_on or BLANK
    if complaint.track is Track.FURTHER_APPEAL:
        against = msg("I appeal against the decision of {date}.", date=decided)
    else:
        against = msg("I complain about the decision of {date}.", date=decided)
    yield LetterPart(Kind.TEXT, against)
    if given.arrival is Arrival.NOT_NOTIFIED and given.learned_on:
        found = msg("I got no letter about it. I found out on {learned}.", learned=given.learned_on)
        yield LetterPart(Kind.TEXT, found)
    elif given.arrival is Arrival.LETTER and given.received:
        yield LetterPart(Kind.TEXT, msg("I got it on {received}.", received=given.received))
    else:
        yield LetterPart(Kind.FILL_IN, msg("I got it on (date)"))


def _body(complaint: Complaint, inputs: LetterInputs) -> Iterator[LetterPart]:
    yield LetterPart(Kind.HEADING, msg("This is what I want changed:"))
    yield LetterPart(Kind.OWN_WORDS, inputs.change, rows=3)
    yield LetterPart(Kind.HEADING, msg("This is why:"))
    yield LetterPart(Kind.OWN_WORDS, inputs.reason, rows=8)
    if inputs.late_reason or complaint.standing is ComplaintStanding.LATE:
        yield LetterPart(Kind.HEADING, msg("I am late because:"))
        yield LetterPart(Kind.OWN_WORDS, inputs.late_reason, rows=3)


def _requests(inputs: LetterInputs) -> Iterator[LetterPart]:
    if inputs.wait:
        yield LetterPart(
            Kind.TEXT, msg("I ask you to wait with the decision until the case is decided.")
        )
    if inputs.see_papers:
        yield LetterPart(Kind.TEXT, msg("I ask to see the papers in the case."))
    if inputs.costs:
        yield LetterPart(
            Kind.TEXT,
            msg("If the decision is changed, I ask you to cover my necessary costs."),
        )
