"""The log as files: what a person takes home, and takes in again."""

from datetime import date
from functools import partial

import streamlit as st

from kvp_core.asking.errors import InvalidInputError
from kvp_core.driving_log.importing import Imported
from kvp_core.driving_log.problems import explain_file, explain_rows
from kvp_core.driving_log.reminders import claim_days
from kvp_core.driving_log.spreadsheet import to_xlsx
from kvp_core.driving_log.storage import import_file, to_csv
from kvp_core.export.ics import calendar_file
from kvp_core.export.pdf import pdf
from kvp_core.export.report_document import report_document, stamp
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg, plural
from kvp_core.rates.book import RateBook
from kvp_ui.app import session
from kvp_ui.driving_log import state
from kvp_ui.driving_log.view import DrivingLogView
from kvp_ui.layout import downloads
from kvp_ui.layout.html import show_heading

LARGEST_MB = 1
_TAKEN_IN = "log.taken_in"


XLSX = downloads.File(
    "driving-log.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
)
CSV = downloads.File("driving-log.csv", "text/csv")
PDF = downloads.File("driving-log.pdf", "application/pdf")
CALENDAR = downloads.File("driving-log.ics", "text/calendar")


def show_saving(shown: DrivingLogView, rates: RateBook, today: date, t: Translator) -> None:
    """Every file, and printing; a screen that is shared can only print."""
    show_heading(t("Save the log"), t)
    if not session.is_kiosk():
        st.markdown(
            t(
                "We do not keep the log. Save it as a spreadsheet, "
                "and take it in here when you go on."
            )
        )
    with st.container(horizontal=True, key="log_files"):
        _downloads(shown, rates, today, t)
    downloads.print_buttons({"page": msg("Print")}, t)


def show_first_file(rates: RateBook, today: date, t: Translator) -> None:
    """The file to go on with another day, at hand wherever one is on the page."""
    log = state.log()
    downloads.download(
        t("Save the log"),
        XLSX,
        lambda: to_xlsx(log, rates, t, today),
        key="log_save",
        is_main=True,
    )


def _downloads(shown: DrivingLogView, rates: RateBook, today: date, t: Translator) -> None:
    log, days = shown.log, tuple(claim_days(shown.paid, today))

    def document() -> bytes:
        return pdf(report_document(shown.report, t, stamp(today)))

    downloads.download(
        t("Download as spreadsheet (XLSX)"), XLSX, lambda: to_xlsx(log, rates, t, today)
    )
    downloads.download(t("Download as spreadsheet (CSV)"), CSV, lambda: to_csv(log, rates, t))
    downloads.download(t("Download (PDF)"), PDF, document)
    if days:
        make = partial(calendar_file, days, t, today)
        downloads.download(t("The last days for my calendar"), CALENDAR, make)


def show_taking_in(t: Translator) -> None:
    """A field for the file; it is empty again as soon as the file is read."""
    show_heading(t("Take in a log you saved"), t)
    key = f"log_file_{session.get_ui_state(_TAKEN_IN, 0)}"
    with st.container(key="upload"):
        st.file_uploader(
            t("Choose the spreadsheet (XLSX or CSV) you downloaded from here"),
            key=key,
            max_upload_size=LARGEST_MB,
            on_change=_take_in,
            args=(key,),
        )


def _take_in(key: str) -> None:
    """Add what the file has to the log, and say what could not be used."""
    file = session.uploaded(key)
    if file is None:
        return
    session.set_ui_state(_TAKEN_IN, session.get_ui_state(_TAKEN_IN, 0) + 1)
    try:
        imported = import_file(state.log(), file)
    except InvalidInputError as error:
        state.say(*map(explain_file, error.problems), UNCHANGED, problem=True)
        return
    state.keep(imported.log)
    state.say(*_summary(imported), problem=bool(imported.problems))


UNCHANGED = msg("Nothing in your log has changed.")


def _summary(imported: Imported) -> tuple[Message, ...]:
    added = plural("We took in {count} day.", "We took in {count} days.", count=imported.added)
    return (added, *explain_rows(imported.problems))
