"""Kroner: exact, and impossible to add to kilometres by mistake."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import Self

Number = int | Decimal | Fraction
NUMBERS = (int, Decimal, Fraction)


@dataclass(frozen=True, order=True, init=False)
class Kroner:
    """An amount in NOK.

    Kept as a fraction inside, because two thirds and 1/260 have no last decimal
    (``docs/decisions/003-exact-money.md``); everybody else sees a ``Decimal``.
    """

    exact: Fraction

    def __init__(self, exact: Fraction) -> None:
        # As a frozen class must, but in half the time: thousands are made for each answer.
        self.__dict__["exact"] = exact

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

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Kroner):
            return NotImplemented
        return self.exact.as_integer_ratio() == other.exact.as_integer_ratio()

    def __hash__(self) -> int:
        return hash(self.exact.as_integer_ratio())

    def __bool__(self) -> bool:
        return self.exact.numerator != 0

    def nearest(self, step: Number) -> Self:
        """Rounded to the nearest multiple of ``step``; a half goes away from zero."""
        size, down = _ratio(step)
        return type(self)(Fraction(self.count(size, down) * size, down))

    def count(self, size: int, down: int) -> int:
        """How many times ``size / down`` it is, a half away from zero."""
        up, parts = self.exact.as_integer_ratio()
        steps = (2 * abs(up) * down + parts * size) // (2 * parts * size)
        return steps if up >= 0 else -steps

    def whole(self) -> Self:
        """Rounded half up to whole kroner; kept, because tables ask for it again and again."""
        if "_whole" not in self.__dict__:
            self.__dict__["_whole"] = type(self)(Fraction(self.count(1, 1)))
        rounded: Self = self.__dict__["_whole"]
        return rounded

    def ore(self) -> Self:
        """Rounded half up to øre, a hundredth of a krone."""
        return type(self)(Fraction(self.in_ore(), 100))

    def in_ore(self) -> int:
        """How many øre that is."""
        return self.count(1, 100)


def _ratio(number: Number) -> tuple[int, int]:
    """Numerator and denominator: reckoning in whole numbers is twice as fast as in fractions.

    A float is refused, because it only comes near what was written.
    """
    if isinstance(number, NUMBERS):
        return number.as_integer_ratio()
    raise TypeError("An amount in kroner is never a float: write Decimal or its text.")


NOTHING = Kroner(Fraction(0))


def total(amounts: Iterable[Kroner]) -> Kroner:
    """The sum, nothing rounded on the way."""
    held = tuple(amounts)
    return held[0] if len(held) == 1 else Kroner(exact_sum([amount.exact for amount in held]))


def exact_sum(numbers: Sequence[Fraction]) -> Fraction:
    """Those of one denominator first, so that the sum is made lowest once, not at each step."""
    if len(numbers) == 1:
        return numbers[0]
    sums: dict[int, int] = defaultdict(int)
    for number in numbers:
        up, parts = number.as_integer_ratio()
        sums[parts] += up
    size = lcm(*sums)
    return Fraction(sum(up * (size // parts) for parts, up in sums.items()), size)
