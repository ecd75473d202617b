"""Everything a report says, in one language, sentence by sentence."""

from collections.abc import Iterator
from functools import cache

from kvp_core.asking.questions import Choice, MultipleChoice, Question
from kvp_core.language.i18n import LANGUAGES, Translator, translator
from kvp_core.language.messages import Message
from kvp_core.results.report import Report, Section, Table

BOTH = tuple(LANGUAGES)


@cache
def said(language: str, message: Message) -> str:
    return translator(language)(message)


def sentences(report: Report, language: str) -> Iterator[str]:
    """Title, lead and every part of every section."""
    t = translator(language)
    yield from (said(language, message) for message in (report.title, report.tag, *report.lead))
    for section in report.sections:
        yield from _of_section(section, t)
    for rate in report.rates:
        yield f"{said(language, rate.title)}: {t.show(rate.shown)}"


def _of_section(section: Section, t: Translator) -> Iterator[str]:
    texts = (section.heading, *section.sentences, *section.points)
    yield from (said(t.language, message) for message in texts)
    yield from (said(t.language, notice.text) for notice in section.notices)
    for finding in section.findings:
        texts = (finding.title, *finding.said, *((finding.answer,) if finding.answer else ()))
        yield from (said(t.language, message) for message in texts)
    for line in section.lines:
        yield f"{t(line.text)} {t.show(line.amount)}"
    yield from (t.law(reference) for reference in section.basis)
    yield from (t(link.text) for link in section.links)
    if section.table:
        yield from of_table(section.table, t)


def of_table(table: Table, t: Translator) -> Iterator[str]:
    yield t(table.caption)
    yield from (t(column.heading) for column in table.columns)
    for row in table.rows:
        yield from (t.show(cell) for cell in row.cells if cell is not None)
        yield from (t(note) for note in row.notes)


def of_question(question: Question, language: str) -> Iterator[str]:  # type: ignore[type-arg] # any
    """All that a page can show of a question before anything is answered."""
    texts = [question.text, question.hint, question.why, question.problem]
    if isinstance(question, (Choice, MultipleChoice)):
        texts += question.options.values()
    yield from (said(language, message) for message in texts if message)
