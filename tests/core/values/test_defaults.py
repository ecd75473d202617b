"""What nobody has answered is nothing: no amount, no number, no yes."""

import dataclasses
from collections.abc import Iterator
from decimal import Decimal

from pydantic_core import PydanticUndefined

from kvp_core.values.model import FrozenModel
from tests.core.values.test_frozen import classes

MEANT = {
    "FreeText.rows": 1,
    "SheetParts.shows_how": True,
    "LetterPart.rows": 1,
    "CostsAnswers.days": 5,
    "CostsAnswers.days_per_week": 5,
    "CostsAnswers.children": 1,
    "FillAnswers.skip_holidays": True,
    "Plan.skip_holidays": True,
    "FillIn.rows": 1,
    "Document.size": 11,
    "Column.numeric": True,
    "SupplementsAnswers.days_per_week": 5,
    "SupplementsAnswers.children": 1,
    "SupplementsInputs.days_per_week": 5,
    "SupplementsInputs.children": 1,
    "TravelAnswers.days": 5,
    "TravelInputs.days": 5,
}
"""What is more than nothing on purpose."""


def defaults() -> Iterator[tuple[str, object]]:
    """Each number and truth that stands where nobody has said anything."""
    for found in classes():
        told: dict[str, object] = {}
        if issubclass(found, FrozenModel):
            told = {name: one.default for name, one in found.model_fields.items()}
        elif dataclasses.is_dataclass(found):
            told = {one.name: one.default for one in dataclasses.fields(found)}
        for name, value in told.items():
            if value is not PydanticUndefined and isinstance(value, bool | int | Decimal):
                yield f"{found.__name__}.{name}", value


def test_a_default_is_nothing_unless_it_is_meant() -> None:
    known = dict(defaults())
    assert len(known) > 60
    assert {name: value for name, value in known.items() if value} == MEANT
