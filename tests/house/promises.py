"""The sentences that may promise something, and the table that says what guards them."""

import re
from collections.abc import Iterator

from kvp_core.language.messages import Message
from kvp_ui.about.texts import about_sections
from kvp_ui.app.settings import Settings
from tests.house.catalogs import PROJECT

TABLE = PROJECT / "docs" / "promises.md"
README = PROJECT / "README.md"
SAY_HOW = ("Run it", "How it is built", "Licence")
"""Sections of the README that tell what to write and where things stand."""
SENTENCE_END = re.compile(r"(?<=[.?])\s+(?=[A-Z`?])")


def readme_sentences() -> Iterator[str]:
    """Every sentence of the README, cell by cell where it is a table."""
    for section in re.split(r"^## ", README.read_text("utf-8"), flags=re.MULTILINE):
        heading, _, body = section.partition("\n")
        if heading not in SAY_HOW:
            for block in _blocks(re.sub(r"```.*?```|!\[.*?\]\(.*?\)", "", body, flags=re.DOTALL)):
                yield from SENTENCE_END.split(" ".join(block.split()))


def _blocks(body: str) -> Iterator[str]:
    """Paragraphs, points, and the rows of a table without the name in front."""
    for block in re.split(r"\n\s*\n|^- ", body, flags=re.MULTILINE):
        rows = [line for line in block.splitlines() if line.startswith("|")]
        for row in rows[2:]:
            yield from row.strip("| ").split(" | ")[1:]
        if not rows and block.strip():
            yield block


def about_sentences() -> Iterator[str]:
    """Every sentence of the page about the guide, in each of its modes."""
    for deployment, kiosk in (
        (Settings(), False),
        (Settings(), True),
        (Settings(owner="x"), False),
    ):
        for section in about_sections(deployment, kiosk=kiosk):
            said: tuple[Message, ...] = (*section.sentences, *section.points)
            yield from (message.msgid for message in said)
