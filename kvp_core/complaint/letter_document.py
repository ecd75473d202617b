"""The letter as a document: first what is sent, then a page for the writer.

The letter is Norwegian, because Nav works in Norwegian. The second page is in the writer's
language: how to send it, the points to check, and, if wanted, the letter line by line with
another language beside it.
"""

from collections.abc import Iterator, Sequence

from kvp_core.complaint.letter import Kind, LetterPart
from kvp_core.complaint.report import title
from kvp_core.complaint.rules import Complaint
from kvp_core.export.blocks import (
    Block,
    Document,
    FillIn,
    Grid,
    Heading,
    Items,
    PageBreak,
    Paragraph,
)
from kvp_core.export.report_document import Stamp, about, finding_item
from kvp_core.language.i18n import Translator, translator
from kvp_core.results.report import Finding
from kvp_core.shared_rules.complaint_tracks import BODY_NAMES


def letter_document(
    parts: Sequence[LetterPart],
    complaint: Complaint,
    check: Sequence[Finding],
    t: Translator,
    beside: Translator | None,
    made_by: Stamp,
) -> Document:
    """The letter in Norwegian, and the page for the writer in the language of ``t``."""
    t, norwegian = t.for_files(), translator(t.style.norwegian).for_files()
    return Document(
        title=said(parts[0], norwegian),
        language=norwegian.language,
        blocks=(
            *(_block(part, norwegian) for part in parts),
            PageBreak(t.language),
            *_for_you(complaint, check, t),
            *(_with_a_second(parts, t, norwegian, beside.for_files()) if beside else ()),
            *about(t, made_by),
        ),
    )


def said(part: LetterPart, t: Translator) -> str:
    """A part in one language; the person’s own words as they are."""
    return part.said if isinstance(part.said, str) else t(part.said)


def _block(part: LetterPart, t: Translator) -> Block:
    text = said(part, t)
    match part.kind:
        case Kind.TITLE:
            return Heading(1, text)
        case Kind.HEADING:
            return Heading(2, text)
        case Kind.FILL_IN:
            return FillIn(text)
        case Kind.OWN_WORDS if not text:
            return FillIn("", part.rows)
        case _:
            return Paragraph(text)


def side_by_side(
    parts: Sequence[LetterPart], norwegian: Translator, beside: Translator
) -> Iterator[tuple[str, str]]:
    """Each of our lines in Norwegian and in another language; own words are left out."""
    ours = (part for part in parts if part.kind is not Kind.OWN_WORDS)
    return ((said(part, norwegian), said(part, beside)) for part in ours)


def _for_you(complaint: Complaint, check: Sequence[Finding], t: Translator) -> Iterator[Block]:
    yield Heading(1, t("For you – do not send this page"))
    yield Paragraph(t(title(complaint)))
    yield Paragraph(t("Send the letter to {body}.", body=BODY_NAMES[complaint.rules.sent_to]))
    if check:
        yield Heading(2, t("Check before you send it"))
        yield Items(tuple(finding_item(finding, t) for finding in check))


def _with_a_second(
    parts: Sequence[LetterPart], t: Translator, norwegian: Translator, beside: Translator
) -> Iterator[Block]:
    both = norwegian, beside
    yield Heading(2, t("What the letter says"))
    yield Grid(
        caption=t("The letter in Norwegian, and another language beside it"),
        headings=tuple(each.style.name for each in both),
        rows=tuple(side_by_side(parts, norwegian, beside)),
        numeric=(False, False),
        languages=tuple(each.language for each in both),
    )
