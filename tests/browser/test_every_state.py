"""Every state there is, in each language, both colours and each size: what ``make a11y`` runs.

What was found is kept in build/a11y/, and docs/accessibility.md is written from it.
"""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, ViewportSize

from kvp_core.language.i18n import LANGUAGES
from tests.browser.conftest import OpenPage
from tests.browser.driving import Server, axe, start_server
from tests.browser.reaching import hard_to_reach, settle_if_connected, too_wide
from tests.browser.states import EXPECTED, WALKS, Mode, Walk
from tests.browser.states_page import FOUND, Found, Walked
from tests.browser.walking import Visitor

WIDE: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}
TALL: ViewportSize = {"width": 1080, "height": 1920}
SIZES: Mapping[Mode, tuple[ViewportSize, ...]] = {
    "applicant": (WIDE, PHONE),
    "counsellor": (WIDE, PHONE),
    "kiosk": (TALL, WIDE, PHONE),
}
LOOKED_AT_ONCE = ("nb", "light")
"""Contrast, room, spacing, stillness and targets do not hang on language and colours."""


class Case(NamedTuple):
    """One walk in one dress."""

    mode: Mode
    walk: Walk
    language: str
    colours: str

    def __str__(self) -> str:
        return f"{self.mode}-{self.walk.__name__}-{self.language}-{self.colours}"


CASES = [
    Case(mode, walk, language, colours)
    for mode, walks in WALKS.items()
    for walk in walks
    for language in LANGUAGES
    for colours in ("light", "dark")
    if (mode, colours) != ("kiosk", "dark")  # a kiosk is always light
]


@pytest.fixture(scope="module")
def patient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The guide, whose kiosk waits until everything has been looked at."""
    seconds = {"KVP_IDLE_SECONDS": "600", "KVP_IDLE_COUNTDOWN_SECONDS": "600"}
    with start_server(tmp_path_factory.mktemp("patient"), **seconds) as running:
        yield running


@dataclass
class Look:
    """Looks at a page in every size, and notes what is wrong with it."""

    page: Page
    mode: Mode
    thorough: bool
    file: Path
    walked: Walked
    began: float = field(default_factory=time.monotonic)

    def __call__(self, name: str) -> None:
        assert name not in self.walked.states, name
        before = self.page.viewport_size
        assert before is not None
        faults: list[str] = []
        runs = 0
        for size in SIZES[self.mode]:
            self.page.set_viewport_size(size)
            settle_if_connected(self.page)
            faults += [f"{size['width']}: {fault}" for fault in axe(self.page)]
            runs += 1
        self.page.set_viewport_size(before)
        if self.thorough:
            faults += self._thoroughly()
            runs += 1
        self.walked.states[name] = Found(runs, faults)
        self.walked.seconds = round(time.monotonic() - self.began)
        self.walked.write(self.file)

    def _thoroughly(self) -> list[str]:
        kiosk = self.mode == "kiosk"
        self.page.emulate_media(forced_colors="active")
        settle_if_connected(self.page)
        faults = [f"forced colours: {fault}" for fault in axe(self.page)]
        self.page.emulate_media(forced_colors="none")
        faults += hard_to_reach(self.page, kiosk=kiosk, meeting=self.mode == "counsellor")
        return faults if kiosk else faults + too_wide(self.page)


@pytest.mark.a11y
@pytest.mark.parametrize("case", CASES, ids=str)
def test_nothing_is_wrong_in_any_state(
    new_page: OpenPage, patient: Server, faults_expected: list[str], case: Case
) -> None:
    faults_expected += EXPECTED.get(case.walk, ())
    page = new_page(
        patient.url,
        language=case.language,
        colours=case.colours,
        viewport=SIZES[case.mode][0],
    )
    thorough = (case.language, case.colours) == LOOKED_AT_ONCE
    walked = Walked(case.mode, time.strftime("%Y-%m-%d"))
    look = Look(page, case.mode, thorough, FOUND / f"{case}.json", walked)
    case.walk(Visitor(page, case.language), look)
    states = walked.states.items()
    faults = [f"{name}: {fault}" for name, found in states for fault in found.faults]
    assert not faults, "\n".join(faults)
