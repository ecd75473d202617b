"""A document as a row of blocks in one language, before it becomes text, PDF or DOCX.

Every format is drawn from the same blocks, so they cannot say different things.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Heading:
    level: int
    text: str
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True)
class Paragraph:
    """One paragraph; line breaks in it stand."""

    text: str
    tone: Literal["plain", "info", "warning"] = "plain"
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True)
class Items:
    """A list, numbered or not; each item is one or more paragraphs."""

    items: tuple[tuple[str, ...], ...]
    numbered: bool = False
    addressed: bool = False
    """The last paragraph of each is an address on the web, ours and nobody else’s."""
    kind: Literal["items"] = "items"


@dataclass(frozen=True)
class Grid:
    """A table with a row of headings. ``numeric`` columns are set to the right.

    The caption is empty where a heading right above says the same.
    """

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    totals: tuple[int, ...] = ()
    """Places of the rows that are sums."""
    languages: tuple[str, ...] = ()
    """The language of each column, where they differ from the document's."""
    kind: Literal["grid"] = "grid"


@dataclass(frozen=True)
class Pairs:
    """The same in two languages, the one beside the other, row by row."""

    rows: tuple[tuple[str, str], ...]
    languages: tuple[str, str]
    kind: Literal["pairs"] = "pairs"


@dataclass(frozen=True)
class FillIn:
    """A label and a line for a pen; ``rows`` lines without a label."""

    label: str
    rows: int = 1
    kind: Literal["fill_in"] = "fill_in"


@dataclass(frozen=True)
class PhoneCode:
    """A QR code with the words that are in it beside it, below what it is for."""

    label: str
    text: str
    svg: str
    kind: Literal["code"] = "code"


@dataclass(frozen=True)
class PageBreak:
    """A new page, in another language if one is named."""

    language: str = ""
    kind: Literal["page_break"] = "page_break"


Block = Heading | Paragraph | Items | Grid | Pairs | FillIn | PhoneCode | PageBreak


@dataclass(frozen=True)
class Document:
    """A title, a language and what stands below. ``header`` is repeated on every page."""

    title: str
    language: str
    """As in ``lang`` attributes: «nb», «en»."""
    blocks: tuple[Block, ...]
    header: str = ""
    page: str = ""
    """The words of the page number, with the holes ``{page}`` and ``{pages}``; or none."""
    size: int = 11
    """Of the letters, in points; set closer where they are small, for one sheet of paper."""
