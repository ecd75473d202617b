"""What can be typed beside an estimate: the wage of a job, and an amount seen elsewhere."""

from datetime import date
from decimal import Decimal

import streamlit as st

from kvp_core.asking.stepping import number_in
from kvp_core.benefit.inputs import HIGHEST_HOURLY_WAGE
from kvp_core.benefit.older_amounts import HIGHEST_SEEN, about_amount
from kvp_core.benefit.presets import Preset
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook
from kvp_core.values.money import Kroner
from kvp_ui.app import session
from kvp_ui.forms.answer_binding import LONGEST_TEXT
from kvp_ui.layout.html import render, show_heading


def wage_field(preset: Preset, t: Translator) -> Decimal | None:
    """What the job would pay an hour; ``None`` until it is written so that it can be read."""
    said = msg(
        "Write the wage as a number from 1 to {most}, for example 200.",
        most=Kroner.of(HIGHEST_HOURLY_WAGE),
    )
    label = msg("Wage an hour before tax, in kroner")
    key = f"compared_wage_{preset}"
    return _amount("benefit.compared_wage", key, label, HIGHEST_HOURLY_WAGE, said, t)


def show_seen_amount(today: date, rates: RateBook, t: Translator) -> None:
    """Whoever has another amount in hand is told where it comes from."""
    show_heading(t("Is your amount different?"), t)
    said = msg(
        "Write the amount as a number from 1 to {most}, for example 20000.",
        most=Kroner.of(HIGHEST_SEEN),
    )
    label = msg("The amount you have seen, in kroner")
    seen = _amount("benefit.seen_amount", "seen_amount", label, HIGHEST_SEEN, said, t)
    for sentence in about_amount(Kroner.of(seen), today, rates) if seen else ():
        st.html(render("notice.html", t, text=sentence))


def _amount(
    slot: str, name: str, label: Message, most: int, problem: Message, t: Translator
) -> Decimal | None:
    """A number from above 0 to ``most``; anything else is answered with ``problem``."""
    key = f"{name}_{t.language}"
    typed = st.text_input(
        t(label),
        value=session.get_ui_state(slot, ""),
        max_chars=LONGEST_TEXT,
        autocomplete="off",
        key=key,
        on_change=lambda: session.set_ui_state(slot, session.widget(key)),
    )
    if not typed.strip():
        return None
    number = number_in(typed)
    if number is None or not 0 < number <= most:
        st.html(render("wrong.html", t, name=key, problem=t(problem)))
        return None
    return number
