"""A document as plain lines: the reference the other formats are tested against."""

from collections.abc import Iterator
from itertools import chain
from typing import assert_never

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
    PhoneCode,
)

BULLET = "\N{BULLET}"
PEN_LINE = "_" * 40


def plain_text(document: Document) -> str:
    """The whole document, a blank line between blocks, ending with a line end."""
    return "\n\n".join("\n".join(block) for block in text_blocks(document)) + "\n"


def text_blocks(document: Document) -> Iterator[tuple[str, ...]]:
    """The lines of each block. A page break has none and is left out."""
    for block in document.blocks:
        if lines := tuple(_lines(block)):
            yield lines


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield from block.text.split("\n")
        case Items():
            yield from _items(block)
        case Grid():
            yield from _grid(block)
        case Pairs():
            for pair in block.rows:
                yield from chain.from_iterable(said.split("\n") for said in pair)
        case FillIn():
            label = f"{block.label}: " if block.label else ""
            yield label + PEN_LINE
            yield from [PEN_LINE] * (block.rows - 1)
        case PhoneCode():
            yield from block.text.split("\n")
        case PageBreak():
            return
        case _:
            assert_never(block)


def _items(block: Items) -> Iterator[str]:
    for number, (first, *rest) in enumerate(block.items, start=1):
        mark = f"{number}." if block.numbered else BULLET
        yield f"{mark} {first}"
        yield from (f"{' ' * len(mark)} {more}" for more in rest)


def _grid(block: Grid) -> Iterator[str]:
    """The caption if it has one, then rows in columns of even width; numbers to the right."""
    if block.caption:
        yield block.caption
    rows = (block.headings, *block.rows)
    widths = [max(len(row[place]) for row in rows) for place in range(len(block.headings))]
    for row in rows:
        cells = (
            cell.rjust(width) if numeric else cell.ljust(width)
            for cell, width, numeric in zip(row, widths, block.numeric, strict=True)
        )
        yield "  ".join(cells).rstrip()
