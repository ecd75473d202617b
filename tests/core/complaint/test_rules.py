"""Where a complaint stands: starts, the letter's own deadline, lateness, the bar, bad input."""

from datetime import date, timedelta
from typing import Any

import pytest

from kvp_core.asking.errors import InvalidInputError, Problem, Reason, validated
from kvp_core.asking.questions import error_message, parse_answers
from kvp_core.complaint.answers import Arrival, ComplaintAnswers, Extension, LetterLimit
from kvp_core.complaint.inputs import ComplaintInputs
from kvp_core.complaint.questions import QUESTIONS
from kvp_core.complaint.rules import Complaint, ComplaintStanding, assess_complaint
from kvp_core.language.i18n import translator
from kvp_core.shared_rules.complaint_tracks import Track

TODAY = date(2026, 12, 7)
KVP = Track.QUALIFICATION_PROGRAMME


def assessed(today: date = TODAY, **answers: Any) -> Complaint:
    given = {"as_of": today, "track": KVP, **answers}
    return assess_complaint(validated(ComplaintInputs, given))


def last_day(today: date = TODAY, **answers: Any) -> date:
    found = assessed(today, **answers).deadline
    assert found is not None
    return found.last_day


def problems(today: date = TODAY, **answers: Any) -> dict[str, Reason]:
    with pytest.raises(InvalidInputError) as refused:
        assessed(today, **answers)
    return {problem.field: problem.reason for problem in refused.value.problems}


def keys(complaint: Complaint) -> list[str]:
    assert complaint.deadline is not None
    return [step.key for step in complaint.deadline.steps]


def test_the_deadline_runs_from_the_day_the_letter_arrived() -> None:
    """fvl § 29 first paragraph: from when notice of the decision reached the party."""
    found = assessed(received=date(2026, 12, 4), decided_on=date(2026, 12, 1))
    assert found.deadline is not None
    assert found.deadline.last_day == date(2026, 12, 28)
    assert keys(found)[:3] == ["starts", "weeks", "counted"]
    assert last_day(received=date(2026, 11, 16), decided_on=date(2026, 11, 2)) == date(2026, 12, 7)


def test_a_forgotten_day_is_replaced_by_the_date_on_the_letter() -> None:
    answers: dict[str, Any] = {"arrival": Arrival.DAY_FORGOTTEN, "decided_on": date(2026, 12, 1)}
    assert last_day(**answers) == date(2026, 12, 22)


def test_somebody_who_got_no_letter_counts_from_when_they_found_out() -> None:
    """fvl § 29 second paragraph."""
    answers: dict[str, Any] = {"arrival": Arrival.NOT_NOTIFIED, "learned_on": date(2026, 11, 2)}
    assert last_day(**answers) == date(2026, 11, 23)


def test_asking_for_reasons_stops_the_deadline_until_they_come() -> None:
    """fvl § 29 third paragraph."""
    waiting = assessed(received=date(2026, 11, 2), asked_for_reasons=True)
    assert waiting.standing is ComplaintStanding.NOT_RUNNING
    assert waiting.deadline is None
    assert waiting.bar == date(2027, 11, 2)
    with pytest.raises(ValueError, match="no deadline"):
        _ = waiting.days_left


def test_a_new_deadline_runs_from_the_day_the_reasons_came() -> None:
    came: dict[str, Any] = {"asked_for_reasons": True, "reasons_received": date(2026, 12, 4)}
    assert last_day(received=date(2026, 11, 2), **came) == date(2026, 12, 28)


def test_the_weeks_in_the_letter_win_over_our_table() -> None:
    """decisions.md 13: whatever the person's letter says wins."""
    six = assessed(received=date(2026, 11, 20), letter_limit=LetterLimit.SIX_WEEKS)
    assert six.deadline is not None
    assert six.deadline.last_day == date(2027, 1, 4)
    assert "weeks_in_letter" in keys(six)
    travel: dict[str, Any] = {"track": Track.SUPPLEMENTAL, "letter_limit": LetterLimit.THREE_WEEKS}
    assert last_day(received=date(2026, 11, 2), **travel) == date(2026, 11, 23)


def test_a_date_in_the_letter_wins_even_on_a_saturday() -> None:
    answers: dict[str, Any] = {
        "letter_limit": LetterLimit.A_DATE,
        "letter_last_day": date(2026, 12, 12),
    }
    assert last_day(received=date(2026, 12, 1), **answers) == date(2026, 12, 12)


def test_more_time_given_wins_over_everything() -> None:
    """fvl § 29 fourth paragraph."""
    answers: dict[str, Any] = {
        "letter_limit": LetterLimit.A_DATE,
        "letter_last_day": date(2026, 12, 12),
        "extension": Extension.GRANTED,
        "extended_to": date(2027, 1, 15),
    }
    assert last_day(received=date(2026, 12, 1), **answers) == date(2027, 1, 15)


def test_more_time_asked_for_changes_nothing_until_nav_says_yes() -> None:
    assert last_day(received=date(2026, 11, 2), extension=Extension.ASKED) == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("today", "standing", "left"),
    [
        (date(2026, 11, 22), ComplaintStanding.IN_TIME, 1),
        (date(2026, 11, 23), ComplaintStanding.LAST_DAY, 0),
        (date(2026, 11, 24), ComplaintStanding.LATE, -1),
        (date(2027, 10, 30), ComplaintStanding.LATE, -341),
        (date(2027, 10, 31), ComplaintStanding.BARRED, -342),
    ],
)
def test_the_last_day_counts_and_the_bar_is_a_year_from_the_decision_not_the_letter(
    today: date, standing: ComplaintStanding, left: int
) -> None:
    """fvl § 31 third paragraph: more than a year since the decision was made."""
    found = assessed(today, received=date(2026, 11, 2), decided_on=date(2026, 10, 30))
    assert (found.standing, found.days_left) == (standing, left)
    assert found.bar == date(2027, 10, 30)


def test_a_decision_on_a_leap_day_is_barred_after_28_february() -> None:
    found = assessed(date(2025, 2, 28), received=date(2024, 3, 1), decided_on=date(2024, 2, 29))
    assert found.standing is ComplaintStanding.LATE
    found = assessed(date(2025, 3, 1), received=date(2024, 3, 1), decided_on=date(2024, 2, 29))
    assert found.standing is ComplaintStanding.BARRED


def test_without_the_date_of_the_decision_the_bar_is_counted_from_the_letter() -> None:
    assert assessed(received=date(2026, 11, 2)).bar == date(2027, 11, 2)
    assert assessed(received=date(2026, 11, 2), decided_on=None).bar == date(2027, 11, 2)


def test_an_appeal_to_the_court_has_no_bar() -> None:
    """trrl § 9 knows special grounds, and no limit of a year."""
    late = assessed(date(2030, 1, 2), track=Track.FURTHER_APPEAL, received=date(2026, 11, 2))
    assert (late.standing, late.bar, late.is_past_bar) == (ComplaintStanding.LATE, None, False)


def test_a_decision_found_out_about_after_a_year_is_past_the_bar_though_in_time() -> None:
    found = assessed(arrival=Arrival.NOT_NOTIFIED, learned_on=TODAY, decided_on=date(2025, 6, 2))
    assert (found.standing, found.is_past_bar) == (ComplaintStanding.IN_TIME, True)
    on_the_day = assessed(
        arrival=Arrival.NOT_NOTIFIED, learned_on=TODAY, decided_on=date(2025, 12, 7)
    )
    assert (on_the_day.bar, on_the_day.is_past_bar) == (TODAY, False)


def test_a_service_complaint_has_no_deadline_and_asks_for_no_date() -> None:
    assert assessed(track=Track.SERVICE).standing is ComplaintStanding.NO_DEADLINE


def test_an_answer_on_a_path_the_person_left_never_reaches_the_rules() -> None:
    answers = ComplaintAnswers(
        track=KVP, received="2.11.2026", learned_on="5.1.2026", extended_to="15.1.2027"
    )
    inputs = parse_answers(ComplaintInputs, QUESTIONS, answers, as_of=TODAY)
    assert (inputs.learned_on, inputs.extended_to) == (None, None)
    found = assess_complaint(inputs).deadline
    assert found is not None
    assert found.last_day == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, {"received": Reason.MISSING}),
        ({"arrival": Arrival.NOT_NOTIFIED}, {"learned_on": Reason.MISSING}),
        ({"arrival": Arrival.DAY_FORGOTTEN}, {"decided_on": Reason.MISSING}),
        (
            {"received": date(2026, 12, 1), "letter_limit": LetterLimit.A_DATE},
            {"letter_last_day": Reason.MISSING},
        ),
        (
            {"received": date(2026, 12, 1), "extension": Extension.GRANTED},
            {"extended_to": Reason.MISSING},
        ),
        ({"received": date(2026, 12, 8)}, {"received": Reason.IN_THE_FUTURE}),
        ({"received": date(2009, 12, 31)}, {"received": Reason.TOO_LONG_AGO}),
        ({"received": date(1, 1, 1)}, {"received": Reason.TOO_LONG_AGO}),
        (
            {"received": date(2026, 12, 1), "decided_on": date(2026, 12, 2)},
            {"received": Reason.BEFORE_THE_DECISION},
        ),
        (
            {"received": date(2026, 12, 9), "decided_on": date(2026, 12, 10)},
            {"received": Reason.IN_THE_FUTURE, "decided_on": Reason.IN_THE_FUTURE},
        ),
        (
            {
                "received": date(2026, 12, 1),
                "letter_limit": LetterLimit.A_DATE,
                "letter_last_day": date(2026, 11, 30),
            },
            {"letter_last_day": Reason.END_BEFORE_START},
        ),
        (
            {
                "received": date(2026, 12, 1),
                "extension": Extension.GRANTED,
                "extended_to": date(9999, 12, 31),
            },
            {"extended_to": Reason.OUT_OF_RANGE},
        ),
    ],
)
def test_impossible_answers_are_refused_with_the_field_and_the_reason(
    answers: dict[str, Any], expected: dict[str, Reason]
) -> None:
    assert problems(**answers) == expected


def test_the_day_of_today_and_the_first_known_day_are_accepted() -> None:
    assert assessed(received=TODAY).days_left == 21
    assert assessed(received=date(2010, 1, 1)).standing is ComplaintStanding.BARRED


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (Problem("received", Reason.MISSING), "Enter when you got the letter"),
        (Problem("received", Reason.IN_THE_FUTURE), "The date must be today or earlier"),
        (
            Problem("received", Reason.TOO_LONG_AGO, {"first": date(2010, 1, 1)}),
            "Check the year. We can count from 1 January 2010",
        ),
        (
            Problem("received", Reason.BEFORE_THE_DECISION, {"decided_on": date(2026, 12, 2)}),
            "This day is before the date on the letter, 2 December 2026. Check both dates",
        ),
        (Problem("track", Reason.MISSING), "Choose what it is about"),
    ],
)
def test_an_error_is_said_in_the_words_of_its_question(problem: Problem, words: str) -> None:
    question = next(q for q in QUESTIONS if q.name == problem.field)
    assert translator("en")(error_message(question, problem)) == words


def reasons(**answers: Any) -> dict[str, Reason]:
    """What is wrong when the answers are read as a page would read them."""
    with pytest.raises(InvalidInputError) as refused:
        parse_answers(ComplaintInputs, QUESTIONS, ComplaintAnswers(**answers), as_of=TODAY)
    return {problem.field: problem.reason for problem in refused.value.problems}


def test_an_empty_page_asks_for_the_kind_first_and_then_for_the_day() -> None:
    assert reasons()["track"] is Reason.MISSING
    assert reasons(track=KVP) == {"received": Reason.MISSING}
    assert reasons(track=KVP, arrival=Arrival.NOT_NOTIFIED) == {"learned_on": Reason.MISSING}


def test_the_date_on_the_letter_is_needed_only_when_the_day_is_forgotten() -> None:
    forgotten = {"track": KVP, "arrival": Arrival.DAY_FORGOTTEN}
    assert reasons(**forgotten) == {"decided_on": Reason.MISSING}
    answers = ComplaintAnswers(track=KVP, received="4.12.2026")
    assert parse_answers(ComplaintInputs, QUESTIONS, answers, as_of=TODAY).decided_on is None


def test_a_page_reports_everything_that_is_wrong_at_once_in_the_order_of_the_questions() -> None:
    found = reasons(
        track=KVP,
        received="8.12.2026",
        decided_on="31.2.2026",
        letter_limit=LetterLimit.A_DATE,
        letter_last_day="soon",
    )
    assert list(found.items()) == [
        ("decided_on", Reason.NO_SUCH_DATE),
        ("received", Reason.IN_THE_FUTURE),
        ("letter_last_day", Reason.NOT_A_DATE),
    ]


def test_a_service_complaint_needs_nothing_but_its_kind() -> None:
    answers = ComplaintAnswers(track=Track.SERVICE, received="nonsense")
    inputs = parse_answers(ComplaintInputs, QUESTIONS, answers, as_of=TODAY)
    assert (inputs.track, inputs.starts) == (Track.SERVICE, None)


def test_every_field_has_a_question_and_every_question_a_field() -> None:
    asked = {question.name for question in QUESTIONS}
    assert asked == set(ComplaintAnswers.model_fields)
    assert asked | {"as_of"} == set(ComplaintInputs.model_fields)


def test_every_track_and_arrival_gives_an_answer_on_every_day_of_two_years() -> None:
    for track in Track:
        for arrival in Arrival:
            for passed in range(0, 730, 13):
                day = TODAY - timedelta(days=passed)
                found = assessed(
                    track=track, arrival=arrival, received=day, learned_on=day, decided_on=day
                )
                assert found.standing in ComplaintStanding
