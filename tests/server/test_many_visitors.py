"""Many at once, in every mode and language: each hears only their own words and figures.

Two hundred of them come in ``make faults``.
"""

import asyncio
from pathlib import Path

from benchmarks.visitors import Visitor, checks, estimates, notes, run, surroundings, visit
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.values.money import Kroner
from kvp_ui.app.settings import Mode
from tests.browser.driving import start_server

EACH_MODE_IN_EACH_LANGUAGE = len(Mode) * len(LANGUAGES)
HEADLINES = {"01.01.1990": Kroner.of(19_700), "15.06.2004": Kroner.of(14_100)}
"""After tax: one gets the whole benefit, the other two thirds."""


async def comes(site: str, number: int) -> list[str]:
    """What this visitor heard that was not for them, or did not hear that was."""
    mode, language = surroundings(number)
    async with visit(site, number, mode=mode, language=language) as visitor:
        if mode is Mode.KIOSK:
            await checks(visitor)
            return visitor.strange
        mine = list(HEADLINES)[number % 2]
        await estimates(visitor, mine)
        wrong = _wrong_figures(visitor, mine)
        if mode is Mode.APPLICANT:
            await notes(visitor)
            assert visitor.mark.encode() in visitor.heard
        return [*visitor.strange, *wrong]


def _wrong_figures(visitor: Visitor, mine: str) -> list[str]:
    heard, t = visitor.heard.decode("utf-8", "replace"), translator(visitor.language)
    return [
        f"{visitor.mark}, {mine}: {t.show(amount)} is {'' if is_mine else 'not '}missing"
        for birth_date, amount in HEADLINES.items()
        if (is_mine := birth_date == mine) is not (t.show(amount) in heard)
    ]


async def come_all(site: str, visitors: int) -> list[str]:
    """What any of them heard that was not for them."""
    heard = await asyncio.gather(*(comes(site, number) for number in range(visitors)))
    return [each for one in heard for each in one]


def test_nobody_hears_what_is_meant_for_another(tmp_path: Path) -> None:
    with start_server(tmp_path) as server:
        assert run(come_all(server.url, 2 * EACH_MODE_IN_EACH_LANGUAGE)) == []
        assert server.log == ""
