"""What can be typed beside an estimate: the wage of a job, and an amount seen elsewhere."""

from datetime import date
from decimal import Decimal

import streamlit as st

from kvp_core.asking.errors import Problem, Reason
from kvp_core.asking.free_text import holds_id_number
from kvp_core.asking.questions import Number, error_message, number_or_problem
from kvp_core.benefit.answers import BenefitAnswers
from kvp_core.benefit.older_amounts import about_amount
from kvp_core.benefit.presets import Preset
from kvp_core.benefit.questions import COMPARED_WAGE, SEEN_AMOUNT
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_core.values.money import Kroner
from kvp_ui.app import session
from kvp_ui.forms.answer_binding import LONGEST_TEXT
from kvp_ui.layout.expanders import fold
from kvp_ui.layout.html import render


def wage_field(preset: Preset, t: Translator) -> Decimal | None:
    """What the job would pay an hour; ``None`` until it is written so that it can be read."""
    return _amount(COMPARED_WAGE, f"compared_wage_{preset}_{t.language}", t)


def show_seen_amount(today: date, rates: RateBook, t: Translator) -> None:
    """Whoever has another amount in hand is told where it comes from."""
    with fold("seen_amount", t(msg("Is your amount different?"))):
        seen = _amount(SEEN_AMOUNT, f"seen_amount_{t.language}", t)
        for sentence in about_amount(Kroner.of(seen), today, rates) if seen else ():
            st.html(render("notice.html", t, text=t(sentence)))


def _amount(question: Number[BenefitAnswers], key: str, t: Translator) -> Decimal | None:
    """What is typed, or a word about what is wrong with it; it is kept as it was typed."""
    slot = f"benefit.{question.name}"
    times, is_refused = session.get_ui_state(f"{slot}.refused", (0, False))
    key = f"{key}{times or ''}"  # a browser goes on showing what a field of the same name held
    field = st.container(key=f"field_{question.name}", gap="xsmall")
    wrong = field.container()  # what is wrong stands above, as at every field
    typed = field.text_input(
        t(question.text),
        value=session.get_ui_state(slot, ""),
        max_chars=LONGEST_TEXT,
        autocomplete="off",
        key=key,
        on_change=_keep,
        args=(slot, key),
    )
    if not typed.strip() and not is_refused:
        return None
    refused = Problem(question.name, Reason.LOOKS_LIKE_AN_ID_NUMBER)
    found = refused if is_refused else number_or_problem(question, typed)
    if isinstance(found, Decimal):
        return found
    problem = t(error_message(question, found))
    wrong.html(render("wrong.html", t, name=key, problem=problem))
    return None


def _keep(slot: str, key: str) -> None:
    """As it was typed; but an identity number is never kept."""
    typed = str(session.widget(key))
    is_refused, (times, _) = (
        holds_id_number(typed),
        session.get_ui_state(f"{slot}.refused", (0, False)),
    )
    session.set_ui_state(slot, "" if is_refused else typed)
    session.set_ui_state(f"{slot}.refused", (times + is_refused, is_refused))
