"""Made-up people to show the guide with, named by their situation. None of them is anybody."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.asking.typed_text import format_day
from kvp_core.benefit.answers import BenefitAnswers, OtherBenefit, first_answers
from kvp_core.language.messages import msg
from kvp_core.values.months import months_later, years_later


class Example(StrEnum):
    """A situation people often are in."""

    ALONE = "alone"
    UNDER_25 = "under_25"
    TURNS_25 = "turns_25"
    TWO_CHILDREN_AND_JOB = "two_children_and_job"
    SINGLE_WITH_THREE = "single_with_three"
    SICKNESS_BENEFIT = "sickness_benefit"
    OVER_60 = "over_60"


EXAMPLE_TEXTS = {
    Example.ALONE: msg("30 years old, no children, no job"),
    Example.UNDER_25: msg("22 years old, lives at home"),
    Example.TURNS_25: msg("Turns 25 half a year after the start"),
    Example.TWO_CHILDREN_AND_JOB: msg("Two children, and a job one day a week"),
    Example.SINGLE_WITH_THREE: msg("Alone with three children"),
    Example.SICKNESS_BENEFIT: msg("Gets some sickness benefit"),
    Example.OVER_60: msg("61 years old, long time without a job"),
}


def example_answers(example: Example, today: date) -> BenefitAnswers:
    """What that person would answer today."""
    first = first_answers(today)
    return first.model_copy(update=_CHANGES[example](today))


def _aged(years: int, today: date) -> str:
    """A birth date that makes somebody so old, and half a year."""
    return format_day(months_later(years_later(today, -years), -6))


_CHANGES: dict[Example, Callable[[date], dict[str, object]]] = {
    Example.ALONE: lambda today: {"birth_date": _aged(30, today)},
    Example.UNDER_25: lambda today: {"birth_date": _aged(22, today)},
    Example.TURNS_25: lambda today: {
        "birth_date": format_day(years_later(months_later(today, 7), -25))
    },
    Example.TWO_CHILDREN_AND_JOB: lambda today: {
        "birth_date": _aged(34, today),
        "children": 2,
        "work": YesNoUnsure.YES,
        "hours": "7,5",
        "wage": "220",
    },
    Example.SINGLE_WITH_THREE: lambda today: {"birth_date": _aged(38, today), "children": 3},
    Example.SICKNESS_BENEFIT: lambda today: {
        "birth_date": _aged(45, today),
        "other": frozenset({OtherBenefit.SICKNESS}),
        "other_amount": "6000",
    },
    Example.OVER_60: lambda today: {"birth_date": _aged(61, today)},
}
