"""A document as an editable Word file, from the same blocks as the PDF."""

from io import BytesIO
from typing import TYPE_CHECKING, cast

from kvp_core.export.blocks import (
    Document,
    FillIn,
    Grid,
    Heading,
    PageBreak,
    Pairs,
    Paragraph,
    PhoneCode,
)
from kvp_core.export.text import PEN_LINE
from kvp_core.language.i18n import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from docx.document import Document as Word
    from docx.table import Table

    from kvp_core.export.blocks import Block, Items

HEADINGS = {f"Heading {level}{of_words}" for level in range(1, 10) for of_words in ("", " Char")}
STYLES = HEADINGS | {"List Number", "List Bullet", "List Continue", "Table Grid"}


def docx(document: Document) -> bytes:
    """The bytes of the file: real headings, lists and tables, the language set, no author."""
    import docx as word_files  # noqa: PLC0415 - heavy, and only needed when somebody asks for it

    word = word_files.Document()
    _keep_what_is_used(word)
    word.core_properties.title = document.title
    word.core_properties.author = ""
    word.core_properties.comments = ""
    word.core_properties.language = document.language
    spoken, body = document.language, word.element.body
    _speak(word.styles["Normal"].element, spoken)
    for block in document.blocks:
        before = len(body) - 1  # the last part of it is the size of the paper
        _add(word, block)
        if isinstance(block, PageBreak):
            spoken = block.language or spoken
        if spoken != document.language:
            _say(body[before:], spoken)
    made = BytesIO()
    word.save(made)
    return made.getvalue()


def _keep_what_is_used(word: "Word") -> None:
    """Drop the other styles of the empty file: each paragraph would search through them all."""
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415 - as above

    defaults = [word.styles.default(kind) for kind in WD_STYLE_TYPE]
    used = STYLES | {style.name for style in defaults if style is not None}
    for style in list(word.styles):
        if style.name not in used:
            style.delete()


def _say(parts: "Iterable[Any]", language: str) -> None:
    """Mark the words in some parts as another language than the document’s, unless they are."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - as above

    for run in (run for part in parts for run in part.iter(qn("w:r"))):
        if run.find(f"{qn('w:rPr')}/{qn('w:lang')}") is None:
            _speak(run, language)


def _speak(styled: "Any", language: str) -> None:
    """The language Word checks the spelling in, and a screen reader speaks."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - as above
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415 - as above

    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), _locale(language))
    styled.get_or_add_rPr().append(spoken)


def _locale(language: str) -> str:
    """«nb-NO» for «nb», as the guide's languages say."""
    return LANGUAGES[language].locale.replace("_", "-")


def _add(word: "Word", block: "Block") -> None:
    from docx.enum.text import WD_BREAK  # noqa: PLC0415 - as above

    match block:
        case Heading():
            word.add_heading(block.text, block.level)
        case Paragraph():
            word.add_paragraph(block.text)
        case FillIn():
            word.add_paragraph(f"{block.label}: {PEN_LINE}" if block.label else PEN_LINE)
            for _ in range(1, block.rows):
                word.add_paragraph(PEN_LINE)
        case Grid():
            _add_grid(word, block)
        case Pairs():
            _add_rows(word, block.rows, block.languages)
        case PhoneCode():
            word.add_paragraph(block.text)  # the paper has the code
        case PageBreak():
            word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        case _:
            _add_items(word, block)


def _add_items(word: "Word", block: "Items") -> None:
    style = "List Number" if block.numbered else "List Bullet"
    for first, *rest in block.items:
        word.add_paragraph(first, style)
        for more in rest:
            word.add_paragraph(more, "List Continue")


def _add_grid(word: "Word", block: Grid) -> None:
    if block.caption:
        word.add_paragraph().add_run(block.caption).bold = True
    _repeat_first_row(_add_rows(word, (block.headings, *block.rows), block.languages))


def _add_rows(
    word: "Word", rows: "Sequence[tuple[str, ...]]", languages: "Sequence[str]"
) -> "Table":
    table = word.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, shown in zip(table.add_row().cells, row, strict=True):
            cell.text = shown
        if languages:
            for cell, language in zip(table.rows[-1].cells, languages, strict=True):
                _say((cell._tc,), language)
    return cast("Table", table)


def _repeat_first_row(table: "Table") -> None:
    """Mark the first row as headings, on every page it runs over."""
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415 - as above

    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
