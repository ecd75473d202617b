"""Changes people often ask about: the same person with one thing changed."""

from datetime import date
from enum import StrEnum
from typing import assert_never

from kvp_core.asking.errors import InvalidInputError, validated
from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.amounts import HOURS_PER_DAY, HOURS_PER_WEEK
from kvp_core.benefit.answers import AgeGroup
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.calendar.working_days import next_weekday
from kvp_core.language.messages import msg


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
        case Preset.AFTER_25 if isinstance(inputs.birth_date, AgeGroup):
            return {"birth_date": AgeGroup.FROM_25}
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
