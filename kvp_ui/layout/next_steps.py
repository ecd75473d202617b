"""What comes after a result: the next page, and taking it along."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from kvp_core.export.pdf import pdf
from kvp_core.export.report_document import report_document, stamp
from kvp_core.language.i18n import Translator
from kvp_core.language.links import Link
from kvp_core.language.messages import Message, msg
from kvp_core.results.report import Report
from kvp_ui.app import navigation, session
from kvp_ui.app.navigation import Place
from kvp_ui.layout import downloads
from kvp_ui.layout.html import render

NEXT: dict[Place, Message] = {
    navigation.BENEFIT: msg("Next: How much can you get?"),
    navigation.SUPPLEMENTS: msg("Next: Travel and other costs"),
}
TAKE_ALONG = msg("Take it with you: PDF, calendar, file, code")


@dataclass(frozen=True)
class NextStep:
    """The one thing that comes next: what it is, what it gives, and what leads there."""

    heading: Message
    text: Message
    button: Message | None = None
    link: Link | None = None


def next_card(
    step: NextStep, key: str, t: Translator, *, on_click: Callable[[], None] | None = None
) -> bool:
    """The next step in a frame of its own, one on each page; whether its button was pressed."""
    with st.container(key="next_card", gap="small"):
        st.html(render("next_card.html", t, step=step))
        if step.button is None:
            return False
        return st.button(
            t(step.button),
            type="primary",
            icon=":material/arrow_forward:",
            icon_position="right",
            key=key,
            on_click=on_click,
        )


PDF = downloads.File("kvp-result.pdf", "application/pdf")


def show_next_steps(
    t: Translator,
    following: Place | None = None,
    report: Report | None = None,
    *,
    key: str = "result",
    folder: bool = True,
) -> None:
    """One way on and the ways to take the result along; a shared screen has the summary.

    ``report`` is for pages without a file of their own; ``key`` tells apart two results of a page.
    ``folder`` is whether the way to the summary is among them.
    """
    kind = "next_steps_on" if following else "next_steps"  # only one way on is the main one
    with st.container(horizontal=True, vertical_alignment="center", key=f"{kind}_{key}"):
        if following:
            st.page_link(following.file, label=t(NEXT[following]), icon=":material/arrow_forward:")
        if folder:
            place = navigation.SUMMARY
            label = t(place.title if session.is_kiosk() else TAKE_ALONG)
            st.page_link(place.file, label=label, icon=place.icon)
        if report:
            made = stamp(session.today())
            downloads.download(
                t("Download (PDF)"), PDF, lambda: pdf(report_document(report, t, made))
            )
