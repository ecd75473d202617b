"""Which characters the fonts inside the PDF maker can draw.

Latin, Greek, Cyrillic, Hebrew and Arabic letters and common signs. A character outside is
written as its name in square brackets, so nothing the person wrote is lost without a trace,
and the PDF maker never meets a character it stumbles over. DOCX and plain text keep it.
"""

import re
import unicodedata

RANGES = (
    "\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff"  # Latin
    "\u038e-\u03a1\u03a3-\u03ff\u0400-\u0482\u048a-\u04ff"  # Greek, Cyrillic
    "\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u0660-\u0669\u06f0-\u06f9"  # Hebrew, Arabic
    "\u1e00-\u1eff\u2010-\u2027\u202f-\u2040\u20a0-\u20bf"  # more Latin, punctuation, currencies
    "\u2190-\u21ff\u2200-\u22ff\u25a0-\u25ff\u2610-\u2612\u2713-\u2718"  # arrows, signs, ticks
)
NOT_SHOWABLE = re.compile(f"[^{RANGES}]")


def showable(text: str) -> str:
    """The text as the PDF can show it."""
    return NOT_SHOWABLE.sub(lambda found: _named(found[0]), text)


def unshowable(text: str) -> tuple[str, ...]:
    """The characters that are changed, each once, so a page can offer the Word file instead."""
    changed = (found for found in NOT_SHOWABLE.findall(text) if not _has_no_look(found))
    return tuple(dict.fromkeys(changed))


def _has_no_look(character: str) -> bool:
    """Tabs, joiners and the like: nobody misses them on paper."""
    is_selector = "\ufe00" <= character <= "\ufe0f"
    return is_selector or unicodedata.category(character) in {"Cc", "Cf"}


def _named(character: str) -> str:
    """``[grinning face]``; a space for a tab; nothing for marks that sit on other letters."""
    if character == "\t":
        return " "
    if _has_no_look(character) or unicodedata.category(character) in {"Mn", "Me"}:
        return ""
    name = unicodedata.name(character, f"U+{ord(character):04X}")
    return f"[{name.lower()}]"
