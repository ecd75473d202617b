"""Kroner: exact, and impossible to add to kilometres by mistake."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
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
        return cls(Fraction(_exact(amount)))

    @property
    def amount(self) -> Decimal:
        """The amount as a decimal; to 28 digits where it has no last decimal."""
        return Decimal(self.exact.numerator) / self.exact.denominator

    def __add__(self, other: Self) -> Self:
        return type(self)(self.exact + other.exact)

    def __sub__(self, other: Self) -> Self:
        return type(self)(self.exact - other.exact)

    def __neg__(self) -> Self:
        return type(self)(-self.exact)

    def __mul__(self, times: Number) -> Self:
        return type(self)(self.exact * _exact(times))

    def __truediv__(self, parts: Number) -> Self:
        return type(self)(self.exact / _exact(parts))

    def __bool__(self) -> bool:
        return bool(self.exact)

    def nearest(self, step: Number) -> Self:
        """Rounded to the nearest multiple of ``step``; a half goes away from zero."""
        size, parts = _exact(step), self.exact.denominator
        up, down = abs(self.exact.numerator) * size.denominator, parts * size.numerator
        steps = (2 * up + down) // (2 * down)  # in whole numbers, which is five times as fast
        rounded = Fraction(steps * size.numerator, size.denominator)
        return type(self)(rounded if self.exact.numerator >= 0 else -rounded)

    def whole(self) -> Self:
        """Rounded half up to whole kroner."""
        return self.nearest(1)

    def ore(self) -> Self:
        """Rounded half up to øre, a hundredth of a krone."""
        return self.nearest(Fraction(1, 100))


def _exact(number: Number | str) -> int | Fraction:
    """The number itself; a float is refused, because it only comes near what was written.

    Whole numbers and fractions are handed back as they are: making a new fraction is slow.
    """
    if isinstance(number, float):
        raise TypeError("An amount in kroner is never a float: write Decimal or its text.")
    return number if isinstance(number, int | Fraction) else Fraction(number)


NOTHING = Kroner(Fraction(0))


def total(amounts: Iterable[Kroner]) -> Kroner:
    """The sum, nothing rounded on the way."""
    return sum(amounts, start=NOTHING)
