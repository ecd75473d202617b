"""QR codes that hold a text, never an address with answers in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, ShortDate

LONGEST = 170
"""So many characters still give a code that ordinary phones read (about version 9, level M)."""
LIGHT_MARGIN = 4
"""Modules of white around the code, as the standard asks."""
PIXELS_PER_MODULE = 8


class TooLongForCodeError(ValueError):
    """A text that would give a code phones cannot read. Say less."""

    def __init__(self, length: int) -> None:
        self.length = length
        super().__init__(f"{length} characters do not fit in a readable QR code; {LONGEST} do.")


@dataclass(frozen=True)
class Code:
    """A QR code as two kinds of picture, and the text in it, which is to stand beside it."""

    text: str
    svg: str
    png: bytes
    modules: int
    """Along one side, without the margin: at least 0.5 mm each on paper."""


def qr_code(text: str) -> Code:
    """The code for a text. Raises ``TooLongForCodeError`` when phones could not read it."""
    import segno  # noqa: PLC0415 - only needed when somebody asks for a code

    if len(text) > LONGEST:
        raise TooLongForCodeError(len(text))
    made = segno.make(text, error="m", encoding="utf-8", micro=False, boost_error=False)
    svg, png = BytesIO(), BytesIO()
    look = {"border": LIGHT_MARGIN, "scale": PIXELS_PER_MODULE, "light": "white"}
    made.save(svg, kind="svg", xmldecl=False, **look)
    made.save(png, kind="png", **look)
    modules = int(made.symbol_size(border=0)[0])
    return Code(text, svg.getvalue().decode(), png.getvalue(), modules)


def code_text(said: Sequence[Message], t: Translator, made: date) -> str:
    """A line for each sentence, as many as a phone can read, between the day and what it is not."""
    t = t.for_files()
    lines = [t("KVP, {day}", day=ShortDate(made))]
    last = t("Estimate – not a decision")
    for sentence in said:
        if len("\n".join([*lines, t(sentence), last])) <= LONGEST:
            lines.append(t(sentence))
    return "\n".join([*lines, last])
