"""One report of everything done, from parts that know nothing of each other."""

from datetime import date
from itertools import pairwise

import pytest

from kvp_core.asking.errors import InvalidInputError, Reason
from kvp_core.asking.questions import parse_answers
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.eligibility.answers import AgeBand, Answers
from kvp_core.eligibility.report import eligibility_report
from kvp_core.eligibility.rules import assess
from kvp_core.export.blocks import Document, FillIn
from kvp_core.export.docx_file import docx
from kvp_core.export.pdf import pdf
from kvp_core.export.report_document import report_document, stamp
from kvp_core.export.side_by_side import side_by_side
from kvp_core.export.text import plain_text
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.language.messages import ShortDate, msg
from kvp_core.rates.book import rate_book
from kvp_core.results.reminders import complaint_day, payment_day
from kvp_core.results.report import Report
from kvp_core.summary.inputs import LONGEST_NOTE, NoteAnswers, NoteInputs
from kvp_core.summary.questions import QUESTIONS
from kvp_core.summary.report import Part, summary_report
from kvp_core.values.months import Month
from tests.core.export.pdf_reading import tags, words

MADE = date(2026, 12, 7)
NOTE = '<b>{note}</b>\n#panic("x") =1+1 – שלום'


def parts() -> tuple[Part, ...]:
    """A check and an estimate past the last known rates."""
    check = eligibility_report(assess(Answers(age=AgeBand.FROM_18_TO_66)))
    inputs = BenefitInputs(as_of=MADE, birth_date=date(2002, 3, 27), start=date(2027, 1, 4))
    money = benefit_report(estimate_benefit(inputs, rate_book()), rate_book())
    return (
        Part(
            "eligibility",
            msg("Is KVP right for me?"),
            check,
            short=msg("{ok} of {total} things look fine", ok=1, total=8),
            details=(check.section("conditions"),),
            ask=check.section("ask").points,
            bring=(*check.section("bring").points, *check.section("bring").points),
            days=(complaint_day(date(2026, 12, 28)),),
        ),
        Part(
            "benefit",
            msg("How much can I get?"),
            money,
            short=msg("Complain by {day}", day=ShortDate(MADE)),
            details=money.sections,
            days=(payment_day(date(2026, 12, 11), Month(2026, 12)),),
        ),
    )


def solid(text: str) -> str:
    return "".join(text.split())


def report() -> Report:
    return summary_report(parts(), NOTE)


def test_what_one_needs_in_the_meeting_comes_first_and_once() -> None:
    keys = [section.key for section in report().sections]
    assert keys[:6] == ["eligibility", "benefit", "days", "ask", "note", "bring"]
    assert keys[6:10] == [
        "details",
        "eligibility-details",
        "eligibility-conditions",
        "benefit-details",
    ]
    bring = report().section("bring").points
    assert len(bring) == len(set(bring))
    assert [d.values["what"] for d in report().section("days").points] == [
        payment_day(MADE, Month(2026, 12)).title,
        complaint_day(MADE).title,
    ]


def test_it_rests_on_every_rate_of_its_parts_and_is_preliminary_when_they_are() -> None:
    assert report().preliminary
    assert set(report().rates) == {rate for part in parts() for rate in part.report.rates}


def test_nothing_done_leaves_an_empty_report_and_a_part_without_details_no_heading() -> None:
    assert summary_report(()).sections == ()
    bare = Part("x", msg("My summary"), report(), msg("My summary"))
    assert [section.key for section in summary_report((bare,)).sections] == ["x"]
    both = [section.key for section in summary_report((bare, parts()[0])).sections]
    assert "x-details" not in both
    assert "eligibility-details" in both


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_says_what_the_text_says_and_its_headings_go_down_step_by_step(
    language: str,
) -> None:
    document = report_document(report(), translator(language), stamp(MADE))
    made = pdf(document)
    assert solid(words(made)) == solid(plain_text(document))
    levels = [int(tag[1]) for tag in tags(made) if tag in {"H1", "H2", "H3", "H4"}]
    assert levels[0] == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_document_tells_when_by_what_and_that_it_decides_nothing(language: str) -> None:
    t = translator(language)
    text = plain_text(report_document(report(), t, stamp(MADE)))
    for said in (
        t("Estimate – not a decision"),
        t("This is not a service from Nav. You get an estimate. Only Nav can make a decision."),
        t.date(MADE),
        stamp(MADE).app_version,
        stamp(MADE).rules_version,
        t("preliminary"),
        NOTE,
        *(t.date(rate.checked) for rate in report().rates),
        *(t.date(rate.valid_from) for rate in report().rates),
    ):
        assert said in text


def test_two_languages_stand_beside_each_other_and_nothing_of_either_is_lost() -> None:
    nb, en = (report_document(report(), translator(code), stamp(MADE)) for code in ("nb", "en"))
    both = side_by_side(nb, en, ("Bokmål", "English"))
    text = solid(plain_text(both))
    for document in (nb, en):
        for line in plain_text(document).splitlines():
            for cell in line.split("  "):
                assert solid(cell.removeprefix("•")) in text
    assert solid(words(pdf(both))) == text
    assert docx(both)


def test_two_different_documents_do_not_stand_beside_each_other() -> None:
    t, made = translator("nb"), stamp(MADE)
    one, other = (summary_report(parts()[:1]), summary_report(parts()[1:]))
    documents = report_document(one, t, made), report_document(other, t, made)
    with pytest.raises(ValueError, match=r"zip|beside"):
        side_by_side(*documents, ("", ""))


@pytest.mark.parametrize(
    ("note", "reason"),
    [("x" * (LONGEST_NOTE + 1), Reason.TOO_LONG), ("01019012345", Reason.LOOKS_LIKE_AN_ID_NUMBER)],
)
def test_a_note_may_be_refused(note: str, reason: Reason) -> None:
    with pytest.raises(InvalidInputError) as refused:
        parse_answers(NoteInputs, QUESTIONS, NoteAnswers(note=note))
    assert [problem.reason for problem in refused.value.problems] == [reason]


def test_a_note_is_kept_as_written() -> None:
    assert parse_answers(NoteInputs, QUESTIONS, NoteAnswers(note=f" {NOTE} ")).note == NOTE
    assert parse_answers(NoteInputs, QUESTIONS, NoteAnswers()).note == ""
    with pytest.raises(ValueError, match="string"):
        NoteInputs.model_validate({"note": 1})


def test_a_line_for_a_pen_stands_once_with_both_labels() -> None:
    nb, en = (
        Document("Brev", code, (FillIn(label, rows=2),))
        for code, label in (("nb", "Navn"), ("en", "Name"))
    )
    blocks = side_by_side(nb, en, ("Bokmål", "English")).blocks
    assert blocks[1:] == (FillIn("Navn / Name", rows=2),)
