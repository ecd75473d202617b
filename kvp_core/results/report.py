"""A result arranged for a reader: headings, sentences, lines and tables, in no language yet.

Screen, PDF, print and plain text are all drawn from the same report, so they cannot differ.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import chain
from typing import Self

from kvp_core.language.law import LegalRef
from kvp_core.language.links import Link
from kvp_core.language.messages import Message, Value, msg
from kvp_core.rates.book import Rate
from kvp_core.results.worksheet import Line
from kvp_core.values.money import Kroner
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
    figure: Message | None = None
    """The amount it comes to, in few words."""
    to_do: Message | None = None
    """What to do about what is open."""
    otherwise: Message | None = None
    """What would make it look fine."""

    @property
    def said(self) -> tuple[Message, ...]:
        """How much, why, what to do, and what would be otherwise, in their order."""
        to_do = msg("Do this: {what}", what=self.to_do) if self.to_do else None
        return tuple(filter(None, (self.figure, self.because, to_do, self.otherwise)))


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
    footnote: Message | None = None
    """One sentence under the table, such as ``rounding_note`` gives."""

    def noted(self, *, across: bool = False) -> Self:
        """The same, which says so where amounts, each rounded, miss their total."""
        return replace(self, footnote=rounding_note(self.rows, across=across))


ROUNDED = msg("Each amount is rounded on its own, so the sum may differ by a krone or two.")


def rounding_note(rows: Sequence[Row], *, across: bool = False) -> Message | None:
    """What to say under a table whose shown parts do not add up to a shown sum; else ``None``.

    A row that is a total sums the rows since the total before it. ``across``: the last amount of
    each row is the sum of the amounts before it, too.
    """
    if any(map(_misses_its_sum, (*_columns(rows), *(row.cells for row in rows if across)))):
        return ROUNDED
    return None


def _columns(rows: Sequence[Row]) -> Iterator[tuple[Value | None, ...]]:
    """The cells of each column down to each total."""
    start = 0
    for end, row in enumerate(rows, start=1):
        if row.is_total:
            yield from zip(*(part.cells for part in rows[start:end]), strict=True)
            start = end


def _misses_its_sum(cells: Sequence[Value | None]) -> bool:
    """Whether the amounts before the last one, as they are shown, add up to another."""
    amounts = [cell.in_ore() for cell in cells if isinstance(cell, Kroner)]
    return len(amounts) > 1 and sum(amounts[:-1]) != amounts[-1]


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
