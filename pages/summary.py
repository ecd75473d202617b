"""The folder: everything done in this visit, to take to a meeting or to keep."""

import streamlit as st

from kvp_core.language.messages import msg, plural
from kvp_core.rates.book import rate_book
from kvp_core.summary.report import summary_report
from kvp_ui.app import session
from kvp_ui.counsellor.summary import show_page
from kvp_ui.layout import frame
from kvp_ui.layout.delete_answers import delete_button, has_deleted
from kvp_ui.layout.html import render
from kvp_ui.summary.open_file import show_file
from kvp_ui.summary.parts import TOPICS
from kvp_ui.summary.result import (
    checked_note,
    collected,
    show_details,
    show_empty,
    show_meeting,
    show_results,
    show_stamp,
)
from kvp_ui.summary.take_along import show_files, show_main_file, show_phone

t = session.translator()
today, rates = session.today(), rate_book()
if session.is_counsellor():
    phone = (t("To the phone (QR)"), ":material/qr_code:", lambda: show_phone(collected(), t))
    files = (t("Other files"), ":material/folder:", lambda: show_file(t))
    show_page(today, rates, t, *(() if session.hides_amounts() else (phone,)), files)
else:
    parts = collected()
    note, problems = checked_note()
    report = summary_report(parts, note)
    names = {f"goto_{p.key}": t("Change your answer about {topic}", topic=p.heading) for p in parts}
    heading = msg("Your folder for the meeting with Nav")
    frame.open_page(t, heading, frame.PageState("summary", names=names))
    if parts:
        ready = plural(
            "{count} thing is ready. Nobody gets it until you hand it over.",
            "{count} things are ready. Nobody gets them until you hand them over.",
            count=len(parts),
        )
        st.markdown(t(ready))
        st.html(render("tags.html", t, report=report))
        show_main_file(report, t)
    else:
        show_empty(t)
    if parts or note or problems:
        with st.container(key="wide"):
            contents, ways = st.columns([7, 5], gap="large")
        with contents:
            show_results(report, parts, t)
            show_meeting(report, problems, t)
        with ways:
            days = [day for part in parts for day in part.days]
            days += [day for topic in TOPICS for day in topic.pay_days(today, rates)]
            show_files(report, days, t)
            show_phone(parts, t)
        show_details(report, t)
        show_stamp(t)
    with st.container(key="noprint_keeping"):
        show_file(t)
        if session.has_any_answers() and not session.is_kiosk():  # which has an end of its own
            st.markdown(
                t("Is this a shared computer? Press “Delete my answers” when you are done.")
            )
            delete_button(t)
        elif has_deleted():
            delete_button(t)
