"""What everybody should know about KVP, drawn once a day and language: the same for all."""

from datetime import date
from functools import lru_cache

import streamlit as st

from kvp_core.benefit.facts import programme_facts
from kvp_core.language.i18n import LANGUAGES, Translator
from kvp_core.rates.book import rate_book
from kvp_ui.app import session
from kvp_ui.layout.html import section_html

WAYS_TO_SAY = len(LANGUAGES) * 4
"""In every language, alone and with another, on a kiosk and elsewhere."""


def show_facts(today: date, t: Translator) -> None:
    """Each group under its heading, each subject folded."""
    st.html(_facts_html(today, t, session.is_kiosk()))


@lru_cache(maxsize=WAYS_TO_SAY)
def _facts_html(today: date, t: Translator, kiosk: bool) -> str:
    """Nothing in it comes from a person: the figures of the day and the words of a language."""
    facts = programme_facts(today, rate_book())
    return "".join(section_html(section, t) for section in facts.sections)
