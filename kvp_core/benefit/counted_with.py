"""What an estimate was worked out from, fact by fact, each with the question it answers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from kvp_core.asking.questions import YES_NO_UNSURE, Given
from kvp_core.benefit.answers import AgeGroup, TaxChoice
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.period import Method
from kvp_core.benefit.questions import AGE_BAND, METHOD
from kvp_core.language.messages import Message, ShortDate, Value, msg
from kvp_core.values.money import NOTHING, Kroner


@dataclass(frozen=True)
class Fact:
    """Something about a person that may differ from choice to choice, and how it is shown."""

    name: str
    """The question it answers."""
    title: Message
    value: Callable[[BenefitInputs], Value]


def _tax(inputs: BenefitInputs) -> Value:
    if inputs.tax is TaxChoice.PERCENT:
        return msg("{percent} per cent", percent=inputs.tax_percent.normalize())
    return msg("We estimate it") if inputs.tax is TaxChoice.ESTIMATE else msg("Not taken off")


def _born(inputs: BenefitInputs) -> Value:
    """The day, or the age band of somebody who told no more."""
    if isinstance(inputs.birth_date, AgeGroup):
        return AGE_BAND.options[inputs.birth_date]
    return ShortDate(inputs.birth_date)


FACTS = (
    Fact("birth_date", msg("Born"), _born),
    Fact("start", msg("Start"), lambda inputs: ShortDate(inputs.start)),
    Fact("end", msg("Last day"), lambda inputs: ShortDate(inputs.period.end)),
    Fact("children", msg("Children"), lambda inputs: inputs.children),
    Fact("hours", msg("Hours of paid work a week"), lambda inputs: inputs.hours.normalize()),
    Fact("wage", msg("Wage an hour"), lambda inputs: Kroner.of(inputs.wage)),
    Fact("absence_days", msg("Days away a month"), lambda inputs: inputs.absence_days),
    Fact(
        "other_amount", msg("Other benefit a month"), lambda inputs: Kroner.of(inputs.other_amount)
    ),
    Fact("tax", msg("Tax"), _tax),
    Fact("method", msg("A whole month"), lambda inputs: METHOD.options[inputs.method]),
)
SELDOM = {"hours", "wage", "absence_days", "other_amount", "method"}
USUAL: tuple[Value, ...] = (0, Decimal(0), NOTHING, METHOD.options[Method.TWELFTHS])


def counted_with(inputs: BenefitInputs) -> Iterator[Given]:
    """What was counted with, in the order of the page; what few people have only if it is there."""
    for fact in FACTS:
        value = fact.value(inputs)
        if fact.name == "hours" and not inputs.hours:
            yield Given("work", msg("Paid job"), YES_NO_UNSURE[inputs.work])
        elif fact.name not in SELDOM or value not in USUAL:
            yield Given(fact.name, fact.title, value)
