"""Settings for the whole suite."""

from hypothesis import settings

from tests.frozen_rates import freeze

# Before anything asks for a figure: an example worked out today must hold next year, too.
freeze()

# A slow machine must not turn a right answer red: speed is shown in benchmarks/, never asserted.
settings.register_profile("guide", deadline=None)
settings.load_profile("guide")

# For tests/mutants, which runs the same tests again and again; a few examples see most changes.
settings.register_profile("mutants", deadline=None, max_examples=12, database=None)
