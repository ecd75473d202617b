"""A letter holds what was chosen and nothing else, and the timeline its last day."""

from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from kvp_core.asking.errors import InvalidInputError
from kvp_core.asking.questions import answers_on_path, error_message, parse_answers
from kvp_core.complaint.answers import Arrival, ComplaintAnswers, Extension, LetterLimit
from kvp_core.complaint.inputs import ComplaintInputs
from kvp_core.complaint.letter import letter
from kvp_core.complaint.letter_inputs import LetterAnswers, LetterInputs
from kvp_core.complaint.questions import QUESTIONS
from kvp_core.complaint.rules import Complaint, assess_complaint
from kvp_core.complaint.timeline import timeline
from kvp_core.language.i18n import translator
from kvp_core.shared_rules.complaint_tracks import Track, track_on

EN = translator("en")


def complaint(**answers: Any) -> Complaint:
    known = {"as_of": date(2026, 12, 7), "track": Track.QUALIFICATION_PROGRAMME}
    given = {**known, "received": date(2026, 12, 4), **answers}
    return assess_complaint(ComplaintInputs.model_validate(given))


def said(inputs: LetterInputs) -> list[str]:
    parts = letter(complaint(), inputs)
    return [part.said if isinstance(part.said, str) else EN(part.said) for part in parts]


CHOICES = {
    "wait": "I ask you to wait with the decision until the case is decided.",
    "see_papers": "I ask to see the papers in the case.",
    "costs": "If the decision is changed, I ask you to cover my necessary costs.",
    "case_number": "Case number: 2026/123",
}


@pytest.mark.parametrize("chosen", [None, *CHOICES])
def test_a_letter_asks_for_what_was_chosen_and_nothing_else(chosen: str | None) -> None:
    """Nothing is chosen before anybody has chosen it."""
    first = LetterAnswers(change="I want to get KVP").model_dump()
    value = "2026/123" if chosen == "case_number" else True
    inputs = LetterInputs.model_validate(first | ({chosen: value} if chosen else {}))
    found = {name for name, sentence in CHOICES.items() if sentence in said(inputs)}
    assert found == ({chosen} if chosen else set())
    assert not any(line.startswith("Case number") for line in said(inputs)) or chosen


def test_the_timeline_says_the_last_day() -> None:
    details = [EN(detail) for step in timeline(complaint()) for detail in step.details]
    assert "At the latest Monday 28 December 2026" in details


def test_who_has_forgotten_the_day_is_asked_for_the_date_on_the_letter() -> None:
    for arrival in Arrival:
        answers = ComplaintAnswers(track=Track.QUALIFICATION_PROGRAMME, arrival=arrival)
        asked = {question.name for question in answers_on_path(QUESTIONS, answers)[1]}
        assert ("received" in asked) is (arrival is Arrival.LETTER)
        assert ("learned_on" in asked) is (arrival is Arrival.NOT_NOTIFIED)
        assert "decided_on" in asked


def test_a_complaint_about_how_one_was_treated_has_no_steps() -> None:
    """Nobody decides it, so there is nothing to wait for."""
    assert timeline(complaint(track=Track.SERVICE, received=None)) == ()


def test_a_letter_that_came_before_its_own_date_is_told_with_that_date() -> None:
    typed = ComplaintAnswers(
        track=Track.QUALIFICATION_PROGRAMME, decided_on="04.12.2026", received="03.12.2026"
    )
    with pytest.raises(InvalidInputError) as refused:
        parse_answers(ComplaintInputs, QUESTIONS, typed, as_of=date(2026, 12, 7))
    (problem,) = refused.value.problems
    question = next(one for one in QUESTIONS if one.name == "received")
    assert problem.field == "received"
    assert problem.values == {"decided_on": date(2026, 12, 4)}
    assert "{" not in EN(error_message(question, problem))


def test_a_day_that_nav_has_said_is_said_again_with_the_law_it_rests_on() -> None:
    day = date(2027, 1, 8)
    granted = complaint(extension=Extension.GRANTED, extended_to=day).deadline
    in_letter = complaint(letter_limit=LetterLimit.A_DATE, letter_last_day=day).deadline
    assert granted is not None
    assert in_letter is not None
    (longer,), (told,) = granted.steps, in_letter.steps
    assert EN(longer.text) == "You have got more time, to Friday 8 January 2027."
    assert longer.basis == track_on(Track.QUALIFICATION_PROGRAMME, day).law
    assert EN(told.text) == "Your letter says Friday 8 January 2027. The letter is right."


def test_more_time_is_given_for_two_years_at_most() -> None:
    last = date(2028, 12, 7)
    given = complaint(extension=Extension.GRANTED, extended_to=last).deadline
    assert given is not None
    assert given.last_day == last
    with pytest.raises(ValidationError):
        complaint(extension=Extension.GRANTED, extended_to=last + timedelta(days=1))


def test_a_complaint_about_how_one_was_treated_is_not_asked_about_a_deadline() -> None:
    about_deadlines = {"letter_limit", "asked_for_reasons", "extension"}
    for track, asked in ((Track.SERVICE, set()), (Track.UNSURE, about_deadlines)):
        path = answers_on_path(QUESTIONS, ComplaintAnswers(track=track))[1]
        assert {question.name for question in path} & about_deadlines == asked
