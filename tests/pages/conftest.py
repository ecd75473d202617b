"""A deployment set up for one test."""

from collections.abc import Callable, Iterator

import pytest

from kvp_ui.app.settings import PREFIX, settings

Deploy = Callable[..., None]


@pytest.fixture(autouse=True)
def deploy(monkeypatch: pytest.MonkeyPatch) -> Iterator[Deploy]:
    """Set variables by the part of their names after ``KVP_``; without, only the day is set."""

    def with_settings(**chosen: str) -> None:
        for name, value in chosen.items():
            monkeypatch.setenv(PREFIX + name, value)
        settings.cache_clear()

    with_settings(TODAY="2026-11-22")
    yield with_settings
    monkeypatch.undo()
    settings.cache_clear()
