"""Rates and sources: every figure, its date, its law, and how the guide counts."""

import streamlit as st

from kvp_core.export.rates_files import rates_csv, rates_json
from kvp_core.rates.book import rate_book
from kvp_core.rates_page.report import rates_report
from kvp_ui.app import session
from kvp_ui.layout import frame
from kvp_ui.layout.html import section_html

t = session.translator()
today, rates = session.today(), rate_book()
report = rates_report(today, rates)
frame.open_page(t, report.title, frame.PageState("rates"))
for sentence in report.lead:
    st.markdown(t(sentence))
frame.rates_notice(t, today)
with st.container(key="wide"):
    st.html("".join(section_html(section, t) for section in report.sections))
if not session.is_kiosk():
    with st.container(horizontal=True):
        st.download_button(
            t("Download as spreadsheet (CSV)"),
            rates_csv(today, rates),
            "kvp-rates.csv",
            "text/csv",
            key="rates_csv",
            on_click="ignore",
        )
        st.download_button(
            t("Download as data (JSON)"),
            rates_json(today, rates),
            "kvp-rates.json",
            "application/json",
            key="rates_json",
            on_click="ignore",
        )
