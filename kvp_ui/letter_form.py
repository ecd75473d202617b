"""The letter on a page: its fields, the letter as it will look, the points to check, the files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from kvp_core.complaint.letter import Part, letter
from kvp_core.complaint.letter_check import check_letter
from kvp_core.complaint.letter_document import letter_document, said
from kvp_core.complaint.letter_inputs import LONGEST, QUESTIONS, LetterAnswers, LetterInputs
from kvp_core.complaint.rules import Complaint, Standing
from kvp_core.errors import InvalidInputError, Problem, Reason
from kvp_core.export.blocks import Document
from kvp_core.export.docx_file import docx
from kvp_core.export.letters_in_pdf import unshowable
from kvp_core.export.pdf import pdf
from kvp_core.export.report_document import stamp
from kvp_core.export.text import plain_text
from kvp_core.i18n import Translator, translator
from kvp_core.messages import msg
from kvp_core.questions import FreeText, read, relevant
from kvp_core.report import Finding
from kvp_ui import session, taking
from kvp_ui.forms import Form, error_summary
from kvp_ui.markup import render

FIRST = LetterAnswers()
LETTER_LANGUAGE = "nb"
_ASKED = "letter.asked"


@dataclass(frozen=True)
class Draft:
    """The letter as it stands: what can be used of it, and what is wrong with the rest."""

    complaint: Complaint
    answers: LetterAnswers
    inputs: LetterInputs | None
    problems: tuple[Problem, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """The letter; lines for a pen where something cannot be used."""
        return letter(self.complaint, self.inputs or _without(self.answers, self.problems))

    @property
    def check(self) -> tuple[Finding, ...]:
        return check_letter(
            self.complaint, self.inputs or _without(self.answers, self.problems)
        )


def current_draft(complaint: Complaint) -> Draft:
    answers = session.answers(FIRST)
    if session.is_kiosk():  # nobody types on a shared screen
        answers = answers.model_copy(update={"by_hand": True})
    try:
        return Draft(complaint, answers, read(LetterInputs, QUESTIONS, answers), ())
    except InvalidInputError as error:
        return Draft(complaint, answers, None, error.problems)


def _without(answers: LetterAnswers, problems: Sequence[Problem]) -> LetterInputs:
    """The same with nothing where something is wrong, as a form for the pen."""
    sound = dict(relevant(QUESTIONS, answers)[0]) | {problem.field: "" for problem in problems}
    texts: Mapping[str, object] = {name: sound.pop(name) for name in LONGEST}
    filled = {name: text for name, text in texts.items() if text}
    return LetterInputs.model_validate({**sound, **filled})


def show_letter(complaint: Complaint, t: Translator) -> None:
    """The fields on one side, the letter on the other."""
    draft = current_draft(complaint)
    st.header(t("Draft of your complaint"), anchor=False)
    st.markdown(
        t("You can fill in here, or print and write by hand. We do not save it. You must sign it.")
    )
    form, preview = st.columns([5, 7], gap="large")
    with form:
        _fields(draft, t)
    with preview:
        _preview(draft, t)
        _check(draft, t)
        _files(draft, t)


def _fields(draft: Draft, t: Translator) -> None:
    """What is missing is told when the person wants the letter; what is wrong, at once."""
    asked = session.noted(_ASKED, otherwise=False)
    shown = [p for p in draft.problems if asked or p.reason is not Reason.MISSING]
    if shown:
        error_summary(QUESTIONS, tuple(shown), t)
    form = Form(FIRST, t, {problem.field: problem for problem in shown})
    is_late = draft.complaint.standing is Standing.LATE or bool(draft.answers.late_reason)
    for question in relevant(QUESTIONS, draft.answers)[1]:
        if session.is_kiosk() and (isinstance(question, FreeText) or question.name == "by_hand"):
            continue
        if question.name != "late_reason" or is_late:
            form.ask(question)


def _preview(draft: Draft, t: Translator) -> None:
    norwegian = translator(LETTER_LANGUAGE)
    other = t if t.language != norwegian.language else None
    if other:
        st.markdown(
            t(
                "Nav works in Norwegian. We make the letter in Norwegian, "
                "with English beside it for you."
            )
        )
    lines = [_line(part, norwegian, other) for part in draft.parts]
    tag = norwegian.style.tag
    st.html(render("letter.html", t, lines=lines, other=other, norwegian_tag=tag))


def _line(part: Part, norwegian: Translator, other: Translator | None) -> Mapping[str, object]:
    is_ours = not isinstance(part.said, str)
    return {
        "kind": part.kind.value,
        "rows": part.rows,
        "norwegian": said(part, norwegian),
        "other": said(part, other) if other and is_ours else "",
    }


def _check(draft: Draft, t: Translator) -> None:
    if draft.check:
        st.html(render("check.html", t, findings=draft.check))


def _files(draft: Draft, t: Translator) -> None:
    """The letter to take along, once there is a letter."""
    if draft.inputs is None:
        st.button(t("Make the letter"), type="primary", key="make_letter", on_click=_ask)
        return
    taking.print_button(t("Print the letter"), t, part="letter")
    if strange := unshowable("".join(said(part, t) for part in draft.parts)):
        text = msg("The PDF cannot show {characters}. The Word file can.", characters=" ".join(strange))
        st.html(render("notice.html", t, text=t(text)))
    with st.container(horizontal=True):
        _downloads(draft, t)


def _ask() -> None:
    session.note(_ASKED, value=True)


def _downloads(draft: Draft, t: Translator) -> None:
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    document = lambda: _document(draft, t)  # noqa: E731
    taking.download(t("Download the letter (Word)"), lambda: docx(document()), "kvp-klage.docx", word, key="letter_docx")
    taking.download(t("Download the letter (PDF)"), lambda: pdf(document()), "kvp-klage.pdf", "application/pdf", key="letter_pdf")
    taking.download(t("Download the letter (text)"), lambda: plain_text(document()).encode(), "kvp-klage.txt", "text/plain", key="letter_txt")


def _document(draft: Draft, t: Translator) -> Document:
    norwegian, made = translator(LETTER_LANGUAGE), stamp(draft.complaint.today)
    return letter_document(draft.parts, draft.complaint, draft.check, t, norwegian, made)
