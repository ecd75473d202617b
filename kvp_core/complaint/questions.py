"""What we ask about the decision, in the order of the page."""

from collections.abc import Callable

from kvp_core.asking.errors import Reason
from kvp_core.asking.questions import Checkbox, Choice, Day, Question
from kvp_core.complaint.answers import Arrival, ComplaintAnswers, Extension, LetterLimit, Stage
from kvp_core.language.messages import msg
from kvp_core.shared_rules.complaint_tracks import Track

IN_THE_FUTURE = msg("The date must be today or earlier")
TOO_LONG_AGO = msg("Check the year. We can count from {first}")
BEFORE_THE_DECISION = msg(
    "This day is before the date on the letter, {decided_on}. Check both dates"
)
DAY_PROBLEMS = {
    Reason.IN_THE_FUTURE: IN_THE_FUTURE,
    Reason.TOO_LONG_AGO: TOO_LONG_AGO,
    Reason.BEFORE_THE_DECISION: BEFORE_THE_DECISION,
    Reason.OUT_OF_RANGE: msg("Check the year"),
    Reason.END_BEFORE_START: msg("This day is before you got the letter. Check both dates"),
}


OFTEN = {
    Track.QUALIFICATION_PROGRAMME,
    Track.SUPPLEMENTAL,
    Track.FOLLOW_UP_14A,
    Track.UNSURE,
}
"""What people in KVP complain about; other decisions stand one step behind."""


def has_deadline(answers: ComplaintAnswers) -> bool:
    return answers.track is not Track.SERVICE


def forgot_day(answers: ComplaintAnswers) -> bool:
    return has_deadline(answers) and answers.arrival is Arrival.DAY_FORGOTTEN


def knows_day(answers: ComplaintAnswers) -> bool:
    return has_deadline(answers) and answers.arrival is not Arrival.DAY_FORGOTTEN


def got_letter(answers: ComplaintAnswers) -> bool:
    return has_deadline(answers) and answers.arrival is Arrival.LETTER


def got_nothing(answers: ComplaintAnswers) -> bool:
    return has_deadline(answers) and answers.arrival is Arrival.NOT_NOTIFIED


def letter_has_date(answers: ComplaintAnswers) -> bool:
    return has_deadline(answers) and answers.letter_limit is LetterLimit.A_DATE


def asked_for_reasons(answers: ComplaintAnswers) -> bool:
    return has_deadline(answers) and answers.asked_for_reasons


def got_more_time(answers: ComplaintAnswers) -> bool:
    return has_deadline(answers) and answers.extension is Extension.GRANTED


def _date_on_letter(
    *, optional: bool, ask_if: Callable[[ComplaintAnswers], bool]
) -> Day[ComplaintAnswers]:
    """Needed by somebody who has forgotten when the letter came; good to know for others."""
    return Day(
        name="decided_on",
        text=msg("What is the date on the letter?"),
        hint=msg("Day, month, year – it often stands at the top"),
        why=msg("More than a year after that date, it can be too late."),
        problem=msg("Enter the date on the letter"),
        problems=DAY_PROBLEMS,
        optional=optional,
        ask_if=ask_if,
    )


QUESTIONS: tuple[Question[ComplaintAnswers], ...] = (
    Choice(
        name="track",
        text=msg("What is it about?"),
        why=msg("The deadline, and who decides, depend on the kind of decision."),
        options={
            Track.QUALIFICATION_PROGRAMME: msg("KVP: no, stopped, or too little money"),
            Track.SUPPLEMENTAL: msg("Travel, childcare, books or other costs"),
            Track.FOLLOW_UP_14A: msg("The letter about what help I need (§ 14 a)"),
            Track.LABOUR_MARKET_SCHEME: msg("A course or another scheme from Nav"),
            Track.SCHEME_WITH_EMPLOYER: msg("A place in a scheme with an employer"),
            Track.FINANCIAL_ASSISTANCE: msg("Financial social assistance"),
            Track.HOUSING_ALLOWANCE: msg("Housing support from Husbanken"),
            Track.ADVANCE_ON_MAINTENANCE: msg("Advance on child maintenance"),
            Track.FURTHER_APPEAL: msg("An answer from Nav Appeals that I disagree with"),
            Track.SERVICE: msg("How Nav has treated me"),
            Track.UNSURE: msg("I am not sure"),
        },
        seldom=frozenset(Track) - OFTEN,
        problem=msg("Choose what it is about"),
    ),
    Choice(
        name="arrival",
        text=msg("How did you get the decision?"),
        options={
            Arrival.LETTER: msg("In a letter, and I know which day"),
            Arrival.DAY_FORGOTTEN: msg("I do not remember the day"),
            Arrival.NOT_NOTIFIED: msg("I did not get any letter about it"),
        },
        ask_if=has_deadline,
    ),
    _date_on_letter(optional=False, ask_if=forgot_day),
    _date_on_letter(optional=True, ask_if=knows_day),
    Day(
        name="received",
        text=msg("When did you get the letter?"),
        hint=msg("Day, month, year – when it came by post or in your digital mailbox"),
        problem=msg("Enter when you got the letter"),
        problems=DAY_PROBLEMS,
        ask_if=got_letter,
    ),
    Day(
        name="learned_on",
        text=msg("When did you find out about the decision?"),
        hint=msg("Day, month, year – for example 04 12 2026"),
        problem=msg("Enter when you found out about the decision"),
        problems=DAY_PROBLEMS,
        ask_if=got_nothing,
    ),
    Choice(
        name="letter_limit",
        text=msg("What does the letter say about the deadline?"),
        options={
            LetterLimit.THREE_WEEKS: msg("3 weeks"),
            LetterLimit.SIX_WEEKS: msg("6 weeks"),
            LetterLimit.A_DATE: msg("A date"),
            LetterLimit.UNSURE: msg("I do not know"),
        },
        ask_if=has_deadline,
    ),
    Day(
        name="letter_last_day",
        text=msg("Which date is the last day in the letter?"),
        problem=msg("Enter the last day that stands in the letter"),
        problems=DAY_PROBLEMS,
        ask_if=letter_has_date,
    ),
    Checkbox(
        name="asked_for_reasons",
        text=msg("The letter gave no reasons, and I asked for them before the deadline ended"),
        ask_if=has_deadline,
    ),
    Day(
        name="reasons_received",
        text=msg("When did you get the reasons? Leave it empty if you are still waiting"),
        problem=msg("Enter when you got the reasons"),
        problems=DAY_PROBLEMS,
        optional=True,
        ask_if=asked_for_reasons,
    ),
    Choice(
        name="extension",
        text=msg("Have you asked for more time?"),
        options={
            Extension.NOT_ASKED: msg("No"),
            Extension.ASKED: msg("Yes, but I have no answer yet"),
            Extension.GRANTED: msg("Yes, and I have a new date"),
        },
        ask_if=has_deadline,
    ),
    Day(
        name="extended_to",
        text=msg("What is the new date?"),
        problem=msg("Enter the new date"),
        problems=DAY_PROBLEMS,
        ask_if=got_more_time,
    ),
    Choice(
        name="stage",
        text=msg("How far have you come?"),
        options={
            Stage.DECIDED: msg("I have got the decision"),
            Stage.SENT: msg("I have sent a complaint or an appeal"),
            Stage.SENT_ON: msg("My case has been sent on"),
            Stage.ANSWERED: msg("I have got the answer"),
        },
        ask_if=has_deadline,
    ),
)
