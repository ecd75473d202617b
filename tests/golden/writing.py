"""How a paper is written down: reports, documents and calendars as text that a person can read."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from kvp_core.export.blocks import Block, Document, Grid, Heading, PageBreak, Paragraph
from kvp_core.export.ics import calendar_file
from kvp_core.export.report_document import Stamp, report_document
from kvp_core.export.text import plain_text
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import rate_book
from kvp_core.results.reminders import CalendarDay
from kvp_core.results.report import Report, Section
from tests.frozen_rates import freeze

LANGUAGES = ("en", "nb")
MADE = date(2026, 11, 24)
STAMP = Stamp(MADE, "(version)", "(rules)")
freeze()  # pytest has done it; the command that writes the papers has not
RATES = rate_book()
Paper = Callable[[Translator], str]


def document_text(document: Document) -> str:
    """Every block, and what sets it apart: level, tone, sums, new pages."""
    return "\n\n".join(_block(block, document) for block in document.blocks) + "\n"


def _block(block: Block, document: Document) -> str:
    said = plain_text(Document(document.title, document.language, (block,))).rstrip("\n")
    match block:
        case Heading(level=level):
            return f"{'#' * level} {said}"
        case Paragraph(tone="info" | "warning" as tone):
            return f"({tone}) {said}"
        case PageBreak(language=language):
            return f"------ new page {language}".rstrip()
        case Grid(totals=totals):
            lines = said.split("\n")
            first = len(lines) - len(block.rows)
            sums = {first + place for place in totals}
            return "\n".join(f"{line}{' =' * (no in sums)}" for no, line in enumerate(lines))
    return said


def report_text(report: Report, t: Translator) -> str:
    """The report on paper, and below it what a screen folds away."""
    folded = ", ".join(section.key for section in report.sections if section.folded)
    header = report_document(report, t, STAMP)
    return f"{document_text(header)}\nFolded away on a screen: {folded or 'nothing'}\n"


def calendar_text(days: Iterator[CalendarDay] | list[CalendarDay], t: Translator) -> str:
    return calendar_file(days, t, MADE).decode().replace("\r\n ", "").replace("\r\n", "\n")


def parted(*parts: tuple[str, str]) -> str:
    """Several papers in one file."""
    return "\n".join(f"====== {name}\n\n{text.rstrip()}\n" for name, text in parts)


def said(messages: Iterable[Message | None], t: Translator) -> str:
    """What a screen says, one sentence a line."""
    return "\n".join(t(message) for message in messages if message)


def bare(*sections: Section) -> Report:
    """Sections that a page shows without a report around them."""
    return Report(title=msg("Compare"), tag=msg("Estimate – not a decision"), sections=sections)
