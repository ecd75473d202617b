"""A result arranged for a reader: headings, sentences, lines and tables, in no language yet.

Screen, PDF, print and plain text are all drawn from the same report, so they cannot differ.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain

from kvp_core.language.law import LegalRef
from kvp_core.language.links import Link
from kvp_core.language.messages import Message, Value
from kvp_core.rates.book import Rate
from kvp_core.results.worksheet import Line
from kvp_core.values.verdict import Verdict


@dataclass(frozen=True)
class Finding:
    """What one condition looks like, why, and what to do next."""

    key: str
    title: Message
    verdict: Verdict | None
    """``None``: not answered."""
    because: Message
    basis: tuple[LegalRef, ...]
    answer: Message | None = None
    """What the person answered."""
    tag: Message | None = None
    """What the verdict is called here; else the usual word."""


@dataclass(frozen=True)
class Column:
    """One column of a table; numbers are set to the right."""

    heading: Message
    numeric: bool = True


@dataclass(frozen=True)
class Row:
    """One row: the first cell is its heading; ``None`` is an empty cell."""

    cells: tuple[Value | None, ...]
    notes: tuple[Message, ...] = ()
    """Sentences about this row: a birthday, a new rate."""
    is_total: bool = False


@dataclass(frozen=True)
class Table:
    """The same figures as a chart shows, or a list of amounts."""

    caption: Message
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


class Tone(StrEnum):
    """How loudly a notice speaks."""

    INFO = "info"
    WARNING = "ask"


@dataclass(frozen=True)
class Notice:
    """A sentence that must not be overlooked."""

    text: Message
    tone: Tone = Tone.INFO


@dataclass(frozen=True)
class Step:
    """One step of something that happens in order, or of a reasoning."""

    key: str
    text: Message
    details: tuple[Message, ...] = ()
    basis: LegalRef | None = None
    is_current: bool = False
    """The step the person is in; a screen marks it with ``aria-current="step"``."""


@dataclass(frozen=True)
class Section:
    """One heading and what stands below it, in this order."""

    key: str
    heading: Message
    notices: tuple[Notice, ...] = ()
    sentences: tuple[Message, ...] = ()
    findings: tuple[Finding, ...] = ()
    lines: tuple[Line, ...] = ()
    table: Table | None = None
    points: tuple[Message, ...] = ()
    """A bulleted list."""
    steps: tuple[Step, ...] = ()
    """A numbered list."""
    basis: tuple[LegalRef, ...] = ()
    links: tuple[Link, ...] = ()
    folded: bool = False
    """Detail that a screen may fold away; paper shows it."""
    depth: int = 0
    """How far below an ordinary section it stands: a part of the section before it."""
    on_new_page: bool = False
    """Whether it begins a new page on paper."""


@dataclass(frozen=True)
class Report:
    """A whole result. ``title`` is the answer in one sentence."""

    title: Message
    tag: Message
    sections: tuple[Section, ...]
    lead: tuple[Message, ...] = ()
    extra_rates: tuple[Rate, ...] = field(default=())
    """Rates the result rests on that no line shows."""

    @property
    def rates(self) -> tuple[Rate, ...]:
        """Every rate the report rests on, once, in order of first use."""
        lines: Iterator[Line] = chain.from_iterable(s.lines for s in self.sections)
        used = chain(chain.from_iterable(line.rates for line in lines), self.extra_rates)
        return tuple(dict.fromkeys(used))

    @property
    def preliminary(self) -> bool:
        return any(rate.preliminary for rate in self.rates)

    def section(self, key: str) -> Section:
        """The section of that key. Raises ``KeyError``."""
        return {section.key: section for section in self.sections}[key]
