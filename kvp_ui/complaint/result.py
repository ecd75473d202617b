"""The deadline on a page: the day, how it was found, what happens next, and the calendar."""

from dataclasses import dataclass
from functools import partial
from typing import Self

import streamlit as st

from kvp_core.complaint.inputs import ComplaintInputs
from kvp_core.complaint.report import complaint_report
from kvp_core.complaint.rules import Complaint, assess_complaint
from kvp_core.export.ics import calendar_file, event_text
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.results.reminders import CalendarDay, complaint_day
from kvp_core.results.report import Report
from kvp_ui.layout import downloads
from kvp_ui.layout.html import headline_html, section_html, show_heading
from kvp_ui.layout.next_steps import show_next_steps

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


def show_answer(shown: ComplaintView, t: Translator, stale: bool) -> None:
    """The day, every step on the way to it, what happens next, and a file for the calendar."""
    st.html(headline_html(shown.report, t, stale=stale))
    show_next_steps(t)
    for section in shown.report.sections:
        if section.key != "steps":  # a folded heading stands one level lower than an open one
            st.html(section_html(section, t, level=2 if section.folded else 3))
    for section in shown.report.sections:
        if section.key == "steps":
            st.html(section_html(section, t))
    _show_calendar(shown, t)


def _show_calendar(shown: ComplaintView, t: Translator) -> None:
    """The last day for a calendar, if it lies ahead: as a file, and as a code for a phone."""
    day = shown.day
    if day is None:
        return
    show_heading(t("The deadline in your calendar"), t)
    downloads.download(
        t("Put the deadline in my calendar"),
        CALENDAR,
        partial(calendar_file, [day], t, shown.complaint.today),
    )
    text = event_text(day, t)
    downloads.show_code(text, t, shown=t(msg("{what}: {day}", what=day.title, day=day.day)))
