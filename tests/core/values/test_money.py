"""Kroner: exact, typed, and rounded only when asked."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvp_core.values.money import NOTHING, Kroner, total


@pytest.mark.parametrize("number", [0.1, 1.0, float("nan")])
def test_a_float_never_becomes_kroner(number: float) -> None:
    one = Kroner.of(1)
    with pytest.raises(TypeError, match="never a float"):
        Kroner.of(number)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="never a float"):
        one * number  # type: ignore[operator]
    with pytest.raises(TypeError, match="never a float"):
        one / number  # type: ignore[operator]
    with pytest.raises(TypeError, match="never a float"):
        one.nearest(number)  # type: ignore[arg-type]


def test_kroner_are_not_mixed_with_bare_numbers_or_multiplied_by_kroner() -> None:
    one = Kroner.of(1)
    with pytest.raises((TypeError, AttributeError)):
        one + 1  # type: ignore[operator]
    with pytest.raises((TypeError, AttributeError)):
        one - 1  # type: ignore[operator]
    with pytest.raises(TypeError):
        one * one  # type: ignore[operator]
    with pytest.raises(TypeError):
        one / one  # type: ignore[operator]
    with pytest.raises(TypeError):
        one < 2  # type: ignore[operator]  # noqa: B015 - comparing is what must fail
    assert one != 1


@pytest.mark.parametrize("text", ["", "abc", "1,5", "1 000"])
def test_text_that_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="Invalid literal"):
        Kroner.of(text)


@pytest.mark.parametrize(
    ("amount", "whole", "ore"),
    [
        ("0.5", "1", "0.50"),
        ("1.5", "2", "1.50"),
        ("2.5", "3", "2.50"),
        ("0.4999", "0", "0.50"),
        ("-0.5", "-1", "-0.50"),
        ("-2.5", "-3", "-2.50"),
        ("-0.4999", "0", "-0.50"),
        ("0.005", "0", "0.01"),
        ("-0.005", "0", "-0.01"),
        ("0.0049", "0", "0"),
        ("278696.509", "278697", "278696.51"),
    ],
)
def test_a_half_goes_away_from_zero(amount: str, whole: str, ore: str) -> None:
    assert Kroner.of(amount).whole() == Kroner.of(whole)
    assert Kroner.of(amount).ore() == Kroner.of(ore)


def test_two_thirds_are_kept_exactly_until_somebody_rounds() -> None:
    third = Kroner.of(100) * Fraction(2, 3) / 4
    assert third * 6 == Kroner.of(100)
    assert third.ore().amount == Decimal("16.67")


def test_a_sum_of_nothing_is_nothing_and_is_false() -> None:
    assert total(()) == NOTHING
    assert not NOTHING
    assert bool(Kroner.of("0.001"))


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9
    )
)
def test_rounding_agrees_with_the_decimal_module(amount: Decimal) -> None:
    assert Kroner.of(amount).whole().amount == amount.quantize(Decimal(1), ROUND_HALF_UP)
    assert Kroner.of(amount).ore().amount == amount.quantize(Decimal("0.01"), ROUND_HALF_UP)


@given(st.lists(st.fractions(max_denominator=1000), max_size=20))
def test_a_total_loses_nothing(amounts: list[Fraction]) -> None:
    found = total(Kroner.of(amount) for amount in amounts)
    assert found.exact == sum(amounts, Fraction(0))
    assert found - found == NOTHING
    assert (-found).exact == -found.exact
