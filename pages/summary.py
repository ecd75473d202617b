"""My summary: everything done in this visit, to take to a meeting or to keep."""

import streamlit as st

from kvp_core.language.messages import msg
from kvp_core.rates.book import rate_book
from kvp_core.summary.report import summary_report
from kvp_ui.app import navigation, session
from kvp_ui.layout import frame
from kvp_ui.layout.delete_answers import delete_button
from kvp_ui.layout.html import render
from kvp_ui.summary import open_file as summary_file
from kvp_ui.summary import result as summary_result
from kvp_ui.summary import take_along as summary_files
from kvp_ui.summary.parts import TOPICS

t = session.translator()
today, rates = session.today(), rate_book()
parts = summary_result.collected()
note, problems = summary_result.checked_note()
report = summary_report(parts, note)
names = {f"goto_{p.key}": t("Change your answer about {topic}", topic=p.heading) for p in parts}
frame.open_page(t, report.title, frame.PageState("summary", names=names))
for sentence in report.lead:
    st.markdown(t(sentence))
if parts:
    st.html(render("tags.html", t, report=report))
else:
    empty = msg("Nothing here yet. Start with the check, or work out how much you can get.")
    st.html(render("empty.html", t, text=empty))
    with st.container(horizontal=True):
        for place in (navigation.ELIGIBILITY, navigation.BENEFIT):
            st.page_link(place.file, label=t(place.title), icon=place.icon)
if parts or note or problems:
    summary_result.show_results(report, parts, t)
    summary_result.show_meeting(report, problems, t)
    summary_result.show_details(report, t)
    days = [day for part in parts for day in part.days]
    days += [day for topic in TOPICS for day in topic.pay_days(today, rates)]
    summary_files.show_files(report, days, t)
    summary_files.show_phone(parts, t)
    summary_result.show_stamp(t)
with st.container(key="noprint_keeping"):
    summary_file.show_file(t)
    st.markdown(t("Is this a shared computer? Press “Delete my answers” when you are done."))
    delete_button(t)
