"""A touch draws what it changes, and all of the page where that is not enough."""

import json
import re
from collections.abc import Awaitable, Callable
from html import unescape

import pytest

from benchmarks.touching import YEAR
from benchmarks.visitors import Visitor, estimates, run, visit
from tests.browser.driving import Server, start_server

Walk = Callable[[Visitor], Awaitable[None]]
KEPT = re.compile(r'id="kvp-kept"[^>]*data-at="(\d+)" data-file="([^"]*)"')
MENU, RESULT, STRIP = b"footlinks", b"kvp-result", b"strip_done_benefit"


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Server:  # type: ignore[misc] # it yields
    with start_server(tmp_path_factory.mktemp("guide")) as server:
        yield server


def walk(guide: Server, way: Walk) -> None:
    async def goes() -> None:
        async with visit(guide.url, language="en") as visitor:
            await way(visitor)

    run(goes())
    assert guide.log == ""


def kept(visitor: Visitor) -> tuple[int, dict[str, dict[str, object]]]:
    """When the page was told last what the tab is to keep, and the answers in it."""
    at, file = KEPT.findall(visitor.heard.decode("utf-8", "replace"))[-1]
    return int(at), json.loads(unescape(file))["answers"]


def test_an_answer_in_a_form_draws_its_group_and_tells_the_tab(guide: Server) -> None:
    async def way(visitor: Visitor) -> None:
        await visitor.opens("benefit")
        assert MENU in visitor.heard
        await visitor.types("birth_date", "27.03.1996")
        at, answers = kept(visitor)
        assert answers["benefit"]["birth_date"] == "27.03.1996"
        assert b"field_start" in visitor.heard, "of the same group"
        assert MENU not in visitor.heard
        assert b"field_tax" not in visitor.heard
        await visitor.types("start", "08.12.2026")
        assert kept(visitor)[0] > at, "the last word counts"

    walk(guide, way)


def test_another_answer_below_a_result_says_so_once_and_then_leaves_the_result(
    guide: Server,
) -> None:
    async def way(visitor: Visitor) -> None:
        await estimates(visitor, "27.03.1996")
        assert STRIP in visitor.heard, "the steps above the page tell that there is a result"
        await visitor.presses("edit_birth_date")
        await visitor.types("BenefitAnswers.birth_date", "27.03.2004")
        assert b"Money, changed" in visitor.heard
        assert b"You have changed an answer" in visitor.heard
        await visitor.types("BenefitAnswers.birth_date", "27.03.2005")
        assert RESULT not in visitor.heard
        await visitor.types("BenefitAnswers.birth_date", "27.03.1996")
        assert RESULT in visitor.heard
        assert b"You have changed an answer" not in visitor.heard

    walk(guide, way)


def test_a_question_that_another_group_decides_about_comes(guide: Server) -> None:
    async def way(visitor: Visitor) -> None:
        await visitor.opens("complaint")
        assert "complaint_other_day" in visitor.fields
        await visitor.presses("complaint_other_day")
        assert any("decided_on" in name for name in visitor.fields)

    walk(guide, way)


def test_who_can_get_what_follows_from_answers_to_another_group(guide: Server) -> None:
    async def way(visitor: Visitor) -> None:
        await visitor.opens("supplements")
        before = set(visitor.fields)
        await visitor.ticks("situations.unemployment_benefit", True)
        assert set(visitor.fields) - {"kept_ask"} == before - {"kept_ask"}, "nothing else is asked"
        assert MENU in visitor.heard, "it stands beside the questions"

    walk(guide, way)


def test_a_day_in_the_log_draws_the_page_without_its_frame(guide: Server) -> None:
    async def way(visitor: Visitor) -> None:
        await visitor.opens("driving_log")
        for name, text in YEAR.items():
            await visitor.types(f"TripAnswers.{name}", text)
        await visitor.presses("log_start")
        await visitor.ticks("log.0.2026-11-11", True)
        assert b"strip_done_driving_log" in visitor.heard, "the first day"
        await visitor.ticks("log.0.2026-11-12", True)
        assert MENU not in visitor.heard
        assert len(kept(visitor)[1]["driving_log"]["trips"][0]["entries"]) == 2  # type: ignore[index]

    walk(guide, way)
