"""Up to four choices side by side: the same person with something changed."""

from dataclasses import dataclass
from functools import cached_property
from typing import Self

from kvp_core.asking.errors import validated
from kvp_core.asking.questions import YesNoUnsure
from kvp_core.asking.typed_text import format_day
from kvp_core.benefit.answers import MOST_CHILDREN, BenefitAnswers
from kvp_core.benefit.any_day import needs_unknown_tax, without_unknown_tax
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.presets import Preset, with_preset
from kvp_core.benefit.rules import BenefitEstimate, estimate_benefit
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook
from kvp_core.values.money import NOTHING, Kroner, total
from kvp_core.values.months import years_later

MOST_SCENARIOS = 4
LETTERS = "ABCD"
SECOND_PARENT_AGE = 35
AS_NOW = msg("As now")
COPY = msg("Copy")
SECOND_PARENT = msg("Second parent in KVP too")


@dataclass(frozen=True)
class Scenario:
    """One choice: a letter, a name, a person, and whether the other parent takes part as well."""

    name: Message | str
    inputs: BenefitInputs
    with_second_parent: bool = False
    letter: str = LETTERS[0]

    @property
    def heading(self) -> Message:
        """What stands above it: «A: As now»."""
        return msg("{letter}: {choice}", letter=self.letter, choice=self.name)


@dataclass(frozen=True)
class ScenarioEstimate:
    """A choice worked out: an ordinary month, exact, in NOK, for all who take part."""

    scenario: Scenario
    estimate: BenefitEstimate
    second: BenefitEstimate | None
    lacks_tax_rules: bool
    """The tax was to be estimated, for a time whose rules are not known."""

    @classmethod
    def of(cls, scenario: Scenario, rates: RateBook) -> Self:
        """Raises ``RateNotFoundError`` before the first known figures."""
        inputs = without_unknown_tax(scenario.inputs, rates)
        other = second_parent(inputs) if scenario.with_second_parent else None
        return cls(
            scenario=scenario,
            estimate=estimate_benefit(inputs, rates),
            second=estimate_benefit(other, rates) if other else None,
            lacks_tax_rules=needs_unknown_tax(scenario.inputs, rates),
        )

    @property
    def inputs(self) -> BenefitInputs:
        return self.scenario.inputs

    @cached_property
    def benefit(self) -> Kroner:
        return self.estimate.per_month

    @cached_property
    def second_benefit(self) -> Kroner:
        return self.second.per_month if self.second else NOTHING

    @cached_property
    def wage(self) -> Kroner:
        return self.estimate.wage_per_month

    @property
    def before_tax(self) -> Kroner:
        return self.benefit + self.second_benefit + self.wage

    @cached_property
    def after_tax(self) -> Kroner | None:
        if self.lacks_wage:  # what is left after tax is not known without the wage
            return None
        everybody = (self.estimate, self.second) if self.second else (self.estimate,)
        left = [one.left_per_month for one in everybody]
        return None if None in left else total(amount for amount in left if amount is not None)

    @property
    def lacks_wage(self) -> bool:
        """There is a job, and nobody has said what it pays."""
        return bool(self.inputs.hours) and not self.inputs.wage


def second_parent(inputs: BenefitInputs) -> BenefitInputs:
    """The other parent: full rate, no job, the same period, children and way of counting.

    Both parents get the child supplement when both are in the programme (regulation § 3).
    """
    same = ("as_of", "start", "end", "children", "tax", "tax_percent", "special_tax", "method")
    values = {name: getattr(inputs, name) for name in same}
    birth_date = years_later(inputs.start, -SECOND_PARENT_AGE)
    return validated(BenefitInputs, values | {"birth_date": birth_date, "any_start": True})


SHARED = ("birth_date", "tax", "tax_percent", "special_tax", "method", "pay_day")
"""Answers about the person, the same in every choice, like the children."""
OWN = ("hours", "wage", "start", "end", "absence_days", "other", "other_amount")
"""Answers in which a choice may differ from the first."""


def shared(answers: BenefitAnswers, of: BenefitAnswers, more_children: int) -> BenefitAnswers:
    """A choice once an answer about the person has been changed in another one."""
    same = {name: getattr(of, name) for name in SHARED}
    children = min(max(of.children + more_children, 0), MOST_CHILDREN)
    return answers.model_copy(update={**same, "children": children})


def differing(answers: BenefitAnswers, base: BenefitAnswers) -> frozenset[str]:
    """Where a choice differs from the first one."""
    return frozenset(name for name in OWN if getattr(answers, name) != getattr(base, name))


def told_at_once(answers: BenefitAnswers) -> BenefitAnswers:
    """Where hours and days are asked for straight away, what stands there says that there are."""
    return answers.model_copy(
        update={
            "work": YesNoUnsure.YES if answers.hours.strip(" 0,.") else YesNoUnsure.NO,
            "absence": answers.absence_days > 0,
        }
    )


def answers_with_preset(
    answers: BenefitAnswers, inputs: BenefitInputs, preset: Preset
) -> BenefitAnswers:
    """The fields as they stand once a preset has been chosen.

    Raises ``InvalidInputError`` if the preset cannot be.
    """
    changed = with_preset(inputs, preset)
    return answers.model_copy(
        update={
            "start": format_day(changed.start),
            "end": format_day(changed.end) if changed.end else "",
            "children": changed.children,
            "work": changed.work,
            "hours": _typed_number(changed) if changed.work is YesNoUnsure.YES else answers.hours,
        }
    )


def _typed_number(inputs: BenefitInputs) -> str:
    """With a decimal comma, which both languages read."""
    return f"{inputs.hours.normalize():f}".replace(".", ",")
