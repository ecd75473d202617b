"""In which language a test runs before each change; the others run at night, with ``make nightly``.

What a page does seldom hangs on its language, and each round in a browser takes seconds. So each
test runs in one language, the tests take turns, and every language is spoken by many of them.
"""

import pytest
from _pytest.mark import ParameterSet

from kvp_core.language.i18n import LANGUAGES


def spoken(by_day: str) -> tuple[ParameterSet, ...]:
    """Every language: the one ``by_day`` before each change, the others at night."""
    return tuple(_at_night(language, unless=by_day) for language in LANGUAGES)


def _at_night(language: str, unless: str) -> ParameterSet:
    marks = () if language == unless else (pytest.mark.nightly,)
    return pytest.param(language, marks=marks)


def in_turn(
    whats: tuple[object, ...], dresses: tuple[tuple[str, ...], ...]
) -> tuple[ParameterSet, ...]:
    """Each of ``whats`` in each dress: one before each change, in turn, the others at night."""
    return tuple(
        pytest.param(
            what,
            *dresses[(place + step) % len(dresses)],
            marks=(pytest.mark.nightly,) if step else (),
        )
        for place, what in enumerate(whats)
        for step in range(len(dresses))
    )
