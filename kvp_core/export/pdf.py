"""A document as tagged PDF (PDF/UA-1): fonts inside, language and title set, nothing fetched."""

import dataclasses
import json
from pathlib import Path

from kvp_core.export.blocks import Document, Grid
from kvp_core.export.letters_in_pdf import showable

TEMPLATE = Path(__file__).parent / "document.typ"


def pdf(document: Document) -> bytes:
    """The bytes of the file. The texts go in as data and are never read as markup."""
    import typst  # noqa: PLC0415 - heavy, and only needed when somebody asks for a PDF

    from kvp_core.export.row_heads import with_row_heads  # noqa: PLC0415 - the same

    shown = _showable(dataclasses.asdict(document))
    made = typst.compile(
        str(TEMPLATE),
        format="pdf",
        sys_inputs={"document": json.dumps(shown)},
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,
    )
    assert isinstance(made, bytes)  # noqa: S101 - one PDF file, whatever its number of pages
    return with_row_heads(made, (each for each in document.blocks if isinstance(each, Grid)))


def _showable(value: object) -> object:
    """Every text in the document as the PDF can show it."""
    match value:
        case str():
            return showable(value)
        case dict():
            return {key: _showable(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_showable(inner) for inner in value]
        case _:
            return value
