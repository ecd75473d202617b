"""A calculation shown line by line, the way one would on paper."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kvp_core.language.law import LegalRef
from kvp_core.language.messages import Message
from kvp_core.rates.book import Rate
from kvp_core.values.money import Kroner


@dataclass(frozen=True, init=False)
class Line:
    """One step: its amount in NOK, the sentence that explains it, and what it rests on."""

    key: str
    text: Message
    amount: Kroner
    basis: LegalRef | None
    rates: tuple[Rate, ...]

    def __init__(
        self,
        key: str,
        text: Message,
        amount: Kroner,
        basis: LegalRef | None = None,
        rates: tuple[Rate, ...] = (),
    ) -> None:
        self.__dict__.update(key=key, text=text, amount=amount, basis=basis, rates=rates)

    @property
    def preliminary(self) -> bool:
        return any(rate.preliminary for rate in self.rates)


@dataclass
class Worksheet:
    """Lines in the order they were worked out. Append only through ``line`` and ``again``."""

    _lines: list[Line] = field(default_factory=list)

    def line(
        self,
        key: str,
        amount: Kroner,
        text: Message,
        *,
        basis: LegalRef | None = None,
        uses: tuple[Rate, ...] = (),
    ) -> Kroner:
        """Write a line and hand its amount back, so the sum and its story cannot part."""
        self._lines.append(Line(key, text, amount, basis, uses))
        return amount

    def again(self, *lines: Line) -> None:
        """Write lines that another sheet has worked out."""
        self._lines.extend(lines)

    def __iter__(self) -> Iterator[Line]:
        return iter(self._lines)
