"""Reading a PDF back: its words without headers and footers, and its tags."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pypdfium2 import PdfDocument

AS_IT_WAS = str.maketrans({"\N{ZERO WIDTH SPACE}": None, "\ufffe": "-"})
"""Where the template lets a long word be broken, and what the reader makes of a hyphen there."""


def words(made: bytes) -> str:
    """The text in reading order, white space evened out; what is marked as artifact left out."""
    with pikepdf.open(BytesIO(made)) as opened:
        for page in opened.pages:
            page.Contents = opened.make_stream(_without_artifacts(page))
        cleaned = BytesIO()
        opened.save(cleaned)
    read = PdfDocument(cleaned.getvalue())
    said = " ".join(page.get_textpage().get_text_range() for page in read)
    return even(said.translate(AS_IT_WAS))


def _without_artifacts(page: pikepdf.Page) -> bytes:
    kept, depth, artifact_from = [], 0, None
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in {"BMC", "BDC"}:
            depth += 1
            if artifact_from is None and str(instruction.operands[0]) == "/Artifact":
                artifact_from = depth
        hidden = artifact_from is not None and operator in {"Tj", "TJ", "'", '"'}
        if not hidden:
            kept.append(instruction)
        if operator == "EMC":
            artifact_from = None if artifact_from == depth else artifact_from
            depth -= 1
    return pikepdf.unparse_content_stream(kept)


def even(text: str) -> str:
    return " ".join(text.split())


def tags(made: bytes) -> list[str]:
    """Every structure element in reading order: «H1», «P», «Table»."""
    with pikepdf.open(BytesIO(made)) as opened:
        return list(_tags(opened.Root.StructTreeRoot.K))


def _tags(node: pikepdf.Object) -> Iterator[str]:
    if isinstance(node, pikepdf.Array):
        for inner in node:
            yield from _tags(inner)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield str(node.S)[1:]
        if "/K" in node:
            yield from _tags(node.K)
