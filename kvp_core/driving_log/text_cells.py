"""Text that a spreadsheet could take for a formula: made harmless going out, known coming in.

A cell that starts with one of these signs is run as a formula by a spreadsheet that opens
the file. Written with an apostrophe in front it is text, in every program.
"""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
APOSTROPHE = "'"


def looks_like_formula(text: str) -> bool:
    return text.lstrip(" ").startswith(FORMULA_SIGNS)


def neutralised(text: str) -> str:
    """The text as it may stand in a cell."""
    return APOSTROPHE + text if _needs_apostrophe(text) else text


def restored(text: str) -> str:
    """The text that was neutralised; any other text as it is."""
    rest = text.removeprefix(APOSTROPHE)
    return rest if rest != text and _needs_apostrophe(rest) else text


def _needs_apostrophe(text: str) -> bool:
    return looks_like_formula(text.lstrip(APOSTROPHE))
