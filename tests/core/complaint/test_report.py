"""What the person reads: titles, notices, the late section and the timeline."""

from datetime import date
from typing import Any

import pytest

from kvp_core.complaint.answers import Arrival, Extension, LetterLimit, Stage
from kvp_core.complaint.inputs import ComplaintInputs
from kvp_core.complaint.report import complaint_report, short_deadline, why_that_day
from kvp_core.complaint.rules import assess_complaint
from kvp_core.complaint.timeline import days_to_come, timeline
from kvp_core.language.i18n import translator
from kvp_core.results.report import Report, Section, Tone
from kvp_core.shared_rules.complaint_tracks import Track

KVP = Track.QUALIFICATION_PROGRAMME
T = translator("en")


def report(today: date, **answers: Any) -> Report:
    given = {"as_of": today, "track": KVP, **answers}
    return complaint_report(assess_complaint(ComplaintInputs.model_validate(given)))


def why(**answers: Any) -> list[str]:
    """What stands right under the days left."""
    given = {"as_of": date(2026, 12, 7), "track": KVP, **answers}
    found = assess_complaint(ComplaintInputs.model_validate(given))
    return list(map(T, why_that_day(found)))


def notices(section: Section) -> list[tuple[str, Tone]]:
    return [(T(notice.text), notice.tone) for notice in section.notices]


def sentences(section: Section) -> list[str]:
    return [T(sentence) for sentence in section.sentences]


@pytest.mark.parametrize(
    ("today", "title", "first_notice", "tone"),
    [
        (
            date(2026, 12, 7),
            "Last day to complain is Monday 28 December 2026",
            "You have 21 days left.",
            Tone.INFO,
        ),
        (
            date(2026, 12, 21),
            "Last day to complain is Monday 28 December 2026",
            "You have 7 days left.",
            Tone.WARNING,
        ),
        (
            date(2026, 12, 27),
            "Last day to complain is Monday 28 December 2026",
            "You have 1 day left.",
            Tone.WARNING,
        ),
        (
            date(2026, 12, 28),
            "Last day to complain is Monday 28 December 2026",
            "It is today. Send it today, or hand it in to the Nav office.",
            Tone.WARNING,
        ),
        (
            date(2026, 12, 29),
            "The deadline was Monday 28 December 2026",
            "Send the letter anyway. Write why you are late. "
            "You can still be heard if you have a good reason.",
            Tone.WARNING,
        ),
        (
            date(2027, 12, 2),
            "It is more than a year since the decision",
            "It no longer counts as a complaint. Ask the Nav office about it.",
            Tone.WARNING,
        ),
    ],
)
def test_the_title_is_the_answer_and_the_first_notice_says_where_one_stands(
    today: date, title: str, first_notice: str, tone: Tone
) -> None:
    found = report(today, received=date(2026, 12, 4), decided_on=date(2026, 12, 1))
    assert T(found.title) == title
    assert notices(found.section("now"))[0] == (first_notice, tone)


def test_the_deadline_names_its_source_and_the_day_it_was_checked() -> None:
    """decisions.md 5: figures open to their source and the date checked."""
    found = report(date(2026, 12, 7), received=date(2026, 12, 4))
    assert sentences(found.section("how")) == ["We checked the rule on 21 November 2026."]
    assert [link.url for link in found.section("how").links] == [
        "https://www.nav.no/klagerettigheter"
    ]
    assert [link.url for link in found.section("steps").links] == ["https://www.helsetilsynet.no/"]
    travel = report(date(2026, 12, 7), received=date(2026, 12, 4), track=Track.SUPPLEMENTAL)
    assert travel.section("steps").links == ()


def test_a_deadline_that_waits_for_reasons_says_so() -> None:
    found = report(date(2026, 12, 7), received=date(2026, 12, 4), asked_for_reasons=True)
    assert T(found.title) == "The deadline has not started yet"
    assert sentences(found.section("now"))[0].startswith("You have asked for the reasons.")
    assert [section.key for section in found.sections] == ["now", "steps"]


def test_a_service_complaint_shows_neither_deadline_nor_timeline() -> None:
    found = report(date(2026, 12, 7), track=Track.SERVICE)
    assert T(found.title) == "There is no deadline"
    assert [section.key for section in found.sections] == ["now"]
    assert found.section("now").basis == ()


@pytest.mark.parametrize(
    ("received", "warning"),
    [
        (date(2026, 12, 3), "It is Christmas Eve. Offices may be closed."),
        (date(2026, 12, 10), "It is New Year’s Eve. Offices may be closed."),
    ],
)
def test_24_and_31_december_are_warned_about(received: date, warning: str) -> None:
    said = notices(report(date(2026, 12, 11), received=received).section("now"))
    assert any(text.startswith(warning) for text, _ in said)


def test_a_date_in_the_letter_on_a_saturday_is_pointed_out() -> None:
    found = report(
        date(2026, 12, 1),
        received=date(2026, 11, 20),
        letter_limit=LetterLimit.A_DATE,
        letter_last_day=date(2026, 12, 12),
    )
    assert any("no working day" in text for text, _ in notices(found.section("now")))


def test_the_safe_three_weeks_are_explained_to_the_unsure_unless_the_letter_decides() -> None:
    given: dict[str, Any] = {"track": Track.UNSURE, "received": date(2026, 11, 2)}
    text = "We used 3 weeks, because it is the shortest. You may have more time."
    assert text in why(**given)
    assert text not in why(**given, letter_limit=LetterLimit.SIX_WEEKS)


def test_somebody_who_asked_for_more_time_is_told_the_old_deadline_counts() -> None:
    found = report(date(2026, 12, 7), received=date(2026, 12, 4), extension=Extension.ASKED)
    assert any("the old deadline counts" in text for text, _ in notices(found.section("now")))
    assert not any("more time? Ask" in text for text in sentences(found.section("now")))


def test_a_decision_more_than_a_year_old_is_warned_about_even_in_time() -> None:
    found = report(
        date(2026, 12, 7),
        arrival=Arrival.NOT_NOTIFIED,
        learned_on=date(2026, 12, 1),
        decided_on=date(2025, 6, 2),
    )
    assert any("may no longer count" in text for text, _ in notices(found.section("now")))


def test_the_late_section_names_both_grounds_the_bar_and_the_section() -> None:
    """fvl § 31: not to blame, or special reasons; never after a year."""
    late = report(date(2026, 12, 29), received=date(2026, 12, 4), decided_on=date(2026, 12, 1))
    section = late.section("late")
    assert [T(point) for point in section.points] == [
        "It is not your fault that you are late, or that you waited after that.",
        "Special reasons make it fair to look at it.",
    ]
    assert "after Wednesday 1 December 2027" in sentences(section)[0]
    assert section.basis[0].section == "31"
    assert not section.folded


def test_without_the_date_of_the_decision_the_bar_is_said_without_a_day() -> None:
    section = report(date(2026, 12, 7), received=date(2026, 12, 4)).section("late")
    assert "Look at the date on the letter" in sentences(section)[0]
    assert section.folded


def test_a_late_appeal_has_one_ground_and_no_bar() -> None:
    """trrl § 9 fourth paragraph."""
    appeal: dict[str, Any] = {"track": Track.FURTHER_APPEAL, "received": date(2026, 1, 5)}
    section = report(date(2026, 12, 29), **appeal).section("late")
    assert len(section.points) == 1
    assert len(section.sentences) == 1
    assert section.basis[0].act == "trrl"


def test_an_appeal_that_ends_after_new_year_is_told_about_the_new_address() -> None:
    """LOV-2025-06-20-38: from 1 January 2027 straight to the court."""
    appeal: dict[str, Any] = {"track": Track.FURTHER_APPEAL, "received": date(2026, 12, 1)}
    found = report(date(2026, 12, 7), **appeal)
    assert T(found.title).startswith("Last day to appeal is")
    said = sentences(found.section("now"))
    assert any(
        text.startswith("From 1 January 2027 you send it straight to the National Insurance Court.")
        for text in said
    )
    to_the_day = {"letter_limit": LetterLimit.A_DATE, "letter_last_day": date(2027, 1, 1)}
    said = sentences(report(date(2026, 12, 7), **appeal, **to_the_day).section("now"))
    assert any(text.startswith("From 1 January 2027") for text in said)
    early = {**appeal, "received": date(2026, 10, 1)}
    said = sentences(report(date(2026, 10, 7), **early).section("now"))
    assert not any("straight to" in text for text in said)


def steps(today: date = date(2026, 12, 7), **answers: Any) -> list[tuple[str, str, bool]]:
    given = {"as_of": today, "track": KVP, "received": date(2026, 12, 4), **answers}
    found = timeline(assess_complaint(ComplaintInputs.model_validate(given)))
    return [(step.key, T(step.text), step.is_current) for step in found]


def test_the_timeline_of_a_programme_decision_ends_with_the_county_governor() -> None:
    """sotjl § 47."""
    assert steps() == [
        ("decision", "You get the decision", True),
        ("send", "You send the complaint to the Nav office that made the decision", False),
        ("review", "The Nav office looks at your case again", False),
        ("appeal", "If not, the County Governor decides", False),
        ("answer", "You get the answer in a letter", False),
    ]


@pytest.mark.parametrize(
    ("stage", "key"),
    [
        (Stage.DECIDED, "decision"),
        (Stage.SENT, "review"),
        (Stage.SENT_ON, "appeal"),
        (Stage.ANSWERED, "answer"),
    ],
)
def test_exactly_the_step_the_person_is_in_is_marked(stage: Stage, key: str) -> None:
    assert [step for step, _, current in steps(stage=stage) if current] == [key]


def test_14a_goes_to_nav_appeals_with_the_times_nav_states() -> None:
    """nav.no/behov-for-oppfolging, 6 October 2026: 8 weeks, then 5 months."""
    given = ComplaintInputs(
        as_of=date(2026, 12, 7), track=Track.FOLLOW_UP_14A, received=date(2026, 12, 4)
    )
    found = {step.key: step for step in timeline(assess_complaint(given))}
    assert T(found["appeal"].text) == "If not, Nav Appeals decides"
    assert "It usually takes up to 8 weeks." in [T(d) for d in found["review"].details]
    assert "It often takes up to 5 months." in [T(d) for d in found["appeal"].details]


def test_an_appeal_goes_through_nav_appeals_in_2026_and_straight_to_the_court_in_2027() -> None:
    appeal: dict[str, Any] = {"track": Track.FURTHER_APPEAL}
    before = [text for _, text, _ in steps(date(2026, 12, 31), **appeal)]
    after = [text for _, text, _ in steps(date(2027, 1, 1), **appeal)]
    assert before[1:4] == [
        "You send the appeal to Nav Appeals",
        "Nav Appeals looks at your case again",
        "If not, the National Insurance Court decides",
    ]
    assert after[1:3] == [
        "You send the appeal to the National Insurance Court",
        "The National Insurance Court decides",
    ]


@pytest.mark.parametrize("track", sorted(set(Track) - {Track.SERVICE}))
def test_every_track_with_a_deadline_has_a_timeline_in_words(track: Track) -> None:
    assert len(steps(track=track)) in {4, 5}


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({}, "You got it on Friday 4 December 2026"),
        (
            {"arrival": Arrival.NOT_NOTIFIED, "learned_on": date(2026, 12, 4)},
            "You found out on Friday 4 December 2026",
        ),
        (
            {"arrival": Arrival.DAY_FORGOTTEN, "decided_on": date(2026, 12, 4)},
            "The letter is dated Friday 4 December 2026",
        ),
    ],
)
def test_the_first_step_says_which_day_it_means(answers: dict[str, Any], said: str) -> None:
    given = {"track": KVP, "received": date(2026, 12, 4), "as_of": date(2026, 12, 7), **answers}
    first = timeline(assess_complaint(ComplaintInputs.model_validate(given)))[0]
    assert [T(detail) for detail in first.details] == [said]


def test_while_waiting_for_reasons_the_timeline_has_no_last_day() -> None:
    given = ComplaintInputs(
        as_of=date(2026, 12, 7), track=KVP, received=date(2026, 12, 4), asked_for_reasons=True
    )
    send = timeline(assess_complaint(given))[1]
    assert send.details == ()


def days(today: date, **answers: Any) -> list[tuple[str, str]]:
    given = {"as_of": today, "track": KVP, "received": date(2026, 12, 4), **answers}
    found = days_to_come(assess_complaint(ComplaintInputs.model_validate(given)))
    return [(step.key, T(step.text)) for step in found]


def test_a_complaint_that_is_not_sent_is_told_day_by_day() -> None:
    got = ("done", "You got it on Friday 4 December 2026")
    after = ("afterwards", "Afterwards")
    assert days(date(2026, 12, 14)) == [
        got,
        ("today", "Today, Monday 14 December 2026"),
        ("last", "Last day: Monday 28 December 2026"),
        after,
    ]
    only = ("today", "Today, Monday 28 December 2026, is the last day")
    assert days(date(2026, 12, 28)) == [got, only, after]


def test_what_happens_afterwards_is_told_also_for_whoever_is_agreed_with() -> None:
    given = {"as_of": date(2026, 12, 14), "track": KVP, "received": date(2026, 12, 4)}
    after = days_to_come(assess_complaint(ComplaintInputs.model_validate(given)))[-1]
    assert list(map(T, after.details)) == [
        "The Nav office looks at your case again",
        "If they agree with you, you get a new decision.",
        "If not, the County Governor decides",
    ]


def test_a_last_day_that_has_passed_is_no_task_and_none_runs_for_what_is_sent_or_too_old() -> None:
    keys = [key for key, _ in days(date(2026, 12, 29))]
    assert keys == ["done", "today", "afterwards"]
    assert days(date(2026, 12, 14), stage=Stage.SENT) == []
    assert days(date(2028, 1, 3)) == []
    assert days(date(2026, 12, 14), asked_for_reasons=True) == []


def test_why_it_is_that_day_is_said_in_two_sentences() -> None:
    given = {"as_of": date(2026, 12, 14), "track": KVP, "received": date(2026, 12, 4)}
    assert list(map(T, why_that_day(assess_complaint(ComplaintInputs.model_validate(given))))) == [
        "3 weeks from Friday 4 December 2026 is Friday 25 December 2026.",
        "That day is Christmas Day. So it moves to the next working day.",
    ]
    waiting = {**given, "asked_for_reasons": True}
    assert why_that_day(assess_complaint(ComplaintInputs.model_validate(waiting))) == ()


def test_a_code_says_whose_last_day_it_is() -> None:
    """It stands beside an amount, without a heading: a day alone would be that of KVP."""
    day = date(2026, 12, 28)
    assert translator("en")(short_deadline(Track.FURTHER_APPEAL, day)).startswith("Appeal by")
    assert translator("en")(short_deadline(Track.SUPPLEMENTAL, day)).startswith("Complain by")
