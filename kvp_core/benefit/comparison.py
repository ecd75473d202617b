"""Two choices side by side: as now, and with one thing changed; all of it before tax."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.presets import PRESET_TEXTS as PRESET_TEXTS
from kvp_core.benefit.presets import Preset as Preset
from kvp_core.benefit.presets import fitting_presets as fitting_presets
from kvp_core.benefit.presets import with_preset as with_preset
from kvp_core.benefit.scenario_table import AMOUNTS, becoming
from kvp_core.benefit.scenarios import AS_NOW, LETTERS, Scenario, ScenarioEstimate
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Column, Row, Table
from kvp_core.values.money import NOTHING, Kroner
from kvp_core.values.months import Month


@dataclass(frozen=True)
class Comparison:
    """The two beside each other."""

    sentences: tuple[Message, ...]
    """What it comes to, the sum first."""
    table: Table


def compare(
    inputs: BenefitInputs, preset: Preset, rates: RateBook, wage: Decimal | None = None
) -> Comparison:
    """A person and one preset; ``wage`` is what a job pays an hour, in NOK, if that is known."""
    changed = with_preset(inputs, preset)
    now, other = (
        ScenarioEstimate.of(Scenario(name, _paid(person, wage), letter=letter), rates)
        for name, person, letter in zip(
            (AS_NOW, PRESET_TEXTS[preset]), (inputs, changed), LETTERS, strict=False
        )
    )
    lacks_wage = other.lacks_wage and other.inputs.hours != now.inputs.hours
    return Comparison(
        tuple(_sentences(now, other, lacks_wage=lacks_wage)),
        _table((now, other), PRESET_TEXTS[preset]),
    )


def _paid(inputs: BenefitInputs, wage: Decimal | None) -> BenefitInputs:
    if wage is None or not inputs.hours:
        return inputs
    return inputs.model_copy(update={"wage": wage})


def _sentences(
    now: ScenarioEstimate, other: ScenarioEstimate, *, lacks_wage: bool
) -> Iterator[Message]:
    """The difference in all. Where a wage is missing that of KVP alone, and that it is missing: a
    job without its wage is not to be read as a loss."""
    kvp = other.benefit.whole() - _benefit_by(other.inputs.start, now).whole()
    in_all = kvp + other.wage.whole() - now.wage.whole()
    if lacks_wage:
        if kvp > NOTHING:
            yield msg("KVP goes up by {amount} a month before tax.", amount=kvp)
        elif kvp:
            yield msg("KVP goes down by {amount} a month before tax.", amount=-kvp)
        else:
            yield msg("KVP is the same each month before tax.")
        yield msg("Your wage comes on top.")
    elif in_all > NOTHING:
        yield msg("In all, {amount} more a month before tax.", amount=in_all)
    elif in_all < NOTHING:
        yield msg("In all, {amount} less a month before tax.", amount=-in_all)
    else:
        yield msg("In all, the same each month before tax.")
        if other.inputs.start > now.inputs.start:
            month = Month.of(other.inputs.start).plus(1)
            yield msg("There is no KVP money before {month}.", month=month)
    if kvp < NOTHING < in_all:
        yield msg("KVP goes down, but the wage is larger.")


def _benefit_by(day: date, now: ScenarioEstimate) -> Kroner:
    """What KVP has become by a day: who waits for 25 wins nothing by waiting."""
    become = [month.gross for phase, month in now.estimate.told[1:] if phase.period.start <= day]
    return become[-1] if become else now.benefit


def _in_all(choice: ScenarioEstimate) -> Kroner:
    """As the table shows it: each amount is rounded, and the sum is theirs."""
    return choice.benefit.whole() + choice.wage.whole()


def _table(choices: Sequence[ScenarioEstimate], changed: Message) -> Table:
    """An ordinary month before tax: KVP, the wage, and both; and what KVP becomes for good."""
    (kvp, _), _, (wages, _), _ = AMOUNTS
    rows = [Row((kvp, *(choice.benefit.whole() for choice in choices)))]
    if any(choice.wage for choice in choices):
        rows += [
            Row((wages, *(choice.wage.whole() for choice in choices))),
            Row((msg("In all before tax"), *map(_in_all, choices)), is_total=True),
        ]
    return Table(
        caption=msg("An ordinary month"),
        columns=(Column(msg("What"), numeric=False), Column(AS_NOW), Column(changed)),
        rows=(*rows, *becoming(choices)),
    )
