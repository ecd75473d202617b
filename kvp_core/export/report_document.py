"""A report said in one language, as a document. Paper shows what a screen may fold away."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kvp_core.export.blocks import Block, Document, Grid, Heading, Items, PageBreak, Paragraph
from kvp_core.language.i18n import Translator
from kvp_core.language.law import LegalRef
from kvp_core.language.messages import Listing, Message, msg
from kvp_core.rates.book import UNIT_TEXTS, Rate, Standing, rates_version
from kvp_core.results.report import Finding, Notice, Report, Section, Step, Table, Tone
from kvp_core.results.worksheet import Line
from kvp_core.tools.version import app_version
from kvp_core.values.verdict import Verdict

ESTIMATE = msg("Estimate – not a decision")
PRELIMINARY = msg("preliminary")
VERDICTS = {
    Verdict.MET: msg("Looks fine"),
    Verdict.UNSURE: msg("To clear up"),
    Verdict.NOT_MET: msg("May be in the way"),
    None: msg("Not answered"),
}


@dataclass(frozen=True)
class Stamp:
    """When and by what a document was made."""

    made: date
    app_version: str
    rules_version: str


def stamp(made: date) -> Stamp:
    """The stamp of this version of the guide and its figures."""
    return Stamp(made, app_version(), rates_version())


def report_document(report: Report, t: Translator, made_by: Stamp) -> Document:
    """Everything the report says, its rates and the stamp, in reading order."""
    t = t.for_files()
    return Document(
        title=t(report.title),
        language=t.language,
        header=t(ESTIMATE),
        page=t("Page {page} of {pages}", page="{page}", pages="{pages}"),
        blocks=tuple(_blocks(report, t, made_by)),
    )


def _blocks(report: Report, t: Translator, made_by: Stamp) -> Iterator[Block]:
    yield Heading(1, t(report.title))
    yield Paragraph(t(report.tag), "info")
    if report.preliminary:
        yield Paragraph(
            t("Some rates are not set yet. The figures that rest on them are preliminary."),
            "warning",
        )
    yield from (Paragraph(t(sentence)) for sentence in report.lead)
    for section in report.sections:
        yield from _section(section, t)
    yield from _rates(report.rates, t)
    yield from about(t, made_by)


def _section(section: Section, t: Translator) -> Iterator[Block]:
    if section.on_new_page:
        yield PageBreak()
    yield Heading(2 + section.depth, t(section.heading))
    yield from (_notice(notice, t) for notice in section.notices)
    yield from (Paragraph(t(sentence)) for sentence in section.sentences)
    if section.findings:
        yield Items(tuple(finding_item(finding, t) for finding in section.findings))
    if section.lines:
        yield _lines(section, t)
    if section.table:
        yield _table(section.table, section.heading, t)
        yield from _below(section.table, t)
    if section.points:
        yield Items(tuple((t(point),) for point in section.points))
    if section.steps:
        yield Items(tuple(_step(step, t) for step in section.steps), numbered=True)
    if section.basis:
        yield Paragraph(_law(section.basis, t))
    if section.links:
        links = ((t(link.text), link.address(t.language)) for link in section.links)
        yield Items(tuple(links), addressed=True)


def _notice(notice: Notice, t: Translator) -> Paragraph:
    return Paragraph(t(notice.text), "warning" if notice.tone is Tone.WARNING else "info")


def _law(basis: tuple[LegalRef, ...], t: Translator) -> str:
    return t("The rule: {sections}", sections=Listing(basis))


def finding_item(finding: Finding, t: Translator) -> tuple[str, ...]:
    seen = t(
        "{condition}: {verdict}",
        condition=finding.title,
        verdict=finding.tag or VERDICTS[finding.verdict],
    )
    answer = (t(finding.answer),) if finding.answer else ()
    basis = (_law(finding.basis, t),) if finding.basis else ()
    return (seen, *answer, *map(t, finding.said), *basis)


def _step(step: Step, t: Translator) -> tuple[str, ...]:
    text = t("{step} – you are here", step=step.text) if step.is_current else t(step.text)
    basis = (_law((step.basis,), t),) if step.basis else ()
    return (text, *(t(detail) for detail in step.details), *basis)


def _lines(section: Section, t: Translator) -> Grid:
    return Grid(
        caption="",
        headings=(t("What"), t("Amount"), t("The rule")),
        rows=tuple(_line(line, t) for line in section.lines),
        numeric=(False, True, False),
    )


def _line(line: Line, t: Translator) -> tuple[str, ...]:
    amount = t.show(line.amount)
    if line.preliminary:
        amount = t("{amount} ({mark})", amount=amount, mark=PRELIMINARY)
    return (t(line.text), amount, t.show(line.basis) if line.basis else "")


def _table(table: Table, heading: Message, t: Translator) -> Grid:
    return Grid(
        caption="" if table.caption == heading else t(table.caption),
        headings=tuple(t(column.heading) for column in table.columns),
        rows=tuple(
            tuple("" if cell is None else t.show(cell) for cell in row.cells) for row in table.rows
        ),
        numeric=tuple(column.numeric for column in table.columns),
        totals=tuple(place for place, row in enumerate(table.rows) if row.is_total),
    )


def _below(table: Table, t: Translator) -> Iterator[Paragraph]:
    """What stands under the table, and the notes of a row, each with the row it belongs to."""
    if table.footnote:
        yield Paragraph(t(table.footnote))
    for row in table.rows:
        for note in row.notes:
            about = "" if row.cells[0] is None else row.cells[0]
            yield Paragraph(t("{row}: {note}", row=about, note=note))


def _rates(rates: tuple[Rate, ...], t: Translator) -> Iterator[Block]:
    if rates:
        yield Heading(2, t("Rates and sources"))
        yield Items(tuple((_rate(rate, t), t.show(rate.basis), rate.source) for rate in rates))


MARKS = {
    Standing.CONFIRMED: msg("confirmed"),
    Standing.PRELIMINARY: PRELIMINARY,
    Standing.LESS_CERTAIN: msg("less certain"),
}


def _rate(rate: Rate, t: Translator) -> str:
    return t(
        "{title}: {figure} {unit}, from {valid_from}, checked {checked} ({mark})",
        title=rate.title,
        figure=rate.shown,
        unit=UNIT_TEXTS[rate.unit],
        valid_from=rate.valid_from,
        checked=rate.checked,
        mark=MARKS[rate.standing],
    )


def about(t: Translator, made_by: Stamp) -> Iterator[Block]:
    yield Heading(2, t("About this document"))
    yield Paragraph(
        t("This is not a service from Nav. You get an estimate. Only Nav can make a decision.")
    )
    yield Paragraph(
        t(
            "Made {day}. KVP guide version {app}, rules version {rules}.",
            day=made_by.made,
            app=made_by.app_version,
            rules=made_by.rules_version,
        )
    )
