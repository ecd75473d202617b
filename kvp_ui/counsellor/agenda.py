"""The list of a meeting: what to clear up and what to bring, the same on every tab and on paper.

A point is ticked when it was talked about.
"""

from collections.abc import Callable, Sequence

import streamlit as st

from kvp_core.eligibility.report import MORE_TO_ASK, eligibility_report
from kvp_core.eligibility.rules import assess
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg
from kvp_ui.app import session
from kvp_ui.app.bilingual import BilingualTranslator, widget_label
from kvp_ui.counsellor.meeting import Meeting
from kvp_ui.eligibility import steps
from kvp_ui.layout.html import render

_TICKED, _ADDED = "counsellor.ticked", "counsellor.added"


def questions() -> tuple[Message, ...]:
    """What the check leaves open, what everybody can ask, and what somebody has added."""
    asked, added = eligibility_report(assess(steps.answers())).section("ask").points, _noted(_ADDED)
    return (*asked, *(one for one in MORE_TO_ASK if one.msgid in added))


def left(points: Sequence[Message]) -> tuple[Message, ...]:
    """Those that nobody has talked about yet."""
    return tuple(one for one in points if one.msgid not in _noted(_TICKED))


def show_questions(t: Translator, most: int | None = None) -> None:
    """All of them in their order, or the first that are left."""
    points = questions()
    unticked = left(points)
    said = msg("Questions to clear up: {left} of {all} left", left=len(unticked), all=len(points))
    st.html(render("kick.html", t, text=said))
    shown = sorted(points, key=lambda one: one not in unticked)[:most] if most else points
    show_points(shown, t)


def show_points(points: Sequence[Message], t: Translator) -> None:
    for one in points:
        box(one, f"ticked_{one.msgid}", one.msgid in _noted(_TICKED), t, _turn, _TICKED, one.msgid)


def show_adding(t: Translator) -> None:
    """More questions to choose from; nobody writes any, so no name gets into the list."""
    with st.popover(t("Add a question"), icon=":material/add:", key="counsellor_add"):
        for one in MORE_TO_ASK:
            box(one, f"added_{one.msgid}", one.msgid in _noted(_ADDED), t, _turn, _ADDED, one.msgid)


def box(
    text: Message, key: str, on: bool, t: Translator, act: Callable[..., None], *args: object
) -> None:
    """A checkbox that is another one for the next person, and once there are two languages."""
    both = "+" if isinstance(t, BilingualTranslator) else ""
    drawn = f"{key}_{t.language}{both}_{session.field_generation(Meeting, '')}"
    st.checkbox(widget_label(t, text), value=on, key=drawn, on_change=act, args=args)


def _noted(name: str) -> frozenset[str]:
    return session.get_ui_state(name, frozenset[str]())


def _turn(name: str, point: str) -> None:
    session.set_ui_state(name, _noted(name) ^ {point})
