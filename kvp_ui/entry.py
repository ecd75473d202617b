"""The script Streamlit runs for every person and every touch: frame, page, footer."""

from copy import copy
from pathlib import Path

import streamlit as st

from kvp_core.rates.book import rate_book
from kvp_ui.app import navigation, session
from kvp_ui.app.measuring import touch
from kvp_ui.app.pages import pages
from kvp_ui.counsellor.frame import ADDRESSES, bar
from kvp_ui.home.strip import name_steps, show_strip, strip_looks
from kvp_ui.kiosk import screens
from kvp_ui.layout import frame
from kvp_ui.layout.alone import at_the_end, drawn_alone
from kvp_ui.layout.html import render
from kvp_ui.summary import kept

KIOSK_STYLES = Path(__file__).parent / "static" / "kiosk.css"
URGENT_PAGES = {
    place.address for place in (navigation.ELIGIBILITY, navigation.BENEFIT, navigation.COMPLAINT)
}
PAGES_WITH_RATES = {
    place.address
    for place in (
        navigation.BENEFIT,
        navigation.SUPPLEMENTS,
        navigation.DRIVING_LOG,
        navigation.SUMMARY,
        navigation.PROGRAMME,
        navigation.RATES,
    )
}


def draw() -> None:
    """What stands between the bar and the foot, and what only scripts read."""
    here = page.url_path
    with touch(session.mode()):
        kept.tell(t)
        if here in PAGES_WITH_RATES and session.today() < rate_book().first_day:
            frame.no_rates(t, here)
        else:
            copy(page).run()  # one copy may run once
        if session.is_kiosk() and here in URGENT_PAGES:
            st.html(render("urgent.html", t))
        name_steps(here, t)
        kept.keep_in_tab(t)


at_the_end(kept.tell_tab)
session.mode()  # what the address says, before anything is drawn
t = session.translator()
st.set_page_config(layout="wide")
page = st.navigation(pages(t), position="hidden")
if session.is_kiosk():
    st.html(KIOSK_STYLES)
    screens.surround(t)
if session.is_kiosk() and not screens.has_begun():
    with frame.landmark(frame.MAIN):
        screens.attract(t)
else:
    if not session.is_kiosk():
        with frame.landmark(frame.BANNER):
            if session.is_counsellor():
                bar(t, page.url_path)
            else:
                frame.top_bar(t)
                show_strip(page.url_path, t)
    main = frame.landmark(frame.MAIN)
    if session.is_kiosk():
        screens.bar(t)
    with main:
        frame.unknown_wishes(t)
        drawn_alone(draw, lambda: strip_looks(page.url_path))
    is_meeting = session.is_counsellor() and page.url_path in ADDRESSES
    if not (session.is_kiosk() or is_meeting):
        with frame.landmark(frame.CONTENTINFO):
            frame.footer(t, urgent=page.url_path in URGENT_PAGES)
