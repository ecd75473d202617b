"""Kroner: exact, and impossible to add to kilometres by mistake."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from math import lcm
from typing import Self

Number = int | Decimal | Fraction


@dataclass(frozen=True, order=True)
class Kroner:
    """An amount in NOK.

    Kept as a fraction inside, because two thirds and 1/260 have no last decimal
    (``docs/decisions/003-exact-money.md``); everybody else sees a ``Decimal``.
    """

    exact: Fraction

    @classmethod
    def of(cls, amount: int | str | Decimal | Fraction) -> Self:
        """From a whole number, a decimal or its text. Floats are refused: they are not exact."""
        if isinstance(amount, str):
            return cls(Fraction(amount))
        return cls(Fraction(*_ratio(amount)))

    @property
    def amount(self) -> Decimal:
        """The amount as a decimal; to 28 digits where it has no last decimal."""
        return Decimal(self.exact.numerator) / self.exact.denominator

    def __add__(self, other: Self) -> Self:
        (up, parts), (more, size) = self.exact.as_integer_ratio(), other.exact.as_integer_ratio()
        return type(self)(Fraction(up * size + more * parts, parts * size)) if more else self

    def __sub__(self, other: Self) -> Self:
        (up, parts), (less, size) = self.exact.as_integer_ratio(), other.exact.as_integer_ratio()
        return type(self)(Fraction(up * size - less * parts, parts * size)) if less else self

    def __neg__(self) -> Self:
        return type(self)(-self.exact)

    def __mul__(self, times: Number) -> Self:
        (up, parts), (more, size) = self.exact.as_integer_ratio(), _ratio(times)
        return type(self)(Fraction(up * more, parts * size)) if more != size else self

    def __truediv__(self, parts: Number) -> Self:
        (up, down), (more, size) = self.exact.as_integer_ratio(), _ratio(parts)
        return type(self)(Fraction(up * size, down * more))

    def __hash__(self) -> int:
        return hash(self.exact.as_integer_ratio())

    def __bool__(self) -> bool:
        return bool(self.exact)

    def nearest(self, step: Number) -> Self:
        """Rounded to the nearest multiple of ``step``; a half goes away from zero."""
        (up, parts), (size, down) = self.exact.as_integer_ratio(), _ratio(step)
        steps = (2 * abs(up) * down + parts * size) // (2 * parts * size)
        return type(self)(Fraction((steps if up >= 0 else -steps) * size, down))

    def whole(self) -> Self:
        """Rounded half up to whole kroner."""
        return self._whole

    @cached_property
    def _whole(self) -> Self:
        return self if self.exact.denominator == 1 else self.nearest(1)

    def ore(self) -> Self:
        """Rounded half up to øre, a hundredth of a krone."""
        return self if self.exact.denominator == 1 else self.nearest(ORE)


def _ratio(number: Number) -> tuple[int, int]:
    """Numerator and denominator: reckoning in whole numbers is twice as fast as in fractions.

    A float is refused, because it only comes near what was written.
    """
    if isinstance(number, Number):
        return number.as_integer_ratio()
    raise TypeError("An amount in kroner is never a float: write Decimal or its text.")


NOTHING = Kroner(Fraction(0))
ORE = Fraction(1, 100)


def total(amounts: Iterable[Kroner]) -> Kroner:
    """The sum, nothing rounded on the way."""
    held = tuple(amounts)
    return held[0] if len(held) == 1 else Kroner(exact_sum(amount.exact for amount in held))


def exact_sum(numbers: Iterable[Fraction]) -> Fraction:
    """Brought to one denominator first, so that the sum is made lowest once, not at each step."""
    ratios = [number.as_integer_ratio() for number in numbers]
    size = lcm(*(parts for _, parts in ratios))
    return Fraction(sum(up * (size // parts) for up, parts in ratios), size)
