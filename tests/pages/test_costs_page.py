"""The page of the costs says early what cannot be covered, and what its empty place waits for."""

import pytest
from streamlit.testing.v1 import AppTest

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_ui.app.navigation import SUPPLEMENTS
from tests.pages.visit import opened

ONLY_TRAVEL = "With these answers, Nav can cover travel only."


def said(page: AppTest) -> str:
    assert not page.exception
    return " ".join(str(part.proto.body) for part in page.get("html"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_can_get_travel_only_is_told_before_anything_else_is_filled_in(language: str) -> None:
    page, only_travel = opened(SUPPLEMENTS, lang=language), translator(language)(ONLY_TRAVEL)
    illness = page.radio(key=f"CostsAnswers.illness.{language}")
    assert only_travel not in said(page)
    illness.set_value(YesNoUnsure.YES).run()
    assert only_travel not in said(page)
    illness.set_value(YesNoUnsure.NO).run()
    assert only_travel in said(page)
