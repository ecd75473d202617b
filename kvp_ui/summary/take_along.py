"""The summary to take along: on paper, as files, on the clipboard, on a phone."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from kvp_core.export.ics import calendar_file
from kvp_core.export.pdf import pdf
from kvp_core.export.qr import code_text
from kvp_core.export.report_document import Stamp, report_document, stamp
from kvp_core.export.side_by_side import side_by_side
from kvp_core.export.text import plain_text
from kvp_core.language.i18n import LANGUAGES, Translator, translator
from kvp_core.language.messages import Listing, msg
from kvp_core.results.reminders import CalendarDay
from kvp_core.results.report import Report
from kvp_core.summary.report import Part
from kvp_ui.app import session
from kvp_ui.layout import downloads
from kvp_ui.layout.html import render, show_heading

PRINTS = {"short": msg("Print"), "page": msg("Print with the details")}
PDF = downloads.File("kvp-mappe.pdf", "application/pdf")
CALENDAR = downloads.File("kvp-mappe.ics", "text/calendar")


def show_main_file(report: Report, t: Translator) -> None:
    """Everything in one file, before all other ways; none on a shared screen."""
    if session.is_kiosk():
        return
    make = partial(_paper, report, stamp(session.today()), t)
    with st.container(key="noprint_band", horizontal=True, vertical_alignment="center"):
        st.html(render("take_band.html", t))
        downloads.download(t("Download (PDF)"), PDF, make, is_main=True)


def show_files(report: Report, days: Sequence[CalendarDay], t: Translator) -> None:
    """Print and copy for everybody; files where there is a device of one’s own to keep them."""
    with st.container(key="noprint_files"):
        _ways(report, days, t)


def _ways(report: Report, days: Sequence[CalendarDay], t: Translator) -> None:
    other_ways = t("Take it with you") if session.is_kiosk() else t("Or take it another way")
    show_heading(other_ways, t)
    downloads.print_buttons(PRINTS, t)
    if not (session.is_kiosk() or session.hides_amounts()):
        document = report_document(report, t, stamp(session.today()))
        downloads.copy_button(t("Copy as text"), plain_text(document), t)
    with st.container(horizontal=True):
        _downloads(report, days, t)


def _downloads(report: Report, days: Sequence[CalendarDay], t: Translator) -> None:
    today, made_by = session.today(), stamp(session.today())
    for second in (translator(code) for code in LANGUAGES if code != t.language):
        names = Listing((t.style.name, second.style.name))
        file = downloads.File(f"kvp-mappe-{t.language}-{second.language}.pdf", PDF.media_type)
        label = t("PDF in two languages: {languages}", languages=names)
        downloads.download(label, file, partial(_paper, report, made_by, t, second))
    if days:
        make = partial(calendar_file, days, t, today)
        downloads.download(t("The days for my calendar"), CALENDAR, make)


def _paper(
    report: Report, made_by: Stamp, t: Translator, second: Translator | None = None
) -> bytes:
    """In one language, or with another one to the right of it."""
    document = report_document(report, t, made_by)
    if second:
        names = (t.style.name, second.style.name)
        document = side_by_side(document, report_document(report, second, made_by), names)
    return pdf(document)


def show_phone(parts: Sequence[Part], t: Translator) -> None:
    """The summary in a code, with the same words beside it; none while amounts are hidden."""
    if session.hides_amounts():
        return
    show_heading(t("Take it on your phone"), t)
    text = code_text([part.short for part in parts], t, session.today())
    downloads.show_code(text, t)
