"""From answers to files: the complaint and its letter say the same in every format."""

from datetime import date
from io import BytesIO
from typing import Any

import docx as word_files
import pytest

from kvp_core.complaint.inputs import ComplaintInputs
from kvp_core.complaint.letter import letter
from kvp_core.complaint.letter_check import check_letter
from kvp_core.complaint.letter_document import letter_document
from kvp_core.complaint.letter_inputs import LetterInputs
from kvp_core.complaint.report import complaint_report
from kvp_core.complaint.rules import Complaint, assess_complaint
from kvp_core.export.blocks import Document
from kvp_core.export.docx_file import docx
from kvp_core.export.ics import calendar_file
from kvp_core.export.pdf import pdf
from kvp_core.export.report_document import report_document, stamp
from kvp_core.export.text import plain_text
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.results.reminders import complaint_day
from kvp_core.shared_rules.complaint_tracks import Track
from tests.core.export.pdf_reading import even, tags, words

RECEIVED = date(2026, 12, 4)
DAYS = {
    "in time": date(2026, 12, 7),
    "today": date(2026, 12, 28),
    "late": date(2026, 12, 29),
    "barred": date(2027, 12, 6),
}
HOSTILE = (
    '#panic("x") = *x* <b>&amp;</b> {page} {office} {0} %s\n\n=SUM(A1:A2)\n- liste\n'
    "[a](http://x) ~ \\ `x` $x$ @ref"
)


def complaint(today: date, track: Track = Track.QUALIFICATION_PROGRAMME) -> Complaint:
    return assess_complaint(ComplaintInputs(as_of=today, track=track, received=RECEIVED))


def letter_of(inputs: LetterInputs, language: str) -> Document:
    given = complaint(DAYS["late"])
    parts = letter(given, inputs)
    t = translator(language)
    check = check_letter(given, inputs)
    return letter_document(parts, given, check, t, t, stamp(given.today))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("today", DAYS.values(), ids=DAYS)
def test_the_pdf_of_a_complaint_says_what_its_plain_text_says(today: date, language: str) -> None:
    t = translator(language)
    document = report_document(complaint_report(complaint(today)), t, stamp(today))
    assert words(pdf(document)) == even(plain_text(document))


@pytest.mark.parametrize("track", Track)
def test_every_track_can_be_printed(track: Track) -> None:
    today = DAYS["in time"]
    report = complaint_report(complaint(today, track))
    assert tags(pdf(report_document(report, translator("en"), stamp(today)))).count("H1") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hostile_letter_stands_word_for_word_in_text_pdf_and_word_file(language: str) -> None:
    typed: dict[str, Any] = {
        "change": HOSTILE,
        "reason": HOSTILE,
        "name": HOSTILE[:40],
        "office": "{office}",
    }
    document = letter_of(LetterInputs(**typed), language)
    text = plain_text(document)
    assert text.count(HOSTILE) == 2
    read = words(pdf(document))
    assert read == even(text.replace("_" * 40, ""))
    word = word_files.Document(BytesIO(docx(document)))
    assert sum(paragraph.text == HOSTILE for paragraph in word.paragraphs) == 2


def test_an_empty_form_can_be_printed_and_holds_no_words_of_the_person() -> None:
    document = letter_of(LetterInputs(), "en")
    assert words(pdf(document)) == even(plain_text(document).replace("_" * 40, ""))


def test_the_calendar_file_of_a_complaint_holds_the_day_of_the_report() -> None:
    found = complaint(DAYS["in time"]).deadline
    assert found is not None
    file = calendar_file([complaint_day(found.last_day)], translator("nb"), DAYS["in time"])
    assert b"DTSTART;VALUE=DATE:20261228" in file
