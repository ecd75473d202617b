"""Settings for the whole suite."""

from hypothesis import settings

# A slow machine must not turn a right answer red: speed is shown in benchmarks/, never asserted.
settings.register_profile("guide", deadline=None)
settings.load_profile("guide")
