"""Sentences the core wants said, not yet said in any language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from types import MappingProxyType

from kvp_core.language.law import LegalRef
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month, Period

NO_VALUES: Mapping[str, "Value"] = MappingProxyType({})


@dataclass(frozen=True)
class LongDate:
    """A day to be said with its weekday: «mandag 28. desember 2026»."""

    day: date


@dataclass(frozen=True)
class ShortDate:
    """A day to be said in few characters: «28.12.2026»."""

    day: date


@dataclass(frozen=True)
class Months:
    """Months in a row, to be said as a stretch of time: «januar–mai 2027»."""

    first: Month
    last: Month


@dataclass(frozen=True)
class Percent:
    """A share to be said with a per cent sign, as in a table: «15 %»."""

    share: Fraction


@dataclass(frozen=True)
class Listing:
    """Several things to be said as a list in a sentence: «mai, juni og juli»."""

    items: tuple["Value", ...]


@dataclass(frozen=True, init=False)
class Message:
    """A sentence with named holes and the typed values that fill them."""

    msgid: str
    values: Mapping[str, "Value"]
    plural: str | None
    """The sentence for a ``count`` other than one."""

    def __init__(
        self, msgid: str, values: Mapping[str, "Value"] = NO_VALUES, plural: str | None = None
    ) -> None:
        self.__dict__.update(msgid=msgid, values=values, plural=plural)

    def __hash__(self) -> int:
        return hash((self.msgid, self.plural, tuple(self.values.items())))


Value = (
    Kroner
    | Decimal
    | Fraction
    | int
    | str
    | date
    | Month
    | Months
    | Period
    | LongDate
    | ShortDate
    | Percent
    | Listing
    | LegalRef
    | Message
)


def msg(msgid: str, **values: Value) -> Message:
    """Mark a sentence for translation and carry its typed values."""
    return Message(msgid, MappingProxyType(values)) if values else _plain(msgid)


_plain = cache(Message)
"""A sentence without values is the same one each time."""


def plural(one: str, many: str, *, count: int, **values: Value) -> Message:
    """The same where the wording turns on ``{count}``."""
    return Message(one, MappingProxyType({"count": count, **values}), many)
