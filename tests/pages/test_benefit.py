"""Once there is an answer the questions close, and every one of them is a press away."""

import pytest
from streamlit.testing.v1 import AppTest

from kvp_core.language.i18n import LANGUAGES, translator
from kvp_ui.app.navigation import BENEFIT
from kvp_ui.forms.given import HEADING
from tests.pages.visit import opened

BORN = "16.03.2003"


def estimated(language: str) -> AppTest:
    page = opened(BENEFIT, lang=language)
    page.text_input[0].set_value(BORN).run()
    return page.button(key="calculate").click().run()


def fields(page: AppTest) -> dict[str, str | None]:
    """What can be typed about the person, by its question."""
    return {
        str(box.key).split(".")[1]: box.value
        for box in page.text_input
        if str(box.key).startswith("BenefitAnswers.")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_questions_close_and_open_with_all_that_was_typed(language: str) -> None:
    page, t = estimated(language), translator(language)
    assert not fields(page)
    assert any(t(HEADING) in part.proto.body for part in page.get("html"))
    page.button(key="edit_end").click().run()
    assert fields(page)["birth_date"] == BORN
    (fold,) = [one for one in page.expander if one.proto.id.endswith(f"more_{language}")]
    assert fold.proto.expanded, "the question stands in a fold, which opens with it"
    page.text_input(key=f"BenefitAnswers.birth_date.{language}").set_value("16.03.1990").run()
    page.button(key="calculate_again").click().run()
    assert not page.exception
    assert not fields(page)


def test_what_is_wrong_opens_the_questions_again() -> None:
    page = estimated("nb")
    page.button(key="edit_birth_date").click().run()
    page.text_input(key="BenefitAnswers.birth_date.nb").set_value("31.02.1990").run()
    page.button(key="calculate").click().run()
    assert fields(page)["birth_date"] == "31.02.1990"
    assert any("kvp-errors" in part.proto.body for part in page.get("html"))
