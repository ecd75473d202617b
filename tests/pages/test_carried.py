"""What was said once is not asked again, and what was typed is never written over."""

import pytest

from kvp_core.benefit.answers import BenefitAnswers
from kvp_core.costs.answers import FIRST
from kvp_core.costs.carried import carried, told_elsewhere
from kvp_core.eligibility.answers import Answers, NavBenefit
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.supplements.situations import Situation
from kvp_ui.app.navigation import BENEFIT, HOME, SUPPLEMENTS
from tests.pages.visit import opened

ESTIMATE = BenefitAnswers(start="01.12.2026", end="30.11.2028", children=2)
SAID = "We have filled in what you told us in the estimate. Change what is wrong."


def test_the_estimate_gives_the_dates_and_the_children() -> None:
    told = told_elsewhere(Answers(), ESTIMATE)
    assert told == {"start": "01.12.2026", "end": "30.11.2028", "children": 2}
    assert carried(FIRST, told, {}) == told


def test_the_check_gives_the_benefits_that_decide_what_one_can_get() -> None:
    check = Answers(which=frozenset({NavBenefit.DISABILITY, NavBenefit.FAMILY}))
    told = told_elsewhere(check, None)
    assert told == {
        "situations": {Situation.QUALIFICATION_BENEFIT, Situation.DISABILITY_BENEFIT},
    }


def test_nothing_told_fills_in_nothing() -> None:
    assert told_elsewhere(Answers(), None) == {}
    assert told_elsewhere(Answers(), BenefitAnswers()) == {}


def test_what_was_typed_stays() -> None:
    typed = FIRST.model_copy(update={"start": "07.12.2026"})
    assert "start" not in carried(typed, told_elsewhere(Answers(), ESTIMATE), {})


def test_a_field_that_was_emptied_stays_empty() -> None:
    told = told_elsewhere(Answers(), ESTIMATE)
    assert carried(FIRST, told, told) == {}


def test_what_came_along_follows_a_change_where_it_came_from() -> None:
    before = told_elsewhere(Answers(), ESTIMATE)
    came = FIRST.model_copy(update=before)
    later = told_elsewhere(Answers(), ESTIMATE.model_copy(update={"start": "04.01.2027"}))
    assert carried(came, later, before) == {"start": "04.01.2027"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_about_costs_shows_what_came_along(language: str) -> None:
    page = opened(BENEFIT, lang=language)
    page.text_input[0].set_value("27.03.1996").run()
    page.text_input[1].set_value("04.01.2027").run()
    page.switch_page(str(SUPPLEMENTS.file)).run()
    said = " ".join(str(part.proto.body) for part in page.get("html"))
    assert translator(language)(SAID) in said
    next(box for box in page.checkbox if "costs.daily_travel" in str(box.key)).check().run()
    assert "04.01.2027" in [field.value for field in page.text_input]
    start = next(field for field in page.text_input if field.value == "04.01.2027")
    start.set_value("11.01.2027").run()
    page.switch_page(str(HOME.file)).run().switch_page(str(SUPPLEMENTS.file)).run()
    assert "11.01.2027" in [field.value for field in page.text_input]
    assert translator(language)(SAID) not in " ".join(
        str(part.proto.body) for part in page.get("html")
    )
