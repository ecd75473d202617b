"""Parts of a page that a touch in them draws again without the rest.

What the rest shows must stand as it was: a part names what that hangs on, and where it has
changed everything is drawn. See docs/decisions/020-parts-drawn-alone.md.
"""

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator_singletons import context_dg_stack
from streamlit.errors import FragmentHandledException

from kvp_core.language.i18n import Translator
from kvp_ui.app import session
from kvp_ui.app.measuring import touch

Draw = Callable[[], None]
_AT_THE_END: list[Callable[[Translator], None]] = []


def at_the_end(tell: Callable[[Translator], None]) -> None:
    """Have something told when a part has been drawn alone, as at the end of every page."""
    if tell not in _AT_THE_END:
        _AT_THE_END.append(tell)


def drawn_alone(draw: Draw, hangs_on: Callable[[], object]) -> None:
    """A meeting and a screen that strangers share are always drawn as a whole."""
    if session.is_kiosk() or session.is_counsellor():
        draw()
        return
    before = hangs_on()

    def part() -> None:
        if hangs_on() != before:
            st.rerun()
        try:
            draw()
        except FragmentHandledException:  # told already, by the part within
            st.stop()

    # Streamlit copies every block around a part, and all around each of those, and keeps them.
    blocks = context_dg_stack.get()
    token = context_dg_stack.set((blocks[0], blocks[-1]))
    try:
        st.fragment(part)()
    finally:
        context_dg_stack.reset(token)


def part_of_page(draw: Draw, t: Translator, hangs_on: Callable[[], object] = lambda: None) -> None:
    """The same within a page, which tells nothing when this is drawn without it."""
    is_alone = False

    def told() -> None:
        nonlocal is_alone
        if not is_alone:
            is_alone = True
            draw()
            return
        with touch(session.mode()):
            draw()
            for tell in _AT_THE_END:
                tell(t)

    drawn_alone(told, hangs_on)
