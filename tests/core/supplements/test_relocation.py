"""Moving: tsf 6 and 7. No worked cases exist; the sums are done by hand."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kvp_core.asking.errors import InvalidInputError, validated
from kvp_core.rates.book import rate_book
from kvp_core.supplements.relocation import (
    RelocationEstimate,
    RelocationInputs,
    estimate_relocation,
)
from kvp_core.values.money import Kroner

MOVING_DAY = date(2026, 11, 30)


def move(method: str, **more: Any) -> RelocationEstimate:
    inputs = validated(RelocationInputs, {"moving_on": MOVING_DAY, "method": method} | more)
    return estimate_relocation(inputs, rate_book())


def test_a_company_is_paid_its_offer_if_it_is_the_lowest() -> None:
    """30 November 2026."""
    assert move("company", offers=[12_000, 9000, 15_000]).amount == Kroner.of(9000)


def test_ones_own_car_is_paid_one_way_with_documented_extras() -> None:
    """410 km × 2.94 = 1 205.40, and 900 for trailer and tolls. Nothing is rounded."""
    assert move("self", km_one_way=410).amount == Kroner.of("1205.40")
    found = move("self", km_one_way=410, extras=900)
    assert found.amount == Kroner.of("2105.40")
    assert [line.key for line in found.lines] == ["car", "extras"]


def test_offers_are_a_ceiling_for_those_who_move_themselves() -> None:
    """Own cost 2 105.40 against offers of 2 000 and 3 000, then of 9 000 and 12 000."""
    own = {"km_one_way": 410, "extras": 900}
    assert move("self_with_offers", offers=[3000, 2000], **own).amount == Kroner.of(2000)
    found = move("self_with_offers", offers=[9000, 12_000], **own)
    assert found.amount == Kroner.of("2105.40") == found.lines[-1].amount


def test_a_move_in_2027_uses_a_preliminary_rate() -> None:
    found = move("self", km_one_way=10, moving_on=date(2027, 1, 1))
    assert found.preliminary
    assert not move("company", offers=[1, 2], moving_on=date(2027, 1, 1)).preliminary


@pytest.mark.parametrize(
    ("method", "more", "field"),
    [
        ("company", {"offers": [9000]}, "offers"),
        ("self_with_offers", {"offers": [1, 2]}, "km_one_way"),
        ("self", {}, "km_one_way"),
        ("self", {"km_one_way": -1}, "km_one_way"),
    ],
)
def test_what_a_way_of_moving_needs_is_asked_for(
    method: str, more: dict[str, Any], field: str
) -> None:
    """At least two written offers, and a distance where somebody drives."""
    with pytest.raises(InvalidInputError) as refused:
        move(method, **more)
    assert refused.value.problems[0].field == field


@settings(max_examples=50)
@given(st.lists(st.integers(0, 90_000), min_size=2), st.integers(0, 2000), st.integers(0, 9000))
def test_moving_oneself_never_pays_more_than_the_lowest_offer(
    offers: list[int], km: int, extras: int
) -> None:
    found = move("self_with_offers", offers=offers, km_one_way=km, extras=extras)
    assert found.amount <= Kroner.of(min(offers))
    assert found.amount <= move("self", km_one_way=km, extras=extras).amount
