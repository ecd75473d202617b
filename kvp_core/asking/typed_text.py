"""Reading numbers and days the way people type them, in either language, guessing nothing."""

import re
from datetime import date
from decimal import Decimal

from kvp_core.asking.errors import Reason

SPACES = re.compile(r"[\s\u00a0\u202f\u2009]+")
GROUPED = re.compile(r"[0-9]{1,3}( [0-9]{3})+([.,][0-9]+)?")
PLAIN = re.compile(r"[0-9]+([.,][0-9]+)?")
LOOKS_GROUPED = re.compile(r"[1-9][0-9]{0,2}([.,][0-9]{3})+")
BOTH_SIGNS = re.compile(
    r"[0-9]{1,3}(?P<group>[.,])[0-9]{3}((?P=group)[0-9]{3})*(?!(?P=group))[.,][0-9]{1,2}"
)
HALVES = {"½": ".5", "¼": ".25", "¾": ".75"}
UNITS = re.compile(r"\s*(kr|nok|kroner|%|prosent|per cent|km|t|h|timer|hours)\.?$")
DAY = re.compile(r"([0-9]{1,2})[ ./-]+([0-9]{1,2})[ ./-]+([0-9]{4})|([0-9]{2})([0-9]{2})([0-9]{4})")
SHORT_YEAR = re.compile(
    r"(?:([0-9]{1,2})[ ./-]+([0-9]{1,2})[ ./-]+|([0-9]{2})([0-9]{2}))([0-9]{2})"
)
ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
LONGEST = 40


class UnreadableError(ValueError):
    """Text that cannot be read as what was asked for; ``reason`` says why.

    ``meanings`` are the numbers it may stand for, the smaller first, when it is ambiguous.
    """

    def __init__(self, reason: Reason, meanings: tuple[Decimal, ...] = ()) -> None:
        self.reason, self.meanings = reason, meanings
        super().__init__(reason)


def read_number(text: str) -> Decimal:
    """``7,5``, ``7.5``, ``7½``, ``1 234,50`` and ``1.234,50`` as exact decimals; a unit may follow.

    ``25.000`` may mean 25 or 25 thousand, so it raises ``UnreadableError`` with
    ``AMBIGUOUS_NUMBER``, as ``25,000`` does. Anything else unreadable is ``NOT_A_NUMBER``,
    digits of other scripts included: they may be mixed with ours and look like other ones.
    """
    if len(text) > LONGEST:
        raise UnreadableError(Reason.NOT_A_NUMBER)
    tidy = UNITS.sub("", SPACES.sub(" ", text).strip().casefold()).strip()
    sign, digits = ("-", tidy[1:].strip()) if tidy[:1] in {"-", "−"} else ("", tidy)
    if LOOKS_GROUPED.fullmatch(digits) and digits.count(".") + digits.count(",") == 1:
        meanings = (Decimal(sign + digits.replace(",", ".")), Decimal(sign + _ungrouped(digits)))
        raise UnreadableError(Reason.AMBIGUOUS_NUMBER, meanings)
    return Decimal(sign + _plain(_with_decimals_for_halves(digits)))


def _with_decimals_for_halves(digits: str) -> str:
    for half, decimals in HALVES.items():
        if digits.endswith(half):
            return (digits[:-1].strip() or "0") + decimals
    return digits


def _plain(digits: str) -> str:
    """The digits with a point and no grouping."""
    if PLAIN.fullmatch(digits) or GROUPED.fullmatch(digits):
        return digits.replace(" ", "").replace(",", ".")
    if LOOKS_GROUPED.fullmatch(digits) and len({*digits} & {".", ","}) == 1:
        return _ungrouped(digits)
    if match := BOTH_SIGNS.fullmatch(digits):
        return digits.replace(match["group"], "").replace(",", ".")
    raise UnreadableError(Reason.NOT_A_NUMBER)


def _ungrouped(digits: str) -> str:
    return digits.replace(".", "").replace(",", "")


def read_day(text: str) -> date:
    """``27.03.1996``, ``27 3 1996``, ``27/3-1996``, ``27031996`` or ``1996-03-27``.

    The day comes first, as people write it in Norway; a year has four digits, which
    ``with_whole_year`` sees to where today is known. Raises
    ``UnreadableError``: ``NO_SUCH_DATE`` for 31 February, else ``NOT_A_DATE``.
    """
    tidy = SPACES.sub(" ", text).strip()
    if iso := ISO_DAY.fullmatch(tidy):
        year, month, day = iso.groups()
    elif match := DAY.fullmatch(tidy):
        day, month, year = (part for part in match.groups() if part is not None)
    else:
        raise UnreadableError(Reason.NOT_A_DATE)
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise UnreadableError(Reason.NO_SUCH_DATE) from None


def with_whole_year(text: str, today: date, *, lies_behind: bool = False) -> str:
    """A day with a year of two digits, as ``010598``, with all four: ``01.05.1998``.

    The last such day until today where it ``lies_behind``, else the one in the year nearest
    to today. Whatever else was typed comes back as it was.
    """
    if not (match := SHORT_YEAR.fullmatch(SPACES.sub(" ", text).strip())):
        return text
    day, month, short = (int(part) for part in match.groups() if part is not None)
    century = today.year // 100 * 100
    years = [century + hundreds + short for hundreds in (-100, 0, 100)]
    if lies_behind:
        year = max(y for y in years if (y, month, day) <= (today.year, today.month, today.day))
    else:
        year = min(years, key=lambda year: abs(year - today.year))
    return f"{day:02}.{month:02}.{year}"


def format_day(day: date) -> str:
    """A day the way it stands in a field, the same in every language."""
    return day.strftime("%d.%m.%Y")
