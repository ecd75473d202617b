"""Two choices side by side: as now, and with one thing changed."""

from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.presets import PRESET_TEXTS as PRESET_TEXTS
from kvp_core.benefit.presets import Preset as Preset
from kvp_core.benefit.presets import fitting_presets as fitting_presets
from kvp_core.benefit.presets import with_preset as with_preset
from kvp_core.benefit.scenario_table import scenario_table
from kvp_core.benefit.scenarios import AS_NOW, LETTERS, Scenario, ScenarioEstimate
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Table


def compare(inputs: BenefitInputs, preset: Preset, rates: RateBook) -> Table:
    """The table for a person and one preset."""
    choices = (
        Scenario(AS_NOW, inputs),
        Scenario(PRESET_TEXTS[preset], with_preset(inputs, preset), letter=LETTERS[1]),
    )
    return scenario_table([ScenarioEstimate.of(choice, rates) for choice in choices])
