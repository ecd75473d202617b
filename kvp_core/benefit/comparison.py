"""Two choices side by side: as now, and with one thing changed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import assert_never

from kvp_core.benefit.amounts import HOURS_PER_DAY, HOURS_PER_WEEK
from kvp_core.benefit.answers import AgeBand
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.rules import BenefitEstimate, estimate_benefit
from kvp_core.errors import InvalidInputError, validated
from kvp_core.messages import Message, Value, msg
from kvp_core.money import Kroner
from kvp_core.questions import YesNoUnsure
from kvp_core.rates import RateBook
from kvp_core.report import Column, Row, Table
from kvp_core.working_days import next_weekday


class Preset(StrEnum):
    """A change people often ask about."""

    JOB_ONE_DAY = "job_one_day"
    JOB_HALF_TIME = "job_half_time"
    AFTER_25 = "after_25"
    START_NEXT_YEAR = "start_next_year"
    ONE_MORE_CHILD = "one_more_child"


PRESET_TEXTS = {
    Preset.JOB_ONE_DAY: msg("Job one day a week"),
    Preset.JOB_HALF_TIME: msg("Job half time"),
    Preset.AFTER_25: msg("After turning 25"),
    Preset.START_NEXT_YEAR: msg("Start next year"),
    Preset.ONE_MORE_CHILD: msg("One more child"),
}


def with_preset(inputs: BenefitInputs, preset: Preset) -> BenefitInputs:
    """The same person with one thing changed. Raises ``InvalidInputError`` if it cannot be."""
    return validated(BenefitInputs, inputs.model_dump() | _changes(inputs, preset))


def _changes(inputs: BenefitInputs, preset: Preset) -> dict[str, object]:
    match preset:
        case Preset.JOB_ONE_DAY:
            return {"work": YesNoUnsure.YES, "hours": HOURS_PER_DAY}
        case Preset.JOB_HALF_TIME:
            return {"work": YesNoUnsure.YES, "hours": HOURS_PER_WEEK / 2}
        case Preset.AFTER_25 if isinstance(inputs.birth_date, AgeBand):
            return {"birth_date": AgeBand.FROM_25}
        case Preset.AFTER_25:
            return {"start": next_weekday(inputs.full_rate_day), "end": None}
        case Preset.START_NEXT_YEAR:
            return {"start": next_weekday(date(inputs.as_of.year + 1, 1, 1)), "end": None}
        case Preset.ONE_MORE_CHILD:
            return {"children": inputs.children + 1}
        case _:
            assert_never(preset)


def fitting_presets(inputs: BenefitInputs) -> tuple[Preset, ...]:
    """The presets that are possible and change something for this person."""
    return tuple(preset for preset in Preset if _fits(inputs, preset))


def _fits(inputs: BenefitInputs, preset: Preset) -> bool:
    if preset is Preset.AFTER_25 and inputs.start >= inputs.full_rate_day:
        return False
    if preset is Preset.START_NEXT_YEAR and inputs.start.year > inputs.as_of.year:
        return False
    try:
        return with_preset(inputs, preset) != inputs
    except InvalidInputError:
        return False


@dataclass(frozen=True)
class _ComparedRow:
    """A row, and what stands in it for one choice."""

    heading: Message
    value: Callable[[BenefitEstimate], Value | None]


INPUT_ROWS = (
    _ComparedRow(msg("Start"), lambda estimate: estimate.inputs.start),
    _ComparedRow(msg("Children"), lambda estimate: estimate.inputs.children),
    _ComparedRow(
        msg("Hours of paid work a week"), lambda estimate: estimate.inputs.hours.normalize()
    ),
)
AMOUNT_ROWS = (
    _ComparedRow(msg("KVP before tax"), lambda estimate: estimate.per_month.whole()),
    _ComparedRow(msg("Wages before tax"), lambda estimate: estimate.wage_per_month.whole()),
    _ComparedRow(msg("After tax"), lambda estimate: _whole(estimate.left_per_month)),
)


def comparison_table(first: BenefitEstimate, second: BenefitEstimate, name: Message) -> Table:
    """Only what differs, then the averages per month in whole kroner, then the difference."""
    return Table(
        caption=msg("Average per month"),
        columns=(
            Column(msg("What"), numeric=False),
            Column(msg("A: As now")),
            Column(msg("B: {choice}", choice=name)),
        ),
        rows=(
            *_input_rows(first, second),
            *_amount_rows(first, second),
            _difference(first, second),
        ),
    )


def _input_rows(first: BenefitEstimate, second: BenefitEstimate) -> Iterator[Row]:
    for row in INPUT_ROWS:
        if row.value(first) != row.value(second):
            yield Row((row.heading, row.value(first), row.value(second)))


def _amount_rows(first: BenefitEstimate, second: BenefitEstimate) -> Iterator[Row]:
    for row in AMOUNT_ROWS:
        cells = (row.value(first), row.value(second))
        if any(isinstance(cell, Kroner) and cell for cell in cells):
            yield Row((row.heading, *cells))


def _difference(first: BenefitEstimate, second: BenefitEstimate) -> Row:
    """What one has left in all; before tax when the tax is left out."""
    before, after = _left(first).whole(), _left(second).whole()
    if after > before:
        said = msg("{amount} more", amount=after - before)
    elif after < before:
        said = msg("{amount} less", amount=before - after)
    else:
        said = msg("no difference")
    return Row((msg("Difference from A"), None, said), is_total=True)


def _left(estimate: BenefitEstimate) -> Kroner:
    return estimate.left_per_month or estimate.per_month + estimate.wage_per_month


def _whole(amount: Kroner | None) -> Kroner | None:
    return None if amount is None else amount.whole()


def compare(inputs: BenefitInputs, preset: Preset, rates: RateBook) -> Table:
    """The table for a person and one preset."""
    second = estimate_benefit(with_preset(inputs, preset), rates)
    return comparison_table(estimate_benefit(inputs, rates), second, PRESET_TEXTS[preset])
