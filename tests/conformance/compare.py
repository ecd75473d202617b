"""When a result counts as the expected one; the rules stand in the cases' own README."""

import re
from decimal import Decimal

NUMBER = re.compile(r"-?\d+(\.\d+)?$")


def matches(want: object, got: object) -> bool:
    """Numbers by value, lists in order, only the keys that are expected."""
    if isinstance(want, dict):
        return isinstance(got, dict) and all(
            key == "about"
            or (key in got and matches(_ordered(key, value), _ordered(key, got[key])))
            for key, value in want.items()
        )
    if isinstance(want, list):
        return (
            isinstance(got, list)
            and len(want) == len(got)
            and all(matches(*pair) for pair in zip(want, got, strict=True))
        )
    if isinstance(want, bool) or isinstance(got, bool):
        return want is got
    if NUMBER.match(str(want)) and NUMBER.match(str(got)):
        return Decimal(str(want)) == Decimal(str(got))
    return want == got


def _ordered(key: object, value: object) -> object:
    """The one list whose order does not count, in an order of its own."""
    if key == "deviations" and isinstance(value, list):
        return sorted(value, key=lambda item: (item["date"], item["reason"]))
    return value
