"""The letter, its five points, and the document that carries both."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from kvp_core.asking.errors import InvalidInputError, Reason
from kvp_core.asking.questions import error_message, parse_answers
from kvp_core.complaint.answers import Arrival
from kvp_core.complaint.inputs import ComplaintInputs
from kvp_core.complaint.letter import BLANK, Kind, LetterPart, letter
from kvp_core.complaint.letter_check import check_letter
from kvp_core.complaint.letter_document import letter_document, side_by_side
from kvp_core.complaint.letter_inputs import (
    LONGEST,
    QUESTIONS,
    LetterAnswers,
    LetterInputs,
    Writer,
)
from kvp_core.complaint.rules import Complaint, assess_complaint
from kvp_core.export.blocks import FillIn, Grid, Heading, PageBreak
from kvp_core.export.report_document import stamp
from kvp_core.export.text import plain_text
from kvp_core.language.i18n import translator
from kvp_core.shared_rules.complaint_tracks import Track
from kvp_core.values.verdict import Verdict

TODAY = date(2026, 12, 7)
EN, NB = translator("en"), translator("nb")
FULL = LetterInputs(
    change="I want to get KVP",
    reason="I can work.",
    name="Kari Nordmann",
    office="Nav Sagene",
    case_number="2026/123",
    wait=True,
    see_papers=True,
    costs=True,
)


def complaint(today: date = TODAY, **answers: Any) -> Complaint:
    known = {"as_of": today, "track": Track.QUALIFICATION_PROGRAMME}
    given = {**known, "received": date(2026, 12, 4), **answers}
    return assess_complaint(ComplaintInputs.model_validate(given))


def read_letter(typed: dict[str, Any]) -> LetterInputs:
    return parse_answers(LetterInputs, QUESTIONS, LetterAnswers(**typed))


def said(parts: tuple[LetterPart, ...]) -> list[str]:
    return [part.said if isinstance(part.said, str) else EN(part.said) for part in parts]


def test_the_full_letter_stands_in_the_agreed_order_and_words() -> None:
    parts = letter(complaint(decided_on=date(2026, 12, 1)), FULL)
    assert said(parts) == [
        "Complaint about a decision on the Qualification Programme",
        "To: Nav Sagene",
        "From: Kari Nordmann",
        "National identity number (write it by hand)",
        "Address and phone",
        "Case number: 2026/123",
        "I complain about the decision of 1 December 2026.",
        "I got it on 4 December 2026.",
        "This is what I want changed:",
        "I want to get KVP",
        "This is why:",
        "I can work.",
        "I ask you to wait with the decision until the case is decided.",
        "I ask to see the papers in the case.",
        "If the decision is changed, I ask you to cover my necessary costs.",
        "Place, date and signature",
    ]


def test_an_empty_letter_is_a_form_with_gaps_for_a_pen() -> None:
    parts = letter(complaint(), LetterInputs())
    assert f"I complain about the decision of {BLANK}." in said(parts)
    assert "I got it on 4 December 2026." in said(parts)
    assert f"To: {BLANK}" in said(parts)
    assert [part.rows for part in parts if part.kind is Kind.OWN_WORDS] == [3, 8]
    assert said(tuple(part for part in parts if part.kind is Kind.FILL_IN)) == [
        "From (name)",
        "National identity number (write it by hand)",
        "Address and phone",
        "Place, date and signature",
    ]


def test_a_representative_names_the_party_and_encloses_the_authorisation() -> None:
    texts = said(letter(complaint(), LetterInputs(change="x", writer=Writer.REPRESENTATIVE)))
    assert "I write for (name)" in texts
    assert "The authorisation is enclosed." in texts


def test_a_late_letter_has_room_for_the_reason_and_one_in_time_only_if_it_was_given() -> None:
    heading = "I am late because:"
    assert heading in said(letter(complaint(date(2026, 12, 29)), LetterInputs(change="x")))
    assert heading not in said(letter(complaint(), LetterInputs(change="x")))
    assert heading in said(letter(complaint(), LetterInputs(change="x", late_reason="ill")))


@pytest.mark.parametrize(
    ("answers", "opening"),
    [
        ({"track": Track.SERVICE}, ["I want to tell you how I have been treated."]),
        (
            {"arrival": Arrival.NOT_NOTIFIED, "learned_on": date(2026, 12, 2)},
            [
                f"I complain about the decision of {BLANK}.",
                "I got no letter about it. I found out on 2 December 2026.",
            ],
        ),
        (
            {"track": Track.FURTHER_APPEAL},
            [
                f"I appeal against the decision of {BLANK}.",
                "I got it on 4 December 2026.",
            ],
        ),
        (
            {"arrival": Arrival.DAY_FORGOTTEN, "decided_on": date(2026, 12, 1)},
            ["I complain about the decision of 1 December 2026.", "I got it on (date)"],
        ),
    ],
)
def test_the_opening_fits_the_track_and_how_the_decision_came(
    answers: dict[str, Any], opening: list[str]
) -> None:
    lines = said(letter(complaint(**answers), LetterInputs(change="x")))
    start = lines.index(opening[0])
    assert lines[start : start + len(opening)] == opening


def test_an_appeal_is_addressed_to_the_court_from_2027() -> None:
    appeal = complaint(date(2027, 1, 4), track=Track.FURTHER_APPEAL)
    assert "To: The National Insurance Court" in said(letter(appeal, LetterInputs(change="x")))


@pytest.mark.parametrize("track", Track)
def test_every_track_has_a_title_of_its_own(track: Track) -> None:
    title = letter(complaint(track=track), LetterInputs())[0]
    assert title.kind is Kind.TITLE
    assert said((title,))[0].startswith(("Complaint about", "Appeal to"))


def test_nothing_asks_for_an_identity_number_and_the_letter_leaves_it_to_the_pen() -> None:
    fields = set(LetterInputs.model_fields)
    assert not {field for field in fields if "identity" in field or "birth" in field}
    by_hand = [part for part in letter(complaint(), FULL) if part.kind is Kind.FILL_IN]
    assert said(tuple(by_hand))[0] == "National identity number (write it by hand)"


@pytest.mark.parametrize("field", LONGEST)
def test_every_free_text_refuses_eleven_digits_and_too_many_characters(field: str) -> None:
    typed = {"change": "x", field: "01019012345"}
    with pytest.raises(InvalidInputError) as refused:
        read_letter(typed)
    assert [(p.field, p.reason) for p in refused.value.problems] == [
        (field, Reason.LOOKS_LIKE_AN_ID_NUMBER)
    ]
    with pytest.raises(InvalidInputError) as refused:
        read_letter({"change": "x", field: "a" * 10_000})
    problem = refused.value.problems[0]
    assert (problem.field, problem.reason) == (field, Reason.TOO_LONG)
    question = next(q for q in QUESTIONS if q.name == field)
    words = EN(error_message(question, problem))
    assert words == f"Write at most {EN.number(LONGEST[field])} characters. Now it is 10,000"


def test_the_longest_allowed_text_is_accepted_whole() -> None:
    longest = "a" * LONGEST["reason"]
    assert read_letter({"change": "x", "reason": longest}).reason == longest


@pytest.mark.parametrize("change", ["", "   ", "\u202e", "\x00"])
def test_a_change_that_is_not_written_has_lines_for_the_pen_and_is_pointed_out(change: str) -> None:
    """fvl § 32: the letter must name the change that is wanted."""
    inputs = read_letter({"change": change})
    assert inputs.change == ""
    found = check_letter(complaint(decided_on=date(2026, 12, 1)), inputs)[3]
    assert EN(found.because) == "Write what you want changed."


def test_a_text_that_is_no_text_is_refused() -> None:
    with pytest.raises(ValidationError):
        LetterInputs.model_validate({"change": 17})


def test_every_field_of_the_letter_has_a_question() -> None:
    assert {question.name for question in QUESTIONS} == set(LetterAnswers.model_fields)


def verdicts(today: date = TODAY, **letter_fields: Any) -> dict[str, tuple[Verdict | None, str]]:
    given = complaint(today, decided_on=date(2026, 12, 1))
    inputs = LetterInputs.model_validate({"change": "I want KVP", "name": "Kari", **letter_fields})
    return {f.key: (f.verdict, EN(f.because)) for f in check_letter(given, inputs)}


def test_a_good_letter_looks_fine_on_four_points_and_the_fifth_waits_for_the_pen() -> None:
    found = verdicts()
    assert [key for key, (verdict, _) in found.items() if verdict is Verdict.MET] == [
        "party",
        "interest",
        "deadline",
        "decision",
    ]
    assert found["signature"][0] is Verdict.UNSURE


@pytest.mark.parametrize(
    ("key", "fields", "because"),
    [
        ("party", {"name": ""}, "Remember to write your name by hand."),
        (
            "interest",
            {"writer": Writer.REPRESENTATIVE},
            "Put the written authorisation in with the letter.",
        ),
    ],
)
def test_each_point_that_is_missing_is_to_be_cleared_up(
    key: str, fields: dict[str, Any], because: str
) -> None:
    assert verdicts(**fields)[key] == (Verdict.UNSURE, because)


def test_a_form_for_the_pen_reminds_of_the_change() -> None:
    """fvl § 32: the change that is wanted must stand in the letter."""
    found = check_letter(complaint(), LetterInputs())[3]
    assert EN(found.because) == "Write what you want changed."


def test_a_letter_without_the_date_or_number_of_the_decision_is_to_be_cleared_up() -> None:
    found = check_letter(complaint(), LetterInputs(change="x"))[3]
    assert found.verdict is Verdict.UNSURE
    numbered = check_letter(complaint(), LetterInputs(change="x", case_number="1"))[3]
    assert numbered.verdict is Verdict.MET


@pytest.mark.parametrize(
    ("today", "reason", "verdict", "because"),
    [
        (date(2026, 12, 29), "", Verdict.UNSURE, "Write why you are late."),
        (
            date(2026, 12, 29),
            "ill",
            Verdict.UNSURE,
            "The letter says why you are late. The reason decides.",
        ),
        (date(2027, 12, 2), "", Verdict.NOT_MET, "It is more than a year since the decision."),
    ],
)
def test_the_point_about_the_deadline_follows_where_the_complaint_stands(
    today: date, reason: str, verdict: Verdict, because: str
) -> None:
    assert verdicts(today, late_reason=reason)["deadline"] == (verdict, because)


def test_an_appeal_is_checked_against_the_act_on_the_court_and_service_not_at_all() -> None:
    """trrl §§ 2 and 11."""
    found = check_letter(complaint(track=Track.FURTHER_APPEAL), LetterInputs(change="x"))
    assert [finding.basis[0].act for finding in found] == ["trrl"] * 5
    assert check_letter(complaint(track=Track.SERVICE), LetterInputs(change="x")) == ()


def document_blocks(
    t: Any = EN, inputs: LetterInputs = FULL, beside: Any = EN, **answers: Any
) -> Any:
    given = complaint(**answers)
    parts = letter(given, inputs)
    return letter_document(parts, given, check_letter(given, inputs), t, beside, stamp(TODAY))


def test_the_letter_is_norwegian_and_the_page_for_the_writer_is_in_their_language() -> None:
    made = document_blocks()
    assert made.language == "nb"
    breaks = [block for block in made.blocks if isinstance(block, PageBreak)]
    assert breaks == [PageBreak("en")]
    grid = next(block for block in made.blocks if isinstance(block, Grid))
    assert grid.headings == ("Bokmål", "English")
    assert grid.languages == ("nb", "en")
    assert "Made 7 December 2026. KVP guide version" in plain_text(made)


def test_every_line_of_ours_stands_beside_its_twin_and_own_words_stand_only_in_the_letter() -> None:
    parts = letter(complaint(), FULL)
    rows = list(side_by_side(parts, NB, EN))
    assert len(rows) == len(parts) - 2
    assert all("I can work." not in row for row in rows)


def test_a_norwegian_writer_gets_no_twin_column_unwished() -> None:
    made = document_blocks(NB, beside=None)
    assert not [block for block in made.blocks if isinstance(block, Grid)]


def test_a_nynorsk_writer_gets_the_letter_in_nynorsk_and_english_beside_it_on_wish() -> None:
    made = document_blocks(translator("nn"))
    assert made.language == "nn"
    assert "Eg klagar på vedtaket frå" in plain_text(made)
    (grid,) = (block for block in made.blocks if isinstance(block, Grid))
    assert grid.languages == ("nn", "en")


def test_a_form_for_the_pen_has_lines_and_no_deadline_where_there_is_none() -> None:
    made = document_blocks(EN, LetterInputs(), track=Track.SERVICE)
    assert FillIn("", 8) in made.blocks
    assert "Last day to complain is" not in plain_text(made)
    assert Heading(2, "Check before you send it") not in made.blocks
