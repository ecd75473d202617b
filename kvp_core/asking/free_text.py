"""Words a person typed, for a letter or a note.

They are kept as written. Only characters nobody can see are taken out: control characters,
halves of characters, and the marks that turn the direction of the text around them. No
eleven digits in a row: nobody needs to give this guide a national identity number.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby, islice

from kvp_core.asking.errors import Problem, Reason

LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
TURNS_DIRECTION = {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}
UNSEEN = {"Cc", "Cs", "Cn", "Co"}
"""Unicode categories: control, surrogate, not assigned, private use."""
MOST_MARKS = 30
"""On one letter, as in Unicode's stream-safe texts. No language comes near; composing letters
takes time by the square of a run of marks, and nobody else is served meanwhile."""
JOINERS = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
ID_NUMBER = re.compile(
    r"\d{11}"  # eleven in a row, also inside a longer number
    r"|(?<!\d)\d{6}[ \u00a0\u202f.\-\u2013]\d{5}(?!\d)"  # as it stands on a card: 010190 12345
    r"|(?<!\d)\d{4}[ .]\d{2}[ .]\d{5}(?!\d)"  # as a bank account number: 1234 56 78901
    r"|(?<!\d)\d{2} \d{2} \d{2} \d{5}(?!\d)"
)


def tidy(text: str) -> str:
    """The text with one kind of line end, composed letters, and nothing unseen in it."""
    lines = LINE_ENDS.sub("\n", text)
    kept = (c for c in lines if c in "\n\t" or not _is_unseen(c))
    composed = unicodedata.normalize("NFC", "".join(_few_marks(kept)))
    return "".join(_few_marks(composed)).strip()  # composing splits some marks into more


def _few_marks(characters: Iterable[str]) -> Iterator[str]:
    for are_marks, run in groupby(characters, _is_mark):
        yield from islice(run, MOST_MARKS if are_marks else None)


def _is_mark(character: str) -> bool:
    return character > "\u02ff" and unicodedata.category(character).startswith("M")


def _is_unseen(character: str) -> bool:
    return character in TURNS_DIRECTION or unicodedata.category(character) in UNSEEN


def holds_id_number(text: str) -> bool:
    """Eleven digits in a row, or grouped as in a national identity or account number."""
    return bool(ID_NUMBER.search(JOINERS.sub("", text)))


def problem_with(field: str, text: str, longest: int) -> Problem | None:
    """Why a tidied text is refused, if it is: too long, or holding an identity number."""
    if holds_id_number(text):
        return Problem(field, Reason.LOOKS_LIKE_AN_ID_NUMBER)
    if len(text) > longest:
        values = {"limit": longest, "length": len(text)}
        return Problem(field, Reason.TOO_LONG, values)
    return None
