"""The five points a caseworker looks for in a complaint (Public Administration Act §§ 28–32)."""

from kvp_core.complaint.letter_inputs import LetterInputs, Writer
from kvp_core.complaint.rules import Complaint, ComplaintStanding
from kvp_core.language.law import LegalRef, law
from kvp_core.language.messages import Message, msg
from kvp_core.results.report import Finding
from kvp_core.shared_rules.complaint_tracks import Track
from kvp_core.values.verdict import Verdict


def check_letter(complaint: Complaint, inputs: LetterInputs) -> tuple[Finding, ...]:
    """Party, legal interest, deadline, the decision and the change, signature. None is a decision.

    A complaint about service has no formal demands, so nothing is checked.
    """
    if complaint.track is Track.SERVICE:
        return ()
    return (
        _party(complaint, inputs),
        _interest(complaint, inputs),
        _in_time(complaint, inputs),
        _decision_and_change(complaint, inputs),
        _signature(complaint),
    )


def _finding(key: str, title: Message, seen: tuple[Verdict, Message], basis: LegalRef) -> Finding:
    return Finding(key, title, seen[0], seen[1], (basis,))


def _form(complaint: Complaint) -> LegalRef:
    """The section on what a complaint or an appeal must hold."""
    return law("trrl 11") if complaint.track is Track.FURTHER_APPEAL else law("fvl 32")


def _party(complaint: Complaint, inputs: LetterInputs) -> Finding:
    seen = (
        (Verdict.MET, msg("Your name is in the letter."))
        if inputs.name
        else (Verdict.UNSURE, msg("Remember to write your name by hand."))
    )
    return _finding("party", msg("Who sends the letter"), seen, _form(complaint))


def _interest(complaint: Complaint, inputs: LetterInputs) -> Finding:
    seen = (
        (Verdict.MET, msg("The decision is about you."))
        if inputs.writer is Writer.PARTY
        else (Verdict.UNSURE, msg("Put the written authorisation in with the letter."))
    )
    basis = law("trrl 2") if complaint.track is Track.FURTHER_APPEAL else law("fvl 28")
    return _finding("interest", msg("Whose decision it is"), seen, basis)


def _in_time(complaint: Complaint, inputs: LetterInputs) -> Finding:
    match complaint.standing:
        case ComplaintStanding.BARRED:
            seen = (Verdict.NOT_MET, msg("It is more than a year since the decision."))
        case ComplaintStanding.LATE if inputs.late_reason:
            seen = (Verdict.UNSURE, msg("The letter says why you are late. The reason decides."))
        case ComplaintStanding.LATE:
            seen = (Verdict.UNSURE, msg("Write why you are late."))
        case _:
            seen = (Verdict.MET, msg("You are in time, if you send it before the deadline ends."))
    rules = complaint.rules
    assert rules.law is not None  # noqa: S101 - only a service complaint has no deadline
    return _finding("deadline", msg("The deadline"), seen, rules.law)


def _decision_and_change(complaint: Complaint, inputs: LetterInputs) -> Finding:
    dated = complaint.inputs.decided_on is not None or bool(inputs.case_number)
    if not inputs.change:
        seen = (Verdict.UNSURE, msg("Write what you want changed."))
    elif not dated:
        seen = (Verdict.UNSURE, msg("Write the date of the decision, so that it can be found."))
    else:
        seen = (Verdict.MET, msg("The letter names the decision and the change you want."))
    return _finding("decision", msg("The decision and the change"), seen, _form(complaint))


def _signature(complaint: Complaint) -> Finding:
    seen = (
        Verdict.UNSURE,
        msg("Sign by hand before you send it. If you forget, you get to sign later."),
    )
    return _finding("signature", msg("Signature"), seen, _form(complaint))
