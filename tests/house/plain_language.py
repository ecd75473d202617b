"""How hard a text is to read: words, sentences and LIX, the measure used for Norwegian."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

LONG_WORD = 6
"""A word with more letters than this counts as long."""
WORD = re.compile(r"[^\W_]+(?:[-–,.][^\W_]+)*")
SENTENCE_END = re.compile(r"(?<=[.!?:])\s+")


def plain(text: str) -> str:
    """The text as it is read: no soft hyphens, a figure in place of every hole."""
    return re.sub(r"\{\w+\}", "12", text.replace("\N{SOFT HYPHEN}", ""))


def words(text: str) -> list[str]:
    return WORD.findall(text)


def sentences(text: str) -> list[str]:
    return [sentence for sentence in SENTENCE_END.split(plain(text)) if words(sentence)]


@dataclass(frozen=True)
class Readability:
    """The words of several texts, and their LIX."""

    words: int
    lix: float


def readability(texts: Iterable[str]) -> Readability:
    """Words per sentence plus the percentage of long words; figures are not words."""
    said = [sentence for text in texts for sentence in sentences(text)]
    read = [word for sentence in said for word in words(sentence) if not word[0].isdigit()]
    long_words = sum(len(word) > LONG_WORD for word in read)
    if not read:
        return Readability(0, 0)
    return Readability(len(read), len(read) / len(said) + 100 * long_words / len(read))
