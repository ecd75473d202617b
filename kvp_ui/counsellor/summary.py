"""Taking it home from a meeting: what is to be on the sheet, how to hand it over, and the sheet."""

import re
from collections.abc import Callable
from datetime import date

import streamlit as st

from kvp_core.benefit.handout import STEPS
from kvp_core.benefit.scenarios import LETTERS
from kvp_core.export.blocks import Document
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook
from kvp_ui.app import navigation, session
from kvp_ui.app.bilingual import widget_label
from kvp_ui.counsellor import agenda, meeting
from kvp_ui.counsellor.frame import ASKED, shows_large_text
from kvp_ui.counsellor.sheet import PARTS, STEP, is_on, sheet, show_pdf, turn
from kvp_ui.layout import frame
from kvp_ui.layout.downloads import print_buttons
from kvp_ui.layout.html import render, show_heading

MARKUP = re.compile(r"([\\`*_\[\]:$~<>#])")
"""What Markdown takes for something else than a sign."""
NOT_YET = msg("Not decided yet")
EMPTY = msg(
    "There is nothing to put on the sheet yet. One answer is enough, or choose a next step."
)
HIDDEN = msg("The amounts are hidden. The sheet has them: show them to see it.")
PRINTED = msg("The amounts are hidden here, but they stand on the paper.")
NAMELESS = msg("No name, no ID number.")


def show_page(
    today: date, rates: RateBook, t: Translator, *more: tuple[str, str, Callable[[], None]]
) -> None:
    """Draw it. ``more`` is what else can be taken along, each with its icon behind a button."""
    frame.open_page(t, msg("One sheet to take home"), frame.PageState("summary:counsellor"))
    made = sheet(today, rates, t)
    with st.container(key="counsellor_page"):
        if shows_large_text():
            _preview(made, t)
            return
        with st.container(key="counsellor_take", horizontal=True, gap="medium"):
            with st.container(key="counsellor_chosen"):
                _parts(t)
            with st.container(key="counsellor_hand_over"):
                _step(t)
                _hand_over(made, t, more)
            with st.container(key="counsellor_sheet"):
                _preview(made, t)


def _parts(t: Translator) -> None:
    """Which choices, and what else."""
    show_heading(t("One sheet to take home"), t)
    st.html(render("hint.html", t, text=NAMELESS))
    st.html(render("kick.html", t, text=msg("Which choices")))
    for choice, letter in zip(meeting.meeting().choices, LETTERS, strict=False):
        _box(letter, msg("{letter}: {choice}", letter=letter, choice=_plainly(choice.name)), t)
    st.html(render("kick.html", t, text=msg("What else")))
    for name, text in PARTS.items():
        _box(name, text, t)
    gone = msg("When you press New person, all of this is deleted.")
    st.html(render("privacy.html", t, text=gone))


def _plainly(name: Message | str) -> Message | str:
    """What somebody has typed, so that a label shows its signs as they are."""
    return MARKUP.sub(r"\\\1", name) if isinstance(name, str) else name


def _box(name: str, text: Message, t: Translator) -> None:
    on = is_on(name, t)
    agenda.box(text, f"sheet_{name}", on, t, turn, name, not on)


def _step(t: Translator) -> None:
    show_heading(t("Next step"), t)
    key = f"counsellor_step_{t.language}_{session.field_generation(meeting.Meeting, '')}"
    names = {"": NOT_YET} | {name: step.heading for name, step in STEPS.items()}
    st.radio(
        t("Next step"),
        list(names),
        list(names).index(session.get_ui_state(STEP, "")),
        key=key,
        format_func=lambda name: widget_label(t, names[name]),
        label_visibility="collapsed",
        on_change=lambda: session.set_ui_state(STEP, session.widget(key)),
    )
    st.html(render("hint.html", t, text=msg("The chosen step stands on top of the sheet.")))


def _hand_over(
    made: Document | None, t: Translator, more: tuple[tuple[str, str, Callable[[], None]], ...]
) -> None:
    show_heading(t("Hand it over"), t)
    label = t("One sheet to take home (PDF)")
    if made:
        with st.container(key="counsellor_print"):
            if session.hides_amounts():
                with st.popover(t("Print"), icon=":material/print:", width="stretch"):
                    st.html(render("hint.html", t, text=PRINTED))
                    show_pdf(made, label, "counsellor_pdf")
            else:
                print_buttons({"sheet": msg("Print")}, t)
                show_pdf(made, label, "counsellor_pdf")
    for label, icon, show in more:
        with st.popover(label, icon=icon, width="stretch"):
            show()
    finished, to = t("Finished: new person"), (ASKED, True)
    st.button(
        finished,
        key="counsellor_finished",
        icon=":material/person_add:",
        on_click=session.set_ui_state,
        args=to,
    )


def _preview(made: Document | None, t: Translator) -> None:
    """The sheet as it will be; nothing of it while the amounts are hidden."""
    if made and not session.hides_amounts():
        st.html(render("sheet.html", t, document=made))
        return
    st.html(render("empty.html", t, text=HIDDEN if made else EMPTY))
    if not made:
        with st.container(key="counsellor_ways", horizontal=True):
            for place in (navigation.ELIGIBILITY, navigation.BENEFIT, navigation.SUPPLEMENTS):
                st.page_link(place.file, label=t(place.title), icon=place.icon)
