"""Two choices side by side: as now, and with one thing changed."""

from dataclasses import dataclass
from decimal import Decimal

from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.presets import PRESET_TEXTS as PRESET_TEXTS
from kvp_core.benefit.presets import Preset as Preset
from kvp_core.benefit.presets import fitting_presets as fitting_presets
from kvp_core.benefit.presets import with_preset as with_preset
from kvp_core.benefit.scenario_table import scenario_table
from kvp_core.benefit.scenarios import AS_NOW, LETTERS, Scenario, ScenarioEstimate
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Table


@dataclass(frozen=True)
class Comparison:
    """The two beside each other. A job without its wage is not to be read as a loss."""

    table: Table
    lacks_wage: bool


def compare(
    inputs: BenefitInputs, preset: Preset, rates: RateBook, wage: Decimal | None = None
) -> Comparison:
    """A person and one preset; ``wage`` is what its job pays an hour, in NOK, if that is known."""
    changed = with_preset(inputs, preset)
    if wage is not None and changed.hours:
        changed = changed.model_copy(update={"wage": wage})
    scenarios = (
        Scenario(AS_NOW, inputs),
        Scenario(PRESET_TEXTS[preset], changed, letter=LETTERS[1]),
    )
    now, other = (ScenarioEstimate.of(one, rates) for one in scenarios)
    return Comparison(scenario_table([now, other]), other.lacks_wage and not now.lacks_wage)
