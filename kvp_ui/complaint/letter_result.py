"""The letter on a page: as it will look, the points to check, and the files to take along."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from kvp_core.complaint.letter import LetterPart
from kvp_core.complaint.letter_document import letter_document, said
from kvp_core.complaint.rules import Complaint
from kvp_core.export.blocks import Document
from kvp_core.export.docx_file import docx
from kvp_core.export.letters_in_pdf import unshowable
from kvp_core.export.pdf import pdf
from kvp_core.export.report_document import stamp
from kvp_core.export.text import plain_text
from kvp_core.language.i18n import Translator, translator
from kvp_core.language.messages import msg
from kvp_ui.app import session
from kvp_ui.complaint.letter_form import Draft, current_draft, show_fields
from kvp_ui.complaint.result import LETTER
from kvp_ui.layout import downloads
from kvp_ui.layout.expanders import fold
from kvp_ui.layout.html import render, show_heading
from kvp_ui.layout.next_steps import show_next_steps

_SECOND = "letter.second"
WORD = downloads.File(
    "kvp-klage.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
)
PDF = downloads.File("kvp-klage.pdf", "application/pdf")
TEXT = downloads.File("kvp-klage.txt", "text/plain")


def show_letter(complaint: Complaint, t: Translator) -> None:
    """The letter, ready for a pen; more can be written, and it can be taken along."""
    draft = current_draft(complaint)
    show_heading(t("Your letter"), t, name=LETTER)
    _second_language(t)
    _preview(draft, t)
    _take_along(draft, t)
    with fold("letter_more", t("Write more in the letter"), opened=bool(draft.problems)):
        st.markdown(
            t(
                "You can fill in here, or print and write by hand. "
                "We do not save it. You must sign it."
            )
        )
        show_fields(draft, t)
    if draft.check:
        st.html(render("check.html", t, findings=draft.check))


def _second_language(t: Translator) -> None:
    """Nav reads Norwegian: others are told so, and who reads it may have another one beside it."""
    if t.language != t.style.norwegian:
        text = msg(
            "Nav works in Norwegian. We make the letter in Norwegian, "
            "with English beside it for you."
        )
        st.markdown(t(text))
        return
    two = session.get_ui_state(_SECOND, otherwise=False)
    label = t("Show the letter in one language") if two else t("Show the letter in two languages")
    switch = partial(session.set_ui_state, _SECOND, not two)
    st.button(label, key="letter_second", type="tertiary", on_click=switch)


def _beside(t: Translator) -> Translator | None:
    """What stands beside the letter: the reader’s own language, or a second one on wish."""
    if t.language != t.style.norwegian:
        return t
    two = session.get_ui_state(_SECOND, otherwise=False)
    return translator(t.style.second) if two else None


def _preview(draft: Draft, t: Translator) -> None:
    norwegian, other = translator(t.style.norwegian), _beside(t)
    lines = [_line(part, norwegian, other) for part in draft.parts]
    st.html(render("letter.html", t, lines=lines, other=other, norwegian=norwegian.language))


def _line(
    part: LetterPart, norwegian: Translator, other: Translator | None
) -> Mapping[str, object]:
    is_ours = not isinstance(part.said, str)
    return {
        "kind": part.kind.value,
        "rows": part.rows,
        "norwegian": said(part, norwegian),
        "other": said(part, other) if other and is_ours else "",
    }


def _take_along(draft: Draft, t: Translator) -> None:
    """The letter on paper and as files, once there is nothing wrong with it."""
    if draft.problems:
        text = msg("You can print and download the letter when you have fixed what is wrong.")
        st.html(render("notice.html", t, text=t(text)))
        return
    if strange := unshowable("".join(said(part, t) for part in draft.parts)):
        text = msg(
            "The PDF cannot show {characters}. The Word file can.", characters=" ".join(strange)
        )
        st.html(render("notice.html", t, text=t(text)))
    with st.container(horizontal=True, key="letter_files"):
        word = _made(draft, t, docx)
        downloads.download(t("Download the letter (Word)"), WORD, word, is_main=True)
        downloads.print_buttons({"letter": msg("Print the letter")}, t)
        downloads.download(t("Download the letter (PDF)"), PDF, _made(draft, t, pdf))
        downloads.download(t("Download the letter (text)"), TEXT, _made(draft, t, _text))
    show_next_steps(t, key="letter")


def _made(draft: Draft, t: Translator, write: Callable[[Document], bytes]) -> Callable[[], bytes]:
    """Makes the file when somebody asks for it, of the letter as it is now."""
    beside, made = _beside(t), stamp(draft.complaint.today)
    return lambda: write(
        letter_document(draft.parts, draft.complaint, draft.check, t, beside, made)
    )


def _text(document: Document) -> bytes:
    return plain_text(document).encode()
