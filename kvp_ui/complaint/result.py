"""The deadline on a page: the day, how it was found, what happens next, and the calendar."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Self

import streamlit as st

from kvp_core.complaint.inputs import ComplaintInputs
from kvp_core.complaint.report import complaint_report, where_it_stands, why_that_day
from kvp_core.complaint.rules import Complaint, assess_complaint
from kvp_core.complaint.timeline import days_to_come
from kvp_core.export.ics import calendar_file, event_text
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.results.reminders import CalendarDay, complaint_day
from kvp_core.results.report import Report
from kvp_ui.app import session
from kvp_ui.layout import downloads
from kvp_ui.layout.expanders import fold
from kvp_ui.layout.html import render, section_html

LETTER = "kvp-letter"
CALENDAR = downloads.File("kvp-klagefrist.ics", "text/calendar")


@dataclass(frozen=True)
class ComplaintView:
    """One complaint and its report, worked out once for the whole page."""

    complaint: Complaint
    report: Report

    @classmethod
    def of(cls, inputs: ComplaintInputs) -> Self:
        complaint = assess_complaint(inputs)
        return cls(complaint, complaint_report(complaint))

    @property
    def day(self) -> CalendarDay | None:
        """For a calendar; none when nothing lies ahead."""
        found = self.complaint.deadline
        if found is None or self.complaint.days_left < 0:
            return None
        return complaint_day(found.last_day)


def show_day(shown: ComplaintView, t: Translator) -> None:
    """How long is left and why, the way to the letter, the days to come, one for a calendar."""
    st.html(
        render(
            "complaint_day.html",
            t,
            stands=where_it_stands(shown.complaint),
            letter=LETTER,
            standing=shown.complaint.standing.value,
            why=why_that_day(shown.complaint),
            tag=shown.report.tag,
            days=days_to_come(shown.complaint),
        )
    )
    _show_calendar(shown, t)


def show_more(shown: ComplaintView, t: Translator) -> None:
    """What it means, how the day was found, and what happens; nothing is said a second time."""
    stands, days = where_it_stands(shown.complaint), days_to_come(shown.complaint)
    for section in shown.report.sections:
        notices = tuple(notice for notice in section.notices if notice != stands)
        folded = section.folded or (section.key == "steps" and bool(days))
        st.html(section_html(replace(section, notices=notices, folded=folded), t))


def _show_calendar(shown: ComplaintView, t: Translator) -> None:
    """The last day for a calendar, if it lies ahead: as a file, and as a code for a phone."""
    day = shown.day
    if day is None:
        return
    downloads.download(
        t("Put the deadline in my calendar"),
        CALENDAR,
        partial(calendar_file, [day], t, shown.complaint.today),
    )
    with fold("complaint_code", t("The deadline as a code"), at_first=session.is_kiosk()):
        text = event_text(day, t)
        downloads.show_code(text, t, shown=t(msg("{what}: {day}", what=day.title, day=day.day)))
