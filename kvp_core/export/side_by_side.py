"""The same document in two languages, beside each other: for a meeting where two people read
different ones.

Both are made from one report, so their blocks come in the same order and say the same.
"""

from collections.abc import Iterator

from kvp_core.export.blocks import (
    Block,
    Document,
    FillIn,
    Grid,
    Heading,
    Items,
    PageBreak,
    Pairs,
    Paragraph,
)
from kvp_core.export.text import BULLET


def side_by_side(left: Document, right: Document, names: tuple[str, str]) -> Document:
    """One document of both; ``names`` are what their languages are called.

    Raises ``ValueError`` for two documents that were not made from the same report.
    """
    languages = (left.language, right.language)
    pairs = zip(left.blocks, right.blocks, strict=True)
    return Document(
        title=_both(left.title, right.title),
        language=left.language,
        header=_both(left.header, right.header),
        page=_both(left.page, right.page),
        blocks=(Pairs((names,), languages), *(_joined(*pair, languages) for pair in pairs)),
    )


def _both(left: str, right: str) -> str:
    return left if left == right else f"{left} / {right}"


def _joined(left: Block, right: Block, languages: tuple[str, str]) -> Block:
    match left, right:
        case Heading(level, text), Heading(_, other):
            return Heading(level, _both(text, other))
        case Paragraph(text), Paragraph(other):
            return Pairs(((text, other),), languages)
        case Items(), Items():
            return Pairs(tuple(zip(_lines(left), _lines(right), strict=True)), languages)
        case Grid(), Grid():
            return _grid(left, right)
        case FillIn(label, rows), FillIn(other):
            return FillIn(_both(label, other), rows)
        case PageBreak(), PageBreak():
            return PageBreak()
    raise ValueError(f"A {left.kind} stands beside a {right.kind}.")


def _lines(items: Items) -> Iterator[str]:
    for number, item in enumerate(items.items, start=1):
        mark = f"{number}." if items.numbered else BULLET
        yield f"{mark} " + "\n".join(item)


def _grid(left: Grid, right: Grid) -> Grid:
    """Each cell once where both say the same, else one above the other."""

    def row(cells: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(
            cell if cell == other else f"{cell}\n{other}"
            for cell, other in zip(cells, others, strict=True)
        )

    return Grid(
        caption=_both(left.caption, right.caption),
        headings=row(left.headings, right.headings),
        rows=tuple(row(*both) for both in zip(left.rows, right.rows, strict=True)),
        numeric=left.numeric,
        totals=left.totals,
    )
