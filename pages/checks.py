"""How we check the figures: the worked cases the guide is held against, and how to dispute one."""

import streamlit as st

from kvp_core.language.messages import msg
from kvp_core.rates_page.worked_cases import SOURCES, SUBJECTS, Subject, calculations, overview
from kvp_ui.about.texts import whom_to_tell
from kvp_ui.app import session
from kvp_ui.app.navigation import CHECKS
from kvp_ui.app.settings import settings
from kvp_ui.layout import frame
from kvp_ui.layout.downloads import copy_button
from kvp_ui.layout.html import render, section_html, show_heading

KEY = "checks.subject"
DISPUTE = msg(
    "Write which case it is, what you find, and why. Give it to the one who runs this guide."
)
NOBODYS_CASE = msg(
    "Do not write anything about a real person: no name, no number, no case of Nav’s."
)
TO_FILL_IN = (
    msg("Case (the short name beside it):"),
    msg("The guide says:"),
    msg("I find:"),
    msg("Because (law, page or sum):"),
)
t = session.translator()
frame.open_page(t, CHECKS.title, frame.PageState(CHECKS.name))
for sentence in (
    msg("Before a new version is shown, it must give the same as every worked case on this page."),
    msg("A second reckoning, written apart from the first, is held against thousands of others."),
    msg("The cases are in English, with the same names as in the files of the guide."),
):
    st.markdown(t(sentence))
st.html(section_html(overview(), t))
show_heading(t("What do you want to check?"), t)
with st.container(key="field_subject"):
    chosen = st.radio(
        t("What do you want to check?"),
        list(Subject),
        index=list(Subject).index(session.get_ui_state(KEY, Subject.BENEFIT)),
        format_func=lambda subject: t(SUBJECTS[subject]),
        label_visibility="collapsed",
        key=f"checks_{t.language}",
        on_change=lambda: session.set_ui_state(KEY, session.widget(f"checks_{t.language}")),
    )
for found in calculations(chosen):
    st.html(render("cases.html", t, calculation=found, sources=SOURCES))
show_heading(t("Do you think a case is wrong?"), t)
for sentence in (DISPUTE, *whom_to_tell(settings()), NOBODYS_CASE):
    st.html(render("paragraph.html", t, text=t(sentence)))
if not session.is_kiosk():
    form = "\n".join(map(t, TO_FILL_IN))
    copy_button(t("Copy a text to fill in"), form, t)
