"""The steps as cards on a line: the whole of a card leads on, and the next one says how."""

from itertools import groupby

import streamlit as st

from kvp_core.language.i18n import Translator
from kvp_ui.app import navigation
from kvp_ui.eligibility import steps
from kvp_ui.home.journey import Journey, JourneyStep
from kvp_ui.layout.html import render


def show_steps(journey: Journey, t: Translator) -> None:
    """Every step in its order; those with the same number stand beside each other."""
    with st.container(key="journey"):
        for _, beside in groupby(journey.steps, key=lambda step: step.number):
            cards = list(beside)
            grid = st.grid(len(cards), min_column_width=220, gap="small")
            for step in cards:
                with grid.cell():
                    _card(step, t, is_next=step is journey.next)


def _card(step: JourneyStep, t: Translator, *, is_next: bool) -> None:
    with st.container(border=True, key=f"card_{step.place.name}", gap="xxsmall"):
        if not is_next:
            st.page_link(step.place.file, label=f"**{t(step.title)}**", icon=step.place.icon)
        st.html(render("journey.html", t, step=step, is_next=is_next))
        if is_next:
            _way_on(step, t)


def _way_on(step: JourneyStep, t: Translator) -> None:
    """The one button of the page; beside it the way back to the start of a check half done.

    To a check that is done it leads to the result, wherever one has been in it since.
    """
    file = step.place.file
    with st.container(horizontal=True):
        go = st.button(
            t(step.button or step.title),
            type="primary",
            icon=":material/arrow_forward:",
            icon_position="right",
            on_click=steps.resume if step.is_done else None,
        )
        again = (
            step.said
            and not step.is_done
            and step.place is navigation.ELIGIBILITY
            and st.button(t("Start again"), type="tertiary", on_click=steps.start_again)
        )
    if go or again:
        st.switch_page(file, query_params={})
