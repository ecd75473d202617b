"""The script Streamlit runs for every person and every touch: frame, page, footer."""

from pathlib import Path

import streamlit as st

from kvp_core.rates.book import rate_book
from kvp_ui.app import navigation, session
from kvp_ui.app.measuring import touch
from kvp_ui.app.pages import pages
from kvp_ui.counsellor.frame import banner
from kvp_ui.kiosk import screens
from kvp_ui.kiosk.buttons import bar_buttons
from kvp_ui.layout import frame
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
    with frame.landmark(frame.BANNER):
        frame.top_bar(t, bar_buttons)
        if session.is_counsellor():
            banner(t)
    with frame.landmark(frame.MAIN), touch(session.mode()):
        frame.unknown_wishes(t)
        kept.tell(t)
        if page.url_path in PAGES_WITH_RATES and session.today() < rate_book().first_day:
            frame.no_rates(t, page.url_path)
        else:
            page.run()
    with frame.landmark(frame.CONTENTINFO):
        frame.footer(t, urgent=page.url_path in URGENT_PAGES)
    kept.keep_in_tab(t)
