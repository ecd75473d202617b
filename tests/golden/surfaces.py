"""Every surface of a report in every language, and the amounts and days that stand on it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from io import BytesIO

import docx as word
import icalendar
from babel.dates import get_month_names
from pydantic import BaseModel

from kvp_core.export.docx_file import docx
from kvp_core.export.ics import calendar_file
from kvp_core.export.pdf import pdf
from kvp_core.export.qr import code_text
from kvp_core.export.report_document import report_document, stamp
from kvp_core.export.text import plain_text
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message
from kvp_core.results.reminders import CalendarDay
from kvp_core.results.report import Report
from kvp_core.summary.report import Part, summary_report
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month
from kvp_ui.layout.html import headline_html, section_html
from tests.core.export.pdf_reading import words

MADE = date(2026, 11, 24)
LONGEST_MONTH = 31
_ENGLISH = re.compile(r"(\N{MINUS SIGN}|-)?NOK ?(\d[\d,]*(?:\.\d+)?)")
_NORWEGIAN = re.compile(
    r"(?<![\d,])(\N{MINUS SIGN}|-)?(\d{1,3}(?: \d{3})+|\d+)(,\d+)? (?:kr|kroner)\b"
)
_SHORT_DAY = re.compile(r"\b(\d\d)\.(\d\d)\.(\d{4})\b")


def paper(report: Report, t: Translator) -> dict[str, str]:
    """The page itself, and everything that is made from the same report."""
    document = report_document(report, t, stamp(MADE))
    return {
        "page": plain(
            headline_html(report, t) + "".join(section_html(s, t) for s in report.sections)
        ),
        "text": plain_text(document).replace("  ", " | "),
        "pdf": words(pdf(document)),
        "docx": _of_word(docx(document)),
    }


def carried(part: Part, days: Sequence[CalendarDay], t: Translator) -> dict[str, str]:
    """What a visit takes along: the summary, the code for a phone, the calendar."""
    summary = report_document(summary_report([part]), t, stamp(MADE))
    return {
        "summary": plain_text(summary).replace("  ", " | "),
        "code": code_text([part.short], t, MADE),
        "calendar": _of_calendar(calendar_file(days, t, MADE)),
    }


def plain(html: str) -> str:
    return re.sub(r"<[^>]+>", " | ", html).replace("&nbsp;", " ")


def _of_word(made: bytes) -> str:
    opened = word.Document(BytesIO(made))
    cells = (cell.text for table in opened.tables for row in table.rows for cell in row.cells)
    return " | ".join([*(paragraph.text for paragraph in opened.paragraphs), *cells])


def _of_calendar(made: bytes) -> str:
    said = []
    for event in icalendar.Calendar.from_ical(made).events:
        said.append(f"{event.start:%d.%m.%Y} {event['SUMMARY']} {event.get('DESCRIPTION', '')}")
    return "\n".join(said)


def amounts(text: str, language: str) -> set[Decimal]:
    """Every amount of kroner in a text."""
    said = " ".join(
        text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ").split()
    )
    if language == "en":
        return {
            _signed(sign, digits.replace(",", "").rstrip("."))
            for sign, digits in _ENGLISH.findall(said)
        }
    return {
        _signed(sign, whole.replace(" ", "") + more.replace(",", "."))
        for sign, whole, more in _NORWEGIAN.findall(said)
    }


def _signed(sign: str, digits: str) -> Decimal:
    return -Decimal(digits) if sign else Decimal(digits)


def days(text: str, t: Translator) -> set[date]:
    """Every whole date in a text, long or short."""
    names = {name.rstrip(".").lower(): number for number, name in _months(t)}
    said = " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())
    long = re.compile(
        rf"(?<![\d.,])(\d{{1,2}})\.? ({'|'.join(names)})\.? (\d{{4}})\b", re.IGNORECASE
    )
    found = {
        date(int(year), names[name.lower()], int(day))
        for day, name, year in long.findall(said)
        if int(day) <= LONGEST_MONTH  # else it is a figure before a month
    }
    return found | {date(int(y), int(m), int(d)) for d, m, y in _SHORT_DAY.findall(said)}


def _months(t: Translator) -> Iterator[tuple[int, str]]:
    for width in ("wide", "abbreviated"):
        yield from get_month_names(width, locale=t.language).items()


def held(value: object) -> Iterator[object]:
    """Every amount and every day inside an answer, whatever it is made of."""
    match value:
        case Kroner() | Month() | date():
            yield value
        case Message():
            yield from held(dict(value.values))
        case dict():
            for one in value.values():
                yield from held(one)
        case str() | bytes() | Enum() | type() | None:
            return
        case list() | tuple() | set() | frozenset():
            for one in value:
                yield from held(one)
        case _ if is_dataclass(value):
            for one in fields(value):
                yield from held(getattr(value, one.name))
        case BaseModel():
            yield from held(dict(value))


def amounts_of(answer: object) -> set[Decimal]:
    """The amounts of an answer as any surface may round them: exact to the øre, whole, to 100."""
    found = {one for one in held(answer) if isinstance(one, Kroner)}
    steps: tuple[Callable[[Kroner], Kroner], ...] = (
        Kroner.ore,
        Kroner.whole,
        lambda one: one.nearest(10),
        lambda one: one.nearest(100),
    )
    return {step(one).amount.normalize() + 0 for one in found for step in steps}


def days_of(answer: object) -> set[date]:
    return {one for one in held(answer) if isinstance(one, date)}


def strange(seen: set[Decimal], may: set[Decimal], surface: str) -> set[Decimal]:
    """The amounts of a surface that its answer does not hold.

    The words of a PDF run on from cell to cell, so a count may stand right before an amount:
    22 and 278 697 kr read as 22 278 697 kr.
    """
    left = seen - may
    if surface != "pdf":
        return left
    ends = tuple(str(one) for one in may if one >= 100)
    return {one for one in left if not str(one).endswith(ends)}
