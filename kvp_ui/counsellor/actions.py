"""What can be done with the choices: see another, copy, change, name, swap, remove, print."""

from datetime import date

import streamlit as st

from kvp_core.asking.errors import Reason
from kvp_core.asking.questions import FALLBACKS
from kvp_core.benefit.examples import EXAMPLE_TEXTS, Example
from kvp_core.benefit.presets import PRESET_TEXTS, fitting_presets
from kvp_core.benefit.scenarios import LETTERS, MOST_SCENARIOS, SECOND_PARENT, ScenarioEstimate
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_ui.app import session
from kvp_ui.counsellor import meeting
from kvp_ui.counsellor.choices import ScenarioResults
from kvp_ui.layout.html import render


def choose(found: ScenarioResults, day: date, t: Translator) -> None:
    """Which choice the fields below are about."""
    places = range(len(meeting.held(day)))
    with st.container(key="counsellor_whose", horizontal=True, vertical_alignment="center"):
        only = msg("Only in choice {letter}", letter=LETTERS[found.shown])
        st.html(render("kick.html", t, text=only))
        if found.shown:
            again, act = t("Same as A"), meeting.same_as_base
            st.button(again, key="counsellor_same", type="tertiary", on_click=act, args=(day,))
    session.default_widget(meeting.CHOICE_KEY, found.shown)
    st.radio(
        t("The choice you see"),
        places,
        format_func=LETTERS.__getitem__,
        key=meeting.CHOICE_KEY,
        horizontal=True,
        label_visibility="collapsed",
        on_change=lambda: meeting.show(int(str(session.widget(meeting.CHOICE_KEY))), day),
    )


def about_the_one_on_top(day: date, t: Translator) -> None:
    """Copy it, let it be the one that the others are compared with, or remove it."""
    now = meeting.meeting()
    buttons = {
        "copy": (
            t("Copy it"),
            ":material/content_copy:",
            meeting.copy,
            len(now.choices) >= MOST_SCENARIOS,
        ),
        "base": (t("Make it A"), ":material/swap_horiz:", meeting.make_base, not now.shown),
        "remove": (t("Remove"), ":material/delete:", meeting.remove, len(now.choices) == 1),
    }
    with st.container(horizontal=True, key="counsellor_about", gap="xsmall"):
        for name, (label, icon, act, is_off) in buttons.items():
            st.button(
                label,
                key=f"counsellor_{name}",
                icon=icon,
                type="tertiary",
                disabled=is_off,
                on_click=act,
                args=(day,),
            )


def new_ones(found: ScenarioResults, day: date, t: Translator) -> None:
    """Another choice, made from the first, or another person to show."""
    with st.container(horizontal=True, key="counsellor_new_ones", gap="xsmall"):
        with st.popover(t("Choice"), icon=":material/add:", key="counsellor_choices"):
            if len(meeting.held(day)) >= MOST_SCENARIOS:
                st.html(render("hint.html", t, text=msg("You can compare up to four choices.")))
            elif found.compared:
                _presets(found.compared, day, t)
            _name(t)
        with st.popover(t("Examples"), icon=":material/groups:", key="counsellor_examples"):
            st.html(render("hint.html", t, text=msg("These people are made up")))
            for example in Example:
                act, label = meeting.use_example, t(EXAMPLE_TEXTS[example])
                key, given = f"example_{example}", (example, day)
                st.button(label, key=key, type="tertiary", on_click=act, args=given)


def _presets(compared: tuple[ScenarioEstimate, ...], day: date, t: Translator) -> None:
    base = compared[0]
    for preset in fitting_presets(base.inputs):
        act, given = meeting.add_preset, (preset, base.inputs, day)
        st.button(t(PRESET_TEXTS[preset]), key=f"preset_{preset}", on_click=act, args=given)
    if base.inputs.children and not any(choice.second for choice in compared):
        label, add = t(SECOND_PARENT), meeting.add_second_parent
        st.button(label, key="second_parent", on_click=add, args=(day,))


def _name(t: Translator) -> None:
    now = meeting.meeting()
    session.default_widget(meeting.NAME_KEY, now.choices[now.shown].title)
    if session.get_ui_state(meeting.ID_IN_NAME, otherwise=False):
        refused = FALLBACKS[Reason.LOOKS_LIKE_AN_ID_NUMBER]
        st.html(render("notice.html", t, text=t(refused)))
    st.text_input(
        t("Name of this choice"),
        key=meeting.NAME_KEY,
        max_chars=meeting.LONGEST_NAME,
        autocomplete="off",
        on_change=meeting.rename,
    )
