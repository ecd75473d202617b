"""What can be done with the choices: see another, copy, change, name, swap, remove, print."""

from datetime import date

import streamlit as st

from kvp_core.asking.errors import Reason
from kvp_core.asking.questions import FALLBACKS
from kvp_core.benefit.handout import handout
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.presets import PRESET_TEXTS, fitting_presets
from kvp_core.benefit.scenarios import LETTERS, MOST_SCENARIOS, SECOND_PARENT
from kvp_core.export.pdf import pdf
from kvp_core.export.report_document import stamp
from kvp_core.language.i18n import Translator, translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_ui.app import session
from kvp_ui.app.bilingual import BilingualTranslator
from kvp_ui.counsellor import meeting
from kvp_ui.counsellor.choices import ScenarioResults
from kvp_ui.layout.html import render


def choose(day: date, t: Translator) -> None:
    """One button for each choice; the pressed one stands in the form."""
    choices, shown = meeting.held(day), meeting.meeting().shown
    if len(choices) == 1:
        return
    with st.container(horizontal=True, gap="xsmall", key="counsellor_tabs"):
        for place, choice in enumerate(choices):
            label = t(msg("{letter}: {choice}", letter=LETTERS[place], choice=choice.name))
            st.button(
                label,
                key=f"choice_{LETTERS[place]}",
                type="primary" if place == shown else "secondary",
                on_click=meeting.show,
                args=(place, day),
            )


def what_if(found: ScenarioResults, day: date, t: Translator) -> None:
    """New choices from the one on top, and what can be done with it."""
    is_full = len(meeting.held(day)) >= MOST_SCENARIOS
    with st.container(horizontal=True, gap="xsmall", key="counsellor_new_choices"):
        st.button(
            t("Copy as a new choice"),
            key="counsellor_copy",
            icon=":material/content_copy:",
            disabled=is_full,
            on_click=meeting.copy,
            args=(day,),
        )
        if found.active and not is_full:
            _presets(found.active.inputs, found.active.scenario.with_second_parent, day, t)
    if is_full:
        st.html(render("hint.html", t, text=msg("You can compare up to four choices.")))
    if len(meeting.held(day)) > 1:
        _about_the_one_on_top(day, t)


def _presets(inputs: BenefitInputs, with_second_parent: bool, day: date, t: Translator) -> None:
    for preset in fitting_presets(inputs):
        st.button(
            t(PRESET_TEXTS[preset]),
            key=f"preset_{preset}",
            on_click=meeting.add_preset,
            args=(preset, inputs, day),
        )
    if inputs.children and not with_second_parent:
        st.button(
            t(SECOND_PARENT), key="second_parent", on_click=meeting.add_second_parent, args=(day,)
        )


def _about_the_one_on_top(day: date, t: Translator) -> None:
    now = meeting.meeting()
    session.default_widget(meeting.NAME_KEY, now.choices[now.shown].title)
    if session.get_ui_state(meeting.ID_IN_NAME, otherwise=False):
        refused = FALLBACKS[Reason.LOOKS_LIKE_AN_ID_NUMBER]
        st.html(render("notice.html", t, text=t(refused)))
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        st.text_input(
            t("Name of this choice"),
            key=meeting.NAME_KEY,
            max_chars=meeting.LONGEST_NAME,
            autocomplete="off",
            on_change=meeting.rename,
        )
        if now.shown:
            st.button(
                t("Make this the base"),
                key="counsellor_base",
                icon=":material/swap_horiz:",
                on_click=meeting.make_base,
                args=(day,),
            )
        st.button(
            t("Remove"),
            key="counsellor_remove",
            icon=":material/delete:",
            on_click=meeting.remove,
            args=(day,),
        )


def print_button(found: ScenarioResults, day: date, rates: RateBook, t: Translator) -> None:
    """One sheet from the same report; it is only made when somebody asks for it."""
    languages = [translator(t.language)]
    if isinstance(t, BilingualTranslator):
        languages.append(translator(t.second.language))
    compared = found.compared
    st.download_button(
        t("One sheet to take home (PDF)"),
        lambda: pdf(handout(compared, rates, languages, stamp(day))),
        "kvp-sheet.pdf",
        "application/pdf",
        key="counsellor_print",
        icon=":material/print:",
        on_click="ignore",
    )
