"""The steps on one line below the bar: where one is, what is done, and the way to the others."""

from itertools import groupby

import streamlit as st

from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg
from kvp_ui.app import session
from kvp_ui.home.journey import STEPS, JourneyStep
from kvp_ui.home.so_far import journey_so_far
from kvp_ui.layout.html import render

_LAST = "strip.last"
"""Which of the steps that share a number was open last."""


def show_strip(here: str, t: Translator) -> None:
    """On the page at the address ``here``, if it is a step and the person walks alone."""
    if not (cells := _cells(here)):
        return
    with st.container(key="strip", horizontal=True, wrap=False, gap=None):
        for step in cells:
            with st.container(key=_key(step)):
                icon = ":material/check_circle:" if step.is_done else step.place.icon
                st.page_link(step.place.file, label=t(step.word), icon=icon)


def strip_looks(here: str) -> tuple[str, ...]:
    """What can be seen of it: where that is another, it must be drawn again."""
    return tuple(map(_key, _cells(here)))


def name_steps(here: str, t: Translator) -> None:
    """What a screen reader says of the links, for the script of the page."""
    if cells := _cells(here):
        names = {_key(step): t(_name(step)) for step in cells}
        current = next(_key(step) for step in cells if step.place.address == here)
        st.html(render("strip.html", t, names=names, current=current))


def _cells(here: str) -> list[JourneyStep]:
    """None where there is no strip."""
    alone = not (session.is_kiosk() or session.is_counsellor())
    if not alone or here not in {step.place.address for step in STEPS}:
        return []
    by_number = groupby(journey_so_far().steps, key=lambda step: step.number)
    return [_cell(list(beside), here) for _, beside in by_number]


def _cell(beside: list[JourneyStep], here: str) -> JourneyStep:
    """Of steps that share a number the one that is open, or else the one that was open last."""
    by_address = {step.place.address: step for step in beside}
    if here in by_address and len(beside) > 1:
        session.set_ui_state(_LAST, here)
    return by_address.get(session.get_ui_state(_LAST, ""), beside[0])


def _key(step: JourneyStep) -> str:
    return f"strip_done_{step.place.name}" if step.is_done else f"strip_{step.place.name}"


def _name(step: JourneyStep) -> Message:
    """What a screen reader says of the link: the word on it, and what has come of the step."""
    result = step.short or (step.said or (step.title,))[0]
    if step.is_stale:
        return msg("{step}, changed: {result}", step=step.word, result=result)
    if step.is_done:
        return msg("{step}, done: {result}", step=step.word, result=result)
    return msg("{step}: {result}", step=step.word, result=result)
