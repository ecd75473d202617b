"""An appeal is never called a complaint, and no office is named that has no part in it."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from kvp_core.complaint.answers import Extension
from kvp_core.complaint.inputs import ComplaintInputs
from kvp_core.complaint.letter import letter
from kvp_core.complaint.letter_check import check_letter
from kvp_core.complaint.letter_document import letter_document
from kvp_core.complaint.letter_inputs import QUESTIONS, LetterInputs
from kvp_core.complaint.report import complaint_report
from kvp_core.complaint.rules import assess_complaint
from kvp_core.complaint.timeline import days_to_come
from kvp_core.export.blocks import Document
from kvp_core.export.ics import event_text
from kvp_core.export.report_document import report_document, stamp
from kvp_core.export.text import plain_text
from kvp_core.language.i18n import LANGUAGES, Translator, translator
from kvp_core.results.reminders import complaint_day
from kvp_core.shared_rules.complaint_tracks import Track

RECEIVED = date(2026, 11, 2)
IN_TIME, LATE, BARRED = date(2026, 11, 3), date(2027, 1, 5), date(2027, 12, 1)
CALLED_A_COMPLAINT = ("complain", "klage", "klaga", "klagar")
NAMES = ("klageinstans", "complaint or appeal", "complain or appeal", "complaints and appeals")
NAMES_IN_NORWEGIAN = ("klage eller anke", "klage og anke", "å klage eller anke")
"""What holds the word and is true: a name, and what is said of both."""


def sentences(track: Track, today: date, t: Translator) -> Iterator[str]:
    """All that a page, its files and the help with the letter say of one decision."""
    asked = Extension.ASKED if today == IN_TIME else Extension.NOT_ASKED
    found = assess_complaint(
        ComplaintInputs(as_of=today, track=track, received=RECEIVED, extension=asked)
    )
    for inputs in (LetterInputs(), LetterInputs(late_reason="x", wait=True, costs=True)):
        parts, check = letter(found, inputs), check_letter(found, inputs)
        yield from _lines(letter_document(parts, found, check, t, None, stamp(today)), t)
    report = complaint_report(found)
    yield from _lines(report_document(report, t, stamp(today)), t)
    yield from (t(text) for day in days_to_come(found) for text in (day.text, *day.details))
    yield from (t(question.text) for question in QUESTIONS)
    if found.deadline:
        yield event_text(complaint_day(found.deadline.last_day), t)


def _lines(document: Document, t: Translator) -> list[str]:
    """Without addresses, and what every paper says about the guide itself."""
    lines = plain_text(document).split(t("About this document"))[0].splitlines()
    return [line for line in lines if "https:" not in line]


@pytest.mark.parametrize("today", [IN_TIME, LATE, BARRED])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_appeal_is_never_called_a_complaint(language: str, today: date) -> None:
    for said in sentences(Track.FURTHER_APPEAL, today, translator(language)):
        bare = said.lower()
        for name in (*NAMES, *NAMES_IN_NORWEGIAN):
            bare = bare.replace(name, "")
        assert not any(word in bare for word in CALLED_A_COMPLAINT), said


@pytest.mark.parametrize("today", [IN_TIME, LATE, BARRED])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_sent_to_nav_about_housing_support(language: str, today: date) -> None:
    for said in sentences(Track.HOUSING_ALLOWANCE, today, translator(language)):
        assert not re.search(r"\bNav\b", said), said
