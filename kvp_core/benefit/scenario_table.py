"""Choices side by side: only what differs, an ordinary month, and the difference in words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kvp_core.asking.questions import YES_NO_UNSURE, YesNoUnsure
from kvp_core.benefit.answers import AgeBand, TaxChoice
from kvp_core.benefit.headline import last_change
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.questions import AGE_BAND, METHOD, TAX
from kvp_core.benefit.scenarios import Scenario, ScenarioEstimate
from kvp_core.language.messages import Message, ShortDate, Value, msg
from kvp_core.results.report import Column, Row, Table
from kvp_core.values.money import Kroner


@dataclass(frozen=True)
class _Difference:
    """Something about a choice that may differ, and how it is shown."""

    title: Message
    value: Callable[[Scenario], Value | None]


def _own(value: Callable[[BenefitInputs], Value | None]) -> Callable[[Scenario], Value | None]:
    return lambda scenario: value(scenario.inputs)


def _tax(inputs: BenefitInputs) -> Value | None:
    if inputs.tax is TaxChoice.PERCENT:
        return msg("{percent} per cent", percent=inputs.tax_percent.normalize())
    return TAX.options[inputs.tax]


def _born(inputs: BenefitInputs) -> Value | None:
    """The day, or the age band of somebody who told no more."""
    if isinstance(inputs.birth_date, AgeBand):
        return AGE_BAND.options[inputs.birth_date]
    return ShortDate(inputs.birth_date)


DIFFERENCES = (
    _Difference(msg("Born"), _own(_born)),
    _Difference(msg("Start"), _own(lambda inputs: ShortDate(inputs.start))),
    _Difference(msg("Last day"), _own(lambda inputs: ShortDate(inputs.period.end))),
    _Difference(msg("Children"), _own(lambda inputs: inputs.children)),
    _Difference(msg("Hours of paid work a week"), _own(lambda inputs: inputs.hours.normalize())),
    _Difference(msg("Wage an hour"), _own(lambda inputs: Kroner.of(inputs.wage))),
    _Difference(msg("Days away a month"), _own(lambda inputs: inputs.absence_days)),
    _Difference(msg("Other benefit a month"), _own(lambda inputs: Kroner.of(inputs.other_amount))),
    _Difference(msg("Tax"), _own(_tax)),
    _Difference(msg("A whole month"), _own(lambda inputs: METHOD.options[inputs.method])),
    _Difference(
        msg("Second parent in KVP"),
        lambda scenario: YES_NO_UNSURE[
            YesNoUnsure.YES if scenario.with_second_parent else YesNoUnsure.NO
        ],
    ),
)
WAGE_MISSING = msg("write the wage first")
"""In place of a difference: a job without its wage would look like a loss."""
AMOUNTS: tuple[tuple[Message, Callable[[ScenarioEstimate], Kroner | None]], ...] = (
    (msg("KVP before tax"), lambda found: found.benefit),
    (msg("The second parent’s KVP before tax"), lambda found: found.second_benefit),
    (msg("Wages before tax"), lambda found: found.wage),
    (msg("After tax"), lambda found: found.after_tax),
)


def scenario_table(choices: Sequence[ScenarioEstimate]) -> Table:
    """An ordinary month in whole kroner, and what it becomes; the others differ from the first."""
    headings = (choice.scenario.heading for choice in choices)
    return Table(
        caption=msg("An ordinary month"),
        columns=(Column(msg("What"), numeric=False), *(Column(text) for text in headings)),
        rows=(
            *_differing(choices),
            *_amounts(choices),
            *_becoming(choices),
            *_differences(choices),
        ),
    )


def _becoming(choices: Sequence[ScenarioEstimate]) -> Iterator[Row]:
    """What KVP before tax becomes in a choice that changes for good, and from when."""
    changes = [last_change(choice.estimate) for choice in choices]
    if any(changes):
        said = (change and _change(*change) for change in changes)
        yield Row((msg("KVP before tax later"), *(one or msg("the same") for one in said)))


def _change(day: date, amount: Kroner) -> Message:
    return msg("{amount} from {day}", amount=amount, day=ShortDate(day))


def _differing(choices: Sequence[ScenarioEstimate]) -> Iterator[Row]:
    for difference in DIFFERENCES:
        values = [difference.value(choice.scenario) for choice in choices]
        if any(value != values[0] for value in values):
            yield Row((difference.title, *values))


def _amounts(choices: Sequence[ScenarioEstimate]) -> Iterator[Row]:
    for title, amount in AMOUNTS:
        found = [amount(choice) for choice in choices]
        if any(found):
            yield Row((title, *(None if one is None else one.whole() for one in found)))


def _differences(choices: Sequence[ScenarioEstimate]) -> Iterator[Row]:
    """What each choice leaves compared with the first; before tax where a tax is not known."""
    if len(choices) < 2:  # noqa: PLR2004 - one alone differs from nothing
        return
    after_tax = [choice.after_tax for choice in choices]
    amounts = [amount.whole() for amount in after_tax if amount is not None]
    title = msg("Difference from A")
    if len(amounts) < len(choices):
        amounts = [choice.before_tax.whole() for choice in choices]
        title = msg("Difference from A, before tax")
    said = (
        WAGE_MISSING
        if choice.lacks_wage or choices[0].lacks_wage
        else in_words(amount - amounts[0])
        for choice, amount in zip(choices[1:], amounts[1:], strict=True)
    )
    yield Row((title, None, *said), is_total=True)


def in_words(difference: Kroner) -> Message:
    """A difference with its sign and a word, so that neither is needed alone."""
    if not difference:
        return msg("no difference")
    if difference.exact > 0:
        return msg("+{amount} more", amount=difference)
    return msg("{amount} less", amount=difference)
