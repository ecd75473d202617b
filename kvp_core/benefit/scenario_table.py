"""Choices side by side: only what differs, an ordinary month, and the difference in words."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from kvp_core.asking.questions import YES_NO_UNSURE, YesNoUnsure
from kvp_core.benefit.counted_with import FACTS
from kvp_core.benefit.headline import last_change
from kvp_core.benefit.scenarios import ScenarioEstimate
from kvp_core.language.messages import Message, ShortDate, msg
from kvp_core.results.report import Column, Row, Table
from kvp_core.values.money import Kroner

SECOND_PARENT = msg("Second parent in KVP")
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
            *becoming(choices),
            *_differences(choices),
        ),
    )


def becoming(choices: Sequence[ScenarioEstimate]) -> Iterator[Row]:
    """What KVP before tax becomes in a choice that changes for good, and from when."""
    changes = [last_change(choice.estimate) for choice in choices]
    if any(changes):
        said = (change and _change(*change) for change in changes)
        yield Row((msg("KVP before tax later"), *(one or msg("the same") for one in said)))


def _change(day: date, amount: Kroner) -> Message:
    return msg("{amount} from {day}", amount=amount, day=ShortDate(day))


def _differing(choices: Sequence[ScenarioEstimate]) -> Iterator[Row]:
    for fact in FACTS:
        values = [fact.value(choice.inputs) for choice in choices]
        if any(value != values[0] for value in values):
            yield Row((fact.title, *values))
    second = [choice.scenario.with_second_parent for choice in choices]
    if len(set(second)) > 1:
        yes, no = YES_NO_UNSURE[YesNoUnsure.YES], YES_NO_UNSURE[YesNoUnsure.NO]
        yield Row((SECOND_PARENT, *(yes if one else no for one in second)))


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
