"""A result arranged for a reader: headings, sentences, lines and tables, in no language yet.

Screen, PDF, print and plain text are all drawn from the same report, so they cannot differ.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain
from typing import Self

from kvp_core.language.law import LegalRef
from kvp_core.language.links import Link
from kvp_core.language.messages import Message, Value, msg
from kvp_core.rates.book import Rate
from kvp_core.results.worksheet import Line
from kvp_core.values.money import Kroner, total
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
    footnote: Message | None = None
    """One sentence under the table, such as ``rounding_note`` gives."""

    @classmethod
    def summed(
        cls,
        caption: Message,
        columns: tuple[Column, ...],
        rows: tuple[Row, ...],
        *,
        across: bool = False,
    ) -> Self:
        """A table with a total, which says so where rounded amounts miss it."""
        return cls(caption, columns, rows, rounding_note(rows, across=across))


def rounding_note(rows: Sequence[Row], *, across: bool = False) -> Message | None:
    """What to say under a table whose shown parts do not add up to a shown sum; else ``None``.

    A row that is a total sums the rows since the total before it. ``across``: the last amount of
    each row is the sum of the amounts before it, too.
    """
    if any(map(_differs, _sums_down(rows))) or (across and any(map(_differs, _sums_across(rows)))):
        return msg("Each amount is rounded on its own, so the sum may differ by a krone or two.")
    return None


def _sums_down(rows: Sequence[Row]) -> Iterator[list[Kroner]]:
    """The amounts of each column and their total, the total last."""
    parts: list[Row] = []
    for row in rows:
        if not row.is_total:
            parts.append(row)
            continue
        for place, in_all in enumerate(row.cells):
            if isinstance(in_all, Kroner):
                column = [part.cells[place] for part in parts]
                yield [*(cell for cell in column if isinstance(cell, Kroner)), in_all]
        parts = []


def _sums_across(rows: Sequence[Row]) -> Iterator[list[Kroner]]:
    for row in rows:
        yield [cell for cell in row.cells if isinstance(cell, Kroner)]


def _differs(amounts: list[Kroner]) -> bool:
    """Whether the amounts as they are shown miss the last one, their sum."""
    *parts, in_all = [amount.ore() for amount in amounts] or [Kroner.of(0)]
    return bool(parts) and total(parts) != in_all


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
