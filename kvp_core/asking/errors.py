"""What is wrong with something a person or a file gave us."""

import dataclasses
from collections.abc import Iterable, Mapping
from itertools import chain
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from kvp_core.language.messages import Value
from kvp_core.values.months import SwappedDaysError
from kvp_core.values.reasons import Reason as Reason

M = TypeVar("M", bound=BaseModel)


@dataclasses.dataclass(frozen=True)
class Problem:
    """One field, why it was refused, and the values a message about it needs."""

    field: str
    reason: Reason
    values: Mapping[str, Value] = dataclasses.field(default_factory=lambda: MappingProxyType({}))


class InvalidInputError(ValueError):
    """Input that no rule may see. ``problems`` name each field and the reason."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.field}: {p.reason}" for p in self.problems))


def refuse(field: str, reason: Reason, **values: Value) -> PydanticCustomError:
    """An error for a model validator to raise about one of its fields."""
    context = {"field": field, "values": values}
    return PydanticCustomError(reason.value, "{field} was refused", context)


def validated(model: type[M], values: Mapping[str, object]) -> M:
    """The model built from untrusted values. Raises ``InvalidInputError`` naming every field."""
    try:
        return model.model_validate(dict(values))
    except ValidationError as error:
        complaints = (_problems(details) for details in error.errors())
        raise InvalidInputError(chain.from_iterable(complaints)) from error


def _problems(details: ErrorDetails) -> tuple[Problem, ...]:
    """A pydantic complaint in our words."""
    kind, context = details["type"], details.get("ctx", {})
    if "field" in context:  # ours, from ``refuse``; pydantic has kinds of the same name
        return (Problem(context["field"], Reason(kind), context["values"]),)
    if isinstance(refusal := context.get("error"), InvalidInputError):
        return refusal.problems
    if isinstance(refusal, SwappedDaysError):
        return (Problem("end", Reason.END_BEFORE_START),)
    name = str(details["loc"][0]) if details["loc"] else ""
    return (Problem(name, _REASONS.get(kind, Reason.NOT_AN_OPTION)),)


_REASONS = {
    "missing": Reason.MISSING,
    "greater_than": Reason.OUT_OF_RANGE,
    "greater_than_equal": Reason.OUT_OF_RANGE,
    "less_than": Reason.OUT_OF_RANGE,
    "less_than_equal": Reason.OUT_OF_RANGE,
    "decimal_parsing": Reason.NOT_A_NUMBER,
    "decimal_type": Reason.NOT_A_NUMBER,
    "decimal_max_digits": Reason.OUT_OF_RANGE,
    "decimal_max_places": Reason.TOO_MANY_DECIMALS,
    "decimal_whole_digits": Reason.OUT_OF_RANGE,
    "finite_number": Reason.NOT_A_NUMBER,
    "string_too_long": Reason.TOO_LONG,
    "int_parsing": Reason.NOT_A_NUMBER,
    "int_parsing_size": Reason.OUT_OF_RANGE,
    "int_type": Reason.NOT_A_NUMBER,
    "int_from_float": Reason.NOT_WHOLE,
    "date_type": Reason.NOT_A_DATE,
    "date_parsing": Reason.NOT_A_DATE,
    "date_from_datetime_parsing": Reason.NOT_A_DATE,
    "date_from_datetime_inexact": Reason.NOT_A_DATE,
}
