"""What was worked out is worked out once, and forgotten with the answers."""

from collections import Counter

import pytest
from streamlit.testing.v1 import AppTest

from kvp_ui.app.navigation import BENEFIT, DRIVING_LOG, HOME
from kvp_ui.benefit import view
from kvp_ui.driving_log import view as log_view
from tests.pages.visit import answered, everything_answered, go_and_ask

BORN = {"birth_date='27.03.1996'", "datetime.date(1996, 3, 27)"}
"""As it was typed, and as it was read."""


def held(page: AppTest) -> str:
    """All that the session holds of what it has worked out."""
    notes = page.session_state["session.notes"]
    return repr({name: value for name, value in notes.items() if name.startswith("made.")})


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How many times an estimate and a log were worked out."""
    found: Counter[str] = Counter()

    def counted(module: object, name: str) -> None:
        real = getattr(module, name)

        def call(*given: object) -> object:
            found[name] += 1
            return real(*given)

        monkeypatch.setattr(module, name, call)

    counted(view, "estimate_benefit")
    counted(log_view, "price")
    counted(log_view, "notices")
    return found


def test_an_estimate_is_worked_out_once_for_the_page_and_the_steps(counts: Counter[str]) -> None:
    page = answered(BENEFIT)
    page.run()
    assert counts["estimate_benefit"] == 1


def test_a_log_is_worked_out_once_for_each_step(counts: Counter[str]) -> None:
    page = go_and_ask(everything_answered(), DRIVING_LOG)
    page.run()
    assert counts["price"] == counts["notices"] == 1
    page.checkbox(key="log.0.2026-11-17").check().run()
    assert counts["price"] == counts["notices"] == 2


@pytest.mark.parametrize("way_out", ["leave", "delete"])
def test_it_is_forgotten_with_the_answers(way_out: str) -> None:
    page = answered(BENEFIT)
    assert all(said in held(page) for said in BORN)
    if way_out == "leave":
        page.button(key="leave").click().run()
    else:
        page.switch_page(str(HOME.file)).run()
        page.button(key="delete").click().run()
        page.button(key="delete_yes").click().run()
    assert not any(said in held(page) for said in BORN)
