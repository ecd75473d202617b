"""The first cell of each row of a PDF’s tables becomes the head of its row, as on the page.

The template cannot say so yet: its own way is not switched on in the package we use. So the tags
of the finished file are changed. A cell names the heads of its columns by their numbers, which
would hide those of the rows; without them a reader finds both by their scope.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

from kvp_core.export.blocks import Grid

CELLS = (Name.TD, Name.TH)


def with_row_heads(made: bytes, grids: Iterable[Grid]) -> bytes:
    """The same file, about a third in size, its tables being those of ``grids`` in that order.

    A grid with two languages beside each other has no heads of rows.
    """
    with pikepdf.open(BytesIO(made)) as opened:
        tables = _found(opened.Root.StructTreeRoot, Name.Table)
        for table, grid in zip(tables, grids, strict=True):
            if not grid.languages:
                for row in _rows(table):
                    _head(row)
        changed = BytesIO()
        opened.save(
            changed,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return changed.getvalue()


def _rows(table: Object) -> Iterator[Object]:
    for body in _found(table, Name.TBody):
        yield from _found(body, Name.TR)


def _head(row: Object) -> None:
    """A cell without a word, as in a table to be filled in, is nobody's head."""
    first, *others = (cell for cell in _kids(row) if cell.S in CELLS)
    if not len(first.get("/K", Array())):
        return
    first.S = Name.TH
    for cell in (first, *others):
        for said in _attributes(cell):
            if Name.Table == said.O and "/Headers" in said:
                del said.Headers
    _attributes(first)[0].Scope = Name.Row


def _attributes(cell: Object) -> list[Object]:
    """What is said of a cell beside its text: first as part of a table, then how it looks."""
    return list(cell.A) if isinstance(cell.A, Array) else [cell.A]


def _found(above: Object, kind: Object) -> Iterator[Object]:
    """The outermost elements of a kind, in reading order."""
    for inner in _kids(above):
        if kind == inner.S:
            yield inner
        else:
            yield from _found(inner, kind)


def _kids(above: Object) -> Iterator[Object]:
    kids = above.get("/K", Array())
    for inner in kids if isinstance(kids, Array) else [kids]:
        if isinstance(inner, Dictionary) and "/S" in inner:
            yield inner
