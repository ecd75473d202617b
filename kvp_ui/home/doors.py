"""The start page of a kiosk: four doors, one for each thing people come to ask about."""

import streamlit as st

from kvp_core.benefit.few_touches import ASKED_FIRST
from kvp_core.eligibility.questions import main_questions
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_ui.app import navigation
from kvp_ui.layout import frame

DOORS = {
    navigation.ELIGIBILITY: (
        msg("Is KVP right for me?"),
        msg("{count} questions, about 3 minutes", count=main_questions()),
    ),
    navigation.BENEFIT: (
        msg("How much can I get?"),
        msg("{count} questions", count=len(ASKED_FIRST)),
    ),
    navigation.SUPPLEMENTS: (navigation.SUPPLEMENTS.title, msg("See what Nav can cover")),
    navigation.COMPLAINT: (
        msg("I disagree with a decision"),
        msg("Find the last day to complain"),
    ),
}


def show_doors(t: Translator) -> None:
    """A touch on a door leads in; the whole of it can be touched."""
    lead = (msg("Touch one. You can always go back."),)
    frame.open_page(t, msg("What do you want to know?"), frame.PageState("home", lead=lead))
    with st.container(key="ansbox_doors"):
        for place, (title, offer) in DOORS.items():
            label = f"**{t(title)}**  \n{t(offer)}"
            if st.button(label, icon=place.icon, key=f"door_{place.name}", width="stretch"):
                st.switch_page(place.file, query_params={})
